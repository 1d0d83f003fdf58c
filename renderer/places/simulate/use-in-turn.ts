/** For what takes long to appear: true once the window has shown the rest and answered people. */
import { useEffect, useState } from 'react';

export function useInTurn(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const handle = requestAnimationFrame(() => setTimeout(() => setReady(true)));
    return () => cancelAnimationFrame(handle);
  }, []);
  return isReady;
}
