/** Numbers that people themselves weren't sure of: which they are, and where they stand. */
import { valuesOf } from '#shared/base';
import type { Translate } from '#shared/i18n';
import {
  type ElementId,
  isUnsure,
  type NumberOrigin,
  nameOfFlow,
  nameOfNode,
  type Origins,
  type Variant,
} from '#shared/model';

/** By the beginning of the field's path inside its element; the first that fits. */
const FIELDS = [
  ['effort', 'effort'],
  ['delay', 'delay'],
  ['patience', 'patience'],
  ['probability', 'probability'],
  ['dealValue', 'dealValue'],
  ['arrivals', 'arrivals'],
  ['timeLimit.escalation', 'escalation'],
  ['timeLimit', 'timeLimit'],
] as const;

type FieldWord = (typeof FIELDS)[number][1] | 'unknown';

export interface UnsureNumber {
  readonly id: ElementId;
  /** Path inside the element. */
  readonly field: string;
  readonly name: string;
  readonly origin: NumberOrigin;
}

/** Of the least sure first. */
export function unsureNumbers(variant: Variant): readonly UnsureNumber[] {
  const inElement = (id: ElementId, name: string, origins: Origins | undefined) =>
    Object.entries(origins ?? {})
      .filter(([, origin]) => isUnsure(origin))
      .map(([field, origin]): UnsureNumber => ({ id, field, name, origin }));
  return [
    ...valuesOf(variant.nodes).flatMap((node) =>
      inElement(node.id, nameOfNode(node), node.origins),
    ),
    ...valuesOf(variant.flows).flatMap((flow) =>
      inElement(flow.id, nameOfFlow(flow, variant), flow.origins),
    ),
    ...valuesOf(variant.stages).flatMap(({ id, name, origins }) => inElement(id, name, origins)),
  ].toSorted((one, other) => one.origin.confidence - other.origin.confidence);
}

function wordOf(field: string): FieldWord {
  return FIELDS.find(([beginning]) => field.startsWith(beginning))?.[1] ?? 'unknown';
}

/** Which number of what, and why it is in question. */
export function sayUnsureNumber({ field, name, origin }: UnsureNumber, translate: Translate) {
  return {
    number: translate('validation.unsureNumber', {
      name: name === '' ? translate('validation.unnamed') : name,
      number: translate(`validation.number_${wordOf(field)}`),
    }),
    why: origin.note || translate(`inspector.origin_${origin.source}`),
  };
}
