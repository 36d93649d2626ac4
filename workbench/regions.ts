import { useEffect } from "react";

/** The parts of the page that F6 goes through, and Shift+F6 in reverse, as in Excel. */
const REGIONS = [".grid", ".pane iframe", ".traffic", ".ribbon"] as const;
const CELL = ".grid .luckysheet-cell-input";

const isThere = (part: string): boolean => (document.querySelector(part)?.getClientRects().length ?? 0) > 0;

/** Moves the keyboard to the next existing part of the page; `enterPane` moves it into the pane. */
export function stepOn(back: boolean, enterPane: () => void): void {
  const there = REGIONS.filter(isThere);
  const at = there.findIndex((part) => document.querySelector(part)?.contains(document.activeElement));
  const next = at < 0 ? there[0] : there.at((at + (back ? -1 : 1)) % there.length);
  if (next === ".pane iframe") enterPane();
  else if (next === ".grid") enterGrid();
  else document.querySelector<HTMLElement>(`${next} button`)?.focus();
}

/** Moves the keyboard to the cells, ready for typing. */
export function enterGrid(): void {
  const cell = document.querySelector<HTMLElement>(CELL);
  cell?.focus();
  // The browser types at the caret, which a dialog takes away.
  if (cell) document.getSelection()?.collapse(cell, 0);
}

/** Moves the keyboard to the end of the ribbon, which comes before the cells. */
export const enterRibbon = (): void => [...document.querySelectorAll<HTMLElement>(".ribbon button:not(:disabled)")].at(-1)?.focus();

/** Listens for F6. */
export function useRegions(step: (back: boolean) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopPropagation();
      step(event.shiftKey);
    };
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  }, [step]);
}
