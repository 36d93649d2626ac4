import { addSheet, enter } from "../../excel/self-test/cells";
import { watchFigures, type WatchedFindings } from "../../jobs/watch-figures";
import type { Scenario } from "../trial";
import { longRows, OPTIONS, SERIES, STRAND_ROWS } from "./figures";

/** Milliseconds without an edit after which everything is read again. */
const IDLE = 200;

/** Figures that are checked as they are typed. */
export const live: Scenario = {
  title: "Checking while typing",
  async run({ run, same, until, wait, supports }) {
    await addSheet(run, "Offences", longRows());
    await addSheet(run, "Strands", STRAND_ROWS);
    let now: WatchedFindings | null = null;
    const failures: string[] = [];
    const fault = (error: unknown) => void failures.push(String(error));
    const watch = await watchFigures(
      run,
      OPTIONS,
      { supports, wait, fault, idle: IDLE },
      {
        found: (found) => (now = found),
        failed: (message) => failures.push(message),
      },
    );
    const grave = () =>
      now?.findings
        .filter(({ severity }) => severity !== "info")
        .map(({ code, sheet, address }) => `${code} ${sheet ?? ""} ${address ?? ""}`) ?? [];
    const wrong = "notACount Offences C22";
    try {
      same("nothing is amiss at first", [], grave());
      await enter(run, "Offences", "C22", [["n/k"]]);
      await until(
        "an edit is heard, and its finding appears",
        () => grave().includes(wrong),
        () => [grave(), failures],
      );
      await enter(run, "Offences", "C22", [[SERIES["Burglary"]![10]!]]);
      await until(
        "it goes when the count is right again",
        () => grave().length === 0,
        () => [grave(), failures],
      );
    } finally {
      await watch.stop();
    }
    same("nothing failed", [], failures);
  },
};
