import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Keeps the keyboard where it was: where what had the focus is taken away, as a finding that was mended, the panel gets it rather than
 * the top of the page. To be called by what is drawn anew with every change; `panel` is the id of an element with a tabindex.
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
    // Where the page stands is what came of it, or what was being read.
    document.getElementById(panel)?.focus({ preventScroll: true });
  });
}
