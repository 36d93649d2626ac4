import * as v from "valibot";
import type { ReportedFigure } from "../domain/comparison";
import type { Month } from "../domain/month";
import type { SheetNames } from "../report/plan";
import { readText, textOf, type KeptForm, type KeptReading } from "./kept";

/** Plans are kept in two places, so that each build leaves the one before it where it is. */
export type PlanSlot = 1 | 2;

export function otherSlot(slot: PlanSlot): PlanSlot {
  return slot === 1 ? 2 : 1;
}

/** What undoing the last build leads back to: the report before it, whose plan is in the other slot, or none. */
export type UndoTarget = { readonly to: "report"; readonly builtAt: string | null; readonly strands: number } | { readonly to: "nothing" };

/** What the workbook remembers of a report that is whole. */
export interface BuiltReport {
  /** Counts up with each build. */
  readonly build: number;
  /** Where its plan is kept. */
  readonly slot: PlanSlot;
  /** When it was built, as ISO text; null where an early version did not say. */
  readonly builtAt: string | null;
  /** How many strands it reports. */
  readonly strands: number;
  /** What it says of each; empty where an early version did not keep it. */
  readonly figures: readonly ReportedFigure[];
  /** The last month that the worksheets gave then; an early version did not keep it. */
  readonly latest?: Month;
  /** The strands that it was built without; an early version did not keep them. */
  readonly leftOut?: readonly string[];
  /** Null where there is nothing to undo. */
  readonly undo: UndoTarget | null;
}

/**
 * How far the last build came. A sync is not a transaction, so each build writes its steps down in the workbook:
 * - backingUp: commentary is being copied; the former report is untouched;
 * - writing: the report is being replaced; the former plan and the copied commentary can put it back;
 * - removing: the report's sheets are being deleted, to undo the first build;
 * - built: the report is whole.
 */
export interface BuildState extends BuiltReport {
  readonly step: "backingUp" | "writing" | "removing" | "built";
  /** The sheets that this build writes. */
  readonly sheets: SheetNames;
  /** The cells of them that it writes or clears: areas, with commas between. */
  readonly areas: SheetNames;
  /** Those of the sheets that it added. */
  readonly added: readonly string[];
  /** Defined names that it adds. */
  readonly addedNames: readonly string[];
  /** Commentary on the backup sheet: the keys of rows 1, 2, … */
  readonly backedUp: readonly string[];
  /** The report that stood before, until this one is built; null for none. */
  readonly former: BuiltReport | null;
}

/** True while a build is under way, and after one that was cut off. */
export function isUnfinished(state: BuildState | null): state is BuildState {
  return state !== null && state.step !== "built";
}

export function builtOf({ build, slot, builtAt, strands, figures, latest, leftOut, undo }: BuiltReport): BuiltReport {
  return { build, slot, builtAt, strands, figures, ...ifKept({ latest, leftOut }), undo };
}

/** What an early version did not keep stays out, rather than stand there without a value. */
export function ifKept({
  latest,
  leftOut,
}: {
  readonly latest: Month | undefined;
  readonly leftOut: readonly string[] | undefined;
}): Pick<BuiltReport, "latest" | "leftOut"> {
  return { ...(latest === undefined ? {} : { latest }), ...(leftOut === undefined ? {} : { leftOut }) };
}

/** The state of a report that is whole: nothing is left to be put right. */
export function wholeState(reached: BuildState, report: BuiltReport): BuildState {
  return { ...reached, ...report, step: "built", added: [], addedNames: [], backedUp: [], former: null };
}

const NUMBER_OR_NONE = v.nullable(v.number());
const WHEN = v.nullable(v.pipe(v.string(), v.isoTimestamp("its date is none")));
const TEXTS = v.array(v.string());
export const MONTH = v.pipe(
  v.number(),
  v.transform((month) => month as Month),
);
/** What a plan and a state both say of a strand. */
export const FIGURES = v.array(
  v.object({ strand: v.string(), end: MONTH, earlier: NUMBER_OR_NONE, later: NUMBER_OR_NONE, isHidden: v.exactOptional(v.boolean()) }),
);
const SHEETS = v.object({ report: v.string(), data: v.string() });
const UNDO = v.variant("to", [
  v.object({ to: v.literal("report"), builtAt: WHEN, strands: v.number() }),
  v.object({ to: v.literal("nothing") }),
]);
/** Of a report, the first versions kept the number of its build and no more. */
const REPORT = {
  build: v.number(),
  builtAt: v.optional(WHEN, null),
  strands: v.optional(v.number(), 0),
  figures: v.optional(FIGURES, []),
  latest: v.exactOptional(MONTH),
  leftOut: v.exactOptional(TEXTS),
  undo: v.optional(v.nullable(UNDO), null),
};
const SLOT = v.picklist([1, 2]);

const FORM: KeptForm<BuildState> = {
  version: 1,
  schema: v.pipe(
    v.object({
      ...REPORT,
      slot: v.optional(SLOT),
      step: v.picklist(["backingUp", "writing", "removing", "built"]),
      sheets: SHEETS,
      areas: v.optional(SHEETS, { report: "A1", data: "A1" }),
      added: TEXTS,
      addedNames: v.optional(TEXTS, []),
      backedUp: TEXTS,
      former: v.optional(v.nullable(v.object({ ...REPORT, slot: SLOT })), null),
    }),
    v.transform(({ slot, ...state }): BuildState => (slot === undefined ? fromOneSlot(state) : { ...state, slot })),
  ),
};

/** Before there were two slots, a plan took the place of the former one: slot 1 is where either stands. */
function fromOneSlot(state: Omit<BuildState, "slot">): BuildState {
  if (state.step === "built" || state.build === 1) return { ...state, slot: 1 };
  return { ...state, slot: 2, former: { build: state.build - 1, slot: 1, builtAt: null, strands: 0, figures: [], undo: null } };
}

export function parseBuildState(text: string): KeptReading<BuildState> {
  return readText(FORM, text);
}

export function buildStateText(state: BuildState): string {
  return textOf(FORM, state);
}
