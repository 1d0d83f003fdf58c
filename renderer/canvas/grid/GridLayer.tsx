/** The table under the cards: lanes as rows, stages as columns. Moves with the board. */
import { memo } from 'react';
import type { BoardGeometry } from '#shared/layout';
import styles from './grid.module.css';

export const GridLayer = memo(function GridLayer({
  geometry,
}: {
  readonly geometry: BoardGeometry;
}) {
  const { height, laneHeaderWidth, lanes, stageHeaderHeight, stages, width } = geometry;
  return (
    <div
      className={styles.surface}
      aria-hidden
      style={{
        left: laneHeaderWidth,
        top: stageHeaderHeight,
        width: width - laneHeaderWidth,
        height: height - stageHeaderHeight,
      }}
    >
      {lanes.map((lane) => (
        <div
          key={lane.participantId}
          className={styles.lane}
          style={{ top: lane.y - stageHeaderHeight, height: lane.height }}
        />
      ))}
      {stages.map((stage) => (
        <div
          key={stage.stageId}
          className={styles.stage}
          style={{ left: stage.x - laneHeaderWidth, width: stage.width }}
        />
      ))}
    </div>
  );
});
