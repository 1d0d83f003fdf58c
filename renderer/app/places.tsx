/**
 * The places of the program, in the order of the method. A place is entered here once it
 * works; menu, navigation, palette and shortcuts all follow this list.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { MessageKey } from '#shared/i18n';
import type { PlaceId } from '../session/index.ts';

export interface Place {
  readonly id: PlaceId;
  /** Its place on the road, as people see it: «1 Рисуем». */
  readonly number: number;
  readonly nameKey: MessageKey;
  readonly View: LazyExoticComponent<ComponentType>;
}

export const places: readonly Place[] = [
  {
    id: 'draw',
    number: 1,
    nameKey: 'app.placeDraw',
    View: lazy(async () => ({ default: (await import('../places/draw/index.ts')).DrawPlace })),
  },
  {
    id: 'simulate',
    number: 2,
    nameKey: 'app.placeSimulate',
    View: lazy(async () => ({
      default: (await import('../places/simulate/index.ts')).SimulatePlace,
    })),
  },
  {
    id: 'publish',
    number: 6,
    nameKey: 'app.placePublish',
    View: lazy(async () => ({
      default: (await import('../places/publish/index.ts')).PublishPlace,
    })),
  },
];
