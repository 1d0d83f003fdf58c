/** What the shown variant or scenario is compared with; choosing it asks for the answer at once. */
import { Select } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import type { Translate } from '#shared/i18n';
import {
  type Figures,
  subjectIdOf,
  subjectOf,
  useFigures,
  useProject,
  useTranslate,
} from '../../session/index.ts';
import { type ComparisonChoice, comparedWith, comparisonChoices } from './comparing.ts';
import styles from './simulate-place.module.css';
import { leversOfMoment, useSubject } from './subject.ts';

export function ComparePicker(props: {
  /** On the screen. */
  readonly figures: Figures | undefined;
  readonly disabled: boolean;
  readonly onChosen: () => void;
}) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const shown = useSubject();
  const tried = useFigures((figures) => figures.levers);
  const chosen = useFigures((figures) => figures.compareWith);
  const compare = useFigures((figures) => figures.compare);
  if (shown === null) return null;
  const { subject } = shown;
  const levers = leversOfMoment(project, subject, tried);
  // What stands on the screen is said here, also when nobody asks for it any more.
  const compared = props.figures && chosen[shown.id] === undefined ? props.figures.compared : null;
  const onScreen = compared ? subjectOf(compared) : null;
  const isBesideItself = onScreen !== null && subjectIdOf(onScreen) === shown.id;
  const choices = comparisonChoices({ project, subject, levers, isBesideItself });
  if (choices.length === 0) return null;
  const other = comparedWith(chosen, { project, subject, levers }) ?? onScreen;
  return (
    <Select
      size="xs"
      className={styles.compare ?? ''}
      aria-label={t('simulate.compareWith')}
      placeholder={t('simulate.compareNothing')}
      leftSection={<IconArrowsLeftRight size={15} stroke={1.6} />}
      data={groupsOf(choices, t)}
      value={other && subjectIdOf(other)}
      clearable
      clearButtonProps={{ 'aria-label': t('simulate.compareStop') }}
      allowDeselect={false}
      disabled={props.disabled}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      onChange={(id) => {
        const choice = choices.find((each) => subjectIdOf(each.subject) === id);
        compare(shown.id, choice?.subject ?? null);
        if (choice) props.onChosen();
      }}
    />
  );
}

/** Variants and scenarios apart, where there are both. */
function groupsOf(choices: readonly ComparisonChoice[], t: Translate) {
  const items = (kind: ComparisonChoice['subject']['kind']) =>
    choices
      .filter(({ subject }) => subject.kind === kind)
      .map(({ subject, name, isItself }) => ({
        value: subjectIdOf(subject),
        label: isItself ? t('simulate.compareItself') : name,
      }));
  return [
    { group: t('simulate.compareVariants'), items: items('variant') },
    { group: t('simulate.scenarios'), items: items('scenario') },
  ].filter(({ items: some }) => some.length > 0);
}
