import fc from "fast-check";
import { checkDamaged, damaged, damages } from "./damage";
import { LAYOUTS } from "./layouts";
import { readBack } from "./workbook";

/** More than in each run of the tests where ROUND_TRIPS says so. */
const RUNS = Number(process.env.ROUND_TRIPS ?? 300);
const DAMAGED_RUNS = Math.ceil(RUNS / 4);

describe("a tidy data set", () => {
  test.each(Object.entries(LAYOUTS))("laid out as %s reads back the same", (layout, workbooks) => {
    let asked = 0;
    fc.assert(
      fc.property(workbooks, (workbook) => {
        if (readBack(workbook) === "asked") asked += 1;
      }),
      { numRuns: RUNS },
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
      { numRuns: DAMAGED_RUNS },
    );
  });
});
