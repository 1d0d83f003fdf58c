/** How many of the deals at a branch go one of its ways. */
import { formatShare } from '#shared/i18n';
import { type BranchFlow, shareWith } from '#shared/simulation';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import type { AskedDesk } from './asked-desk.ts';
import { NumberField } from './NumberField.tsx';
import { perCentOf } from './per-cent.ts';

const PER_CENT_STEP = 5;
/** Digits of a share that others leave: a third of what is left has no end. */
const SHOWN_PER_CENT = 10;

interface FlowFieldProps {
  readonly desk: AskedDesk;
  readonly flow: BranchFlow;
  /** All that can be tried, those of the same branch among them. */
  readonly flows: readonly BranchFlow[];
}

export function FlowField({ desk, flow: { id, name, drawn }, flows }: FlowFieldProps) {
  const t = useTranslate();
  const language = useLanguage();
  const target = { kind: 'probability', flowId: id } as const;
  const share = perCentOf(shareWith(desk.levers, id, flows));
  const asDrawn = shown(perCentOf(drawn));
  return (
    <NumberField
      isRow
      label={name}
      suffix={t('simulate.perCent')}
      value={shown(share)}
      note={
        shown(share) === asDrawn
          ? undefined
          : t('simulate.leverShareDrawn', { share: formatShare(drawn, language) })
      }
      step={PER_CENT_STEP}
      isDisabled={desk.isReadOnly}
      onKeep={(perCent) =>
        perCent === asDrawn
          ? desk.release(target)
          : desk.pull({ ...target, probability: perCent / 100 })
      }
    />
  );
}

function shown(perCent: number): number {
  return Math.round(perCent * SHOWN_PER_CENT) / SHOWN_PER_CENT;
}
