/** What the deals bring in and what people's work on them costs; what is unknown is withheld, and why is said. */
import { useMemo } from 'react';
import { type AnswerFacts, sayFigure, sayUnknownMoney } from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import { BarsSection } from './BarsSection.tsx';
import { costBars } from './bars.ts';
import { useFormerHelp } from './former-help.ts';

export function MoneySection({ facts }: { readonly facts: AnswerFacts }) {
  const t = useTranslate();
  const language = useLanguage();
  const help = useFormerHelp(facts);
  const bars = useMemo(() => costBars(facts), [facts]);
  const { result, project } = facts;
  const spoken = { language, currency: project.currency };
  const revenue = sayFigure(result, 'revenuePerWeek', spoken)?.value;
  const cost = sayFigure(result, 'costPerWeek', spoken)?.value;
  const costOfWon = sayFigure(result, 'costPerWonDeal', spoken)?.value;
  return (
    <BarsSection
      title={t('results.money')}
      help={help(t('results.moneyHelp'))}
      lead={[
        ...(revenue === undefined ? [] : [t('results.revenueSentence', { revenue })]),
        ...(cost === undefined ? [] : [t('results.costSentence', { cost })]),
        ...(costOfWon === undefined ? [] : [t('results.costOfWonSentence', { cost: costOfWon })]),
        ...sayUnknownMoney(facts, t),
      ].join(' ')}
      facts={facts}
      bars={bars}
      table="costs"
      nothing={t('results.noCosts')}
      axisName={t('results.axisPerWeek')}
    />
  );
}
