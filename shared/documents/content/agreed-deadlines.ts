/** Deadlines between departments, as tables: what was decided and why, and what is still asked for. */
import { valuesOf } from '#shared/base';
import { formatDate, formatDuration } from '#shared/i18n';
import type { NodeId, SlaClaim, SlaDecision, Variant } from '#shared/model';
import type { Block, Cell } from '../blocks.ts';
import { paragraph, paragraphs, row, run, table } from '../compose.ts';
import type { Chapter, Content } from './content.ts';
import { shareText } from './figures.ts';
import { limitText } from './limits.ts';
import { nodesInOrder, stepNumbers } from './reading-order.ts';
import { mentioned, named } from './sentences.ts';

export function decisionTable(content: Content, variant: Variant): Block[] {
  const { say, language, project } = content;
  return table(
    [
      { title: say('span'), width: 3 },
      { title: say('decidedDeadline'), width: 2 },
      { title: say('rationale'), width: 3.4 },
      { title: say('decidedBy'), width: 2 },
    ],
    alongTheProcess(variant, valuesOf(variant.slaDecisions)).map((decision) => {
      const person = project.people[decision.decidedById];
      return row(
        spanText(content, variant, decision),
        durationCell(content, decision, formatDuration(decision.duration, language)),
        decision.rationale,
        [
          ...paragraphs(person?.name ?? ''),
          ...(person?.position ? [paragraph(run(person.position, 'muted'))] : []),
          paragraph(run(formatDate(decision.date, language, 'short'), 'muted')),
        ],
      );
    }),
  );
}

export function claimTable(content: Content, { variant, result }: Chapter): Block[] {
  const { say, language } = content;
  const claims = alongTheProcess(variant, valuesOf(variant.slaClaims)).filter(
    ({ status }) => status !== 'withdrawn',
  );
  const hasFigures = claims.some(({ id }) => result?.claims[id]?.shareKept);
  const columns = [
    { title: say('department'), width: 2 },
    { title: say('span'), width: 2.8 },
    { title: say('slaClaim'), width: 2 },
    { title: say('argument'), width: 3.4 },
    ...(hasFigures ? [{ title: say('keptInSimulation'), width: 1.5, align: 'end' as const }] : []),
  ];
  return table(
    columns,
    claims.map((claim) => {
      const kept = result?.claims[claim.id]?.shareKept;
      return row(
        [
          paragraph(content.nameOf(claim.departmentId)),
          paragraph(run(say(`claimStatus_${claim.status}`), 'muted')),
        ],
        [paragraph(spanText(content, variant, claim)), ...inForce(content, variant, claim)],
        durationCell(
          content,
          claim,
          say(claim.side, { duration: formatDuration(claim.duration, language) }),
        ),
        claim.argument,
        ...(hasFigures ? [kept ? shareText(content, kept.mean) : say('claimNotCounted')] : []),
      );
    }),
  );
}

/** What holds for the reader: what was decided of it, else the limit of the step that is disputed. */
function inForce(content: Content, variant: Variant, claim: SlaClaim): Block[] {
  const { say, language } = content;
  const decision = valuesOf(variant.slaDecisions).find(({ claimIds }) =>
    claimIds.includes(claim.id),
  );
  if (decision) {
    const duration = formatDuration(decision.duration, language);
    return [paragraph(run(say('decidedIs', { duration }), 'muted'))];
  }
  const step = claim.fromNodeId === claim.toNodeId ? variant.nodes[claim.fromNodeId] : undefined;
  if (step?.kind !== 'step' || !step.timeLimit) return [];
  return [
    paragraph(run(say('limitInForce', { limit: limitText(content, step.timeLimit) }), 'muted')),
  ];
}

function alongTheProcess<Span extends SlaClaim | SlaDecision>(
  variant: Variant,
  spans: readonly Span[],
): Span[] {
  const order = nodesInOrder(variant).map(({ id }) => id);
  const place = ({ fromNodeId, toNodeId }: Span) =>
    order.indexOf(fromNodeId) * order.length + order.indexOf(toNodeId);
  return spans.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

function durationCell(content: Content, { share }: SlaClaim | SlaDecision, text: string): Cell {
  const ofDeals = content.say('shareOfDeals', { share: shareText(content, share) });
  return [paragraph(run(text, 'strong')), paragraph(run(ofDeals, 'muted'))];
}

/** From one step to another, by their numbers and names; one step alone is said once. */
function spanText(
  content: Content,
  variant: Variant,
  { fromNodeId, toNodeId }: SlaClaim | SlaDecision,
): string {
  const numbers = stepNumbers(variant);
  const name = (id: NodeId) => {
    const said = mentioned(named(variant.nodes[id]?.name ?? '', content.say('unnamedStep')));
    const number = numbers.get(id);
    return number === undefined ? said : `${number} ${said}`;
  };
  if (fromNodeId === toNodeId) return name(fromNodeId);
  return content.say('fromTo', { from: name(fromNodeId), to: name(toNodeId) });
}
