/** Hands files out, and says when one could not be written. */
import { useCallback, useMemo } from 'react';
import type { FileKind } from '#shared/host';
import {
  describeHostFailure,
  useLanguage,
  useProjectFiles,
  useShownVariant,
  useTranslate,
} from '../../../session/index.ts';
import { type Drawing, type PictureKind, pictureOf } from '../../../ui/charts/index.ts';
import { csvOf } from './csv.ts';
import { useTellTrouble } from './export-trouble.tsx';
import type { FigureTable } from './table.ts';

export function useHandOut() {
  const files = useProjectFiles();
  const t = useTranslate();
  const language = useLanguage();
  const tellTrouble = useTellTrouble();
  const variant = useShownVariant()?.variant.name ?? '';
  const handOut = useCallback(
    async (title: string, kind: FileKind, bytes: Uint8Array) => {
      tellTrouble(null);
      const suggestedName = `${title} — ${variant}`;
      const answer = await files.handOut({ kind, suggestedName, bytes });
      if (!answer.ok) tellTrouble(describeHostFailure(answer.error, { t, language }).headline);
    },
    [files, language, t, tellTrouble, variant],
  );
  return useMemo(
    () => ({
      handOutTable: (table: FigureTable) =>
        void handOut(table.title, 'csv', new TextEncoder().encode(csvOf(table, language))),
      handOutPicture: (title: string, drawing: Drawing, kind: PictureKind) =>
        void handOut(title, kind, pictureOf(drawing, kind)),
    }),
    [handOut, language],
  );
}
