/** A panel beside the board: its width is dragged or set by arrows, it folds away, and both are remembered. */
import { useMediaQuery } from '@mantine/hooks';
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { usePreference, useTranslate, useView } from '../../session/index.ts';
import { IconButton } from '../../ui/index.ts';
import styles from './side.module.css';

interface SidePanelProps {
  readonly name: 'navigator' | 'inspector';
  readonly side: 'left' | 'right';
  readonly label: string;
  readonly width: {
    readonly least: number;
    /** Until it is dragged; a narrow window keeps its room for the board. */
    readonly usual: { readonly narrow: number; readonly wide: number };
    readonly most: number;
  };
  readonly children: ReactNode;
}

const ARROW_STEP = 16;
const WIDE_WINDOW = 1400;

const ICONS = {
  left: { fold: IconLayoutSidebarLeftCollapse, unfold: IconLayoutSidebarLeftExpand },
  right: { fold: IconLayoutSidebarRightCollapse, unfold: IconLayoutSidebarRightExpand },
} as const;

const WORDS = {
  navigator: { fold: 'board.hideNavigator', unfold: 'board.showNavigator' },
  inspector: { fold: 'board.hideInspector', unfold: 'board.showInspector' },
} as const;

export function SidePanel({ children, label, name, side, width }: SidePanelProps) {
  const translate = useTranslate();
  const isOpen = useView((view) => view.openPanels[name]);
  const setPanelOpen = useView((view) => view.setPanelOpen);
  const isWide = useMediaQuery(`(min-width: ${WIDE_WINDOW}px)`, undefined, {
    getInitialValueInEffect: false,
  });
  const usual = isWide ? width.usual.wide : width.usual.narrow;
  const kept = usePreference((preferences) => preferences.panelSizes[name]) ?? usual;
  const setPanelSize = usePreference((preferences) => preferences.setPanelSize);
  const [dragged, setDragged] = useState<number | null>(null);
  const pull = useRef<((clientX: number) => number) | null>(null);
  const within = (pixels: number) =>
    Math.round(Math.min(width.most, Math.max(width.least, pixels)));
  const shown = within(dragged ?? kept);
  const Icon = isOpen ? ICONS[side].fold : ICONS[side].unfold;
  const fold = (
    <IconButton
      label={translate(WORDS[name][isOpen ? 'fold' : 'unfold'])}
      onClick={() => setPanelOpen(name, !isOpen)}
    >
      <Icon size={17} stroke={1.7} />
    </IconButton>
  );
  if (!isOpen) {
    return (
      <aside className={styles.panel} data-side={side} data-folded aria-label={label}>
        {fold}
      </aside>
    );
  }

  const outwards = side === 'left' ? 1 : -1;
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = event.clientX;
    pull.current = (clientX) => within(shown + (clientX - from) * outwards);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (pull.current) setDragged(pull.current(event.clientX));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (!pull.current) return;
    setPanelSize(name, pull.current(event.clientX));
    pull.current = null;
    setDragged(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: ARROW_STEP, ArrowLeft: -ARROW_STEP }[event.code];
    if (!step) return;
    event.preventDefault();
    setPanelSize(name, within(shown + step * outwards));
  };

  return (
    <aside className={styles.panel} data-side={side} aria-label={label} style={{ width: shown }}>
      <div className={styles.fold}>{fold}</div>
      <div className={styles.body}>{children}</div>
      <div
        className={styles.edge}
        role="slider"
        aria-orientation="horizontal"
        aria-label={translate('board.resizePanel')}
        aria-valuenow={shown}
        aria-valuemin={width.least}
        aria-valuemax={width.most}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onKeyDown={onKeyDown}
      />
    </aside>
  );
}
