import path from "node:path";
import { Option } from "commander";
import type { ReadingNote } from "../src/domain/answer";
import { SMALLEST_BASE } from "../src/analysis/compare";
import type { BreakNote } from "../src/domain/break";
import type { Month } from "../src/domain/month";
import type { TargetNote } from "../src/domain/target";
import { ArgumentsError, filesOf, type ProgramCommand } from "./command";
import { plainName, workbookOut } from "./extract-arguments";
import { withBreaks } from "./break-option";
import { withColumns, type GivenColumns } from "./column-options";
import { withCorrections } from "./correct-option";
import { packsAsked, withPacks, type PacksAs, type PacksAsked } from "./packs/pack-options";
import { paperFiles, withPapers, type GivenPapers, type PaperFiles } from "./papers/paper-options";
import { CHART_CHOICES, type ChartChoice, type ReportOptions } from "../src/report/report-options";
import type { JsonResult } from "./json-result";
import { recordsAsked, withoutRecords, withRecords, type RecordsAsked } from "./records-asked";
import { endMonth } from "./month-option";
import { periodChosen, withPeriod, type GivenPeriod } from "./period-options";
import { withTargets } from "./target-option";

/** What `report` was asked to do. Paths are absolute. */
export interface ReportArguments {
  /** The workbook, or where the records are. */
  readonly workbook: string;
  /** Records that are counted first, where there are any; null for a workbook. */
  readonly records: RecordsAsked | null;
  readonly out: string;
  readonly strands: string | null;
  /** Another workbook, whose reports this one is set beside. */
  readonly against: string | null;
  readonly by: string | null;
  /** Corrections to how sheets are read. */
  readonly corrections: readonly ReadingNote[];
  /** Where recording changed. */
  readonly breaks: readonly BreakNote[];
  /** What strands' figures should come to. */
  readonly targets: readonly TargetNote[];
  readonly end: Month | null;
  /** The choices for the report, as far as they were given. */
  readonly report: Partial<ReportOptions>;
  /** A pack for each value of a column instead of one report; null for the report. */
  readonly packs: PacksAsked | null;
  /** The files that the report is taken out to. */
  readonly papers: PaperFiles;
  /** Also write a "Strands" table from the recognised strands. */
  readonly saveStrands: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

interface Given extends GivenPeriod, GivenPapers, GivenColumns {
  readonly packs?: string;
  readonly packsAs?: PacksAs;
  readonly out?: string;
  readonly strands?: string;
  readonly against?: string;
  readonly by?: string;
  readonly correct?: readonly ReadingNote[];
  readonly break?: readonly BreakNote[];
  readonly target?: readonly TargetNote[];
  readonly end?: Month;
  readonly title?: string;
  readonly force?: string;
  readonly source?: string;
  readonly classification?: string;
  readonly asAt?: string;
  readonly leaveOut?: readonly string[];
  /** False with --no-charts. */
  readonly charts?: ChartChoice | false;
  /** False with --no-data-notes. */
  readonly dataNotes: boolean;
  readonly overview?: "paper" | "stands-out";
  readonly smallestBase?: number;
  readonly suppress?: number;
  readonly saveStrands?: true;
  readonly json?: true;
  readonly quiet?: true;
}

type Details =
  | "title"
  | "force"
  | "source"
  | "classification"
  | "asAt"
  | "leaveOut"
  | "charts"
  | "dataNotes"
  | "overview"
  | "smallestBase"
  | "suppress"
  | keyof GivenColumns;

export const reportCommand: ProgramCommand<ReportArguments> = {
  name: "report",
  define: (command) =>
    withRecords(withPacks(withPapers(withColumns(withPeriod(withTargets(withBreaks(withCorrections(command))))))))
      .description(
        "Builds the strand report from a workbook of offence worksheets, or from records in files or on a server, into a new workbook.",
      )
      .argument(
        "[workbook]",
        "the workbook, .ods or text file to read, or files of records as extract takes them; without one, the example",
      )
      .option("--out <file>", "where to save the report (out/NAME-report.xlsx)")
      .option("--strands <file>", "take the “Strands” table from another workbook or text file")
      .option("--against <file>", "set this report beside the earlier ones of another workbook, such as last quarter’s report")
      .option("--by <column>", "one strand for each value of this column")
      .option("--end <month>", "last month of strands without a period of their own, as 2020-01", endMonth)
      .option("--title <text>", "the report’s title")
      .option("--force <text>", "the force, under the title")
      .option("--source <text>", "where the figures come from, under the title")
      .option("--classification <text>", "the protective marking on every page (OFFICIAL)")
      .option("--as-at <day>", "the day that the figures are as at, as 2020-03-16 (today)")
      .option("--leave-out <strand...>", "strands that are not in this report, by name")
      .addOption(new Option("--charts <which>", "the charts of the strands (months)").choices(CHART_CHOICES))
      .option("--no-charts", "without charts, as --charts none")
      .option("--no-data-notes", "without the notes on the data at the end")
      .addOption(
        new Option("--overview <order>", "the order of the overview’s rows (paper)").choices([
          "paper",
          "stands-out",
        ] satisfies Given["overview"][]),
      )
      .option("--smallest-base <count>", `the earlier figure under which no percentage is given (${SMALLEST_BASE})`, Number)
      .option("--suppress <count>", "hide counts of 1 or more under this, with all that would tell them", Number)
      .option("--save-strands", "write a first “Strands” table from what was recognised into the saved copy")
      .option("--json", "print one JSON object to standard output, everything else to standard error")
      .option("--quiet", "no progress and no summary"),
  read: (command, folder) => {
    const {
      out,
      strands,
      against,
      by,
      end,
      correct,
      break: breaks,
      target,
      saveStrands,
      packs,
      packsAs,
      json,
      quiet,
      ...others
    } = withoutRecords(command.opts<Given>());
    const { word, slides, valuesOnly, wordTemplate, period, baseline, ...given } = others;
    if (by !== undefined && strands !== undefined)
      throw new ArgumentsError("Give --by or --strands, not both: each says what the strands are.");
    const chosen = { ...chosenOf(given), ...periodChosen({ period, baseline }, end) };
    const records = recordsAsked(command, folder, chosen);
    if (records !== null) refuseOfRecords(records, { packs, saveStrands });
    const files = filesOf(command, folder, packs === undefined ? out : undefined, "report");
    return {
      ...(records?.when === "always" ? ofRecords(records, out, folder) : files),
      records,
      strands: strands === undefined ? null : path.resolve(folder, strands),
      against: against === undefined ? null : path.resolve(folder, against),
      by: by ?? null,
      corrections: correct ?? [],
      breaks: breaks ?? [],
      targets: target ?? [],
      end: end ?? null,
      report: chosen,
      packs: packsAsked({ ...given, packs, packsAs, out, by, against, saveStrands, word, slides, valuesOnly }, files.workbook, folder),
      papers: paperFiles({ word, slides, valuesOnly, wordTemplate }, folder),
      saveStrands: saveStrands ?? false,
      json: json ?? false,
      quiet: quiet ?? false,
    };
  },
  start: async (args, surroundings) =>
    args.packs === null
      ? (await import("./report")).report(args, surroundings)
      : (await import("./packs/packs")).packs(args, args.packs, surroundings),
  // If the arguments cannot be understood, no file is known, so the input is the folder.
  failed: (finding, folder): JsonResult => ({
    input: folder,
    output: null,
    strands: [],
    findings: [finding],
    traffic: { syncs: 0, requestBytes: 0, responseBytes: 0 },
    seconds: 0,
  }),
};

function ofRecords({ counting: { source } }: RecordsAsked, out: string | undefined, folder: string) {
  return { workbook: source, out: workbookOut(out, `${plainName(source)}-report.xlsx`, folder) };
}

/** Throws an ArgumentsError for what is made from workbooks alone. */
function refuseOfRecords(
  { when }: RecordsAsked,
  asked: { readonly packs: string | undefined; readonly saveStrands: true | undefined },
): void {
  if (when !== "always") return;
  if (asked.packs !== undefined)
    throw new ArgumentsError("--packs needs a workbook: count the records with extract first, and give it the workbook.");
  if (asked.saveStrands) throw new ArgumentsError("Leave --save-strands out: with records, the “Strands” table is always saved.");
}

/** What the arguments say about the report. The workbook says the rest. */
function chosenOf({ leaveOut, charts, dataNotes, overview, contributionsOf = [], ...texts }: Pick<Given, Details>): Partial<ReportOptions> {
  if (contributionsOf.length > 0 && texts.contributions === undefined)
    throw new ArgumentsError("--contributions-of says of which strands: give --contributions with a column too.");
  return {
    ...texts,
    // Chosen here, the column is of all strands, whatever the workbook keeps.
    ...(texts.contributions === undefined ? {} : { contributionsOf }),
    ...(leaveOut === undefined ? {} : { leftOut: leaveOut }),
    ...(charts === undefined ? {} : { charts: charts === false ? "none" : charts }),
    ...(dataNotes ? {} : { dataNotes }),
    ...(overview === undefined ? {} : { overviewOrder: overview === "paper" ? "paper" : "standsOut" }),
  };
}
