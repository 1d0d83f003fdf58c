/** Stages of the CRM that are ours under another name: said in the project, or for this run by `--same OURS=THEIRS`. */
import { failure, type Result, success } from '#shared/base';
import type { Project } from '#shared/model';
import {
  type Changes,
  type Crm,
  type ExistingPipeline,
  type Pipeline,
  saidOf,
} from '#shared/stage-definitions';

export interface SameWish {
  readonly ours: string;
  readonly theirs: string;
}

export type SameFailure =
  | { readonly code: 'sameUnreadable'; readonly text: string }
  | { readonly code: 'sameUnknown'; readonly name: string; readonly known: string }
  /** The CRM has no such stage: ours would be made a second time. */
  | {
      readonly code: 'sameMissing';
      readonly ours: string;
      readonly theirs: string;
      readonly pipeline: string;
      readonly found: string;
    };

export interface KnownSame {
  /** Ids of the CRM by ids of ours. */
  readonly known: (
    pipeline: Pipeline,
    existing: ExistingPipeline,
  ) => Readonly<Record<string, string>>;
  /** A wish that nothing came of. */
  readonly unmet: (
    pipeline: Pipeline,
    pairs: Changes['pairs'],
    existing: ExistingPipeline | null,
  ) => SameFailure | null;
}

/** The first sign of equality ends our name: theirs may have more of them. */
export function readSame(
  texts: readonly string[] = [],
  pipelines: readonly Pipeline[],
): Result<readonly SameWish[], SameFailure> {
  const wishes: SameWish[] = [];
  for (const text of texts) {
    const at = text.indexOf('=');
    const ours = text.slice(0, Math.max(0, at)).trim();
    const theirs = text.slice(at + 1).trim();
    if (at < 0 || ours === '' || theirs === '') return failure({ code: 'sameUnreadable', text });
    if (!pipelines.some((pipeline) => oursNamed(pipeline, ours))) {
      const names = pipelines.flatMap(({ stages }) => stages.map(({ name }) => name));
      return failure({ code: 'sameUnknown', name: ours, known: [...new Set(names)].join('; ') });
    }
    wishes.push({ ours, theirs });
  }
  return success(wishes);
}

export function knownSame(
  { stagesInCrm }: Pick<Project, 'stagesInCrm'>,
  crm: Crm,
  wishes: readonly SameWish[],
): KnownSame {
  return {
    known(pipeline, existing) {
      const wished = wishes.flatMap(({ ours, theirs }) => {
        const stage = oursNamed(pipeline, ours);
        const found = theirsNamed(existing, theirs);
        return stage && found ? [[stage.id, String(found.id)] as const] : [];
      });
      return { ...saidOf(stagesInCrm, crm, existing), ...Object.fromEntries(wished) };
    },
    unmet(pipeline, pairs, existing) {
      const lost = wishes.find(({ ours }) => {
        const stage = oursNamed(pipeline, ours);
        return stage && !pairs.has(stage.id);
      });
      if (!lost) return null;
      const found = (existing?.stages ?? []).map(({ name }) => name).join('; ') || '—';
      return { code: 'sameMissing', ...lost, pipeline: pipeline.name, found };
    },
  };
}

function isSaid(text: string, wish: string): boolean {
  return text.trim().toLowerCase() === wish.toLowerCase();
}

function oursNamed({ stages }: Pipeline, wish: string) {
  return stages.find(
    ({ id, code, name }) => id === wish || isSaid(name, wish) || isSaid(code, wish),
  );
}

function theirsNamed({ stages }: ExistingPipeline, wish: string) {
  return stages.find(({ id, name }) => String(id) === wish || isSaid(name, wish));
}
