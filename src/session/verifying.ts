import type { Supports } from "../excel/watch/subscription";
import type { Desk } from "./desk";
import type { PaneActions } from "./pane-actions";
import { paperParts } from "./parts";

/** Checks the existing report against its own months. What computes it anew is loaded only then. */
export function verifyingActions({ run, work }: Desk, supports: Supports): Pick<PaneActions, "verify"> {
  return {
    verify: () =>
      work({ kind: "verifying" }, async () => {
        const { verifyReport } = await paperParts.verifying();
        const found = await verifyReport(run, { tellsCells: supports("1.15") });
        if (found.kind === "notChecked") return { kind: "notVerified", why: found.why };
        const { sheet, cells, charts, months, faults } = found;
        return { kind: "verified", sheet, cells, charts, months, faults };
      }),
  };
}
