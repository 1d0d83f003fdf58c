/**
 * Focus stays in a part of the window when what had it goes away or can't have it any longer: on the part itself,
 * where the next Tab begins and keys are still heard. Otherwise a keyboard would begin at the very top of the page.
 */
import { type RefObject, useEffect } from 'react';

/** The part takes focus by `tabIndex={-1}`. */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const home = part.current;
    if (home === null) return;
    let last: Element | null = null;
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const watch = new MutationObserver(() => {
      if (last === null || (last.isConnected && !last.matches(':disabled'))) return;
      last = null;
      if (document.activeElement === document.body) home.focus({ preventScroll: true });
    });
    home.addEventListener('focusin', note);
    watch.observe(home, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    return () => {
      home.removeEventListener('focusin', note);
      watch.disconnect();
    };
  }, [part]);
}
