/** Section «Rules of stages»: when a deal comes in and leaves, what must be filled in, who is told. */
import type { StepNode } from '#shared/model';
import type { Block } from '../blocks.ts';
import { clause, heading, run, sentenceLines } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { escalationRule, limitText, patienceText, reminderText } from '../content/limits.ts';
import { readStages, type StageReading } from '../content/reading-order.ts';
import { mentioned, named, startingSmall } from '../content/sentences.ts';
import { thresholdTexts } from '../content/thresholds.ts';
import type { Paper } from '../papers/paper.ts';
import { led } from './general-provisions.ts';

export function stageRules(paper: Paper, { variant }: Chapter): Block[] {
  const stages = readStages(variant).flatMap((reading) => {
    const rules = rulesOf(paper, reading);
    if (rules.length === 0) return [];
    const { stage } = reading;
    const title = paper.phrase('stageNamed', {
      stage: named(stage.name, paper.say('unnamedStage')),
    });
    return [...heading(2, title, `stage-${stage.id}`), ...rules];
  });
  if (stages.length === 0) return [];
  return [...heading(1, paper.phrase('stageRules'), 'stage-rules'), ...stages];
}

function rulesOf(paper: Paper, { stage, nodes }: StageReading): Block[] {
  const { phrase, say } = paper;
  const steps = nodes.flatMap(({ node, number }) =>
    node.kind === 'step' ? [{ step: node, number: number ?? '' }] : [],
  );
  const conditions = steps.flatMap(({ step, number }) => {
    const said = inOne(
      step.conditions.map((text) => startingSmall(text.trim())),
      ', ',
    );
    return said === '' ? [] : [`${stepName(paper, step, number)}: ${said}`];
  });
  return [
    ...listed(phrase('dealEnters'), stage.entryCriteria),
    ...listed(phrase('dealLeaves'), stage.exitCriteria),
    ...led(phrase('fieldsLead'), inOne(stage.requiredFields)),
    ...listed(phrase('conditionsLead'), conditions),
    ...limits(paper, stage.timeLimit),
    ...led(
      phrase('notifies'),
      steps
        .map(({ step, number }) => informedOf(paper, step, number))
        .filter((text) => text !== '')
        .join('; '),
    ),
    ...led(phrase('thresholdLead'), thresholdTexts(paper, stage).join('; ')),
    ...led(
      `${say('patienceOfClient')}.`,
      stage.patience ? patienceText(paper, stage.patience) : '',
    ),
  ].map(endingInAStop);
}

/** A lead and its texts in one paragraph where there is one text, a list where there are more. */
function listed(lead: string, texts: readonly string[]): Block[] {
  const said = texts.map((text) => text.trim()).filter((text) => text !== '');
  const [only] = said;
  if (only === undefined) return [];
  if (said.length === 1) return [clause(run(`${lead}: `, 'strong'), startingSmall(only))];
  return [clause(run(`${lead}:`, 'strong')), ...sentenceLines(said.map(startingSmall))];
}

function inOne(texts: readonly string[], between = '; '): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(between);
}

function limits(paper: Paper, limit: StageReading['stage']['timeLimit']): Block[] {
  if (!limit) return [];
  const reminder = reminderText(paper, limit);
  const said = [
    limitText(paper, limit),
    ...(reminder === '' ? [] : [`${paper.phrase('reminderComes')} ${reminder}`]),
    ...escalationRule(paper, limit),
  ];
  return led(paper.phrase('limitLead'), said.join('; '));
}

function informedOf(paper: Paper, step: StepNode, number: string): string {
  const names = step.informedIds.map(paper.calledInside).filter((name) => name !== '');
  if (names.length === 0) return '';
  return paper.phrase('informedAfter', { number, names: names.join(', ') });
}

function stepName({ phrase, say }: Paper, step: StepNode, number: string): string {
  return phrase('stepNamed', { number, step: mentioned(named(step.name, say('unnamedStep'))) });
}

/** A clause is a sentence. */
function endingInAStop(block: Block): Block {
  if (block.kind !== 'clause') return block;
  const last = block.runs.at(-1);
  if (!last || /[.:;!?…]\s*$/u.test(last.text)) return block;
  return { ...block, runs: [...block.runs.slice(0, -1), { ...last, text: `${last.text}.` }] };
}
