/** Why what was typed isn't kept: brought into view while its field is in use, wherever the panel ends. */
import { useEffect, useRef } from 'react';

/** With the reason as its key: another one is brought into view as well. */
export function SeenReason({ children }: { readonly children: string }) {
  const shown = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const field = shown.current?.closest('div:has(input)');
    // Whoever went on to something else finds it where they point.
    if (field?.contains(document.activeElement))
      shown.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return <span ref={shown}>{children}</span>;
}
