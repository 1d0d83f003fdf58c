/** In which format the document is handed out; each document remembers its own. */
import { SegmentedControl } from '@mantine/core';
import { DOCUMENT_FORMATS } from '#shared/documents';
import { useTranslate } from '../../session/index.ts';
import type { Publishing } from './use-publishing.ts';

export function FormatChoice({ publishing }: { readonly publishing: Publishing }) {
  const { entry, facts, change, format } = publishing;
  const t = useTranslate();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('publish.format')}
      value={format}
      onChange={(chosen) => change({ formats: { ...facts.formats, [entry.id]: chosen } })}
      data={DOCUMENT_FORMATS.map((value) => ({ value, label: t(`publish.format_${value}`) }))}
    />
  );
}
