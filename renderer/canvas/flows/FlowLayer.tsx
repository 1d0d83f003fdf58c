/**
 * All flows of a board in one drawing under the cards: lines first, labels over them.
 * Only what is near the window is drawn; a route is drawn anew only when it changes.
 */
import { useStore } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { FlowRoute, FlowRoutes } from '#shared/layout';
import { flowLabelStyle, flowStyle, roundedPath } from '#shared/layout';
import type { SelectedId } from '../board-contract.ts';
import { arrowHead } from './arrow-head.ts';
import styles from './flows.module.css';
import { isNear, type NearbyArea, nearbyArea, sameArea } from './nearby-area.ts';

interface FlowPartProps {
  readonly route: FlowRoute;
  readonly isSelected: boolean;
}

const FlowLine = memo(function FlowLine({ isSelected, route }: FlowPartProps) {
  const path = roundedPath(route.points, flowStyle.cornerRadius);
  return (
    <g
      className={styles.flow}
      data-board-flow={route.id}
      data-back={route.isBack}
      data-selected={isSelected}
    >
      <path className={styles.hit} d={path} data-part="line" />
      <path className={styles.line} d={path} data-part="line" />
      <path className={styles.head} d={arrowHead(route.points)} data-part="head" />
    </g>
  );
});

const FlowLabelPill = memo(function FlowLabelPill({ isSelected, route }: FlowPartProps) {
  const { label } = route;
  if (!label) return null;
  const { lineHeight, paddingY } = flowLabelStyle;
  const lines = label.lines.map((line, index) => ({
    line,
    y: label.y + paddingY + index * lineHeight + lineHeight * 0.76,
  }));
  return (
    <g
      className={styles.label}
      data-board-flow={route.id}
      data-board-label={route.id}
      data-selected={isSelected}
    >
      <rect
        x={label.x}
        y={label.y}
        width={label.width}
        height={label.height}
        rx={Math.min(9, label.height / 2)}
      />
      {lines.map(({ line, y }) => (
        <text key={y} x={label.x + label.width / 2} y={y}>
          {line}
        </text>
      ))}
    </g>
  );
});

interface FlowLayerProps {
  readonly routes: FlowRoutes;
  readonly selection: ReadonlySet<SelectedId>;
}

export function FlowLayer({ routes, selection }: FlowLayerProps) {
  const area: NearbyArea = useStore(nearbyArea, sameArea);
  const drawn = useMemo(
    () => [...routes.values()].filter((route) => isNear(area, route)),
    [routes, area],
  );
  return (
    <svg className={styles.layer} aria-hidden="true" data-board-flows>
      {drawn.map((route) => (
        <FlowLine key={route.id} route={route} isSelected={selection.has(route.id)} />
      ))}
      {drawn.map((route) => (
        <FlowLabelPill key={route.id} route={route} isSelected={selection.has(route.id)} />
      ))}
    </svg>
  );
}
