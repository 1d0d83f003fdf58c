/** Section «General provisions»: what the paper is for, whom it binds, where the process begins and ends. */
import { formatList } from '#shared/i18n';
import type { Node } from '#shared/model';
import type { Block } from '../blocks.ts';
import { clause, heading, reference, run, sentenceLines } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { usedMaterials } from '../content/materials-in-use.ts';
import { outcomes } from '../content/outcomes.ts';
import { peopleOf } from '../content/people-of.ts';
import { nodesInOrder } from '../content/reading-order.ts';
import { named, positionInSentence, startingLarge } from '../content/sentences.ts';
import { participantsOf } from '../content/taking-part.ts';
import { glossaryEntries } from '../content/terms.ts';
import type { Paper } from '../papers/paper.ts';
import { isBound, lastWordsOf } from '../papers/people.ts';

export function generalProvisions(paper: Paper, chapter: Chapter): Block[] {
  const { phrase, say } = paper;
  const { process } = chapter;
  const name = named(process.name, say('unnamedProcess'));
  return [
    ...heading(1, phrase('generalProvisions'), 'general'),
    clause(phrase('whatFor', { process: name })),
    ...led(phrase('processPurpose'), process.purpose),
    ...led(phrase('processResult'), process.result),
    ...scope(paper),
    ...beginnings(paper, chapter),
    ...ends(paper, chapter),
    ...references(paper, chapter),
    ...terms(paper),
  ];
}

/** A clause that begins with what it is about, in bold; nothing for nothing. */
export function led(lead: string, text: string): Block[] {
  return text.trim() === '' ? [] : [clause(run(`${lead} `, 'strong'), startingLarge(text.trim()))];
}

/** Everybody with any part, and who has the last word without being one of them. */
function scope(paper: Paper): Block[] {
  const { phrase } = paper;
  const bound = participantsOf(paper).filter(isBound);
  const taking = new Set(
    peopleOf(
      paper,
      bound.map(({ id }) => id),
    ),
  );
  const judges = lastWordsOf(paper).filter((person) => !taking.has(person));
  const names = [
    ...bound.map(({ id }) => paper.calledInside(id)),
    ...judges.map(({ name, position }) => positionInSentence(named(position, name))),
  ];
  if (names.length === 0) return [];
  return led(phrase('scope'), phrase('bindsAll', { names: names.join(', ') }));
}

function beginnings(paper: Paper, { variant }: Chapter): Block[] {
  const { phrase } = paper;
  const sources = nodesInOrder(variant).filter((node) => node.kind === 'source');
  if (sources.length === 0) return [];
  const names = sources.map(({ name, channel }) => sourceName(name, channel));
  return [
    clause(run(`${phrase('begins')} `, 'strong'), phrase('beginsWith')),
    ...sentenceLines(names),
  ];
}

/** «Заявки с сайта (форма на сайте и почта)»: the channel where it says more than the name. */
function sourceName(name: string, channel: string): string {
  const title = named(name, channel);
  const isSaid = channel.trim() === '' || title.toLowerCase().includes(channel.toLowerCase());
  return isSaid ? title : `${title} (${channel.trim()})`;
}

function ends(paper: Paper, { variant }: Chapter): Block[] {
  const { phrase } = paper;
  const found = outcomes(paper, variant);
  if (found.length === 0) return [];
  return [clause(run(`${phrase('ends')} `, 'strong'), phrase('endsWith')), ...sentenceLines(found)];
}

/** Only what is really in the paper is named. */
function references(paper: Paper, { variant, process }: Chapter): Block[] {
  const { phrase, project, language } = paper;
  const isStep = (node: Node) => node.kind === 'step';
  const onwards = nodesInOrder(variant).flatMap((node) =>
    node.kind === 'outcome' && node.toProcessId && node.toProcessId !== process.id
      ? (project.processes[node.toProcessId]?.name ?? [])
      : [],
  );
  const matrix = nodesInOrder(variant).some(isStep)
    ? [
        clause(
          run(`${phrase('whoAnswers')} `, 'strong'),
          phrase('inMatrix'),
          reference(phrase('appendixA'), 'appendix-raci'),
          '.',
        ),
      ]
    : [];
  const forms =
    usedMaterials(paper).length === 0
      ? []
      : [
          clause(
            run(`${phrase('forms')} `, 'strong'),
            phrase('inForms'),
            reference(phrase('appendixB'), 'appendix-forms'),
            '.',
          ),
        ];
  const others =
    onwards.length === 0
      ? []
      : led(
          phrase('nextProcesses'),
          phrase('goesOnIn', { names: formatList([...new Set(onwards)], language) }),
        );
  return [...matrix, ...forms, ...others];
}

function terms(paper: Paper): Block[] {
  // Loads are figures of the book.
  const entries = glossaryEntries(paper, { unsaid: ['load'] });
  if (entries.length === 0) return [];
  return [...heading(2, paper.say('glossary'), 'terms'), { kind: 'passport', entries }];
}
