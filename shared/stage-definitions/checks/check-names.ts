/** Names of the pipeline, its stages and fields: there, seen, not too long, told apart. */
import type { CrmRules } from '../crm.ts';
import type { Pipeline } from '../pipeline.ts';
import { labelOf } from './label-of.ts';
import type { Problem } from './problem.ts';
import { printable, shortened } from './shortened.ts';

/** `others` are the names of the pipelines that are loaded before it. */
export function checkNames(
  pipeline: Pipeline,
  rules: CrmRules,
  others: readonly string[],
): Problem[] {
  return [
    ...checkPipelineName(pipeline, rules, others),
    ...pipeline.stages.flatMap((stage) => checkStageName(stage, pipeline, rules)),
    ...checkTaken(pipeline, rules),
    ...checkFields(pipeline, rules),
  ];
}

function checkPipelineName(
  { name, process }: Pipeline,
  rules: CrmRules,
  others: readonly string[],
): Problem[] {
  const most = rules.longestPipelineName;
  const clean = printable(name);
  const about = { severity: 'refused', stageId: null } as const;
  if (clean === '') {
    const mend = process.trim() === '' ? null : shortened(printable(process), most);
    return [
      {
        ...about,
        code: 'pipelineNameEmpty',
        params: {},
        mend: mend ? { kind: 'renamePipeline', name: mend } : null,
      },
    ];
  }
  if (clean.length <= most && clean === name) return checkPipelineTaken(name, most, others);
  return [
    {
      ...about,
      code: clean.length > most ? 'pipelineNameTooLong' : 'pipelineNameUnprintable',
      params: { name: shortened(clean, 60), length: clean.length, most },
      mend: { kind: 'renamePipeline', name: shortened(clean, most) },
    },
  ];
}

/** The second of two would be taken for the first one, and would change it. */
function checkPipelineTaken(name: string, most: number, others: readonly string[]): Problem[] {
  const taken = new Set(others.map((other) => other.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return [];
  const free = numbered(name, most, (wish) => !taken.has(wish.toLowerCase()));
  return [
    {
      code: 'pipelineNameTaken',
      severity: 'refused',
      stageId: null,
      params: { name: shortened(name, 60) },
      mend: { kind: 'renamePipeline', name: free },
    },
  ];
}

type Named = Pipeline['stages'][number];

function checkStageName(stage: Named, pipeline: Pipeline, rules: CrmRules): Problem[] {
  const { id, name, code } = stage;
  const most = rules.longestStageName;
  const clean = printable(name);
  const label = labelOf(stage, pipeline);
  const about = { severity: 'refused', stageId: id } as const;
  const mend = (to: string) => ({ kind: 'renameStage', stageId: id, name: to }) as const;
  if (clean === '') {
    return [{ ...about, code: 'nameEmpty', params: label, mend: mend(code) }];
  }
  if (clean.length > most) {
    const params = { ...label, length: clean.length, most };
    return [{ ...about, code: 'nameTooLong', params, mend: mend(shortened(clean, most)) }];
  }
  if (clean !== name) {
    return [{ ...about, code: 'nameUnprintable', params: label, mend: mend(clean) }];
  }
  return [];
}

/** Neither people nor a second loading could tell two stages of one name apart; HubSpot forbids them. */
function checkTaken(pipeline: Pipeline, rules: CrmRules): Problem[] {
  const { stages } = pipeline;
  const key = (name: string) => printable(name).toLowerCase();
  const all = new Set(stages.map(({ name }) => key(name)));
  const seen = new Map<string, number>();
  return stages.flatMap((stage, at): Problem[] => {
    const { id, name } = stage;
    const own = key(name);
    const first = seen.get(own);
    if (own === '' || first === undefined) {
      seen.set(own, at + 1);
      return [];
    }
    const free = numbered(printable(name), rules.longestStageName, (wish) => !all.has(key(wish)));
    all.add(key(free));
    return [
      {
        code: 'nameTaken',
        severity: 'refused',
        stageId: id,
        params: { ...labelOf(stage, pipeline), first },
        mend: { kind: 'renameStage', stageId: id, name: free },
      },
    ];
  });
}

/** «Звонок (2)». */
function numbered(name: string, most: number, isFree: (name: string) => boolean): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const wish = `${shortened(name, most - ending.length)}${ending}`;
    if (isFree(wish)) return wish;
  }
}

function checkFields({ stages }: Pipeline, rules: CrmRules): Problem[] {
  if (!rules.holds.has('requiredFields')) return [];
  const most = rules.longestFieldName;
  const names = new Set(stages.flatMap(({ requiredFields }) => requiredFields));
  return [...names].flatMap((from): Problem[] => {
    const clean = printable(from);
    if (clean.length <= most && clean === from) return [];
    return [
      {
        code: clean.length > most ? 'fieldTooLong' : 'fieldUnprintable',
        severity: 'refused',
        stageId: null,
        params: { name: shortened(clean, 60), length: clean.length, most },
        mend: { kind: 'renameField', from, to: shortened(clean, most) },
      },
    ];
  });
}
