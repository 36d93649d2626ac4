import type { Answer } from "../domain/answer";
import type { FilesProgress, FilesSaid } from "../files";
import { isCancelled, type Desk } from "./desk";
import type { PaneActions } from "./pane-actions";
import { paperParts } from "./parts";

/** What was chosen, and what was said of it since. */
interface Chosen {
  readonly files: readonly File[];
  readonly said: FilesSaid;
  readonly mayRename: boolean;
}

/** Counts files that were chosen. What does it is loaded only then. `answered` is whether an answer was about them. */
export function countingFilesActions({
  run,
  store,
  work,
  options,
  goTo,
}: Desk): Pick<PaneActions, "countFiles" | "cancel"> & { readonly answered: (answer: Answer) => Promise<void> | null } {
  let underWay = new AbortController();
  let chosen: Chosen = { files: [], said: { corrections: [], settled: [] }, mayRename: false };
  const count = () => {
    underWay = new AbortController();
    const { signal } = underWay;
    return work({ kind: "countingFiles", progress: null }, async () => {
      const { recordsFromFiles, filesQuestions, filesText } = await paperParts.files();
      const progress = (now: FilesProgress | { readonly step: "writing" }) => store.set({ job: { kind: "countingFiles", progress: now } });
      try {
        const outcome = await recordsFromFiles(run, { ...chosen, today: options().today, progress, signal });
        if (outcome.kind !== "counted") return { kind: "filesAsked", questions: filesQuestions(outcome) };
        await goTo({ sheet: outcome.sheet, address: "A1" });
        return { kind: "filesCounted", said: filesText(outcome) };
      } catch (error) {
        if (!isCancelled(error)) throw error;
        return { kind: "filesCounted", said: { intent: "info", title: "Cancelled.", text: "Nothing was counted, and nothing written." } };
      }
    });
  };
  return {
    cancel: () => underWay.abort(),
    countFiles(files) {
      if (files.length === 0 || store.current().job?.kind === "countingFiles") return Promise.resolve();
      chosen = { files, said: { corrections: [], settled: [] }, mayRename: false };
      return count();
    },
    answered(answer) {
      const { outcome } = store.current();
      if (outcome?.kind !== "filesAsked" || !outcome.questions.some(({ answers }) => answers.includes(answer))) return null;
      const { said } = chosen;
      const doubt = answer.settles === undefined || answer.settles === "name" ? [] : [answer.settles];
      chosen = {
        ...chosen,
        said: { corrections: [...said.corrections, ...answer.notes], settled: [...said.settled, ...doubt] },
        mayRename: chosen.mayRename || answer.settles === "name",
      };
      return count();
    },
  };
}
