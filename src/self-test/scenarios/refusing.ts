import { addSheet, visibleSheets } from "../../excel/self-test/cells";
import { buildReport } from "../../jobs/build-report";
import type { Scenario } from "../trial";
import { longRows, OPTIONS, STRAND_ROWS } from "./figures";

/** A cell that is not a count: the finding names it, and nothing is written. */
export const refusing: Scenario = {
  title: "Refusing a figure that cannot be known",
  async run({ run, same }) {
    await addSheet(
      run,
      "Offences",
      longRows().map((row, at) => (at === 21 ? [row[0]!, row[1]!, "n/k"] : row)),
    );
    await addSheet(run, "Strands", STRAND_ROWS);
    const sheets = await visibleSheets(run);
    const { sheet, findings } = await buildReport(run, OPTIONS);
    const errors = findings.filter(({ severity }) => severity === "error");
    same("the report is not built", null, sheet);
    same(
      "the cell is named",
      [["notACount", "Offences", "C22"]],
      errors.map((one) => [one.code, one.sheet, one.address]),
    );
    same("and nothing is written", sheets, await visibleSheets(run));
  },
};
