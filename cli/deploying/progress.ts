/** What a loading has come to, told when it breaks off: nothing half-made goes without its name. */
import { createTranslate, type Language } from '#shared/i18n';
import { type Call, type List, type Pipeline, sayCall } from '#shared/stage-definitions';

export interface Progress {
  readonly beginPipeline: (pipeline: Pipeline, rest: readonly Pipeline[]) => void;
  /** A list is about to be read. */
  readonly read: (list: List) => void;
  /** Before a call: it, and those that would follow at once. */
  readonly begin: (call: Call, rest: readonly Call[]) => void;
  /** It was answered. */
  readonly done: () => void;
  readonly brokenOff: (end: End) => string[];
}

/** Of the call that was under way: it wasn't carried out, perhaps it was, or there was none. */
export type End = 'failed' | 'inDoubt' | 'between';

interface Now {
  readonly pipeline: Pipeline | null;
  readonly pipelines: readonly Pipeline[];
  /** Calls of this pipeline that were answered. */
  readonly steps: number;
  readonly underWay: { readonly call: Call } | { readonly list: List } | null;
  readonly isRoundBegun: boolean;
  readonly rest: readonly Call[];
  /** What follows from answers that haven't come. */
  readonly later: readonly string[];
}

const AT_FIRST: Now = {
  pipeline: null,
  pipelines: [],
  steps: 0,
  underWay: null,
  isRoundBegun: false,
  rest: [],
  later: [],
};

/** `laterThan` says what is planned only when all calls of a round have been answered. */
export function createProgress(
  language: Language,
  laterThan: (pipeline: Pipeline, round: readonly Call[]) => readonly string[],
): Progress {
  let now = AT_FIRST;
  let count = 0;
  return {
    beginPipeline(pipeline, pipelines) {
      now = { ...AT_FIRST, pipeline, pipelines };
    },
    read(list) {
      now = { ...now, underWay: { list }, isRoundBegun: false, rest: [] };
    },
    begin(call, rest) {
      const { pipeline, isRoundBegun } = now;
      const later = isRoundBegun || !pipeline ? now.later : laterThan(pipeline, [call, ...rest]);
      now = { ...now, underWay: { call }, isRoundBegun: true, rest, later };
    },
    done() {
      count += 1;
      now = { ...now, steps: now.steps + 1, underWay: null };
    },
    brokenOff: (end) => report(now, end, { count, language }),
  };
}

function report(
  now: Now,
  end: End,
  { count, language }: { readonly count: number; readonly language: Language },
): string[] {
  const t = createTranslate(language);
  const { pipeline, pipelines, steps, rest, later, underWay } = now;
  const isChanging = underWay !== null && 'call' in underWay;
  const isBegun = steps > 0 || (isChanging && end === 'inDoubt');
  const nameOf = ({ name }: Pipeline) => t('stages.restOfPipeline', { name });
  const own = [...rest.map((call) => sayCall(call, language)), ...later];
  const left = [
    ...(pipeline && !isBegun ? [nameOf(pipeline)] : []),
    ...own.map((text) => (isBegun ? text : `  ${text}`)),
    ...pipelines.map(nameOf),
  ];
  return [
    ...brokenCall(now, end, language),
    ...(pipeline && isBegun ? [t('stages.halfDone', { name: pipeline.name })] : []),
    t('stages.doneSoFar', { count }),
    ...(left.length === 0 ? [] : [t('stages.notBegun')]),
    ...left.map((text) => `  ${text}`),
  ];
}

function brokenCall({ underWay }: Now, end: End, language: Language): string[] {
  if (underWay === null || end === 'between') return [];
  const t = createTranslate(language);
  if ('list' in underWay) {
    return [t('stages.brokeOffReading', { list: t(`stages.reads_${underWay.list.kind}`) })];
  }
  const key = end === 'inDoubt' ? 'stages.brokeOffInDoubt' : 'stages.brokeOff';
  return [t(key, { call: sayCall(underWay.call, language) })];
}
