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
  | { readonly code: 'existingUnreadable' | 'existingTooLarge'; readonly path: string };

export interface AnswerFile {
  readonly name: string;
  readonly answer: unknown;
}

export function readAnswer(file: {
  readonly name: string;
  readonly text: string;
}): Result<AnswerFile, CompareFailure> {
  try {
    const answer: unknown = JSON.parse(file.text.replace(/^\ufeff/, ''));
    return success({ name: file.name, answer });
  } catch {
    return failure({ code: 'existingUnreadable', path: file.name });
  }
}

/** `existingName` is what the pipeline is called in the file. */
export function comparedWith(
  { name, answer }: AnswerFile,
  { crm, agreed }: { readonly crm: Crm; readonly agreed: Pipeline },
  existingName = agreed.name,
): Result<Compared, CompareFailure> {
  const existing = adapterOf(crm).existing(answer, existingName);
  if (!existing.ok) return existing;
  // Such a file says nothing of fields.
  const account = { pipeline: existing.value, fields: null, isNew: false, known: {} };
  return success({ crm, pipelineId: agreed.id, name, account });
}

/** The pipelines of a file that has several, each name once. */
export function pipelinesIn({ answer }: AnswerFile, crm: Crm): readonly string[] {
  const adapter = adapterOf(crm);
  const names = adapter.lists(null).flatMap((list) => {
    if (list.kind !== 'pipelines') return [];
    const page = adapter.page(list, answer);
    return page.ok ? page.value.pipelines.map(({ name }) => name) : [];
  });
  return [...new Set(names)].filter((name) => name.trim() !== '');
}
