/** What takes long to appear comes once the window has shown the rest and answered people. */
import { type ReactNode, useEffect, useState } from 'react';

export function Later({ children }: { readonly children: ReactNode }) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setReady(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isReady ? children : null;
}
