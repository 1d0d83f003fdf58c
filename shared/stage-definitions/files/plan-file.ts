/**
 * A plan as a file: the calls of one CRM in their order, in the CRM's own words, with names in braces
 * where an id of an earlier answer goes; and what an administrator has to do by hand.
 */
import type { Language } from '#shared/i18n';
import type { DryRun } from '../dry-run.ts';
import type { Call } from '../plan.ts';
import { sayCall } from '../say-call.ts';
import { sayProblemAndMend } from '../say-problem.ts';
import { todoSections } from '../say-todo.ts';
import { batchesOf } from './bitrix24-batches.ts';

export function planFile(runs: readonly DryRun[], language: Language): string {
  const plans = runs.map((run) => ({
    crm: run.crm,
    pipeline: run.pipeline.name,
    problems: run.problems.map((problem) => sayProblemAndMend(problem, language)),
    isRefused: run.refused.length > 0,
    calls: run.calls.map((call) => callOf(run, call, language)),
    ...(run.crm === 'bitrix24' ? { batches: batchesOf(run.calls) } : {}),
    byHand: todoSections(run.todos, language),
  }));
  return `${JSON.stringify({ format: 'salesbook-plan', formatVersion: 1, plans }, null, 2)}\n`;
}

function callOf({ crm }: DryRun, call: Call, language: Language) {
  const about = sayCall(call, language);
  const gives = call.gives ? { gives: call.gives } : {};
  return crm === 'bitrix24'
    ? { about, method: call.path, params: call.body, ...gives }
    : { about, verb: call.verb, path: `/${call.path}`, body: call.body, ...gives };
}
