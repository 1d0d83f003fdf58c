/** Geometry and routes of the variant on the screen, computed once per change. */
import { useEffect, useMemo, useRef } from 'react';
import type { Language } from '#shared/i18n';
import { type BoardGeometry, boardGeometry, type FlowRoutes, routeFlows } from '#shared/layout';
import type { Project, Variant } from '#shared/model';

export interface BoardShapes {
  readonly geometry: BoardGeometry;
  readonly routes: FlowRoutes;
}

export function useShapes(project: Project, variant: Variant, language: Language): BoardShapes {
  const previous = useRef<FlowRoutes | null>(null);
  const geometry = useMemo(
    () => boardGeometry(project, variant, language),
    [project, variant, language],
  );
  const routes = useMemo(
    () =>
      routeFlows(geometry, variant, {
        language,
        ...(previous.current ? { previous: previous.current } : {}),
      }),
    [geometry, variant, language],
  );
  useEffect(() => {
    previous.current = routes;
  }, [routes]);
  return { geometry, routes };
}
