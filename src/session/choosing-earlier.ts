import type { Desk } from "./desk";
import type { PaneActions } from "./pane-actions";
import { paperParts, reading } from "./parts";

/** Another workbook's report, to set the next ones beside it. Its file is read once, and never changed. */
export function earlierActions({ store, work }: Pick<Desk, "store" | "work">): Pick<PaneActions, "chooseEarlier" | "leaveEarlierOut"> {
  return {
    chooseEarlier: (file) =>
      work({ kind: "keeping" }, async () => {
        const [{ reportedInFile }, { earlierText }] = await Promise.all([paperParts.earlier(), reading()]);
        const builds = reportedInFile(file.name, new Uint8Array(await file.arrayBuffer()));
        store.set({ earlier: { name: file.name, builds } });
        return {
          kind: "earlierChosen",
          said: {
            intent: "success",
            title: `Set beside “${file.name}”.`,
            text: `${earlierText(builds)} Build the report to see what has changed.`,
          },
        };
      }),
    leaveEarlierOut: () => store.set({ earlier: null }),
  };
}
