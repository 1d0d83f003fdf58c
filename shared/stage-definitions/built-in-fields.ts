/**
 * Facts that deals, or the contacts beside them, hold without any field of their own: nobody needs a
 * second «Responsible» of text. The names are those that people give them in agreements.
 */
import { printable } from './checks/shortened.ts';
import type { ExistingField } from './plan.ts';

const NAMES = {
  title: ['название', 'название сделки', 'title', 'deal title', 'deal name'],
  amount: ['сумма', 'сумма сделки', 'стоимость сделки', 'amount', 'deal amount', 'deal value'],
  budget: ['бюджет', 'бюджет сделки', 'budget', 'deal budget'],
  owner: [
    'ответственный',
    'ответственный менеджер',
    'ответственный за сделку',
    'person responsible',
    'responsible person',
    'responsible user',
    'responsible',
    'owner',
    'deal owner',
  ],
  closeDate: [
    'ожидаемая дата закрытия',
    'предполагаемая дата закрытия',
    'плановая дата закрытия',
    'expected close date',
    'expected closing date',
  ],
  lossReason: [
    'причина отказа',
    'причина проигрыша',
    'причина провала',
    'lost reason',
    'loss reason',
    'reason for the loss',
    'reason for losing',
  ],
  channel: ['источник', 'источник сделки', 'source', 'source channel', 'lead source'],
  contact: ['контакт', 'контактное лицо', 'contact', 'contact person'],
  company: ['компания', 'организация', 'company', 'organization', 'organisation'],
  phone: ['телефон', 'телефон клиента', 'phone', 'phone number', 'client’s phone'],
  email: ['почта', 'электронная почта', 'e-mail', 'email'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Fact = keyof typeof NAMES;

/** What the vendor's own calls name it; absent where the vendor has nothing of the kind. */
export type BuiltInFields = Readonly<Partial<Record<Fact, string>>>;

const facts: ReadonlyMap<string, Fact> = new Map(
  (Object.keys(NAMES) as Fact[]).flatMap((fact) =>
    NAMES[fact].map((name) => [name, fact] as const),
  ),
);

/** null: it needs a field of its own. `known` are the fields of the account, if anybody has looked. */
export function builtInFieldFor(
  name: string,
  builtIn: BuiltInFields,
  known: readonly ExistingField[] = [],
): string | null {
  const key = printable(name).toLowerCase();
  const own = known.find((field) => printable(field.name).toLowerCase() === key);
  // Whoever has made such a field already goes on with it.
  if (own) return own.isBuiltIn ? String(own.id) : null;
  const fact = facts.get(key);
  return (fact && builtIn[fact]) ?? null;
}
