/** The CRMs that stages can be loaded into, and what each of them allows. */
import type { BuiltInFields } from './built-in-fields.ts';

export const CRMS = ['bitrix24', 'amocrm', 'hubspot', 'pipedrive'] as const;
export type Crm = (typeof CRMS)[number];

/** Parts of a stage that a CRM may or may not be able to hold. */
export type Part = 'color' | 'probability' | 'limit' | 'requiredFields' | 'criteria' | 'closing';

export interface CrmRules {
  readonly crm: Crm;
  /** In UTF-16 units: the strictest way in which a server may count. */
  readonly longestPipelineName: number;
  readonly longestStageName: number;
  readonly longestFieldName: number;
  /** In one account; null where nothing is said. */
  readonly mostPipelines: number | null;
  /** With those that the CRM adds itself; null where nothing is said. */
  readonly mostStages: number | null;
  /** Stages of every pipeline that aren't among the agreed ones. */
  readonly ownStages: number;
  /** How many lost stages there are: a pipeline of amoCRM always has exactly one. */
  readonly lostStages: 'one' | 'some' | 'none';
  /** Whether a call can make work of a stage out of a won or lost one, and the other way round. */
  readonly changesGroups: boolean;
  /** The only ones that are allowed; null where any colour is. */
  readonly colors: readonly string[] | null;
  /** Steps in which a probability is told, as parts of 1; null where it isn't. */
  readonly probabilityStep: number | null;
  readonly needsProbability: boolean;
  readonly longestDescription: number | null;
  readonly builtInFields: BuiltInFields;
  /** What is loaded; everything else goes to the administrator's checklist. */
  readonly holds: ReadonlySet<Part>;
}

/** What most of them allow: an adapter says only what is otherwise there. */
export const USUAL_RULES = {
  // Only Bitrix24 documents it, and of pipelines only; other short texts hold as much.
  longestPipelineName: 255,
  longestStageName: 255,
  longestFieldName: 255,
  mostPipelines: null,
  mostStages: null,
  ownStages: 0,
  changesGroups: false,
  colors: null,
  probabilityStep: null,
  needsProbability: false,
  longestDescription: null,
  // Where required fields are set up by hand, nobody makes any.
  builtInFields: {},
} as const satisfies Omit<CrmRules, 'crm' | 'lostStages' | 'holds'>;
