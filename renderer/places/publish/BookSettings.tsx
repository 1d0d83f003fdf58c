/** What goes into the book and in which language. */
import { Checkbox, SegmentedControl, Select, Switch } from '@mantine/core';
import type { Process, VariantId } from '#shared/model';
import { useProject, useTranslate } from '../../session/index.ts';
import type { ChosenParts } from './PublishPlace.tsx';
import styles from './publish-place.module.css';

interface BookSettingsProps {
  readonly parts: ChosenParts;
  readonly onChange: (parts: ChosenParts) => void;
}

export function BookSettings({ parts, onChange }: BookSettingsProps) {
  const t = useTranslate();
  const processes = useProject((project) => project.processes);
  const order = useProject((project) => project.processOrder);
  return (
    <>
      <header>
        <h1 className={styles.title}>{t('publish.salesBook')}</h1>
        <p className={styles.about}>{t('publish.about')}</p>
      </header>
      <fieldset className={styles.group}>
        <legend>{t('publish.processes')}</legend>
        {order.map((processId) => {
          const process = processes[processId];
          return process ? (
            <ProcessChoice key={processId} process={process} parts={parts} onChange={onChange} />
          ) : null;
        })}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('publish.language')}</legend>
        <SegmentedControl
          fullWidth
          size="sm"
          value={parts.language}
          onChange={(language) => onChange({ ...parts, language })}
          data={[
            { value: 'ru', label: t('publish.russian') },
            { value: 'en', label: t('publish.english') },
          ]}
        />
      </fieldset>
      <Switch
        size="sm"
        checked={parts.withFigures}
        onChange={(event) => onChange({ ...parts, withFigures: event.currentTarget.checked })}
        label={t('publish.withFigures')}
        description={t('publish.withFiguresHelp')}
      />
    </>
  );
}

function ProcessChoice(props: BookSettingsProps & { readonly process: Process }) {
  const { process, parts, onChange } = props;
  const t = useTranslate();
  const isIn = !parts.leftOut.has(process.id);
  const toggle = () => {
    const leftOut = new Set(parts.leftOut);
    if (isIn) leftOut.add(process.id);
    else leftOut.delete(process.id);
    onChange({ ...parts, leftOut });
  };
  const chosen = parts.variants[process.id] ?? process.currentVariantId;
  const choose = (variantId: VariantId) =>
    onChange({ ...parts, variants: { ...parts.variants, [process.id]: variantId } });
  return (
    <div className={styles.process}>
      <Checkbox
        size="sm"
        checked={isIn}
        onChange={toggle}
        label={`${process.number} ${process.name}`.trim()}
      />
      {isIn && process.variantOrder.length > 1 ? (
        <Select
          size="xs"
          aria-label={t('publish.variantOf', { process: process.name })}
          allowDeselect={false}
          value={chosen}
          onChange={(value) => {
            const variantId = process.variantOrder.find((id) => id === value);
            if (variantId) choose(variantId);
          }}
          data={process.variantOrder.map((id) => ({
            value: id,
            label: process.variants[id]?.name ?? '',
          }))}
        />
      ) : null}
    </div>
  );
}
