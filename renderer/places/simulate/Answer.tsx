/** The whole answer: the sentence, the figures, and where they come from, with the board beside them. */
import { memo } from 'react';
import { type AnswerFacts, saySentences } from '#shared/simulation';
import { type Figures, useLanguage, useTranslate } from '../../session/index.ts';
import { FunnelChart, LimitChart, LoadChart, LossChart } from './BarCharts.tsx';
import { ComparedFigures } from './ComparedFigures.tsx';
import { CycleSection } from './CycleSection.tsx';
import { EscalationTable } from './EscalationTable.tsx';
import { ExportMenu } from './exports/ExportMenu.tsx';
import { ExportTrouble } from './exports/export-trouble.tsx';
import { TakeAllTables } from './exports/TakeAllTables.tsx';
import { HeatBoard } from './HeatBoard.tsx';
import { InProgressSection } from './InProgressSection.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { Later } from './later.tsx';
import { LinksProvider } from './linked.tsx';
import { MoneySection } from './MoneySection.tsx';
import { Notices } from './Notices.tsx';
import { Provenance } from './Provenance.tsx';
import { QueueTable } from './QueueTable.tsx';
import { SourceTable } from './SourceTable.tsx';
import { sayTried } from './settings/say-levers.ts';
import styles from './simulate-place.module.css';
import { useAnswerFacts } from './use-answer-facts.ts';

/** Progress of the next run goes on above it, step by step: that is none of its business. */
export const Answer = memo(function Answer({ figures }: { readonly figures: Figures }) {
  const facts = useAnswerFacts(figures);
  if (facts === null) return null;
  return (
    <ExportTrouble>
      <Notices figures={figures} />
      <Said facts={facts} figures={figures} />
      <Later>
        <LinksProvider>
          <div className={styles.linked}>
            <div className={styles.linkedParts}>
              <LoadChart facts={facts} />
              <QueueTable facts={facts} />
              <FunnelChart facts={facts} />
              <LimitChart facts={facts} />
              <EscalationTable facts={facts} />
              <LossChart facts={facts} />
            </div>
            <HeatBoard figures={figures} />
          </div>
          <Overall facts={facts} />
        </LinksProvider>
      </Later>
      <Provenance figures={figures} />
    </ExportTrouble>
  );
});

interface SaidProps {
  readonly facts: AnswerFacts;
  readonly figures: Figures;
}

function Said({ facts, figures }: SaidProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [first, ...others] = saySentences(facts, {
    language,
    tried: sayTried(figures, { t, language }),
  });
  return (
    <>
      <div className={styles.sentenceRow}>
        <p className={styles.sentence}>{first}</p>
        <div className={styles.exports}>
          <TakeAllTables facts={facts} figures={figures} />
          <ExportMenu table="figures" facts={facts} />
        </div>
      </div>
      {others.map((sentence) => (
        <p key={sentence} className={styles.ownSentence}>
          {sentence}
        </p>
      ))}
      {facts.former === null ? (
        <KeyFigures facts={facts} />
      ) : (
        <ComparedFigures facts={facts} former={facts.former} />
      )}
    </>
  );
}

/** What no single card stands for. */
function Overall({ facts }: { readonly facts: AnswerFacts }) {
  return (
    <>
      <div className={styles.columns}>
        <CycleSection facts={facts} />
        <div className={styles.stacked}>
          <InProgressSection facts={facts} />
          <MoneySection facts={facts} />
        </div>
      </div>
      <SourceTable facts={facts} />
    </>
  );
}
