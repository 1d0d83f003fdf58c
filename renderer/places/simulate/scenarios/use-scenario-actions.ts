/** Making, copying and deleting scenarios; what was made is what is simulated from then on. */
import { useMemo } from 'react';
import type { Language, Translate } from '#shared/i18n';
import type { Lever, Project, Scenario, ScenarioId } from '#shared/model';
import { asIsRuns, sayLevers } from '#shared/simulation';
import {
  newId,
  type SubjectId,
  subjectOf,
  useFigures,
  useLanguage,
  useOpenProject,
  useProject,
  useSession,
  useShownVariant,
  useTranslate,
  useView,
  type VariantAddress,
} from '../../../session/index.ts';
import { leversOfMoment } from '../subject.ts';
import { carriedFigures } from './carried-figures.ts';
import { freeName, newScenario } from './new-scenario.ts';

/** Something that a scenario can be made of. */
export interface Offer {
  readonly kind: 'variant' | 'asIsWhole' | 'tried';
  readonly label: string;
  make(): void;
}

export interface ScenarioActions {
  readonly canWrite: boolean;
  readonly offers: readonly Offer[];
  duplicate(scenario: Scenario): void;
  remove(id: ScenarioId): void;
}

/** `onMade`: a scenario is there that wants a name. */
export function useScenarioActions(onMade: () => void): ScenarioActions {
  const { project: session, figures: store } = useSession();
  const canWrite = useOpenProject()?.access === 'write';
  const project = useProject((open) => open);
  const at = useShownVariant()?.at ?? null;
  const choose = useView((view) => view.chooseScenario);
  const settings = useFigures((figures) => figures.settings);
  const levers = useFigures((figures) => figures.levers);
  const t = useTranslate();
  const language = useLanguage();
  return useMemo(() => {
    /** `of`: what it was made from, whose answer may be its own. */
    const made = (isDone: boolean, id: ScenarioId, of: SubjectId | undefined) => {
      if (!isDone) return;
      if (of !== undefined) carry(id, of);
      choose(id);
      onMade();
    };
    const carry = (id: ScenarioId, of: SubjectId) => {
      const { latest, bottlenecks, keep, keepBottlenecks, compare } = store.getState();
      const now = session.store.getState().open?.project ?? project;
      const scenario = now.scenarios[id];
      const figures = scenario && carriedFigures(latest[of], scenario, now);
      if (!figures) return;
      keep(figures);
      const known = bottlenecks[of];
      if (known && known.figures === latest[of]) keepBottlenecks({ figures, found: known.found });
      if (figures.compared) compare(id, subjectOf(figures.compared));
    };
    const add = (scenario: Scenario) =>
      made(session.run('scenario.add', { scenario }).ok, scenario.id, at?.variantId);
    const beginnings = at ? beginningsOf(project, at, { levers, words: { t, language } }) : [];
    return {
      canWrite,
      offers: beginnings.map(({ kind, label, ...beginning }) => ({
        kind,
        label,
        make: () => add(newScenario(project, { ...beginning, settings })),
      })),
      duplicate: ({ id, name }) => {
        const copyId = newId<'Scenario'>();
        const copyName = freeName(project, t('board.copyOf', { name }));
        made(session.run('scenario.duplicate', { id, copyId, name: copyName }).ok, copyId, id);
      },
      remove: (id) => {
        session.run('scenario.delete', { id });
      },
    };
  }, [session, store, canWrite, project, at, choose, settings, levers, t, language, onMade]);
}

interface OfMoment {
  readonly levers: readonly Lever[];
  readonly words: { readonly t: Translate; readonly language: Language };
}

interface Beginning extends Pick<Offer, 'kind' | 'label'> {
  readonly name: string;
  readonly runs: Scenario['runs'];
  readonly levers?: readonly Lever[];
}

/** What is tried out comes first: it is what somebody would lose. */
function beginningsOf(
  project: Project,
  at: VariantAddress,
  { levers, words }: OfMoment,
): Beginning[] {
  const { t } = words;
  const process = project.processes[at.processId];
  const variant = process?.variants[at.variantId]?.name ?? '';
  const runs = [{ processId: at.processId, variantIds: [at.variantId] }];
  const tried = leversOfMoment(project, { kind: 'variant', at }, levers);
  const said = sayLevers(tried, { project, runs }, words);
  const asIs = asIsRuns(project, at.processId);
  const count = asIs[0]?.variantIds.length ?? 0;
  return [
    ...(tried.length > 0
      ? [
          {
            kind: 'tried' as const,
            label: t('simulate.scenarioOfTried', { tried: said }),
            name: t('simulate.scenarioNameTried', { variant, tried: said }),
            runs,
            levers: tried,
          },
        ]
      : []),
    {
      kind: 'variant' as const,
      label: t('simulate.scenarioOfVariant', { variant }),
      name: t('simulate.scenarioNameVariant', { variant }),
      runs,
    },
    ...(count > 1
      ? [
          {
            kind: 'asIsWhole' as const,
            label: t('simulate.scenarioOfAsIs', { count }),
            name: t('simulate.scenarioNameAsIs'),
            runs: asIs,
          },
        ]
      : []),
  ];
}
