import { NOWHERE } from "../domain/finding";
import type { Desk } from "./desk";
import type { PaneActions } from "./pane-actions";
import { paperParts, reading } from "./parts";

/** Compares the records of two systems, and writes how far they agree. What does it is loaded only then. */
export function systemsActions({ run, work, options }: Desk): Pick<PaneActions, "compareSystems" | "keepSystems"> {
  return {
    keepSystems: (rows) =>
      work({ kind: "keeping" }, async () => {
        await (await paperParts.systems()).keepSystems(run, rows);
        return { kind: "kept", what: "systems" };
      }),
    compareSystems: (chosen = null) =>
      work({ kind: "comparingSystems" }, async () => {
        const { compareWorkbookSystems, comparedLines } = await paperParts.systems();
        const outcome = await compareWorkbookSystems(run, { today: options().today, ...(chosen === null ? {} : { chosen }) });
        if (outcome.kind === "compared")
          return { kind: "systemsCompared", toPutRight: outcome.comparison.differences.length, lines: comparedLines(outcome) };
        const { messageOf } = await reading();
        return { kind: "systemsNotCompared", why: outcome.findings.map(messageOf), place: outcome.findings[0] ?? NOWHERE };
      }),
  };
}
