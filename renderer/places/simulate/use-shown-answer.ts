/** What people ask for now, and the answer to it that is on the screen. */
import { useMemo } from 'react';
import { type Figures, type SubjectId, useFigures, useProject } from '../../session/index.ts';
import { type AskedNow, shownAnswer } from './shown-answer.ts';

export function useAskedNow(): AskedNow {
  const project = useProject((open) => open);
  const settings = useFigures((figures) => figures.settings);
  const levers = useFigures((figures) => figures.levers);
  const compareWith = useFigures((figures) => figures.compareWith);
  return useMemo(
    () => ({ project, settings, levers, compareWith }),
    [project, settings, levers, compareWith],
  );
}

export function useShownAnswer(id: SubjectId | undefined): Figures | undefined {
  const asked = useAskedNow();
  const latest = useFigures((figures) => (id === undefined ? undefined : figures.latest[id]));
  const earlier = useFigures((figures) => (id === undefined ? undefined : figures.earlier[id]));
  return useMemo(() => shownAnswer({ latest, earlier }, asked), [latest, earlier, asked]);
}
