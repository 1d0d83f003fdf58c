/** What is expected of a participant: of one person, and of all who work together. */
import { formatNumber } from '#shared/i18n';
import type { Norm, Participant } from '#shared/model';
import type { Row, Table } from '../blocks.ts';
import { paragraph, row, run, table } from '../compose.ts';
import type { Content } from './content.ts';
import { headcountsOf } from './headcount.ts';
import { named } from './sentences.ts';

/** With the participants' names unless the whole paper is about one. */
export function normTable(
  content: Content,
  participants: readonly Participant[],
  { isNamed }: { readonly isNamed: boolean },
): Table[] {
  const { say } = content;
  const rows = participants.flatMap((participant) => normRows(content, participant, isNamed));
  return table(
    [
      ...(isNamed ? [{ title: say('participant'), width: 3 }] : []),
      { title: say('norm'), width: 4.4 },
      { title: say('normOfOne'), width: 2.2 },
      { title: say('normOfAll'), width: 3 },
    ],
    rows,
  );
}

function normRows(content: Content, participant: Participant, isNamed: boolean): Row[] {
  const name = named(participant.name, content.say('unnamedParticipant'));
  return participant.norms.map((norm, index) =>
    row(
      ...(isNamed ? [index === 0 ? name : ''] : []),
      norm.what,
      perTime(content, norm, 1),
      ofAll(content, participant, { norm, isFirst: index === 0 }),
    ),
  );
}

function perTime({ say, language }: Content, { count, per }: Norm, people: number): string {
  return say(`norm_${per}`, { amount: formatNumber(count * people, language) });
}

/** Nothing where it isn't known how many they are, or where the described processes differ. */
function ofAll(
  content: Content,
  participant: Participant,
  { norm, isFirst }: { readonly norm: Norm; readonly isFirst: boolean },
) {
  const { say, language } = content;
  const [people, ...others] = headcountsOf(content, participant);
  if (people === undefined || others.length > 0) return [];
  const amount = formatNumber(people, language);
  return [
    paragraph(perTime(content, norm, people)),
    ...(isFirst
      ? [paragraph(run(say('workingTogether', { count: people, amount }), 'muted'))]
      : []),
  ];
}
