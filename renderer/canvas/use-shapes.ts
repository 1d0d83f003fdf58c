/** Geometry and routes of the variant on the screen. */
import { useMemo } from 'react';
import type { Language } from '#shared/i18n';
import { type BoardGeometry, boardGeometry, type FlowRoutes } from '#shared/layout';
import type { Project, Variant } from '#shared/model';
import { useRoutes } from './use-routes.ts';

export interface BoardShapes {
  readonly geometry: BoardGeometry;
  readonly routes: FlowRoutes;
}

export function useShapes(project: Project, variant: Variant, language: Language): BoardShapes {
  const geometry = useMemo(
    () => boardGeometry(project, variant, language),
    [project, variant, language],
  );
  const routes = useRoutes(geometry, variant.flows, language);
  return { geometry, routes };
}
