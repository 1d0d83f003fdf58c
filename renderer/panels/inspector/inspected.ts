/** What every section of the inspector works with, and how a field of an element is set. */
import type { CommandArgs } from '#shared/editing';
import type { Flow, Node, Participant, Process, Project, Stage, Variant } from '#shared/model';
import type { BoardEditing, SelectedId } from '../../canvas/index.ts';
import type { VariantAddress } from '../../session/index.ts';

export interface Inspected {
  readonly at: VariantAddress;
  readonly project: Project;
  readonly variant: Variant;
  readonly editing: BoardEditing;
  /** Selects an element and brings it into view. */
  goTo(id: SelectedId): void;
}

/** What fields need to know and to run; the whole of it only links to other elements do. */
export interface Edited extends Pick<Inspected, 'at' | 'project'> {
  readonly editing: Pick<BoardEditing, 'run'>;
}

type Stored = CommandArgs<'node.setField'>['value'];

/** Sets a field by name; without a value, an optional field is removed. */
export type SetField<Element> = <Field extends keyof Element & string>(
  field: Field,
  value: Element[Field] | undefined,
) => void;

/** What the model holds is what JSON holds; the command parses it against the schema again. */
function stored(value: unknown): { value?: Stored } {
  return value === undefined ? {} : { value: value as Stored };
}

export function nodeSetter<Kind extends Node>(inspected: Inspected, node: Kind): SetField<Kind> {
  const { at, editing } = inspected;
  return (field, value) =>
    void editing.run('node.setField', { at, id: node.id, field, ...stored(value) });
}

export function flowSetter({ at, editing }: Inspected, flow: Flow): SetField<Flow> {
  return (field, value) =>
    void editing.run('flow.setField', { at, id: flow.id, field, ...stored(value) });
}

export function stageSetter({ at, editing }: Edited, stage: Stage): SetField<Stage> {
  return (field, value) =>
    void editing.run('stage.setField', { at, id: stage.id, field, ...stored(value) });
}

export function participantSetter(
  { editing }: Inspected,
  participant: Participant,
): SetField<Participant> {
  return (field, value) =>
    void editing.run('participant.setField', { id: participant.id, field, ...stored(value) });
}

export function processSetter({ editing }: Inspected, process: Process): SetField<Process> {
  return (field, value) =>
    void editing.run('process.setField', { id: process.id, field, ...stored(value) });
}

export function variantSetter({ at, editing }: Inspected): SetField<Variant> {
  return (field, value) => void editing.run('variant.setField', { at, field, ...stored(value) });
}
