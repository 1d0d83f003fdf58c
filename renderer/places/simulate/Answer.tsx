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
import type { Language, Translate } from '#shared/i18n';
import type { VariantId } from '#shared/model';
import { sayComparison, sayHeadline } from '#shared/simulation';
import {
  type ComparedFigures as Compared,
  type Figures,
  ranScenario,
  subjectIdOf,
  subjectOf,
  useFigures,
  useLanguage,
  useTranslate,
} from '../../session/index.ts';
import { FunnelChart, LimitChart, LoadChart, LossChart } from './BarCharts.tsx';
import type { Facts } from './bars.ts';
import { BottlenecksSection } from './bottlenecks/BottlenecksSection.tsx';
import { ComparedFigures } from './ComparedFigures.tsx';
import { comparedScenario, isTheSameDrawn } from './comparing.ts';
import { type Drawing, drawingsOf, drawingWith } from './drawings.ts';
import { EventLogMenu } from './exports/EventLogMenu.tsx';
import { ExportMenu } from './exports/ExportMenu.tsx';
import { ExportTrouble } from './exports/export-trouble.tsx';
import { keyFiguresTable } from './exports/tables.ts';
import { HeatBoard } from './HeatBoard.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { Later } from './later.tsx';
import { LinksProvider, useLinks } from './linked.tsx';
import { Notices } from './Notices.tsx';
import { Provenance } from './Provenance.tsx';
import { QueueTable } from './QueueTable.tsx';
import { SourceTable } from './SourceTable.tsx';
import { sayLevers } from './settings/say-levers.ts';
import styles from './simulate-place.module.css';
import { useNameOf } from './subject.ts';
import { CycleChart, InProgressChart } from './TimeCharts.tsx';

export interface ComparedNames {
  readonly former: string;
  readonly latter: string;
}

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
  const { result, of } = figures;
  const names = useNames(figures, compared);
  const { drawings, shown, show } = useDrawings(figures);
  const variant = shown?.variant;
  const former = compared?.result ?? null;
  const facts = useMemo(
    () => variant && { result, former, project: of, variant, drawings },
    [result, former, of, variant, drawings],
  );
  if (facts === undefined || shown === undefined) return null;
  return (
    <ExportTrouble>
      <Notices figures={figures} />
      <Said facts={facts} figures={figures} compared={compared} names={names} />
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
              <LossChart facts={facts} />
            </Later>
          </div>
          <Later>
            <HeatBoard figures={figures} drawings={drawings} shown={shown} onShow={show} />
          </Later>
        </div>
        <ShowChosen drawings={drawings} onShow={show} />
        <Later>
          <Overall facts={facts} names={names} />
        </Later>
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
  const shown = drawings.find(({ at }) => at.variantId === wanted) ?? drawings[0];
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
  readonly facts: Facts;
  readonly figures: Figures;
  readonly compared: Compared | null;
  readonly names: ComparedNames;
}

function Said({ facts, figures, compared, names }: SaidProps) {
  const t = useTranslate();
  const language = useLanguage();
  const differences = compared?.differences ?? null;
  const table = keyFiguresTable(facts, { names, differences }, t);
  const headline = sayHeadline(figures.result, { project: figures.of, language });
  if (compared === null) {
    return (
      <>
        <div className={styles.sentenceRow}>
          <p className={styles.sentence}>{headline}</p>
          <div className={styles.exports}>
            <EventLogMenu figures={figures} />
            <ExportMenu table={table} />
          </div>
        </div>
        <KeyFigures result={figures.result} />
      </>
    );
  }
  return (
    <>
      <div className={styles.sentenceRow}>
        <p className={styles.sentence}>
          {sayComparison(compared.differences, {
            formerName: names.former,
            language,
            ...(isWithItself(figures, compared)
              ? { tried: sayTried(figures, { t, language }) }
              : {}),
          })}
        </p>
        <div className={styles.exports}>
          <EventLogMenu figures={figures} />
          <ExportMenu table={table} />
        </div>
      </div>
      <p className={styles.ownSentence}>{headline}</p>
      <ComparedFigures figures={figures} compared={compared} names={names} />
    </>
  );
}

/** What no single card stands for. */
function Overall({ facts, names }: { readonly facts: Facts; readonly names: ComparedNames }) {
  return (
    <>
      <div className={styles.columns}>
        <CycleChart facts={facts} />
        <InProgressChart facts={facts} names={names} />
      </div>
      <SourceTable facts={facts} />
    </>
  );
}

/** Whether what is tried out is all that lies between the two. */
function isWithItself(figures: Figures, compared: Compared): boolean {
  const latter = ranScenario(figures);
  const former = compared.scenario ?? comparedScenario(figures.of, subjectOf(compared), latter);
  return latter.levers.length > 0 && isTheSameDrawn(latter, former);
}

/** Begins the sentence of what it changes. */
function sayTried(
  figures: Figures,
  words: { readonly t: Translate; readonly language: Language },
): string {
  const { levers, runs } = ranScenario(figures);
  const tried = sayLevers(levers, { project: figures.of, at: figures.at, runs }, words);
  return tried.charAt(0).toUpperCase() + tried.slice(1);
}

/** What people compare with now, if the figures have it. */
function useCompared(figures: Figures): Compared | null {
  const id = subjectIdOf(subjectOf(figures));
  const wanted = useFigures(({ compareWith }) => compareWith[id]);
  const { compared } = figures;
  const isWanted =
    wanted === undefined ||
    (wanted && compared && subjectIdOf(wanted) === subjectIdOf(subjectOf(compared)));
  return compared && isWanted ? compared : null;
}

function useNames(figures: Figures, compared: Compared | null): ComparedNames {
  const t = useTranslate();
  const former = useNameOf(compared);
  const latter = useNameOf(figures);
  const isItself = compared && subjectIdOf(subjectOf(compared)) === subjectIdOf(subjectOf(figures));
  return isItself
    ? { former: t('simulate.compareItself'), latter: t('simulate.withLevers') }
    : { former, latter };
}
