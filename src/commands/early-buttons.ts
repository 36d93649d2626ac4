import type { Ribbon } from "./commands";

/** Gives a ribbon's button its function. */
type Associate = (name: keyof Ribbon, pressed: (event: { completed(): void }) => void) => void;

/** Every button that runs a function, as the manifest names them. */
const BUTTONS = ["buildReport", "checkData", "guardSheet"] as const satisfies readonly (keyof Ribbon)[];

/**
 * Gives the ribbon's buttons their functions before the bundle is there: a button that is the first thing ever pressed loads the page, and Excel
 * looks for its function as soon as office.js has run. What is pressed waits for the ribbon, which the returned function hands over, `patience`
 * at most: Excel takes no other press before it has heard that one is done.
 */
export function associateEarly(associate: Associate, patience: () => Promise<void>): (ribbon: Ribbon) => void {
  let give: (ribbon: Ribbon) => void;
  const given = new Promise<Ribbon>((resolve) => (give = resolve));
  for (const name of BUTTONS) {
    associate(name, (event) => {
      const done = given.then((ribbon) => ribbon[name]());
      const lost = patience().then(() => Promise.race([given, Promise.reject(new Error("The pane did not load."))]));
      void Promise.race([done, lost.then(() => done)])
        .catch(() => undefined)
        .finally(() => event.completed());
    });
  }
  return give!;
}
