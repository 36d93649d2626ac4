import type { PacksProgress } from "../jobs/build-packs";
import type { PacksInFile } from "../jobs/pack-file";
import type { Desk } from "./desk";
import type { PaneActions } from "./pane-actions";
import type { PaperEdge } from "./paper-edge";
import { paperParts } from "./parts";
import { fileName, KINDS } from "./taking-out";

const FILES = {
  sheets: { ending: ".xlsx", type: KINDS.values.type },
  workbooks: { ending: ".zip", type: "application/zip" },
} as const satisfies Record<PacksInFile, { readonly ending: string; readonly type: string }>;

/** Makes a pack for each value of a column, as one file for the analyst. What makes it is loaded only then. */
export function packingActions({ run, store, options, work }: Desk, { draw, give }: PaperEdge): Pick<PaneActions, "savePacks" | "cancel"> {
  let underWay = new AbortController();
  return {
    cancel: () => underWay.abort(),
    savePacks(column, as) {
      const { report, endSaid, now, job } = store.current();
      // A second press would make the same again.
      if (job?.kind === "packing") return Promise.resolve();
      underWay = new AbortController();
      const { signal } = underWay;
      return work({ kind: "packing", progress: null }, async () => {
        const progress = (step: PacksProgress) => store.set({ job: { kind: "packing", progress: step } });
        const { packBook, packedText } = await paperParts.packs();
        const { end: _end, ...others } = report;
        const { outcome, said, bytes } = await packBook(run, {
          ...options(),
          ...(now === null ? {} : { report: endSaid ? report : others }),
          ...{ column, as, draw, progress, signal },
        });
        const { ending, type } = FILES[as];
        const name = `${fileName(report.title ?? "Packs")} by ${fileName(column)}${ending}`;
        const file = bytes === null ? null : { name, as, given: await give({ name, type, bytes }) };
        return { kind: "packed", said: packedText(column, { outcome, said }, file) };
      });
    },
  };
}
