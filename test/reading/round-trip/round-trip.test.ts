import fc from "fast-check";
import { BY_NIGHT } from "../../night";
import { checkDamaged, damaged, damages } from "./damage";
import { LAYOUTS } from "./layouts";
import { readBack } from "./workbook";

/** The same workbooks in each run of the tests, so that a failure is the change's own; others, and more, where ROUND_TRIPS says how many. */
const given = process.env["ROUND_TRIPS"];
const RUNS = Number(given ?? (BY_NIGHT ? 10 : 6));
const SEED = given === undefined ? { seed: 20200316 } : {};
const DAMAGED_RUNS = Math.ceil(RUNS / 4);

describe("a tidy data set", () => {
  test.each(Object.entries(LAYOUTS))("laid out as %s reads back the same", (layout, workbooks) => {
    let asked = 0;
    fc.assert(
      fc.property(workbooks, (workbook) => {
        if (readBack(workbook) === "asked") asked += 1;
      }),
      { numRuns: RUNS, ...SEED },
    );
    process.stdout.write(`${layout}: not sure of ${asked} in ${RUNS} (${((100 * asked) / RUNS).toFixed(1)}%)\n`);
  });
});

describe("a cell of counts that holds something else", () => {
  const counted = Object.entries(LAYOUTS).filter(([layout]) => layout !== "a sheet of records");
  test.each(counted)("in %s leaves its month without a figure, is named, and changes nothing else", (_, workbooks) => {
    const clean = workbooks.filter(({ doubts }) => doubts.length === 0);
    fc.assert(
      fc.property(clean, fc.nat(10_000), damages, (workbook, which, value) => {
        const broken = damaged(workbook, which, value);
        if (broken) checkDamaged(broken);
      }),
      { numRuns: DAMAGED_RUNS, ...SEED },
    );
  });
});
