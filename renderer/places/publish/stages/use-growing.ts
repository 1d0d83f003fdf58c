/** Long tables come in pieces: what a window shows at once, the rest while people look at it already. */
import { useEffect, useState } from 'react';
import { inTurn } from '../../../ui/index.ts';

/** More lines than a window has. */
const PIECE = 24;

/** How many of them are drawn by now. */
export function useGrowing(all: number): number {
  const [drawn, setDrawn] = useState(PIECE);
  useEffect(() => (drawn < all ? inTurn(() => setDrawn(drawn + PIECE)) : undefined), [drawn, all]);
  return Math.min(drawn, all);
}
