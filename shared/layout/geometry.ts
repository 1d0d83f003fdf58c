/**
 * The shapes of a board on its plane: what boardGeometry, routeFlows and tidy speak in.
 * Units are board units (a CSS pixel at 100 %); the origin is the top left corner of
 * the whole board, its headers included; x grows to the right, y downwards. Plain
 * objects and maps only, so that they pass to and from a worker as they are.
 */
import type { FlowId, NodeId, NodeKind, ParticipantId, StageId } from '#shared/model';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export interface LaneGeometry {
  readonly participantId: ParticipantId;
  readonly y: number;
  readonly height: number;
  /** The least height that holds the lane's cards and its own header. */
  readonly minHeight: number;
  readonly titleLines: readonly string[];
}

export interface StageGeometry {
  readonly stageId: StageId;
  readonly x: number;
  readonly width: number;
  readonly minWidth: number;
  readonly titleLines: readonly string[];
}

export type ChipKind = 'effort' | 'timeLimit' | 'wait';

/** A small labelled box on a card; its place counts from the card's top left corner. */
export interface ChipGeometry extends Rect {
  readonly kind: ChipKind;
  readonly text: string;
}

/**
 * card: step, wait · pill: source, outcome · diamond: branch · dot: fork, join ·
 * sticky: note.
 */
export type NodeShape = 'card' | 'pill' | 'diamond' | 'dot' | 'sticky';

/** What a node looks like wherever it stands: memoised per node and language. */
export interface NodeFace {
  readonly kind: NodeKind;
  readonly shape: NodeShape;
  readonly width: number;
  readonly height: number;
  /** Inside the shape: a card's name, a pill's, a note's text. Empty for diamonds and dots. */
  readonly titleLines: readonly string[];
  readonly chips: readonly ChipGeometry[];
  /** Beside the shape: a branch's question, a fork's name. */
  readonly captionLines: readonly string[];
  readonly captionWidth: number;
  readonly captionHeight: number;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface NodeGeometry extends NodeFace, Rect {
  readonly id: NodeId;
  readonly stageId: StageId;
  readonly participantId: ParticipantId;
  /** Where the caption stands on the board; `end` when its lines are flush right. */
  readonly caption: (Rect & { readonly align: 'start' | 'end' }) | null;
}

export interface BoardGeometry {
  /** Of the whole board: headers and cells. */
  readonly width: number;
  readonly height: number;
  /** Width of the lanes' headers on the left; cells begin at this x. */
  readonly laneHeaderWidth: number;
  /** Height of the stages' headers on top; cells begin at this y. */
  readonly stageHeaderHeight: number;
  readonly lanes: readonly LaneGeometry[];
  readonly stages: readonly StageGeometry[];
  readonly nodes: ReadonlyMap<NodeId, NodeGeometry>;
}

/** What of a node its flows are routed by. */
export type RoutedNode = Rect & Pick<NodeGeometry, 'id' | 'kind' | 'shape' | 'caption'>;

/** What of a board its flows are routed by: small enough to be sent to a worker at every edit. */
export interface RoutedBoard
  extends Pick<BoardGeometry, 'width' | 'height' | 'laneHeaderWidth' | 'stageHeaderHeight'> {
  readonly lanes: readonly Pick<LaneGeometry, 'y'>[];
  readonly stages: readonly Pick<StageGeometry, 'x'>[];
  readonly nodes: ReadonlyMap<NodeId, RoutedNode>;
}

export interface FlowLabel extends Rect {
  readonly lines: readonly string[];
}

export interface FlowRoute {
  readonly id: FlowId;
  readonly fromSide: Side;
  readonly toSide: Side;
  /** Corners from border to border; each next one differs in x or in y only. */
  readonly points: readonly Point[];
  readonly label: FlowLabel | null;
  /** Leads back against the direction of the stages, or to where the deal has been. */
  readonly isBack: boolean;
}

export type FlowRoutes = ReadonlyMap<FlowId, FlowRoute>;
