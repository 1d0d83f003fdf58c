/** The terms that a document really uses, with what they mean here. */
import { valuesOf } from '#shared/base';
import type { NodeKind } from '#shared/model';
import type { Passport } from '../blocks.ts';
import { paragraph } from '../compose.ts';
import type { Content } from './content.ts';

const TERMS = [
  'process',
  'variant',
  'stage',
  'step',
  'participant',
  'source',
  'lead',
  'deal',
  'branch',
  'wait',
  'outcome',
  'effort',
  'timeLimit',
  'escalation',
  'slaClaim',
  'slaDecision',
  'load',
  'percentile',
  'interval',
] as const;
type Term = (typeof TERMS)[number];

export function glossaryEntries(
  content: Content,
  { unsaid = [] }: { readonly unsaid?: readonly Term[] } = {},
): Passport['entries'] {
  const used = usedTerms(content);
  for (const term of unsaid) used.delete(term);
  const { say, language } = content;
  const collator = new Intl.Collator(language);
  return TERMS.filter((term) => used.has(term))
    .map((term) => ({ label: say(`term_${term}`), text: say(`meaning_${term}`) }))
    .sort((a, b) => collator.compare(a.label, b.label))
    .map(({ label, text }) => ({ label, value: [paragraph(text)] }));
}

const TERMS_OF_NODES: Readonly<Record<NodeKind, readonly Term[]>> = {
  source: ['source', 'lead'],
  step: ['step', 'deal', 'stage', 'participant'],
  branch: ['branch'],
  wait: ['wait'],
  outcome: ['outcome'],
  fork: [],
  join: [],
  note: [],
};

function usedTerms({ chapters }: Content): Set<Term> {
  const used = new Set<Term>();
  const add = (isUsed: boolean, ...terms: readonly Term[]) => {
    if (isUsed) for (const term of terms) used.add(term);
  };
  for (const { variant, result } of chapters) {
    const nodes = valuesOf(variant.nodes);
    const limits = [
      ...nodes.map((node) => (node.kind === 'step' ? node.timeLimit : undefined)),
      ...valuesOf(variant.stages).map(({ timeLimit }) => timeLimit),
    ].filter((one) => one !== undefined);
    for (const { kind } of nodes) add(true, ...TERMS_OF_NODES[kind]);
    add(nodes.length > 0, 'process', 'variant');
    add(
      nodes.some((node) => node.kind === 'step' && node.effort),
      'effort',
    );
    add(limits.length > 0, 'timeLimit');
    add(
      limits.some(({ escalation }) => escalation),
      'escalation',
    );
    add(valuesOf(variant.slaClaims).length > 0, 'slaClaim');
    add(valuesOf(variant.slaDecisions).length > 0, 'slaDecision');
    add(result !== undefined, 'load', 'interval');
    add(Boolean(result?.wonCycleMinutes), 'percentile');
  }
  return used;
}
