/** What may be corrected of the pipeline that is looked at, and why not; an edit that was refused says so. */
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { idOf, present } from '#shared/base';
import type { CommandArgs } from '#shared/editing';
import { canEdit } from '#shared/rules';
import type { Crm, Mend, Pipeline } from '#shared/stage-definitions';
import {
  type ProjectSession,
  type SessionRefusal,
  sayRefusal,
  useLanguage,
  useOpenProject,
  useProject,
  useProjectSession,
  useTranslate,
  type VariantAddress,
} from '../../../session/index.ts';
import { addressOf, asOneEdit, canCorrect, correctIn, mendAllIn } from './correct-in.ts';

type StageField = Pick<CommandArgs<'stage.setField'>, 'field' | 'value'>;

export interface Corrections {
  readonly at: VariantAddress | null;
  /** Whether what the CRM has may be said to be ours: that is no part of a drawing, which may be locked. */
  readonly canSay: boolean;
  /** Why nothing can be corrected here. */
  readonly lock: string | null;
  readonly editing: { run: (...request: Parameters<ProjectSession['run']>) => boolean };
  canCorrect(mend: Mend): boolean;
  correct(mend: Mend): void;
  mendAll(crm: Crm): void;
  /** Without a value, the field is removed. */
  setStage(stageId: string, change: StageField): void;
  /** By so many places. */
  moveStage(stageId: string, by: number): void;
}

const CorrectionsContext = createContext<Corrections | null>(null);
const RefusalContext = createContext<string | null>(null);

export function CorrectionsProvider(props: {
  readonly pipeline: Pipeline;
  readonly children: ReactNode;
}) {
  const [refused, setRefused] = useState<SessionRefusal | null>(null);
  const say = useSay();
  return (
    <RefusalContext.Provider value={refused && say(refused)}>
      <CorrectionsContext.Provider value={useMade(props.pipeline, setRefused)}>
        {props.children}
      </CorrectionsContext.Provider>
    </RefusalContext.Provider>
  );
}

export function useCorrections(): Corrections {
  return present(useContext(CorrectionsContext), 'corrections around this component');
}

/** Why the last edit was not done. */
export function useRefusal(): string | null {
  return useContext(RefusalContext);
}

function useSay(): (refusal: SessionRefusal) => string {
  const t = useTranslate();
  const language = useLanguage();
  return (refusal) => sayRefusal(refusal, { t, language });
}

/** Stays the same from edit to edit, so that only those stages are drawn again that have changed. */
function useMade(
  pipeline: Pipeline,
  setRefused: (refusal: SessionRefusal | null) => void,
): Corrections {
  const session = useProjectSession();
  const project = useProject((open) => open);
  const lock = useLock(pipeline);
  const canSay = useOpenProject()?.access !== 'readOnly';
  const latest = useRef({ project, pipeline });
  latest.current = { project, pipeline };
  const address = addressOf(project, pipeline);
  const { processId, variantId } = address ?? {};
  return useMemo(() => {
    const at = processId && variantId ? { processId, variantId } : null;
    const run: Corrections['editing']['run'] = (...request) => {
      const done = session.run(...request);
      setRefused(done.ok ? null : done.error);
      return done.ok;
    };
    return {
      at,
      canSay,
      lock,
      editing: { run },
      canCorrect: (mend) =>
        at !== null && lock === null && canCorrect(latest.current.pipeline, mend),
      correct: (mend) => {
        const now = latest.current;
        if (at) setRefused(asOneEdit(session, (edits) => correctIn(edits, { ...now, at }, mend)));
      },
      mendAll: (crm) => {
        const { id } = latest.current.pipeline;
        setRefused(mendAllIn(session, { pipelineId: id, crm }));
      },
      setStage: (stageId, change) => {
        if (at) run('stage.setField', { at, id: idOf<'Stage'>(stageId), ...change });
      },
      moveStage: (stageId, by) => {
        const drawn = latest.current.pipeline.stages.filter(({ origin }) => origin === 'stage');
        const index = drawn.findIndex(({ id }) => id === stageId) + by;
        if (!at || index < 0 || index >= drawn.length) return;
        run('stage.move', { at, id: idOf<'Stage'>(stageId), index });
      },
    };
  }, [session, processId, variantId, canSay, lock, setRefused]);
}

function useLock(pipeline: Pipeline): string | null {
  const project = useProject((open) => open);
  const isReadOnly = useOpenProject()?.access === 'readOnly';
  const say = useSay();
  if (isReadOnly) return say({ code: 'readOnly' });
  const at = addressOf(project, pipeline);
  const verdict = at ? canEdit(project, at) : null;
  return verdict && !verdict.allowed ? say(verdict) : null;
}
