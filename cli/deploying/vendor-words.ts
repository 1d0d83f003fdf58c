/** What a server says in its own words: shortened, on one line, without secrets. */
import type { Address } from './address.ts';

const NAMES = [
  'error',
  'error_description',
  'error_info',
  'title',
  'detail',
  'message',
  'category',
] as const;

/** Bitrix24 and Pipedrive say what went wrong in answers of any status; null: nothing did. */
export function complaintOf(json: unknown, status: number): string | null {
  const facts = recordOf(json);
  const isComplaint = status >= 400 || 'error' in facts || facts.success === false;
  if (!isComplaint) return null;
  const words = [...NAMES.map((name) => facts[name]), ...validationErrors(facts)].filter(
    (value) => typeof value === 'string' && value !== '',
  );
  return words.length > 0 ? words.join(': ') : String(status);
}

/** amoCRM says in a list of its own which value of which item it didn't take. */
function validationErrors(facts: Record<string, unknown>): string[] {
  return listOf(facts['validation-errors'])
    .flatMap((one) => listOf(recordOf(one).errors))
    .map(recordOf)
    .map(({ path, detail }) => [path, detail].filter((part) => typeof part === 'string').join(' '));
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const ENOUGH_WORDS = 100;

/** The beginning of an answer that was meant for people: of a page its title, else its text. */
export function wordsOf(text: string, address: Pick<Address, 'secrets'>): string {
  // A secret that is cut in two would not be known any more.
  const beginning = withoutSecrets(text, address).slice(0, 10_000);
  const [, title] = /<title[^>]*>([^<]*)/i.exec(beginning) ?? [];
  const plain = beginning
    .replace(/<(script|style)\b[\s\S]*?(<\/\1>|$)/gi, ' ')
    .replace(/<[^>]*(>|$)/g, ' ');
  const words = (title?.trim() ? title : plain).replace(/\s+/gu, ' ').trim();
  return words.length > ENOUGH_WORDS ? `${words.slice(0, ENOUGH_WORDS).trimEnd()}…` : words;
}

const LONGEST_MESSAGE = 300;

export function redacted(message: string, address: Pick<Address, 'secrets'>): string {
  return withoutSecrets(message, address)
    .replace(/[\p{C}\s]+/gu, ' ')
    .slice(0, LONGEST_MESSAGE);
}

function withoutSecrets(message: string, { secrets }: Pick<Address, 'secrets'>): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, '•••'), message);
}
