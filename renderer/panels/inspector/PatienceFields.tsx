/** How long the client bears with it, and by which clock. */
import type { Patience } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import { ChoiceField, EffortField } from './fields/index.ts';

interface PatienceFieldsProps {
  readonly label: string;
  readonly patience: Patience | undefined;
  onKeep(patience: Patience | undefined): void;
}

const CLOCKS = ['elapsed', 'working'] as const;

export function PatienceFields({ label, onKeep, patience }: PatienceFieldsProps) {
  const translate = useTranslate();
  const clock = patience?.clock ?? 'elapsed';
  return (
    <>
      <EffortField
        label={label}
        clock={clock}
        value={patience?.distribution}
        onKeep={(distribution) => onKeep(distribution && { clock, distribution })}
      />
      {patience && (
        <ChoiceField
          label={translate('inspector.clock')}
          value={clock}
          choices={CLOCKS.map((value) => ({ value, label: translate(`inspector.clock_${value}`) }))}
          onChoose={(value) => value && onKeep({ ...patience, clock: value })}
        />
      )}
    </>
  );
}
