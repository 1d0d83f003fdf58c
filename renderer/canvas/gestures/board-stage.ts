/**
 * What gestures and keys work on: the board as it is at this moment, and the ways to change
 * it. Read through a getter, since a gesture outlives many drawings of the board.
 */
import type { Language } from '#shared/i18n';
import type { BoardGeometry, CellPlace, FlowRoutes, Point } from '#shared/layout';
import type { NodeId, NodeKind, Project, Variant } from '#shared/model';
import type { BoardEditing, SelectedId, VariantAddress } from '../board-contract.ts';
import type { NameEdit } from '../projection/project-nodes.ts';
import type { FeedbackControls } from './Feedback.tsx';

export interface Asking {
  /** Which question stands at `at`, in pixels from the board's corner. */
  readonly kind: 'what' | 'branchOrFork';
  readonly fromId: NodeId;
  readonly toId: NodeId | null;
  /** What was chosen to be added, when only the way is still asked. */
  readonly newKind?: NodeKind;
  readonly drop: Point;
  /** Where the new card goes, if not around the drop. */
  readonly place?: CellPlace;
  readonly at: Point;
}

/** Names that new stages and lanes begin with, in the reader's language. */
export interface NewNames {
  /** Of the stage and the lane that the first typed card stands in. */
  readonly stage: string;
  readonly lane: string;
  readonly newStage: string;
  readonly newLane: string;
}

export interface BoardStage {
  readonly surface: HTMLElement;
  readonly project: Project;
  readonly variant: Variant;
  readonly language: Language;
  readonly at: VariantAddress;
  readonly geometry: BoardGeometry;
  readonly routes: FlowRoutes;
  /** Those on the screen by now. */
  routesNow(): FlowRoutes;
  readonly selection: ReadonlySet<SelectedId>;
  readonly editing: BoardEditing | null;
  readonly feedback: FeedbackControls;
  readonly names: NewNames;
  select(ids: readonly SelectedId[]): void;
  editName(edit: NameEdit | null): void;
  ask(asking: Asking | null): void;
  toBoard(event: { readonly clientX: number; readonly clientY: number }): Point;
  /** In pixels from the board's corner. */
  toSurface(point: Point): Point;
  panBy(by: Point): void;
  /** Brings an element into view, if it isn't there. */
  reveal(id: SelectedId): void;
}
