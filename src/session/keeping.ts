import type { SettingsChange } from "../jobs/check-workbook";
import type { ReadingNote } from "../domain/answer";
import type { Month } from "../domain/month";
import type { Desk } from "./desk";
import type { PaneActions } from "./pane-actions";
import { writing } from "./parts";
import { chosen } from "./reporting";

type Keeping =
  | "accept"
  | "nameAccepted"
  | "answer"
  | "undoAnswer"
  | "takeBack"
  | "setLevel"
  | "setThreshold"
  | "keepReading"
  | "guard"
  | "saveStrands"
  | "saveBreaks"
  | "saveMeasure"
  | "addPaper"
  | "insertSample";

/** The last thing said: how it is taken back, and the period that was chosen before. */
interface Answered {
  readonly takeBack: () => Promise<void>;
  readonly end: Month | null;
}

const NOTHING_CHANGED: SettingsChange = { levels: {}, thresholds: {}, accept: [] };

/** Settings that stay in the workbook. */
export function keepingActions({ run, store, options, work, goTo }: Desk): Pick<PaneActions, Keeping> {
  const keep = (change: Partial<SettingsChange>, what: "acceptance" | "names" | "takenBack" | "severity" | "threshold") =>
    work({ kind: "keeping" }, async () => {
      const { setChecks } = await writing();
      await setChecks(run, options(), { ...NOTHING_CHANGED, ...change });
      return { kind: "kept", what };
    });
  let answered: Answered | null = null;
  const said = (notes: readonly ReadingNote[]) =>
    work({ kind: "keeping" }, async () => {
      const { keepReading, takeBackReading } = await writing();
      const { end } = store.current().report;
      const before = await keepReading(run, notes);
      answered = { takeBack: () => takeBackReading(run, notes, before), end };
      return { kind: "kept", what: "reading" };
    });
  return {
    accept: (findings, reason, by = "") => {
      const said = { reason, ...(by === "" ? {} : { by }) };
      return keep({ accept: findings.map(({ code, sheet, address }) => ({ code, sheet, address, ...said })) }, "acceptance");
    },
    nameAccepted: (by) => keep({ acceptedBy: by }, "names"),
    takeBack: (finding) => keep({ takeBack: [finding] }, "takenBack"),
    setLevel: (code, level) => keep({ levels: { [code]: level } }, "severity"),
    setThreshold: (name, value) => keep({ thresholds: { [name]: value } }, "threshold"),
    keepReading: said,
    answer: async ({ notes, end }) => {
      if (notes.length > 0) await said(notes);
      if (end !== undefined) store.set(chosen(store.current(), { end }));
    },
    async undoAnswer() {
      const last = answered;
      if (!last) return;
      await work({ kind: "keeping" }, async () => {
        await last.takeBack();
        answered = null;
        store.set({ report: { ...store.current().report, end: last.end } });
        return { kind: "answerUndone" };
      });
    },
    guard: (sheet, on) =>
      work({ kind: "guarding" }, async () => {
        const { guardSheet, unguardSheet } = await writing();
        return { kind: "guarded", guard: await (on ? guardSheet : unguardSheet)(run, { sheet }) };
      }),
    async saveStrands(by) {
      await work({ kind: "keeping" }, async () => {
        const { saveStrands, saveStrandsBy } = await writing();
        if (by === null) await saveStrands(run, store.current().now?.whole.read.definitions ?? []);
        else await saveStrandsBy(run, by);
        return { kind: "kept", what: "strands" };
      });
      if (store.current().outcome?.kind === "kept") await goTo({ sheet: "Strands", address: "A1" });
    },
    saveBreaks: (breaks, takenAway) =>
      work({ kind: "keeping" }, async () => {
        const { keepBreaks, takeBackBreaks } = await writing();
        const { now, report } = store.current();
        const strands = now?.strands.map(({ definition }) => definition.strand) ?? [];
        const before = await keepBreaks(run, { said: breaks, takenAway, strands });
        answered = { takeBack: () => takeBackBreaks(run, before, strands), end: report.end };
        return { kind: "kept", what: "breaks" };
      }),
    saveMeasure: (rows) =>
      work({ kind: "keeping" }, async () => {
        const { keepMeasures, takeBackMeasures } = await writing();
        await keepMeasures(run, rows);
        answered = { takeBack: () => takeBackMeasures(run, rows), end: store.current().report.end };
        return { kind: "kept", what: "measures" };
      }),
    async addPaper() {
      await work({ kind: "keeping" }, async () => {
        await (await writing()).addPaper(run);
        return { kind: "kept", what: "paper" };
      });
      if (store.current().outcome?.kind === "kept") await goTo({ sheet: "Paper", address: "A1" });
    },
    insertSample: () =>
      work({ kind: "sample" }, async () => {
        const { insertSample } = await writing();
        await insertSample(run);
        return { kind: "sample" };
      }),
  };
}
