import { BY_NIGHT } from "../../night";
import { cleanWorkbook, LAYOUTS } from "./clean";
import { FAULTS } from "./faults";
import { findingsOf, isGrave, shown } from "./run";
import { tried, type Tally } from "./trial";

/** The same workbooks in each run of the tests; others, and more, where SEEDED_ERRORS says how many. */
const given = process.env["SEEDED_ERRORS"];
const TIMES = Number(given ?? 1);
const CLEAN = Math.max(BY_NIGHT ? 6 : 3, 2 * TIMES);
const SEED = given === undefined ? 1_000 : Date.now() % 1_000_000;

describe("a clean workbook", () => {
  test.each(LAYOUTS)("of the layout %s raises no error and no warning", (layout) => {
    for (let seed = SEED; seed < SEED + CLEAN; seed += 1) {
      const clean = cleanWorkbook(layout, seed);
      const grave = findingsOf(clean.grids, clean).filter(isGrave);
      if (grave.length > 0) throw new Error(`Seed ${seed}: ${grave.map(shown).join("; ")}`);
    }
  });
});

describe("a fault in a clean workbook", () => {
  const certain = FAULTS.filter((fault) => fault.certain);
  test.each(certain.map((fault) => [fault.kind, fault] as const))("is caught in every layout: %s", (_, fault) => {
    const tallies = LAYOUTS.flatMap((layout) => tried(fault, layout, TIMES, SEED) ?? []);
    expect(tallies.length).toBeGreaterThan(0);
    for (const { layout, missed, falseAlarms } of tallies) {
      if (missed.length > 0) throw new Error(`Missed in ${layout}, ${missed[0]!}`);
      if (falseAlarms.length > 0) throw new Error(`False alarm in ${layout}, ${falseAlarms[0]!}`);
    }
  });
});

describe("a fault that only its own series can show", () => {
  const uncertain = FAULTS.filter((fault) => !fault.certain);

  test("is caught as often as the levels promise, and raises nothing else", () => {
    const shares = Object.fromEntries(
      uncertain.map((fault) => {
        const tallies = LAYOUTS.filter((layout) => layout !== "long" && layout !== "a sheet a month").flatMap(
          (layout) => tried(fault, layout, (BY_NIGHT ? 3 : 2) * TIMES, SEED) ?? [],
        );
        for (const { layout, falseAlarms } of tallies)
          if (falseAlarms.length > 0) throw new Error(`${fault.kind}: false alarm in ${layout}, ${falseAlarms[0]!}`);
        const all = (of: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + of(tally), 0);
        return [fault.kind, all(({ caught }) => caught) / all(({ tried: times }) => times)];
      }),
    );
    expect(shares["ten times the count"]).toBeGreaterThan(0.7);
    expect(shares["digit typed twice"]).toBeGreaterThan(0.7);
    expect(shares["month repeated as the next"]).toBe(1);
    expect(shares["zero where there never is one"]).toBeGreaterThan(0.9);
    expect(shares["offence misspelt, no strands named"]).toBeGreaterThan(0.9);
  });
});
