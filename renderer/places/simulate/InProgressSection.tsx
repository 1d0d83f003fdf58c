/** How many deals are inside, week by week. */
import { useCallback, useMemo } from 'react';
import { formatDate, formatNumber } from '#shared/i18n';
import { type AnswerFacts, mondayOf, speakerOfKind } from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import { Chart, linesChart } from '../../ui/charts/index.ts';
import { Section } from './Section.tsx';

const HEIGHT_PX = 270;

/** Weeks before the window count backwards from 0. */
function signed(week: number): string {
  return week < 0 ? `\u2212${-week}` : String(week);
}

export function InProgressSection({ facts }: { readonly facts: AnswerFacts }) {
  const t = useTranslate();
  const language = useLanguage();
  const { result, former, name } = facts;
  const { notes } = result;
  const before = former?.result.notes.inProgressByWeek;
  const formerName = former?.name ?? '';
  const deals = useMemo(() => speakerOfKind('count', { language, currency: '' }), [language]);
  const weekText = useCallback(
    (week: number) => t('simulate.weekNumber', { week: signed(week + 1 - notes.warmUpWeeks) }),
    [t, notes],
  );
  const draw = useMemo(
    () =>
      linesChart(
        [
          { name, values: notes.inProgressByWeek, style: 'strong' },
          ...(before ? [{ name: formerName, values: before, style: 'dashed' as const }] : []),
        ],
        {
          shaded: { steps: notes.warmUpWeeks, text: t('simulate.warmUpShade') },
          axisName: t('results.axisDeals'),
          stepText: weekText,
          stepDetail: (week) =>
            t('simulate.weekFrom', {
              week: weekText(week),
              date: formatDate(mondayOf(week, notes), language),
            }),
          axisText: (count) => formatNumber(count, language),
          valueText: deals,
        },
      ),
    [before, deals, formerName, language, name, notes, t, weekText],
  );
  const last = notes.inProgressByWeek.at(-1);
  if (last === undefined) return null;
  const highest = Math.max(...notes.inProgressByWeek);
  return (
    <Section
      title={t('simulate.inProgress')}
      help={t('simulate.inProgressHelp')}
      exported={{ table: 'inProgress', facts, drawing: { draw, heightPx: HEIGHT_PX } }}
    >
      <Chart
        label={t('simulate.inProgressLabel', { highest: deals(highest), last: deals(last) })}
        heightPx={HEIGHT_PX}
        option={draw}
      />
    </Section>
  );
}
