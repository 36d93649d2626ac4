import fc from "fast-check";
import { LAYOUTS } from "./layouts";
import { readBack } from "./workbook";

const RUNS = Number(process.env.ROUND_TRIPS ?? 300);

describe("a tidy data set", () => {
  test.each(Object.entries(LAYOUTS))("laid out as %s reads back the same", (layout, workbooks) => {
    let asked = 0;
    fc.assert(
      fc.property(workbooks, (workbook) => {
        if (readBack(workbook) === "asked") asked += 1;
      }),
      { numRuns: RUNS },
    );
    process.stdout.write(`${layout}: not sure of ${asked} in ${RUNS}\n`);
  });
});
