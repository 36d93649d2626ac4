import { addSheet, enter, enterName, readNames, readWords, setVisible, visibleSheets } from "../../excel/self-test/cells";
import { buildReport } from "../../jobs/build-report";
import { reportStatus } from "../../jobs/report-status";
import { undoBuild } from "../../jobs/undo-build";
import { strandName } from "../../report/names";
import type { Scenario } from "../trial";
import { longRows, OPTIONS, PLANTED, SERIES, STRAND_ROWS } from "./figures";

const COMMENTARY = strandName("Burglary", "Commentary");
const LATER = strandName("Burglary", "Later");
/** More text than Excel's highest row can show. */
const WORDS = "Patrols go on in the evenings. “Operation Lock” ends in March. ".repeat(60).trim();

/** Building over a report that has the analyst's words in it, and undoing that. */
export const rebuilding: Scenario = {
  title: "Building again, and undoing",
  async run({ run, same }) {
    const [, , before] = PLANTED[0]!;
    const sheets = await visibleSheets(run);
    await addSheet(run, "Offences", longRows());
    await addSheet(run, "Strands", STRAND_ROWS);
    const own = [...sheets, "Offences", "Strands"];
    same("a first report is built", "Report", (await buildReport(run, OPTIONS)).sheet);
    await enterName(run, COMMENTARY, WORDS);
    // The last month's burglaries: the header is row 1, each month has a row for each offence.
    const last = SERIES["Burglary"]!.at(-1)!;
    await enter(run, "Offences", `C${longRows().length - 1}`, [[last + 7]]);
    await setVisible(run, "Report", false);
    same("it is built again though its sheet is hidden, which is said", ["Report", ["looksRefused", "placesMoved"]], await built());
    await setVisible(run, "Report", true);
    same(
      "with the new count and the same words, all of them",
      [[before + 7], WORDS],
      [await readNames(run, [LATER]), await readWords(run, COMMENTARY)],
    );
    same("undoing leads back to the first", "restored", (await undoBuild(run)).kind);
    same("with its count, and the words", [[before], WORDS], [await readNames(run, [LATER]), await readWords(run, COMMENTARY)]);
    same("once", [false, "nothingToUndo"], [(await reportStatus(run)).canUndo, (await undoBuild(run)).kind]);
    same(
      "the sheets are the analyst's and the report's two",
      [...own, "Report", "Strand data"].sort(),
      [...(await visibleSheets(run))].sort(),
    );

    async function built(): Promise<unknown> {
      const { sheet, findings } = await buildReport(run, OPTIONS);
      return [sheet, findings.filter(({ severity }) => severity !== "info").map(({ code }) => code)];
    }
  },
};
