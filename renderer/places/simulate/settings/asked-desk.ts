/**
 * Where the fields of a run read and keep: the conditions of the moment, or a scenario of the
 * project. The same rules answer for both; a scenario is changed by commands, so undo has it.
 */
import { useMemo } from 'react';
import { type LeverTarget, targetOf, withoutLever } from '#shared/editing';
import type { Lever, Scenario } from '#shared/model';
import { canPullLever, canRunUnder, type Verdict } from '#shared/rules';
import {
  type FigureSettings,
  type ProjectSession,
  sayRefusal,
  useFigures,
  useLanguage,
  useOpenProject,
  useProject,
  useProjectSession,
  useShownVariant,
  useTranslate,
  type Words,
} from '../../../session/index.ts';

/** Why something wasn't kept, in words; null when it was. */
export type Kept = string | null;

export interface AskedDesk {
  readonly conditions: FigureSettings;
  readonly levers: readonly Lever[];
  readonly runs: Scenario['runs'];
  readonly isReadOnly: boolean;
  set<Field extends keyof FigureSettings>(field: Field, value: FigureSettings[Field]): Kept;
  pull(lever: Lever): Kept;
  release(target: LeverTarget): Kept;
  releaseAll(): void;
}

/** Of the drawing that is looked at: tried out for the moment, whoever may write. */
export function useMomentDesk(): AskedDesk {
  const words = useWords();
  const project = useProject((open) => open);
  const at = useShownVariant()?.at ?? null;
  const { settings, levers, set, setLevers } = useFigures((figures) => figures);
  return useMemo(() => {
    const keepIf = (verdict: Verdict, keep: () => void): Kept => {
      if (!verdict.allowed) return sayRefusal(verdict, words);
      keep();
      return null;
    };
    return {
      conditions: settings,
      levers,
      runs: at ? [{ processId: at.processId, variantIds: [at.variantId] }] : [],
      isReadOnly: false,
      set: (field, value) => keepIf(canRunUnder({ [field]: value }), () => set({ [field]: value })),
      pull: (lever) =>
        keepIf(canPullLever(project, lever), () =>
          setLevers([...withoutLever(levers, lever), lever]),
        ),
      release: (target) => {
        setLevers(withoutLever(levers, target));
        return null;
      },
      releaseAll: () => setLevers([]),
    };
  }, [words, project, at, settings, levers, set, setLevers]);
}

export function useScenarioDesk(scenario: Scenario): AskedDesk {
  const words = useWords();
  const session = useProjectSession();
  const isReadOnly = useOpenProject()?.access !== 'write';
  return useMemo(
    () => ({
      conditions: scenario,
      levers: scenario.levers,
      runs: scenario.runs,
      isReadOnly,
      ...scenarioEdits(scenario, session, words),
    }),
    [words, session, isReadOnly, scenario],
  );
}

function scenarioEdits({ id, levers }: Scenario, session: ProjectSession, words: Words) {
  const kept = (done: ReturnType<ProjectSession['run']>): Kept =>
    done.ok ? null : sayRefusal(done.error, words);
  const release = (target: LeverTarget) =>
    kept(session.run('scenario.removeLever', { id, target }));
  return {
    set: <Field extends keyof FigureSettings>(field: Field, value: FigureSettings[Field]) =>
      kept(session.run('scenario.setField', { id, field, value })),
    pull: (lever: Lever) => kept(session.run('scenario.setLever', { id, lever })),
    release,
    releaseAll: () => {
      const mark = session.mark();
      for (const lever of levers) release(targetOf(lever));
      session.squash(mark, 'scenario.removeLever');
    },
  };
}

function useWords(): Words {
  const t = useTranslate();
  const language = useLanguage();
  return useMemo(() => ({ t, language }), [t, language]);
}
