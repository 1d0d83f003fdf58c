/** The way of every deal of one replication, for programs that mine processes. */
import { Button, Menu } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypeXml, IconListDetails } from '@tabler/icons-react';
import { type Figures, useTranslate } from '../../../session/index.ts';
import { useEventLog } from './use-event-log.ts';

export function EventLogMenu({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const { isMaking, handOut } = useEventLog(figures);
  return (
    <Menu position="bottom-end" withinPortal width={300}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          loading={isMaking}
          leftSection={<IconListDetails size={16} stroke={1.6} />}
        >
          {t('simulate.eventLog')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('simulate.eventLogHelp')}</Menu.Label>
        <Menu.Item
          leftSection={<IconFileTypeCsv size={16} stroke={1.6} />}
          onClick={() => handOut('csv')}
        >
          {t('simulate.eventLogCsv')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypeXml size={16} stroke={1.6} />}
          onClick={() => handOut('xes')}
        >
          {t('simulate.eventLogXes')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
