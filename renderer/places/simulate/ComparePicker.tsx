/** Which other drawing the shown one is compared with; choosing it asks for the answer at once. */
import { Select } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useFigures, useProject, useShownVariant, useTranslate } from '../../session/index.ts';
import { comparedWith, comparisonChoices } from './comparing.ts';
import styles from './simulate-place.module.css';

export function ComparePicker(props: {
  readonly disabled: boolean;
  readonly onChosen: () => void;
}) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const at = useShownVariant()?.at ?? null;
  const levers = useFigures((figures) => figures.levers);
  const chosen = useFigures((figures) => figures.compareWith);
  const compare = useFigures((figures) => figures.compare);
  if (at === null) return null;
  const choices = comparisonChoices({ project, at, levers });
  if (choices.length === 0) return null;
  return (
    <Select
      size="xs"
      className={styles.compare ?? ''}
      aria-label={t('simulate.compareWith')}
      placeholder={t('simulate.compareNothing')}
      leftSection={<IconArrowsLeftRight size={15} stroke={1.6} />}
      data={choices.map(({ at: other, name, isItself }) => ({
        value: other.variantId,
        label: isItself ? t('simulate.compareItself') : name,
      }))}
      value={comparedWith(chosen, { project, at, levers })?.variantId ?? null}
      clearable
      clearButtonProps={{ 'aria-label': t('simulate.compareStop') }}
      allowDeselect={false}
      disabled={props.disabled}
      onChange={(variantId) => {
        const choice = choices.find(({ at: other }) => other.variantId === variantId);
        compare(at.variantId, choice?.at ?? null);
        if (choice) props.onChosen();
      }}
    />
  );
}
