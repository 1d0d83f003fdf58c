/** Hands files out, and says when one could not be written. */
import { useCallback } from 'react';
import type { FileKind } from '#shared/host';
import {
  type AnswerFacts,
  type Bottlenecks,
  type FigureTable,
  subjectName,
  workbookTables,
} from '#shared/simulation';
import {
  describeHostFailure,
  type Figures,
  ranScenario,
  useLanguage,
  useProjectFiles,
  useTranslate,
} from '../../../session/index.ts';
import { type Drawing, type PictureKind, pictureOf } from '../../../ui/charts/index.ts';
import { sayTried } from '../settings/say-levers.ts';
import { useTellTrouble } from './export-trouble.tsx';

/** What writes files comes when the first one is asked for. */
const exchange = () => import('#shared/exchange');

interface PictureOf {
  readonly title: string;
  readonly help: string | undefined;
}

export function useHandOut(facts: AnswerFacts) {
  const t = useTranslate();
  const language = useLanguage();
  const handOut = useHandingOut(facts);

  async function handOutTable(table: FigureTable, kind: 'csv' | 'xlsx'): Promise<void> {
    const { csvOf, xlsxOf } = await exchange();
    const bytes =
      kind === 'xlsx' ? xlsxOf([table]) : new TextEncoder().encode(csvOf(table, language));
    await handOut(table.title, kind, bytes);
  }

  async function handOutWorkbook(figures: Figures, bottlenecks: Bottlenecks | null): Promise<void> {
    const { xlsxOf } = await exchange();
    const tables = workbookTables(facts, {
      conditions: ranScenario(figures),
      words: { language, tried: sayTried(figures, { t, language }) },
      bottlenecks,
    });
    await handOut(t('results.allTables'), 'xlsx', xlsxOf(tables));
  }

  async function handOutPicture(
    { title, help }: PictureOf,
    drawing: Drawing,
    kind: PictureKind,
  ): Promise<void> {
    const caption = { title, lines: [whatOf(facts), ...(help ? [help] : [])] };
    await handOut(title, kind, pictureOf(drawing, caption, kind));
  }

  return { handOutTable, handOutWorkbook, handOutPicture };
}

function whatOf({ processName, name, former }: AnswerFacts): string {
  return [processName, name, ...(former ? [former.name] : [])].join(' · ');
}

function useHandingOut(facts: AnswerFacts) {
  const files = useProjectFiles();
  const t = useTranslate();
  const language = useLanguage();
  const tellTrouble = useTellTrouble();
  const name = subjectName(facts);
  return useCallback(
    async (title: string, kind: FileKind, bytes: Uint8Array) => {
      tellTrouble(null);
      const answer = await files.handOut({ kind, suggestedName: `${title} — ${name}`, bytes });
      if (!answer.ok) tellTrouble(describeHostFailure(answer.error, { t, language }).headline);
    },
    [files, language, name, t, tellTrouble],
  );
}
