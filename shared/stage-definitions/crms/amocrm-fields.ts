/** Fields of deals that amoCRM lets nobody leave empty in a stage. What is required already stays so. */

import type { BuiltInFields } from '../built-in-fields.ts';
import { sameName } from '../match-stages.ts';
import type { StageDefinition } from '../pipeline.ts';
import type { Call, ExistingField, Ref, RequiredAt } from '../plan.ts';
import { requiredFieldsOf } from '../required-fields.ts';

const PATH = 'api/v4/leads/custom_fields';
/** In one call. */
const MOST_FIELDS = 50;

export type AmoRequiredStatus = { readonly status_id: Ref; readonly pipeline_id: Ref };
export type AmoField = {
  readonly name: string;
  /** A text takes whatever people wrote; the administrator may choose a stricter type. */
  readonly type: 'text';
  readonly required_statuses: readonly AmoRequiredStatus[];
};

/**
 * Of the lead itself (typings/entities of the client, after amocrm.ru/developers/content/crm_platform/leads-api)
 * and of its contact, whose phone and mail have codes. `source_id` is set by integrations, not by people.
 */
export const AMOCRM_BUILT_IN = {
  title: 'name',
  amount: 'price',
  budget: 'price',
  owner: 'responsible_user_id',
  lossReason: 'loss_reason_id',
  contact: 'contacts',
  company: 'companies',
  phone: 'PHONE',
  email: 'EMAIL',
} as const satisfies BuiltInFields;

interface Fields {
  readonly pipelineId: Ref | string;
  readonly fields: readonly ExistingField[];
  readonly builtIn: BuiltInFields;
  readonly statusOf: (stage: StageDefinition) => Ref | string;
}

export function requireFields(stages: readonly StageDefinition[], known: Fields): Call[] {
  const wanted = requiredFieldsOf(stages, known.builtIn, known.fields).map(
    ({ name, stages: asking }) => ({
      name,
      found: known.fields.find((field) => sameName(field.name, name)),
      statuses: asking.map((stage) => ({
        status_id: known.statusOf(stage) as Ref,
        pipeline_id: known.pipelineId as Ref,
      })),
    }),
  );
  const fresh = wanted.filter(({ found }) => found === undefined);
  const created: Call[] = [];
  for (let from = 0; from < fresh.length; from += MOST_FIELDS) {
    const some = fresh.slice(from, from + MOST_FIELDS);
    const body: readonly AmoField[] = some.map(({ name, statuses }) => ({
      name,
      type: 'text',
      required_statuses: statuses,
    }));
    const subject = some.map(({ name }) => name).join('; ');
    const gives = some.map(({ name }) => [
      `field:${name}`,
      `_embedded.custom_fields[name=${name}].id`,
    ]);
    created.push({
      action: 'createField',
      subject,
      verb: 'POST',
      path: PATH,
      body,
      gives: Object.fromEntries(gives),
    });
  }
  const changed = wanted.flatMap(({ name, found, statuses }): Call[] => {
    const before = (found?.requiredAt ?? []).map(statusBefore);
    const more = statuses.filter((status) => !before.some((one) => isSame(one, status)));
    if (!found || more.length === 0) return [];
    const body = { required_statuses: [...before, ...more] };
    return [
      { action: 'requireField', subject: name, verb: 'PATCH', path: `${PATH}/${found.id}`, body },
    ];
  });
  return [...created, ...changed];
}

function statusBefore({ stageId, pipelineId }: RequiredAt): AmoRequiredStatus {
  return { status_id: stageId as Ref, pipeline_id: pipelineId as Ref };
}

function isSame(one: AmoRequiredStatus, two: AmoRequiredStatus): boolean {
  return one.status_id === two.status_id && one.pipeline_id === two.pipeline_id;
}
