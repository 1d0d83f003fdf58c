/** Nothing selected: the passport of the process and of the variant that is looked at. */
import type { Process } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import { ChoiceField, ShareField, TextField } from './fields/index.ts';
import { type Inspected, processSetter, variantSetter } from './inspected.ts';
import styles from './inspector.module.css';
import { participantChoices } from './participant-choices.ts';

interface PassportProps {
  readonly inspected: Inspected;
  readonly process: Process;
}

const STATUSES = ['draft', 'agreed', 'approved', 'retired'] as const;
const KINDS = ['asIs', 'toBe'] as const;

export function PassportInspector({ inspected, process }: PassportProps) {
  const translate = useTranslate();
  const { at, editing, project, variant } = inspected;
  const set = processSetter(inspected, process);
  const setVariant = variantSetter(inspected);
  return (
    <>
      <TextField
        label={translate('inspector.purpose')}
        value={process.purpose}
        isLong
        onKeep={(value) => set('purpose', value)}
      />
      <TextField
        label={translate('inspector.processResult')}
        value={process.result}
        isLong
        onKeep={(value) => set('result', value)}
      />
      <ChoiceField
        label={translate('inspector.owner')}
        value={process.ownerId ?? ''}
        none={translate('inspector.notSet')}
        choices={participantChoices(project)}
        onChoose={(id) => set('ownerId', id)}
      />
      <div className={styles.pair}>
        <TextField
          label={translate('inspector.number')}
          value={process.number}
          onKeep={(value) => set('number', value)}
        />
        <ChoiceField
          label={translate('inspector.status')}
          value={process.status}
          choices={STATUSES.map((value) => ({
            value,
            label: translate(`inspector.status_${value}`),
          }))}
          onChoose={(value) => value && set('status', value)}
        />
      </div>
      <section className={styles.group}>
        <div className={styles.groupTitle}>{translate('inspector.variant')}</div>
        <TextField
          label={translate('inspector.name')}
          value={variant.name}
          onKeep={(name) => editing.run('variant.rename', { at, name })}
        />
        <ChoiceField
          label={translate('inspector.variantKind')}
          value={variant.kind}
          choices={KINDS.map((value) => ({ value, label: translate(`board.${value}`) }))}
          onChoose={(value) => value && setVariant('kind', value)}
        />
        <TextField
          label={translate('inspector.author')}
          value={variant.author ?? ''}
          onKeep={(value) => setVariant('author', value === '' ? undefined : value)}
        />
        <ShareField
          label={translate('inspector.leadShare')}
          value={variant.leadShare}
          hint={translate('inspector.leadShareHint')}
          onKeep={(value) => setVariant('leadShare', value ?? 1)}
        />
        <ChoiceField
          label={translate('inspector.currentVariant')}
          value={process.currentVariantId}
          choices={process.variantOrder.map((id) => ({
            value: id,
            label: process.variants[id]?.name ?? '',
          }))}
          onChoose={(id) => id && set('currentVariantId', id)}
        />
      </section>
    </>
  );
}
