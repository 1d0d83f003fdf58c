/** What a stage asks of people, as one text for CRMs that have a place for it. */
import type { Pipeline, StageDefinition } from './pipeline.ts';
import { wordsIn } from './words.ts';

type Told = Pick<StageDefinition, 'entryCriteria' | 'exitCriteria' | 'requiredFields'>;

export function descriptionOf(stage: Told, language: Pipeline['language']): string {
  const t = wordsIn(language);
  const section = (heading: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [heading, ...texts.map((text) => `— ${text}`)];
  return [
    ...section(t('stages.entryCriteria'), stage.entryCriteria),
    ...section(t('stages.exitCriteria'), stage.exitCriteria),
    ...section(t('stages.requiredFields'), stage.requiredFields),
  ].join('\n');
}
