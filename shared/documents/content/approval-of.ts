/**
 * Whether what is printed is what was approved: the last verdict on the latest version of the
 * drawing was yes, and everything frozen in that version is today as it was then.
 */
import { valuesOf } from '#shared/base';
import type { Project, Variant, Version } from '#shared/model';

export type ApprovalState =
  | { readonly kind: 'draft' }
  | { readonly kind: 'approved'; readonly version: Version }
  /** Edited since: what was approved isn't what is printed. */
  | { readonly kind: 'changed'; readonly version: Version };

export function approvalOf(project: Project, variant: Variant): ApprovalState {
  const version = versionsOf(project, variant)[0];
  if (version?.approvals.at(-1)?.verdict !== 'approved') return { kind: 'draft' };
  const isUnchanged = isStill(frozenIn(version), project, variant);
  return { kind: isUnchanged ? 'approved' : 'changed', version };
}

/** The latest first. */
export function versionsOf(project: Project, variant: Variant): Version[] {
  return valuesOf(project.versions)
    .filter(({ variantId }) => variantId === variant.id)
    .sort((a, b) => b.number - a.number);
}

type Fields = Readonly<Record<string, unknown>>;

/** A version that can't be read proves nothing: its drawing counts as changed. */
function frozenIn({ bytes }: Version): Fields {
  try {
    return fieldsOf(JSON.parse(bytes));
  } catch {
    return {};
  }
}

/** What a drawing refers to and is frozen with it. */
const COLLECTIONS = ['participants', 'calendars', 'materials', 'people'] as const;

function isStill(frozen: Fields, project: Project, variant: Variant): boolean {
  if (!isSame(frozen.variant, variant)) return false;
  return COLLECTIONS.every((name) => {
    const today = fieldsOf(project[name]);
    return Object.entries(fieldsOf(frozen[name])).every(([id, then]) => isSame(then, today[id]));
  });
}

/** Costs are no part of what is approved, so versions leave them out. */
const NOT_FROZEN = new Set(['hourlyCost']);

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...keysIn(one), ...keysIn(other)]);
  return [...keys].every((key) => isSame(fieldsOf(one)[key], fieldsOf(other)[key]));
}

function keysIn(holder: object): string[] {
  return Object.entries(holder).flatMap(([key, value]) =>
    NOT_FROZEN.has(key) || value === undefined ? [] : [key],
  );
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
