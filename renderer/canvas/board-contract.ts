/**
 * What the board asks of its surroundings and gives back. It never holds the project:
 * it draws the one it is given and answers every gesture with commands.
 */
import type { ActionName, CommandArgs, CommandName, Mark } from '#shared/editing';
import type { Language, Translate } from '#shared/i18n';
import type {
  ElementId,
  NodeId,
  NodeKind,
  ParticipantId,
  ProcessId,
  Project,
  StageId,
  VariantId,
} from '#shared/model';
import type { Issue } from '#shared/validation';

export interface VariantAddress {
  readonly processId: ProcessId;
  readonly variantId: VariantId;
}

/** Nodes, flows, stages, and lanes by their participant. */
export type SelectedId = ElementId | ParticipantId;

/** The part of the project session that the board edits through. */
export interface BoardEditing {
  /** False when a rule refused; the session has told the person why. */
  run<Name extends CommandName>(name: Name, args: CommandArgs<Name>): boolean;
  mark(): Mark;
  squash(mark: Mark, name: ActionName): void;
  bail(mark: Mark): void;
}

export interface BoardHeat {
  /** 0…1, larger counts as 1. */
  readonly heat: number;
  /** What it stands for in words. */
  readonly text: string;
  /** The same as short as can be, for a board seen from afar; `text` unless said. */
  readonly short?: string;
}

/** Heat that a simulation lays over the board. */
export interface BoardOverlay {
  readonly nodes: ReadonlyMap<NodeId, BoardHeat>;
  readonly participants: ReadonlyMap<ParticipantId, BoardHeat>;
  readonly stages: ReadonlyMap<StageId, BoardHeat>;
}

export interface BoardViewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What the menu and the palette can ask of the selected elements. */
export type BoardAction =
  | { readonly kind: 'add' | 'addNext'; readonly nodeKind: NodeKind }
  | { readonly kind: 'rename' | 'duplicate' | 'delete' | 'selectAll' | 'tidy' };

/** What another part of the window may ask of a board on the screen. */
export interface BoardControls {
  fit(): void;
  /** All of it where its words can be read then, else its beginning, readable. */
  read(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** How high a window of that width must be to show the whole board. */
  heightFor(widthPx: number): number;
  /** Brings all of them into view, as large as can be read where there is room. */
  show(ids: readonly SelectedId[]): void;
  focus(): void;
  act(action: BoardAction): void;
}

interface BoardCommon {
  readonly project: Project;
  readonly at: VariantAddress;
  readonly language: Language;
  readonly translate: Translate;
  readonly overlay?: BoardOverlay;
  readonly issues?: readonly Issue[];
  readonly initialViewport?: BoardViewport | undefined;
  onViewportChange?(viewport: BoardViewport): void;
  onReady?(controls: BoardControls | null): void;
}

export interface EditableBoard extends BoardCommon {
  readonly mode: 'edit';
  readonly selection: readonly SelectedId[];
  readonly editing: BoardEditing;
  onSelect(ids: readonly SelectedId[]): void;
}

export interface ReadOnlyBoard extends BoardCommon {
  readonly mode: 'view';
  readonly selection?: readonly SelectedId[];
  onSelect?(ids: readonly SelectedId[]): void;
}

export type BoardProps = EditableBoard | ReadOnlyBoard;
