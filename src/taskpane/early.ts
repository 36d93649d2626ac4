/*
 * Runs right after office.js and before the rest of the page: small, and not deferred. A file of its own, as the page's policy allows no
 * script in the page.
 */
import { associateEarly } from "../commands/early-buttons";
import type { Ribbon } from "../commands/commands";

declare global {
  interface Window {
    /** Gives the ribbon's buttons their functions; absent where office.js is not there. */
    giveRibbon?: (ribbon: Ribbon) => void;
  }
}

/** Milliseconds that a button waits for the bundle. */
const PATIENCE = 60_000;

if (typeof Office !== "undefined") {
  window.giveRibbon = associateEarly(
    (name, pressed) => Office.actions.associate(name, pressed),
    () => new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  );
}
