/** So many per cent of the leads, or of the effort: at one card, or at all of them. */
import type { NodeId } from '#shared/model';
import { useTranslate } from '../../../session/index.ts';
import type { AskedDesk, Kept } from './asked-desk.ts';
import { factorIn } from './levers.ts';
import { NumberField } from './NumberField.tsx';
import { perCentOf } from './per-cent.ts';

const PER_CENT_STEP = 10;

interface FactorFieldProps {
  readonly desk: AskedDesk;
  readonly kind: 'arrivals' | 'effort';
  readonly label: string;
  /** All of them where none is named. */
  readonly nodeId?: NodeId;
}

export function FactorField({ desk, kind, label, nodeId }: FactorFieldProps) {
  const t = useTranslate();
  const target = { kind, ...(nodeId === undefined ? {} : { nodeId }) };
  const factor = factorIn(desk.levers, kind, nodeId);
  const keep = (perCent: number): Kept =>
    perCent === 100 ? desk.release(target) : desk.pull({ ...target, factor: perCent / 100 });
  return (
    <NumberField
      isRow
      label={label}
      suffix={t('simulate.perCent')}
      value={perCentOf(factor)}
      note={kind === 'arrivals' && factor === 0 ? t('simulate.sourceOff') : undefined}
      step={PER_CENT_STEP}
      isDisabled={desk.isReadOnly}
      onKeep={keep}
    />
  );
}
