/** What a rule is: a name and a pure check of one drawing. What it needs to know is prepared once for all rules. */
import type { Flow, Node, NodeId, Process, Project, Variant } from '#shared/model';
import type { Issue } from './issue.ts';

export interface Drawing {
  readonly project: Project;
  readonly process: Process;
  readonly variant: Variant;
  /** As one reads the board: by stage, lane, then left to right; notes are left out. */
  readonly nodes: readonly Node[];
  /** In the order of the cards they lead out of. */
  readonly flows: readonly Flow[];
  readonly outgoing: (id: NodeId) => readonly Flow[];
  readonly incoming: (id: NodeId) => readonly Flow[];
  /** Cards that deals can get to from some source, the sources among them. */
  readonly reached: ReadonlySet<NodeId>;
}

export interface Rule {
  /** Of its file, for the message when it fails. */
  readonly name: string;
  readonly check: (drawing: Drawing) => readonly Issue[];
}
