/** A pipeline that the CRM has, from a file with what its own list call answered. */
import { failure, type Result, success } from '#shared/base';
import {
  type Account,
  adapterOf,
  type Crm,
  type ExistingFailure,
  type Pipeline,
} from '#shared/stage-definitions';

export interface Compared {
  readonly crm: Crm;
  readonly pipelineId: string;
  /** Of the file. */
  readonly name: string;
  readonly account: Account;
}

export type CompareFailure =
  | ExistingFailure
  | { readonly code: 'existingUnreadable'; readonly path: string };

interface Shown {
  readonly crm: Crm;
  readonly agreed: Pipeline | undefined;
}

export function isComparedWith(compared: Compared | null, { crm, agreed }: Shown): boolean {
  return compared !== null && compared.crm === crm && compared.pipelineId === agreed?.id;
}

export function comparedWith(
  file: { readonly name: string; readonly text: string },
  crm: Crm,
  agreed: Pipeline,
): Result<Compared, CompareFailure> {
  let answer: unknown;
  try {
    answer = JSON.parse(file.text.replace(/^\ufeff/, ''));
  } catch {
    return failure({ code: 'existingUnreadable', path: file.name });
  }
  const existing = adapterOf(crm).existing(answer, agreed.name);
  if (!existing.ok) return existing;
  // Such a file says nothing of fields.
  const account = { pipeline: existing.value, fields: null, isNew: false, known: {} };
  return success({ crm, pipelineId: agreed.id, name: file.name, account });
}
