/** All tables of the answer as one workbook, by one click. */
import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { AnswerFacts } from '#shared/simulation';
import { type Figures, useTranslate } from '../../../session/index.ts';
import { useFoundBottlenecks } from '../bottlenecks/use-bottleneck-search.ts';
import { useHandOut } from './use-hand-out.ts';

interface TakeAllTablesProps {
  readonly facts: AnswerFacts;
  readonly figures: Figures;
}

export function TakeAllTables({ facts, figures }: TakeAllTablesProps) {
  const t = useTranslate();
  const { handOutWorkbook } = useHandOut(facts);
  const bottlenecks = useFoundBottlenecks(figures);
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconFileSpreadsheet size={16} stroke={1.6} />}
      onClick={() => void handOutWorkbook(figures, bottlenecks)}
    >
      {t('results.takeAllTables')}
    </Button>
  );
}
