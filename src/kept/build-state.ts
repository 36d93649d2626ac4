import * as v from "valibot";
import type { ReportedFigure } from "../domain/comparison";
import type { KeptName } from "../domain/kept-name";
import type { Month } from "../domain/month";
import type { Flaw } from "../report/accessibility/rule";
import type { SheetNames } from "../report/plan";
import { readText, textOf, type KeptForm, type KeptReading } from "./kept";

/** Plans are kept in two slots, so that each build leaves the plan before it in place. */
export type PlanSlot = 1 | 2;

export function otherSlot(slot: PlanSlot): PlanSlot {
  return slot === 1 ? 2 : 1;
}

/** What undoing the last build returns to: the report before it, whose plan is in the other slot, or none. */
export type UndoTarget = { readonly to: "report"; readonly builtAt: string | null; readonly strands: number } | { readonly to: "nothing" };

/** The workbook's record of a report that is whole. */
export interface BuiltReport {
  /** Counts up with each build. */
  readonly build: number;
  /** The slot of its plan. */
  readonly slot: PlanSlot;
  /** When it was built, as ISO text; null where an early version did not record it. */
  readonly builtAt: string | null;
  /** How many strands it reports. */
  readonly strands: number;
  /** What it says about each; empty where an early version did not keep it. */
  readonly figures: readonly ReportedFigure[];
  /** The last month that the worksheets gave at the time; an early version did not keep it. */
  readonly latest?: Month;
  /** The strands that were left out of it; an early version did not keep them. */
  readonly leftOut?: readonly string[];
  /** Where it is hard to read for some readers; left out where it is nowhere. */
  readonly flaws?: readonly Flaw[];
  /** The figures that commentary names, as they were filled in; left out where there are none. */
  readonly names?: readonly KeptName[];
  /** What the last report for an earlier period said; left out where there was none. */
  readonly before?: readonly ReportedFigure[];
  /** Null where there is nothing to undo. */
  readonly undo: UndoTarget | null;
}

/**
 * How far the last build got. A sync is not a transaction, so each build records its steps in the workbook:
 * - backingUp: commentary is being copied; the former report is untouched;
 * - writing: the report is being replaced; the former plan and the copied commentary can put it back;
 * - removing: the report's sheets are being deleted, to undo the first build;
 * - built: the report is whole.
 */
export interface BuildState extends BuiltReport {
  readonly step: "backingUp" | "writing" | "removing" | "built";
  /** The sheets that this build writes. */
  readonly sheets: SheetNames;
  /** The cells on them that it writes or clears: areas, with commas between. */
  readonly areas: SheetNames;
  /** The sheets that it added. */
  readonly added: readonly string[];
  /** Defined names that it adds. */
  readonly addedNames: readonly string[];
  /** Commentary on the backup sheet: the keys of rows 1, 2, … */
  readonly backedUp: readonly string[];
  /** The report before this one, until this one is built; null for none. */
  readonly former: BuiltReport | null;
}

/** True while a build is under way, and after one that was cut off. */
export function isUnfinished(state: BuildState | null): state is BuildState {
  return state !== null && state.step !== "built";
}

export function builtOf({ build, slot, builtAt, strands, figures, latest, leftOut, flaws, names, before, undo }: BuiltReport): BuiltReport {
  return { build, slot, builtAt, strands, figures, ...ifKept({ latest, leftOut, flaws, names, before }), undo };
}

/** Leaves out what an early version did not keep, rather than keep it without a value. */
export function ifKept({
  latest,
  leftOut,
  flaws,
  names,
  before,
}: { readonly [Part in keyof SometimesKept]-?: SometimesKept[Part] | undefined }): SometimesKept {
  return {
    ...(latest === undefined ? {} : { latest }),
    ...(leftOut === undefined ? {} : { leftOut }),
    ...(flaws === undefined || flaws.length === 0 ? {} : { flaws }),
    ...(names === undefined || names.length === 0 ? {} : { names }),
    ...(before === undefined || before.length === 0 ? {} : { before }),
  };
}

type SometimesKept = Pick<BuiltReport, "latest" | "leftOut" | "flaws" | "names" | "before">;

/** The state of a report that is whole: nothing needs to be put right. */
export function wholeState(reached: BuildState, report: BuiltReport): BuildState {
  const { flaws: _flaws, names: _names, before: _before, ...rest } = reached;
  return { ...rest, ...report, step: "built", added: [], addedNames: [], backedUp: [], former: null };
}

const NUMBER_OR_NONE = v.nullable(v.number());
const WHEN = v.nullable(v.pipe(v.string(), v.isoTimestamp("its date is none")));
const TEXTS = v.array(v.string());
export const MONTH = v.pipe(
  v.number(),
  v.transform((month) => month as Month),
);
/** What both a plan and a state say about a strand. */
export const FIGURES = v.array(
  v.object({
    strand: v.string(),
    end: MONTH,
    length: v.exactOptional(v.number()),
    earlier: NUMBER_OR_NONE,
    later: NUMBER_OR_NONE,
    isHidden: v.exactOptional(v.boolean()),
    baseline: v.exactOptional(v.array(v.object({ end: MONTH, total: NUMBER_OR_NONE }))),
  }),
);
const SHEETS = v.object({ report: v.string(), data: v.string() });
const UNDO = v.variant("to", [
  v.object({ to: v.literal("report"), builtAt: WHEN, strands: v.number() }),
  v.object({ to: v.literal("nothing") }),
]);
export const NAMES = v.array(v.object({ key: v.string(), name: v.string(), value: v.string(), before: v.string(), after: v.string() }));
/** The first versions kept only the number of a report's build. */
const REPORT = {
  build: v.number(),
  builtAt: v.optional(WHEN, null),
  strands: v.optional(v.number(), 0),
  figures: v.optional(FIGURES, []),
  latest: v.exactOptional(MONTH),
  leftOut: v.exactOptional(TEXTS),
  flaws: v.exactOptional(v.array(v.object({ rule: v.string(), sheet: v.string(), address: v.nullable(v.string()) }))),
  names: v.exactOptional(NAMES),
  before: v.exactOptional(FIGURES),
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

/** Before there were two slots, a plan replaced the former one: slot 1 holds whichever is there. */
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
