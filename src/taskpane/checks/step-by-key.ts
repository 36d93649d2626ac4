import type { KeyboardEvent } from "react";

/**
 * Alt with an arrow moves to the next finding, or the one before; on a finding with the focus, the arrow alone does.
 */
export function stepByKey(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = (event.target as HTMLElement).closest("[data-finding]");
  if (step === undefined || !(event.altKey || event.target === here)) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-finding]")].filter((card) => card.checkVisibility());
  const at = here === null ? (step > 0 ? -1 : cards.length) : cards.indexOf(here as HTMLElement);
  const next = cards[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
