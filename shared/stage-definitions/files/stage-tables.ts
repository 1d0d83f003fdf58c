/** The stages of all deal types as tables: one for the stages, one for groups and rights. */
import { formatDuration, type Language } from '#shared/i18n';
import type { FigureTable, TableColumn } from '#shared/simulation';
import type { Pipeline, StageDefinition } from '../pipeline.ts';
import { sayAutomation } from '../say-automation.ts';
import { wordsIn } from '../words.ts';

export function stagesTable(pipelines: readonly Pipeline[], language: Language): FigureTable {
  const t = wordsIn(language);
  const text = (name: string): TableColumn => ({ name, quantity: 'text' });
  return {
    title: t('stages.stages'),
    columns: [
      text(t('stages.dealType')),
      { name: t('stages.number'), quantity: 'whole' },
      text(t('stages.stage')),
      text(t('stages.code')),
      text(t('stages.semantics')),
      text(t('stages.color')),
      { name: t('stages.probability'), quantity: 'share' },
      text(t('stages.timeLimit')),
      { name: t('stages.limitDays'), quantity: 'whole' },
      text(t('stages.requiredFields')),
      text(t('stages.entryCriteria')),
      text(t('stages.exitCriteria')),
      text(t('stages.reasons')),
      text(t('stages.automation')),
      text(t('stages.process')),
      text(t('stages.variant')),
    ],
    rows: pipelines.flatMap((pipeline) =>
      pipeline.stages.map((stage, at) => rowOf(pipeline, stage, at, language)),
    ),
  };
}

function rowOf(pipeline: Pipeline, stage: StageDefinition, at: number, language: Language) {
  const { timeLimit } = stage;
  return [
    pipeline.name,
    at + 1,
    stage.name,
    stage.code,
    wordsIn(language)(`stages.semantics_${stage.semantics}`),
    stage.color,
    stage.probability,
    timeLimit ? formatDuration(timeLimit, language) : '',
    stage.limitDays,
    inLines(stage.requiredFields),
    inLines(stage.entryCriteria),
    inLines(stage.exitCriteria),
    inLines(stage.reasons),
    inLines(stage.automation.map((automation) => sayAutomation(automation, language))),
    pipeline.process,
    pipeline.variant,
  ];
}

function inLines(texts: readonly string[]): string {
  return texts.join('\n');
}

export function groupsTable(pipelines: readonly Pipeline[], language: Language): FigureTable {
  const t = wordsIn(language);
  const columns = [
    'dealType',
    'group',
    'department',
    'people',
    'works',
    'reads',
    'manages',
  ] as const;
  return {
    title: t('stages.groups'),
    columns: columns.map((name) => ({ name: t(`stages.${name}`), quantity: 'text' })),
    rows: pipelines.flatMap((pipeline) => {
      const names = (codes: readonly string[]) =>
        inLines(
          codes.flatMap((code) => pipeline.stages.find((stage) => stage.code === code)?.name ?? []),
        );
      return pipeline.groups.map((group) => [
        pipeline.name,
        group.name,
        group.department,
        inLines(group.people),
        names(group.works),
        names(group.reads),
        t(group.manages ? 'stages.yes' : 'stages.no'),
      ]);
    }),
  };
}
