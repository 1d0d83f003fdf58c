/**
 * Headers of stages and lanes. They move and grow with the board, but never leave the
 * window: stages stay at the top edge, lanes at the left one. Gestures on them are found
 * by their data attributes.
 */

import type { BoardGeometry } from '#shared/layout';
import { headerStyle } from '#shared/layout';
import type { ParticipantId, Project, StageId, Variant } from '#shared/model';
import type { BoardOverlay, SelectedId } from '../board-contract.ts';
import { useBoardWords } from '../board-words.ts';
import type {} from '../css-variables.ts';
import { heatVariables } from '../heat-colors.ts';
import styles from './grid.module.css';
import { HeaderName } from './HeaderName.tsx';
import { laneDetails } from './lane-details.ts';

export interface HeaderActions {
  readonly renaming: StageId | ParticipantId | null;
  renameStage(id: StageId, name: string | null, isFocusGone: boolean): void;
  renameLane(id: ParticipantId, name: string | null, isFocusGone: boolean): void;
  addStage(): void;
  addLane(): void;
}

interface HeadersProps {
  readonly project: Project;
  readonly variant: Variant;
  readonly geometry: BoardGeometry;
  readonly selection: ReadonlySet<SelectedId>;
  readonly overlay: BoardOverlay | undefined;
  /** null where the board is only looked at. */
  readonly actions: HeaderActions | null;
}

const headerClass = (base: string | undefined, isSelected: boolean) =>
  `${base} ${isSelected ? styles.isSelected : ''}`;

function StageHeaders({ actions, geometry, overlay, selection, variant }: HeadersProps) {
  const { translate } = useBoardWords();
  const { stagePaddingX, stagePaddingY, stageTitleLineHeight, stageTitleSize } = headerStyle;
  return (
    <div className={`${styles.strip} ${styles.stageStrip}`} data-board-strip>
      {geometry.stages.map(({ stageId, titleLines, width, x }) => (
        <div
          key={stageId}
          className={headerClass(styles.stageHeader, selection.has(stageId))}
          data-board-stage={stageId}
          style={{
            left: x,
            width,
            height: geometry.stageHeaderHeight,
            boxSizing: 'border-box',
            padding: `${stagePaddingY - 3}px ${stagePaddingX}px 0`,
            '--header-color': variant.stages[stageId]?.color ?? '#94a3b8',
          }}
        >
          <span
            className={styles.title}
            style={{ fontSize: stageTitleSize, lineHeight: `${stageTitleLineHeight}px` }}
          >
            {titleLines.join('\n') || translate('board.stageUnnamed')}
          </span>
          <StageHeat heat={overlay?.stages.get(stageId)} />
          {actions?.renaming === stageId && (
            <HeaderName
              name={variant.stages[stageId]?.name ?? ''}
              label={translate('board.stageName')}
              onEnd={(...said) => actions.renameStage(stageId, ...said)}
            />
          )}
          {actions && <span className={styles.resizeStage} data-board-resize-stage={stageId} />}
        </div>
      ))}
      {actions && (
        <button
          type="button"
          className={styles.add}
          title={translate('board.addStage')}
          aria-label={translate('board.addStage')}
          style={{ left: geometry.width + 6, top: 3, width: 32, height: 28 }}
          onClick={actions.addStage}
        >
          +
        </button>
      )}
    </div>
  );
}

function StageHeat(props: { readonly heat: { heat: number; text: string } | undefined }) {
  const { heat } = props;
  if (!heat) return null;
  return (
    <span className={styles.stageHeat} style={heatVariables(heat.heat)}>
      {heat.text}
    </span>
  );
}

function LaneHeaders(props: HeadersProps) {
  const { actions, geometry, overlay, project, selection } = props;
  const { translate } = useBoardWords();
  const { lanePaddingX, lanePaddingY, laneTitleLineHeight, laneTitleSize } = headerStyle;
  return (
    <div className={`${styles.strip} ${styles.laneStrip}`} data-board-strip>
      {geometry.lanes.map(({ height, participantId, titleLines, y }) => {
        const participant = project.participants[participantId];
        const heat = overlay?.participants.get(participantId);
        return (
          <div
            key={participantId}
            className={headerClass(styles.laneHeader, selection.has(participantId))}
            data-board-lane={participantId}
            style={{
              top: y,
              height,
              width: geometry.laneHeaderWidth,
              boxSizing: 'border-box',
              padding: `${lanePaddingY - 2}px 0 0 ${lanePaddingX - 4}px`,
              '--header-color': participant?.color ?? '#94a3b8',
              ...(heat ? heatVariables(heat.heat) : {}),
            }}
          >
            <span
              className={styles.title}
              style={{ fontSize: laneTitleSize, lineHeight: `${laneTitleLineHeight}px` }}
            >
              {titleLines.join('\n')}
            </span>
            {participant && (
              <span className={styles.details}>
                {heat ? heat.text : laneDetails(props, participant, translate)}
              </span>
            )}
            {heat && (
              <span className={styles.load}>
                <span style={{ width: `${Math.min(1, heat.heat) * 100}%` }} />
              </span>
            )}
            {actions?.renaming === participantId && (
              <HeaderName
                name={participant?.name ?? ''}
                label={translate('board.laneName')}
                onEnd={(...said) => actions.renameLane(participantId, ...said)}
              />
            )}
            {actions && (
              <span className={styles.resizeLane} data-board-resize-lane={participantId} />
            )}
          </div>
        );
      })}
      {actions && (
        <button
          type="button"
          className={styles.add}
          title={translate('board.addLane')}
          aria-label={translate('board.addLane')}
          style={{ left: 4, top: geometry.height + 6, width: 36, height: 28 }}
          onClick={actions.addLane}
        >
          +
        </button>
      )}
    </div>
  );
}

export function Headers(props: HeadersProps) {
  const { laneHeaderWidth, stageHeaderHeight } = props.geometry;
  return (
    <>
      <StageHeaders {...props} />
      <LaneHeaders {...props} />
      <div className={`${styles.strip} ${styles.cornerStrip}`} data-board-strip>
        <div
          className={styles.corner}
          style={{ width: laneHeaderWidth, height: stageHeaderHeight, boxSizing: 'border-box' }}
        />
      </div>
    </>
  );
}
