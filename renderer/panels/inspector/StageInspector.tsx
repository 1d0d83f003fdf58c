/** A stage: what it means, how a deal gets in and out, how long it may stay. */
import type { Stage } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import { ColorField } from './fields/ColorField.tsx';
import { ChoiceField, LinesField, NumberField, ShareField } from './fields/index.ts';
import { type Edited, stageSetter } from './inspected.ts';
import styles from './inspector.module.css';
import { PatienceFields } from './PatienceFields.tsx';
import { PeopleField } from './PeopleField.tsx';
import { TimeLimitFields } from './TimeLimitFields.tsx';

interface StageProps {
  readonly inspected: Edited;
  readonly stage: Stage;
}

const SEMANTICS = ['open', 'won', 'lost'] as const;

export function StageInspector({ inspected, stage }: StageProps) {
  const translate = useTranslate();
  const set = stageSetter(inspected, stage);
  const { project } = inspected;
  const { minimumDeals } = stage;
  return (
    <>
      <div className={styles.pair}>
        <ChoiceField
          label={translate('inspector.semantics')}
          value={stage.semantics}
          choices={SEMANTICS.map((value) => ({
            value,
            label: translate(`inspector.semantics_${value}`),
          }))}
          onChoose={(value) => value && set('semantics', value)}
        />
        <ColorField color={stage.color} onKeep={(value) => set('color', value)} />
      </div>
      <LinesField
        label={translate('inspector.entryCriteria')}
        lines={stage.entryCriteria}
        onKeep={(value) => set('entryCriteria', [...value])}
      />
      <LinesField
        label={translate('inspector.exitCriteria')}
        lines={stage.exitCriteria}
        onKeep={(value) => set('exitCriteria', [...value])}
      />
      <LinesField
        label={translate('inspector.requiredFields')}
        lines={stage.requiredFields}
        onKeep={(value) => set('requiredFields', [...value])}
      />
      <TimeLimitFields
        inspected={inspected}
        limit={stage.timeLimit}
        hint={translate('inspector.stageLimitHint')}
        onKeep={(value) => set('timeLimit', value)}
      />
      <PatienceFields
        label={translate('inspector.stagePatience')}
        patience={stage.patience}
        onKeep={(value) => set('patience', value)}
      />
      <ShareField
        label={translate('inspector.winProbability')}
        value={stage.probability}
        onKeep={(value) => set('probability', value)}
      />
      <NumberField
        label={translate('inspector.minimumDeals')}
        value={minimumDeals?.count}
        hint={translate('inspector.minimumDealsHint')}
        onKeep={(count) =>
          set(
            'minimumDeals',
            count === undefined ? undefined : { count, notify: minimumDeals?.notify ?? [] },
          )
        }
      />
      {minimumDeals && (
        <PeopleField
          project={project}
          label={translate('inspector.notify')}
          ids={minimumDeals.notify}
          onKeep={(notify) => set('minimumDeals', { ...minimumDeals, notify })}
        />
      )}
    </>
  );
}
