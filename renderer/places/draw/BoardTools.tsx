/** What can be put on the board, and the board put in order; for hands on a mouse. */
import {
  IconFlag,
  IconHourglass,
  IconLayoutDistributeHorizontal,
  IconNote,
  IconSquareRounded,
  IconUserPlus,
} from '@tabler/icons-react';
import { useTranslate } from '../../session/index.ts';
import { isMac, shortcutText, useCommandRegistry } from '../../ui/commands/index.ts';
import { IconButton } from '../../ui/index.ts';
import styles from './draw.module.css';
import { TIDY_SHORTCUT } from './use-board-commands.ts';

const ADDED = [
  { kind: 'step', label: 'board.addStep', Icon: IconSquareRounded },
  { kind: 'source', label: 'board.addSource', Icon: IconUserPlus },
  { kind: 'wait', label: 'board.addWait', Icon: IconHourglass },
  { kind: 'outcome', label: 'board.addOutcome', Icon: IconFlag },
  { kind: 'note', label: 'board.addNote', Icon: IconNote },
] as const;

export function BoardTools({ isDrawn }: { readonly isDrawn: boolean }) {
  const translate = useTranslate();
  const registry = useCommandRegistry();
  return (
    <div className={styles.tools} role="toolbar" aria-label={translate('board.tools')}>
      {ADDED.map(({ Icon, kind, label }) => (
        <IconButton
          key={kind}
          label={translate(label)}
          onClick={() => registry.run(`node.add.${kind}`)}
        >
          <Icon size={17} stroke={1.7} />
        </IconButton>
      ))}
      <span className={styles.barLine} />
      <IconButton
        label={translate('board.tidy')}
        shortcut={shortcutText(TIDY_SHORTCUT, isMac(navigator.platform))}
        disabled={!isDrawn}
        onClick={() => registry.run('board.tidy')}
      >
        <IconLayoutDistributeHorizontal size={17} stroke={1.7} />
      </IconButton>
    </div>
  );
}
