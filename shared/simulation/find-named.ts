/** One of several that people call by an id or a name: a process, a variant, a scenario. */
import { failure, type Result, success } from '#shared/base';
import type { Language } from '#shared/i18n';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface NotOne<Member extends Named> {
  /** None of that id or name, or several of that name. */
  readonly code: 'unknown' | 'ambiguous';
  readonly asked: string;
  /** Those to choose from. */
  readonly known: readonly Member[];
}

/** By its id, else by its name as it is written, else whatever the case. */
export function findNamed<Member extends Named>(
  known: readonly Member[],
  asked: string,
  language: Language,
): Result<Member, NotOne<Member>> {
  const folded = (name: string) => name.trim().toLocaleLowerCase(language);
  const sameId = known.filter(({ id }) => id === asked);
  const sameName = known.filter(({ name }) => name === asked);
  const alike = known.filter(({ name }) => folded(name) === folded(asked));
  const found = [sameId, sameName, alike].find((list) => list.length > 0) ?? [];
  const [one] = found;
  if (one === undefined) return failure({ code: 'unknown', asked, known });
  return found.length === 1 ? success(one) : failure({ code: 'ambiguous', asked, known: found });
}
