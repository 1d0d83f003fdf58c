/**
 * What every part of a sales book asks: the project, the chosen processes with the
 * variant that is described, the figures, and the words of the reader's language.
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
import { shorten } from '../typography.ts';
import { type ApprovalState, approvalOf } from './approval-of.ts';
import { type BookPlan, planOf } from './plan.ts';

export interface SalesBookRequest {
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
  /** Which parts, in which order; the whole book unless said. */
  readonly plan?: BookPlan;
}

/** One process of the book. */
export interface Chapter {
  readonly process: Process;
  /** The variant that the book describes. */
  readonly variant: Variant;
  readonly result: SimulationResult | undefined;
  readonly approval: ApprovalState;
}

type KeyOf<Area extends string> =
  Extract<MessageKey, `${Area}.${string}`> extends `${Area}.${infer Key}` ? Key : never;

export interface Book extends SalesBookRequest {
  readonly plan: BookPlan;
  readonly chapters: readonly Chapter[];
  readonly translate: Translate;
  /** A text of the `documents` area. */
  readonly say: (key: KeyOf<'documents'>, params?: MessageParams) => string;
  /** A text of the `book` area: what only a sales book says. */
  readonly tell: (key: KeyOf<'book'>, params?: MessageParams) => string;
  readonly nameOf: (participantId: ParticipantId | undefined) => string;
}

export function openBook(request: SalesBookRequest): Book {
  const { project, language } = request;
  const translate = createTranslate(language);
  const say: Book['say'] = (key, params) => translate(`documents.${key}`, params);
  return {
    ...request,
    plan: request.plan ?? planOf('full'),
    chapters: (request.processIds ?? project.processOrder).map((id) => openChapter(request, id)),
    translate,
    say,
    tell: (key, params) => translate(`book.${key}`, params),
    nameOf: (id) => (id === undefined ? '' : mentioned(project.participants[id]?.name ?? '')),
  };
}

function openChapter(request: SalesBookRequest, processId: ProcessId): Chapter {
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

/** An endless name is printed whole where the thing itself is described, and cut where it is only mentioned. */
const LONGEST_MENTION = 120;

export function mentioned(name: string): string {
  return shorten(name, LONGEST_MENTION);
}

/** A thing without a name is called what it is, so that a table never has a blank first cell. */
export function named(name: string, otherwise: string): string {
  return name.trim() === '' ? otherwise : name.trim();
}

/** Inside a sentence words begin small, an abbreviation stays as it is. */
export function startingSmall(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The version that was approved, where what is printed still is what was approved. */
export function approvedVersion({ approval }: Chapter): Version | undefined {
  return approval.kind === 'approved' ? approval.version : undefined;
}
