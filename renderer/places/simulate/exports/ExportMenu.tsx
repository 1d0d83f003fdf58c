/** A chart as a picture, a table as CSV: to a file where the person says. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload, IconPhoto, IconTable, IconVectorSpline } from '@tabler/icons-react';
import { useTranslate } from '../../../session/index.ts';
import type { Drawing } from '../../../ui/charts/index.ts';
import type { FigureTable } from './table.ts';
import { useHandOut } from './use-hand-out.ts';

export interface Exported {
  readonly table: FigureTable;
  readonly drawing?: Drawing;
}

export function ExportMenu({ table, drawing }: Exported) {
  const t = useTranslate();
  const { handOutTable, handOutPicture } = useHandOut();
  const label = t('simulate.export', { title: table.title });
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
              onClick={() => handOutPicture(table.title, drawing, 'svg')}
            >
              {t('simulate.exportSvg')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPhoto size={16} stroke={1.6} />}
              onClick={() => handOutPicture(table.title, drawing, 'png')}
            >
              {t('simulate.exportPng')}
            </Menu.Item>
          </>
        ) : null}
        <Menu.Item
          leftSection={<IconTable size={16} stroke={1.6} />}
          onClick={() => handOutTable(table)}
        >
          {t('simulate.exportCsv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
