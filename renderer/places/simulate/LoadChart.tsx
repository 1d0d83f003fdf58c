/** How busy each participant is, the busiest first. */
import { useMemo } from 'react';
import { entriesOf } from '#shared/base';
import { formatShare } from '#shared/i18n';
import type { ParticipantId } from '#shared/model';
import type { ParticipantResult, SimulationResult } from '#shared/simulation';
import { useLanguage, useProject, useTranslate } from '../../session/index.ts';
import { Chart, intervalBars, intervalBarsHeightPx } from '../../ui/charts/index.ts';
import { Section } from './Section.tsx';

export function LoadChart({ result }: { readonly result: SimulationResult }) {
  const t = useTranslate();
  const language = useLanguage();
  const participants = useProject((project) => project.participants);
  const bars = useMemo(() => {
    const percent = (share: number) => formatShare(share, language, { maximumFractionDigits: 0 });
    return entriesOf<ParticipantId, ParticipantResult>(result.participants)
      .flatMap(([id, { load }]) => {
        const participant = participants[id];
        return load === null || participant === undefined
          ? []
          : [
              {
                label: participant.name,
                value: load.mean,
                low: load.low,
                high: load.high,
                color: participant.color,
                text: percent(load.mean),
              },
            ];
      })
      .sort((a, b) => b.value - a.value);
  }, [result, participants, language]);
  const option = useMemo(
    () =>
      intervalBars(bars, {
        max: 1,
        axisText: (share) => formatShare(share, language, { maximumFractionDigits: 0 }),
      }),
    [bars, language],
  );
  if (bars.length === 0) return null;
  const rows = bars.map(({ label, text }) => `${label} ${text}`).join(', ');
  return (
    <Section title={t('simulate.load')} help={t('simulate.loadHelp')}>
      <Chart
        label={t('simulate.loadChart', { rows })}
        heightPx={intervalBarsHeightPx(bars.length)}
        option={option}
      />
    </Section>
  );
}
