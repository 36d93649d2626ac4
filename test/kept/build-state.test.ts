import fc from "fast-check";
import { monthOf } from "../../src/domain/month";
import {
  buildStateText,
  builtOf,
  ifKept,
  isUnfinished,
  otherSlot,
  parseBuildState,
  wholeState,
  type BuildState,
  type BuiltReport,
} from "../../src/kept/build-state";

/** What the first version that could build kept of a build. */
const FIRST = { step: "built", build: 3, sheets: { report: "Report", data: "Strand data" }, added: [], backedUp: [] };

const FIGURE = { strand: "Fraud", end: monthOf(2020, 1), earlier: null, later: 7 };
const REPORT: BuiltReport = {
  ...{ build: 4, slot: 2, builtAt: "2020-03-16T00:00:00.000Z", strands: 1 },
  ...{ figures: [FIGURE], undo: { to: "nothing" } },
};
/** The same with all that only some versions and reports keep. */
const FULL: BuiltReport = {
  ...REPORT,
  latest: monthOf(2020, 2),
  leftOut: ["Arson"],
  flaws: [{ rule: "contrast", sheet: "Report", address: null }],
  names: [{ key: "Fraud", name: "later", value: "7", before: "", after: "." }],
  before: [{ ...FIGURE, later: 6 }],
};
const SHEETS = { report: "Report", data: "Strand data" };
const STATE: BuildState = {
  ...REPORT,
  ...{ sheets: SHEETS, areas: SHEETS, added: ["Report"], addedNames: ["SR_Fraud"], backedUp: ["Fraud"] },
  ...{ step: "writing", former: { ...FULL, build: 3 } },
};

describe("what is kept of the last build", () => {
  test("comes back from its text as it was", () => {
    for (const state of [STATE, { ...STATE, ...FULL, former: null }])
      expect(parseBuildState(buildStateText(state))).toEqual({ value: state, problem: null });
  });

  test("by the first version is filled in: one slot, no date, no figures, nothing to undo", () => {
    expect(parseBuildState(JSON.stringify(FIRST)).value).toEqual({
      ...FIRST,
      ...{ build: 3, slot: 1, builtAt: null, strands: 0, figures: [], undo: null, former: null, addedNames: [] },
      areas: { report: "A1", data: "A1" },
    });
  });

  test("by the first version of a build that was cut off has the plan of the build before it in slot 1, but for a first build", () => {
    const former = { build: 2, slot: 1, builtAt: null, strands: 0, figures: [], undo: null };
    const read = (more: object) => parseBuildState(JSON.stringify({ ...FIRST, ...more })).value;
    expect(read({ step: "writing" })).toMatchObject({ build: 3, slot: 2, former });
    expect(read({ step: "backingUp" })).toMatchObject({ slot: 2, former });
    expect(read({ step: "writing", build: 1 })).toMatchObject({ build: 1, slot: 1, former: null });
  });

  test("is read or told, and never throws, whatever part of it is damaged", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...Object.keys(FIRST)), fc.jsonValue(), (text, part, value) => {
        for (const kept of [text, JSON.stringify({ ...FIRST, [part]: value })]) {
          const { value: state, problem } = parseBuildState(kept);
          expect(state === null).toBe(typeof problem === "string" && problem !== "");
        }
      }),
    );
  });

  test.each([
    ["builtAt", "yesterday", "its date is none"],
    ["step", "halfway", "“step” has an unexpected value"],
    ["slot", 3, "“slot” has an unexpected value"],
    ["undo", { to: "somewhere" }, "“undo.to” has an unexpected value"],
  ])("is told where its part %s cannot be right", (part, value, problem) => {
    expect(parseBuildState(JSON.stringify({ ...FIRST, [part]: value }))).toEqual({ value: null, problem });
  });
});

describe("the state of a build", () => {
  test("is unfinished at every step but the last, and without a build there is none to finish", () => {
    for (const step of ["backingUp", "writing", "removing"] as const) expect(isUnfinished({ ...STATE, step })).toBe(true);
    expect([isUnfinished({ ...STATE, step: "built" }), isUnfinished(null)]).toEqual([false, false]);
  });

  test("takes the slot that the report before it does not stand in", () => {
    expect([otherSlot(1), otherSlot(2)]).toEqual([2, 1]);
  });

  test("gives the report alone, with what was kept of it and without what was not", () => {
    expect(builtOf({ ...STATE, ...FULL })).toEqual(FULL);
    expect(Object.keys(builtOf(STATE))).toEqual(Object.keys(REPORT));
  });

  test("keeps no empty lists, but for strands that were left out: none is something else than not known", () => {
    const nothing = { latest: undefined, leftOut: undefined, flaws: undefined, names: undefined, before: undefined };
    expect(Object.keys(ifKept(nothing))).toEqual([]);
    expect(ifKept({ ...nothing, flaws: [], names: [], before: [], leftOut: [] })).toEqual({ leftOut: [] });
  });

  test("that is whole is the report’s: nothing of the way there, and nothing of the report before", () => {
    expect(wholeState({ ...STATE, ...FULL, step: "writing" }, REPORT)).toEqual({
      ...REPORT,
      ...{ latest: FULL.latest, leftOut: FULL.leftOut, sheets: SHEETS, areas: SHEETS },
      ...{ step: "built", added: [], addedNames: [], backedUp: [], former: null },
    });
    expect(wholeState(STATE, FULL)).toMatchObject({ flaws: FULL.flaws, names: FULL.names, before: FULL.before });
  });
});
