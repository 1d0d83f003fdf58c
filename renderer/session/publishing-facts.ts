/** What a person wants printed of the open project; kept with where they are in it, never in the file. */
import { idOf, isId } from '#shared/base';
import {
  type BookPlan,
  DOCUMENT_FORMATS,
  type DocumentFormat,
  EDITIONS,
  type Edition,
  OFFICE_STANDARDS,
  type OfficeStandard,
  planOf,
  readPlan,
} from '#shared/documents';
import type { Language } from '#shared/i18n';
import type { ParticipantId, ProcessId, VariantId } from '#shared/model';
import { CRMS, type Crm } from '#shared/stage-definitions';

export interface CompanyTheme {
  /** Of the file it came from. */
  readonly name: string;
  readonly text: string;
}

/** How the stages for CRMs are looked at. */
export interface StagesFacts {
  readonly crm: Crm;
  /** Of the deal type, or of the process where there is none; null: the first one. */
  readonly pipelineId: string | null;
  /** Whether what the CRM would refuse is mended in the plan, the project staying as it is. */
  readonly mends: boolean;
}

export interface PublishingFacts {
  /** What is looked at, by the document's id in the list of the place. */
  readonly documentId: string | null;
  /** Whose regulation, where one is looked at; null: of the first one that has it. */
  readonly processId: ProcessId | null;
  /** Whose instruction or checklist. */
  readonly participantId: ParticipantId | null;
  /** What is handed out of a document, by its id; a PDF where nothing is said. */
  readonly formats: Readonly<Record<string, DocumentFormat>>;
  /** null: the project's own. */
  readonly language: Language | null;
  readonly withFigures: boolean;
  readonly leftOut: readonly ProcessId[];
  /** Where another variant than the current one is described. */
  readonly variants: Readonly<Partial<Record<ProcessId, VariantId>>>;
  readonly plans: Readonly<Record<Edition, BookPlan>>;
  readonly theme: CompanyTheme | null;
  /** By which edition of the standard papers are laid out. */
  readonly standard: OfficeStandard;
  readonly stages: StagesFacts;
}

export const PUBLISHING_AT_FIRST: PublishingFacts = {
  documentId: null,
  processId: null,
  participantId: null,
  formats: {},
  language: null,
  withFigures: true,
  leftOut: [],
  variants: {},
  plans: { full: planOf('full'), short: planOf('short') },
  theme: null,
  standard: '2025',
  stages: { crm: 'bitrix24', pipelineId: null, mends: false },
};

/** Whatever was found in storage: every fact is checked before it is believed. */
export function readPublishingFacts(stored: unknown): PublishingFacts {
  const facts = fieldsOf(stored);
  const { documentId, language, withFigures, leftOut, plans } = facts;
  const { processId, participantId } = facts;
  const kept = fieldsOf(plans);
  const [full, short] = EDITIONS.map((edition) =>
    edition in kept
      ? { ...readPlan({ ...fieldsOf(kept[edition]), edition }), edition }
      : planOf(edition),
  );
  return {
    documentId: isString(documentId) ? documentId : null,
    processId: isString(processId) && isId(processId) ? idOf<'Process'>(processId) : null,
    participantId:
      isString(participantId) && isId(participantId) ? idOf<'Participant'>(participantId) : null,
    formats: readFormats(facts.formats),
    language: language === 'ru' || language === 'en' ? language : null,
    withFigures: withFigures !== false,
    leftOut: Array.isArray(leftOut)
      ? leftOut
          .filter(isString)
          .filter(isId)
          .map((id) => idOf<'Process'>(id))
      : [],
    variants: readVariants(facts.variants),
    plans: { ...PUBLISHING_AT_FIRST.plans, ...(full && { full }), ...(short && { short }) },
    theme: readTheme(facts.theme),
    standard: OFFICE_STANDARDS.find((one) => one === facts.standard) ?? '2025',
    stages: readStages(facts.stages),
  };
}

function readStages(stored: unknown): StagesFacts {
  const { crm, pipelineId, mends } = fieldsOf(stored);
  return {
    crm: CRMS.find((one) => one === crm) ?? PUBLISHING_AT_FIRST.stages.crm,
    pipelineId: isString(pipelineId) ? pipelineId : null,
    mends: mends === true,
  };
}

function readVariants(stored: unknown): PublishingFacts['variants'] {
  const chosen: Partial<Record<ProcessId, VariantId>> = {};
  for (const [processId, variantId] of Object.entries(fieldsOf(stored))) {
    if (isId(processId) && isString(variantId) && isId(variantId)) {
      chosen[idOf<'Process'>(processId)] = idOf<'Variant'>(variantId);
    }
  }
  return chosen;
}

function readFormats(stored: unknown): PublishingFacts['formats'] {
  const chosen = Object.entries(fieldsOf(stored)).flatMap(([id, kept]) => {
    const format = DOCUMENT_FORMATS.find((one) => one === kept);
    return format === undefined ? [] : [[id, format] as const];
  });
  return Object.fromEntries(chosen);
}

function readTheme(stored: unknown): CompanyTheme | null {
  const { name, text } = fieldsOf(stored);
  return isString(name) && isString(text) ? { name, text } : null;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function fieldsOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}
