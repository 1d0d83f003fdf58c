/** The stages of all deal types as JSON, for programs: its JSON Schema is in `resources/schema`. */
import { z } from 'zod';
import type { Project } from '#shared/model';
import { type Pipeline, pipelineSchema } from '../pipeline.ts';

/** Raised by a change that readers of the former version can't read. */
const VERSION = 1;

export const STAGE_FILE_ID = `urn:salesbook:schema:stage-definitions:${VERSION}`;

export const stageFileSchema = z.strictObject({
  $schema: z.literal(STAGE_FILE_ID),
  format: z.literal('salesbook-stages'),
  formatVersion: z.literal(VERSION),
  company: z.string(),
  project: z.string(),
  dealTypes: z.array(pipelineSchema),
});

type StageFile = z.infer<typeof stageFileSchema>;

export function stagesJson(
  { company, title }: Pick<Project, 'company' | 'title'>,
  pipelines: readonly Pipeline[],
): string {
  const file: StageFile = {
    $schema: STAGE_FILE_ID,
    format: 'salesbook-stages',
    formatVersion: VERSION,
    company: company.name,
    project: title,
    dealTypes: [...pipelines],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
