/** Fresh ids for what people add: commands take them as arguments, so that an edit can be replayed. */
import { type Id, idOf } from '#shared/base';

export function newId<Kind extends string>(): Id<Kind> {
  return idOf<Kind>(crypto.randomUUID());
}
