import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Keeps the keyboard in its place. Where the element with the focus is removed, such as a finding that was mended, the panel gets the
 * focus rather than the top of the page. Call it in whatever is drawn again with every change; `panel` is the id of an element with a
 * tabindex.
 */
export function useKeptFocus(panel: string): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => (last.current = target instanceof Element ? target : null);
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useLayoutEffect(() => {
    if (last.current === null || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    // The page stays where it is: at the outcome, or at what was being read.
    document.getElementById(panel)?.focus({ preventScroll: true });
  });
}
