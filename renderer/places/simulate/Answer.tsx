/** The whole answer: the sentence, the figures, and where they come from, with the board beside them. */
import {
  memo,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { VariantId } from '#shared/model';
import {
  type AnswerFacts,
  type Drawing,
  drawingsOf,
  drawingWith,
  saySentences,
} from '#shared/simulation';
import {
  type ComparedFigures as Compared,
  type Figures,
  ranScenario,
  useLanguage,
  useTranslate,
} from '../../session/index.ts';
import { FunnelChart, LimitChart, LoadChart, LossChart } from './BarCharts.tsx';
import { BottlenecksSection } from './bottlenecks/BottlenecksSection.tsx';
import { ComparedFigures } from './ComparedFigures.tsx';
import { CycleSection } from './CycleSection.tsx';
import { EscalationTable } from './EscalationTable.tsx';
import { EventLogMenu } from './exports/EventLogMenu.tsx';
import { ExportMenu } from './exports/ExportMenu.tsx';
import { ExportTrouble } from './exports/export-trouble.tsx';
import { TakeAllTables } from './exports/TakeAllTables.tsx';
import { HeatBoard } from './HeatBoard.tsx';
import { InProgressSection } from './InProgressSection.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { Later } from './later.tsx';
import { LinksProvider, useLinks } from './linked.tsx';
import { MoneySection } from './MoneySection.tsx';
import { Notices } from './Notices.tsx';
import { Provenance } from './Provenance.tsx';
import { QueueTable } from './QueueTable.tsx';
import { SourceTable } from './SourceTable.tsx';
import { sayTried } from './settings/say-levers.ts';
import styles from './simulate-place.module.css';
import { useAnswerFacts, useCompared } from './use-answer-facts.ts';

/** Progress of the next run goes on above it, step by step: that is none of its business. */
export const Answer = memo(function Answer({ figures }: { readonly figures: Figures }) {
  // Another choice is made at once; what it changes below may come between two clicks.
  const compared = useDeferredValue(useCompared(figures));
  return <AnswerParts figures={figures} compared={compared} />;
});

interface AnswerPartsProps {
  readonly figures: Figures;
  readonly compared: Compared | null;
}

const AnswerParts = memo(function AnswerParts({ figures, compared }: AnswerPartsProps) {
  const { drawings, shown, show } = useDrawings(figures);
  const facts = useAnswerFacts(figures, { compared, drawings, shown });
  if (facts === null || shown === null) return null;
  return (
    <ExportTrouble>
      <Notices figures={figures} />
      <Said facts={facts} figures={figures} />
      <LinksProvider>
        <div className={styles.linked}>
          <div className={styles.linkedParts}>
            <Later>
              <BottlenecksSection figures={figures} facts={facts} />
            </Later>
            <Later>
              <LoadChart facts={facts} />
            </Later>
            <Later>
              <QueueTable facts={facts} />
            </Later>
            <Later>
              <FunnelChart facts={facts} />
            </Later>
            <Later>
              <LimitChart facts={facts} />
            </Later>
            <Later>
              <EscalationTable facts={facts} />
            </Later>
            <Later>
              <LossChart facts={facts} />
            </Later>
          </div>
          <Later>
            <HeatBoard figures={figures} drawings={drawings} shown={shown} onShow={show} />
          </Later>
        </div>
        <ShowChosen drawings={drawings} onShow={show} />
        <Overall facts={facts} />
      </LinksProvider>
      <Provenance figures={figures} />
    </ExportTrouble>
  );
});

/** The drawings that were simulated together; one at a time is on the board. */
function useDrawings(figures: Figures) {
  const [wanted, want] = useState<VariantId | null>(null);
  // Everything that is of one drawing is drawn anew: React does it between what people do.
  const show = useCallback((id: VariantId) => startTransition(() => want(id)), []);
  const drawings = useMemo(() => drawingsOf(figures.of, ranScenario(figures).runs), [figures]);
  const shown = drawings.find(({ at }) => at.variantId === wanted) ?? drawings[0] ?? null;
  return { drawings, shown, show };
}

interface ShowChosenProps {
  readonly drawings: readonly Drawing[];
  onShow(id: VariantId): void;
}

/** What was chosen in a table brings its drawing on the board. */
function ShowChosen({ drawings, onShow }: ShowChosenProps) {
  const { chosen } = useLinks();
  useEffect(() => {
    const drawing = chosen === null ? undefined : drawingWith(drawings, chosen);
    if (drawing) onShow(drawing.at.variantId);
  }, [chosen, drawings, onShow]);
  return null;
}

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
          <EventLogMenu figures={figures} />
          <TakeAllTables facts={facts} figures={figures} />
          <ExportMenu title={t('simulate.figures')} table="figures" facts={facts} />
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
        <Later>
          <CycleSection facts={facts} />
        </Later>
        <div className={styles.stacked}>
          <Later>
            <InProgressSection facts={facts} />
          </Later>
          <Later>
            <MoneySection facts={facts} />
          </Later>
        </div>
      </div>
      <Later>
        <SourceTable facts={facts} />
      </Later>
    </>
  );
}
