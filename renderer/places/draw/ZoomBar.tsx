/** How large the board is shown. */
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { formatShare } from '#shared/i18n';
import type { BoardControls } from '../../canvas/index.ts';
import { useLanguage, useTranslate } from '../../session/index.ts';
import { IconButton } from '../../ui/index.ts';
import styles from './draw.module.css';

const STEP = 1.25;

interface ZoomBarProps {
  readonly controls: BoardControls;
  readonly zoom: number;
}

export function ZoomBar({ controls, zoom }: ZoomBarProps) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <div className={styles.zoom}>
      <IconButton label={translate('board.zoomOut')} onClick={() => controls.zoomBy(1 / STEP)}>
        <IconMinus size={16} stroke={1.8} />
      </IconButton>
      <button
        type="button"
        className={styles.zoomValue}
        title={translate('board.zoomReset')}
        onClick={() => controls.zoomTo(1)}
      >
        {formatShare(zoom, language, { maximumFractionDigits: 0 })}
      </button>
      <IconButton label={translate('board.zoomIn')} onClick={() => controls.zoomBy(STEP)}>
        <IconPlus size={16} stroke={1.8} />
      </IconButton>
      <IconButton label={translate('board.fit')} shortcut="Shift+1" onClick={controls.fit}>
        <IconArrowsMaximize size={16} stroke={1.8} />
      </IconButton>
    </div>
  );
}
