/** The whole answer: the sentence, the figures, and where they come from, with the board beside them. */
import { memo, useDeferredValue, useMemo } from 'react';
import type { Language, Translate } from '#shared/i18n';
import { sayComparison, sayHeadline } from '#shared/simulation';
import {
  type ComparedFigures as Compared,
  type Figures,
  useFigures,
  useLanguage,
  useTranslate,
} from '../../session/index.ts';
import { FunnelChart, LimitChart, LoadChart, LossChart } from './BarCharts.tsx';
import type { Facts } from './bars.ts';
import { BottlenecksSection } from './bottlenecks/BottlenecksSection.tsx';
import { ComparedFigures } from './ComparedFigures.tsx';
import { EventLogMenu } from './exports/EventLogMenu.tsx';
import { ExportMenu } from './exports/ExportMenu.tsx';
import { ExportTrouble } from './exports/export-trouble.tsx';
import { keyFiguresTable } from './exports/tables.ts';
import { HeatBoard } from './HeatBoard.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { Later } from './later.tsx';
import { LinksProvider } from './linked.tsx';
import { Notices } from './Notices.tsx';
import { Provenance } from './Provenance.tsx';
import { QueueTable } from './QueueTable.tsx';
import { SourceTable } from './SourceTable.tsx';
import { sayLevers } from './settings/say-levers.ts';
import styles from './simulate-place.module.css';
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
  const { result, of, at } = figures;
  const names = useNames(figures, compared);
  const variant = of.processes[at.processId]?.variants[at.variantId];
  const former = compared?.result ?? null;
  const facts = useMemo(
    () => variant && { result, former, project: of, variant },
    [result, former, of, variant],
  );
  if (facts === undefined) return null;
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
            <HeatBoard figures={figures} />
          </Later>
        </div>
        <Later>
          <Overall facts={facts} names={names} />
        </Later>
      </LinksProvider>
      <Provenance figures={figures} />
    </ExportTrouble>
  );
});

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
            ...(compared.at.variantId === figures.at.variantId
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

/** Begins the sentence of what it changes. */
function sayTried(
  { of, at, conditions }: Figures,
  words: { readonly t: Translate; readonly language: Language },
): string {
  const tried = sayLevers(conditions?.levers ?? [], { project: of, at }, words);
  return tried.charAt(0).toUpperCase() + tried.slice(1);
}

/** What people compare with now, if the figures have it. */
function useCompared({ at, compared }: Figures): Compared | null {
  const wanted = useFigures(({ compareWith }) => compareWith[at.variantId]);
  const isWanted = wanted === undefined || wanted?.variantId === compared?.at.variantId;
  return compared && isWanted ? compared : null;
}

function useNames({ at, of }: Figures, compared: Compared | null): ComparedNames {
  const t = useTranslate();
  const variants = of.processes[at.processId]?.variants ?? {};
  const own = variants[at.variantId]?.name ?? '';
  if (compared?.at.variantId === at.variantId) {
    return {
      former: t('simulate.compareItself'),
      latter: t('simulate.withLevers'),
    };
  }
  return { former: (compared && variants[compared.at.variantId]?.name) ?? '', latter: own };
}
