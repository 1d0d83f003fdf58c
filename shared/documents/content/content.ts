/**
 * What every document asks, the book as well as the papers: the project, the chosen processes
 * with the variant that is described, the figures, and the words of the reader's language.
 */
import { present } from '#shared/base';
import {
  createTranslate,
  type Language,
  type MessageKey,
  type MessageParams,
  type Translate,
} from '#shared/i18n';
import type {
  ParticipantId,
  Process,
  ProcessId,
  Project,
  Variant,
  VariantId,
  Version,
} from '#shared/model';
import type { SimulationResult } from '#shared/simulation';
import type { OfficeStandard } from '../layouts.ts';
import { type ApprovalState, approvalOf } from './approval-of.ts';
import { nameInside } from './name-inside.ts';
import { mentioned } from './sentences.ts';

export interface ContentRequest {
  readonly project: Project;
  /** Which processes, in this order; all of the project's when left out. */
  readonly processIds?: readonly ProcessId[];
  /** Which variant of a process is described; the current one unless said. */
  readonly variantIds?: Readonly<Partial<Record<ProcessId, VariantId>>>;
  /** Figures of the variants that were simulated; the others print none. */
  readonly results: Readonly<Partial<Record<VariantId, SimulationResult>>>;
  /** ISO 8601, date only. */
  readonly date: string;
  readonly language: Language;
  /** By which edition of the standard papers are laid out; the latest unless said. */
  readonly standard?: OfficeStandard;
}

/** One process of the document. */
export interface Chapter {
  readonly process: Process;
  /** The variant that is described. */
  readonly variant: Variant;
  readonly result: SimulationResult | undefined;
  readonly approval: ApprovalState;
}

/** The keys of one area of the catalogue. */
export type KeyOf<Area extends string> =
  Extract<MessageKey, `${Area}.${string}`> extends `${Area}.${infer Key}` ? Key : never;

export interface Content extends ContentRequest {
  readonly chapters: readonly Chapter[];
  readonly translate: Translate;
  /** A text of the `documents` area. */
  readonly say: (key: KeyOf<'documents'>, params?: MessageParams) => string;
  readonly nameOf: (participantId: ParticipantId | undefined) => string;
  /** The same in the middle of a sentence. */
  readonly calledInside: (participantId: ParticipantId) => string;
}

export function openContent(request: ContentRequest): Content {
  const { project, language } = request;
  const translate = createTranslate(language);
  return {
    ...request,
    chapters: (request.processIds ?? project.processOrder).map((id) => openChapter(request, id)),
    translate,
    say: (key, params) => translate(`documents.${key}`, params),
    nameOf: (id) => (id === undefined ? '' : mentioned(project.participants[id]?.name ?? '')),
    calledInside: (id) => mentioned(nameInside(project, id)),
  };
}

function openChapter(request: ContentRequest, processId: ProcessId): Chapter {
  const process = present(request.project.processes[processId], `process ${processId}`);
  const variantId = request.variantIds?.[processId] ?? process.currentVariantId;
  const variant = present(process.variants[variantId], `variant ${variantId}`);
  return {
    process,
    variant,
    result: request.results[variantId],
    approval: approvalOf(request.project, variant),
  };
}

/** The version that was approved, where what is printed still is what was approved. */
export function approvedVersion({ approval }: Chapter): Version | undefined {
  return approval.kind === 'approved' ? approval.version : undefined;
}
