/** The board on its plane: sizes of cards, places of lanes and stages, routes of flows. */
export { boardGeometry } from './board.ts';
export {
  boundsOf,
  type Cell,
  type CellPlace,
  cellAt,
  placesAfterDrag,
  snapToGrid,
} from './cells.ts';
export type {
  BoardGeometry,
  ChipGeometry,
  ChipKind,
  FlowLabel,
  FlowRoute,
  FlowRoutes,
  LaneGeometry,
  NodeFace,
  NodeGeometry,
  NodeShape,
  Point,
  Rect,
  RoutedBoard,
  Side,
  StageGeometry,
} from './geometry.ts';
export { isOverlapping } from './rects.ts';
export { roundedPath } from './rounded-path.ts';
export { type DrawnFlows, followCards, type RoutedFlows } from './routing/follow-cards.ts';
export type { RoutedBefore } from './routing/former-lines.ts';
export { withMovedEnds } from './routing/moved-route.ts';
export { changedRoutes, withChangedRoutes } from './routing/route-changes.ts';
export { type RouteOptions, routeFlows } from './routing/route-flows.ts';
export { isSameBoard, routedBoard } from './routing/routed-board.ts';
export {
  captionStyle,
  cardStyle,
  cellStyle,
  flowLabelStyle,
  flowStyle,
  headerStyle,
  pillStyle,
  stickyStyle,
} from './style.ts';
export { measureText, type TextWeight, type WrapOptions, wrapText } from './text.ts';
export { tidyPlaces } from './tidy.ts';
