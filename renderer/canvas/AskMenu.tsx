/** The small question at the end of a drawn flow: what to add, or which way the deal goes. */
import {
  IconArrowFork,
  IconArrowsSplit2,
  IconFlag,
  IconHourglass,
  IconSquareRounded,
} from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { NodeKind } from '#shared/model';
import type { SecondFlow } from './actions/connect.ts';
import styles from './ask-menu.module.css';
import { useBoardWords } from './board-words.ts';
import type { Asking } from './gestures/board-stage.ts';

const KINDS = [
  { kind: 'step', Icon: IconSquareRounded },
  { kind: 'branch', Icon: IconArrowsSplit2 },
  { kind: 'wait', Icon: IconHourglass },
  { kind: 'outcome', Icon: IconFlag },
] as const;

interface AskMenuProps {
  readonly asking: Asking;
  onKind(kind: NodeKind): void;
  onWay(way: SecondFlow): void;
  onClose(): void;
}

function moveFocus(menu: HTMLElement, step: number): void {
  const items = [...menu.querySelectorAll('button')];
  const now = items.indexOf(menu.ownerDocument.activeElement as HTMLButtonElement);
  items.at((now + step + items.length) % items.length)?.focus();
}

const EDGE = 8;

/** Keeps the menu inside the board. */
function keepInside(menu: HTMLElement): void {
  const board = menu.parentElement?.getBoundingClientRect();
  const own = menu.getBoundingClientRect();
  if (!board) return;
  const dx = Math.min(0, board.right - EDGE - own.right);
  const dy = Math.min(0, board.bottom - EDGE - own.bottom);
  menu.style.translate = `${dx}px ${dy}px`;
}

export function AskMenu({ asking, onClose, onKind, onWay }: AskMenuProps) {
  const { translate } = useBoardWords();
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    keepInside(element);
    element.querySelector('button')?.focus();
    const onOutside = (event: PointerEvent) => {
      if (!(event.target instanceof Element && element.contains(event.target))) onClose();
    };
    element.ownerDocument.addEventListener('pointerdown', onOutside, true);
    return () => element.ownerDocument.removeEventListener('pointerdown', onOutside, true);
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1, Tab: event.shiftKey ? -1 : 1 }[event.code];
    if (step) {
      event.preventDefault();
      moveFocus(event.currentTarget, step);
    } else if (event.code === 'Escape') onClose();
  };

  const isWhat = asking.kind === 'what';
  return (
    <div
      ref={menu}
      className={styles.menu}
      role="menu"
      tabIndex={-1}
      aria-label={translate(isWhat ? 'board.askWhat' : 'board.askHow')}
      style={{ left: asking.at.x, top: asking.at.y }}
      onKeyDown={onKeyDown}
    >
      <div className={styles.title}>{translate(isWhat ? 'board.askWhat' : 'board.askHow')}</div>
      {isWhat ? (
        KINDS.map(({ Icon, kind }) => (
          <button
            key={kind}
            type="button"
            role="menuitem"
            className={styles.item}
            onClick={() => onKind(kind)}
          >
            <Icon size={17} stroke={1.7} aria-hidden />
            {translate(`board.kind_${kind}`)}
          </button>
        ))
      ) : (
        <>
          <button
            type="button"
            role="menuitem"
            className={styles.item}
            onClick={() => onWay('branch')}
          >
            <IconArrowsSplit2 size={17} stroke={1.7} aria-hidden />
            <span>
              {translate('board.askBranch')}
              <small>{translate('board.askBranchHint')}</small>
            </span>
          </button>
          <button
            type="button"
            role="menuitem"
            className={styles.item}
            onClick={() => onWay('fork')}
          >
            <IconArrowFork size={17} stroke={1.7} aria-hidden />
            <span>
              {translate('board.askFork')}
              <small>{translate('board.askForkHint')}</small>
            </span>
          </button>
        </>
      )}
    </div>
  );
}
