/** A chart as a picture, a table as CSV or XLSX: to a file where the person says. */
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDownload,
  IconFileSpreadsheet,
  IconPhoto,
  IconTable,
  IconVectorSpline,
} from '@tabler/icons-react';
import {
  type AnswerFacts,
  answerTable,
  type FigureTable,
  type TableName,
} from '#shared/simulation';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import type { Drawing } from '../../../ui/charts/index.ts';
import { useHandOut } from './use-hand-out.ts';

export interface Exported {
  readonly facts: AnswerFacts;
  /** One of the answer's, or one made elsewhere. */
  readonly table: TableName | FigureTable;
  readonly drawing?: Drawing;
}

interface ExportMenuProps extends Exported {
  /** Of what is taken: of the section that it stands in. */
  readonly title: string;
  readonly help?: string;
}

export function ExportMenu({ title, facts, table: asked, drawing, help }: ExportMenuProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { handOutTable, handOutPicture } = useHandOut(facts);
  const label = t('simulate.export', { title });
  const caption = { title, help };
  // Made when it is asked for: this is drawn anew whenever a row is pointed at.
  const handOut = (kind: 'csv' | 'xlsx') =>
    void handOutTable(
      typeof asked === 'string' ? answerTable(asked, facts, { t, language }) : asked,
      kind,
    );
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={label} title={label}>
          <IconDownload size={17} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {drawing ? (
          <>
            <Menu.Item
              leftSection={<IconVectorSpline size={16} stroke={1.6} />}
              onClick={() => void handOutPicture(caption, drawing, 'svg')}
            >
              {t('simulate.exportSvg')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPhoto size={16} stroke={1.6} />}
              onClick={() => void handOutPicture(caption, drawing, 'png')}
            >
              {t('simulate.exportPng')}
            </Menu.Item>
          </>
        ) : null}
        <Menu.Item
          leftSection={<IconTable size={16} stroke={1.6} />}
          onClick={() => handOut('csv')}
        >
          {t('simulate.exportCsv')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} stroke={1.6} />}
          onClick={() => handOut('xlsx')}
        >
          {t('results.exportXlsx')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
