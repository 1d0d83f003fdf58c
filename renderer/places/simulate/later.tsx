/**
 * What takes long to appear comes once the window has shown the rest and answered people:
 * each part by itself, after those before it.
 */
import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { inTurn } from '../../ui/index.ts';

interface LaterProps {
  /** Too much for one piece: React itself stops on its way. */
  readonly isLarge?: boolean;
  readonly children: ReactNode;
}

export function Later({ isLarge = false, children }: LaterProps) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let takeBack: (() => void) | null = null;
    const show = () => setReady(true);
    const frame = requestAnimationFrame(() => {
      // At once: two parts that wait for React would be drawn as one.
      takeBack = inTurn(isLarge ? () => startTransition(show) : () => flushSync(show));
    });
    return () => {
      cancelAnimationFrame(frame);
      takeBack?.();
    };
  }, [isLarge]);
  return isReady ? children : null;
}
