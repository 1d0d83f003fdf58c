/**
 * The places of the program, in the order of the method. A place is entered here once it
 * works; menu, navigation, palette and shortcuts all follow this list, and count along it.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { MessageKey } from '#shared/i18n';
import type { PlaceId } from '../session/index.ts';

export interface Place {
  readonly id: PlaceId;
  readonly nameKey: MessageKey;
  readonly View: LazyExoticComponent<ComponentType>;
}

export const places: readonly Place[] = [
  {
    id: 'draw',
    nameKey: 'app.placeDraw',
    View: lazy(async () => ({ default: (await import('../places/draw/index.ts')).DrawPlace })),
  },
  {
    id: 'simulate',
    nameKey: 'app.placeSimulate',
    View: lazy(async () => ({
      default: (await import('../places/simulate/index.ts')).SimulatePlace,
    })),
  },
  {
    id: 'publish',
    nameKey: 'app.placePublish',
    View: lazy(async () => ({
      default: (await import('../places/publish/index.ts')).PublishPlace,
    })),
  },
];
