/**
 * What is sent, against the vendors' own typed clients: it has to compile as their requests, ids filled
 * in. Where a client knows its fields at run time too, they are compared with what the samples give.
 */

import { type B24Hook, EnumCrmEntityTypeId } from '@bitrix24/b24jssdk';
import { PipelineInput } from '@hubspot/api-client/lib/codegen/crm/pipelines/models/PipelineInput.js';
import { PipelineStageInput } from '@hubspot/api-client/lib/codegen/crm/pipelines/models/PipelineStageInput.js';
import type { Amo } from '@shevernitskiy/amo';
import type { AddDealFieldRequest, AddPipelineRequest, AddStageRequest } from 'pipedrive/v2';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type AmoField,
  type AmoPipeline,
  dryRun,
  type HubspotPipeline,
  type PipedriveField,
  type PipedrivePipeline,
  type PipedriveStage,
  pipelinesOf,
  type Ref,
  type StatusChange,
  type StatusFields,
} from '#shared/stage-definitions';
import { samples } from './samples.ts';

/** With the ids that answers have given, and nothing that forbids changing it. */
type Filled<Sent> = Sent extends Ref
  ? number
  : Sent extends string | boolean | null
    ? Sent
    : Sent extends readonly (infer Item)[]
      ? Filled<Item>[]
      : { -readonly [Key in keyof Sent]: Filled<Sent[Key]> };

describe('bodies compile as the requests of', () => {
  test('HubSpot', () => {
    expectTypeOf<Filled<HubspotPipeline>>().toExtend<PipelineInput>();
  });

  test('Pipedrive, version 2', () => {
    expectTypeOf<Filled<PipedrivePipeline>>().toExtend<AddPipelineRequest>();
    expectTypeOf<Filled<PipedriveStage>>().toExtend<AddStageRequest>();
    expectTypeOf<Filled<PipedriveField>>().toExtend<AddDealFieldRequest>();
  });

  test('amoCRM', () => {
    type Pipelines = Parameters<Amo['pipeline']['addPipelines']>[0];
    type Fields = Parameters<Amo['custom_fields']['addCustomFields']>[1];
    expectTypeOf<Filled<AmoPipeline>[]>().toExtend<Pipelines>();
    expectTypeOf<Filled<AmoField>[]>().toExtend<Fields>();
  });

  test('Bitrix24', () => {
    type Call = Parameters<B24Hook['actions']['v2']['call']['make']>[0];
    type Sent = { method: string; params: { fields: StatusFields | StatusChange } };
    expectTypeOf<Sent>().toExtend<Call>();
    expect(EnumCrmEntityTypeId.deal).toBe(2);
  });
});

describe.each(samples)('the sample $name', ({ project }) => {
  const names = (known: { getAttributeTypeMap(): { baseName: string }[] }) =>
    known.getAttributeTypeMap().map(({ baseName }) => baseName);

  test('sends HubSpot no field that its client doesn’t know, and strings only as metadata', () => {
    for (const pipeline of pipelinesOf(project)) {
      const { calls } = dryRun(pipeline, { crm: 'hubspot', mends: true });
      const [body] = calls.map((call) => call.body as HubspotPipeline);
      expect(names(PipelineInput)).toEqual(expect.arrayContaining(Object.keys(body ?? {})));
      for (const stage of body?.stages ?? []) {
        expect(names(PipelineStageInput)).toEqual(expect.arrayContaining(Object.keys(stage)));
        for (const value of Object.values(stage.metadata)) expect(value).toBeTypeOf('string');
      }
    }
  });
});
