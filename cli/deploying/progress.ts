/** What a loading has come to, told when it breaks off: nothing half-made goes without its name. */
import { createTranslate, type Language } from '#shared/i18n';
import { type Call, type Pipeline, sayCall } from '#shared/stage-definitions';

export interface Progress {
  /** Before a call: it, and those that would follow. */
  begin(call: Call, rest: readonly Call[]): void;
  /** It was answered. */
  done(): void;
  beginPipeline(rest: readonly Pipeline[]): void;
  /** `isInDoubt`: the call may have been carried out all the same. */
  brokenOff(isInDoubt: boolean): string[];
}

export function createProgress(language: Language): Progress {
  const t = createTranslate(language);
  let count = 0;
  let current: Call | null = null;
  let rest: readonly Call[] = [];
  let pipelines: readonly Pipeline[] = [];
  return {
    begin(call, others) {
      current = call;
      rest = others;
    },
    done() {
      count += 1;
      current = null;
    },
    beginPipeline(others) {
      pipelines = others;
      rest = [];
    },
    brokenOff(isInDoubt) {
      const left = [
        ...rest.map((call) => sayCall(call, language)),
        ...pipelines.map(({ name }) => t('stages.restOfPipeline', { name })),
      ];
      const about = isInDoubt ? 'stages.brokeOffInDoubt' : 'stages.brokeOff';
      return [
        ...(current === null ? [] : [t(about, { call: sayCall(current, language) })]),
        t('stages.doneSoFar', { count }),
        ...(left.length === 0 ? [] : [t('stages.notBegun')]),
        ...left.map((text) => `  ${text}`),
        t('stages.goOn'),
      ];
    },
  };
}
