import fc from "fast-check";
import { messageOf } from "../../src/checks/messages";
import { outcomeOf, sameFigures } from "./outcome";
import { CLEAN } from "./clean";
import { runs, TIME } from "./runs";

/** 11 layouts with these runs each are five hundred workbooks, which CI has time for. */
const RUNS = 6;

describe("a clean workbook", () => {
  test.each(Object.entries(CLEAN))(
    "laid out as %s gives its figures, and nothing is said against it",
    (_, workbooks) => {
      fc.assert(
        fc.property(workbooks, (workbook) => {
          const read = outcomeOf([...workbook.sheets.map(({ whole }) => whole), ...workbook.others], workbook.by);
          const findings = read.findings.filter(({ severity }) => severity !== "info");
          if (findings.length > 0) throw new Error([...new Set(findings.map(messageOf))].join("\n"));
          const wrong = sameFigures(workbook.series, read.figures);
          if (wrong !== null) throw new Error(wrong);
        }),
        runs(RUNS),
      );
    },
    TIME,
  );
});
