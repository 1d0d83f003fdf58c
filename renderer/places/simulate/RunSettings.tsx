/** How long, how often, with which luck: three whole numbers behind one button. */
import { ActionIcon, NumberInput, Popover, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type FigureSettings, useFigures, useTranslate } from '../../session/index.ts';
import styles from './simulate-place.module.css';

const LIMITS = {
  weeks: { min: 1, max: 520 },
  replications: { min: 1, max: 1000 },
  seed: { min: 0, max: 4_294_967_295 },
} as const satisfies Partial<Record<keyof FigureSettings, { min: number; max: number }>>;

const FIELDS = ['weeks', 'replications', 'seed'] as const;

export function RunSettings({ disabled }: { readonly disabled: boolean }) {
  const t = useTranslate();
  const settings = useFigures((figures) => figures.settings);
  const set = useFigures((figures) => figures.set);
  return (
    <Popover position="bottom-end" width={260} shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('simulate.settings')}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('simulate.settings')}
            disabled={disabled}
          >
            <IconAdjustmentsHorizontal size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={styles.settings}>
        {FIELDS.map((field) => (
          <NumberInput
            key={field}
            size="sm"
            label={t(`simulate.${field}`)}
            {...(field === 'seed' ? { description: t('simulate.seedHelp') } : {})}
            value={settings[field]}
            {...LIMITS[field]}
            clampBehavior="strict"
            allowDecimal={false}
            onChange={(value) => {
              if (typeof value === 'number' && value >= LIMITS[field].min) set({ [field]: value });
            }}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
