import { isoMonth, parseIsoMonth, type Month } from "../domain/month";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { BLUE_AND_ORANGE, colourProblem, type ReportColours } from "../report/colours";

/** What the analyst chose for the report. Null stands for what the "Strands" sheet says, or the figures give. */
export interface ReportOptions {
  /** The last month of strands without a period of their own. */
  readonly end: Month | null;
  /** The protective marking on every page: 30 characters at most. */
  readonly classification: string | null;
  /** 120 characters at most. */
  readonly title: string | null;
  readonly force: string | null;
  readonly source: string | null;
  /** Strands that are left out, by name, whatever its capitals and spaces. Their commentary is kept. */
  readonly leftOut: readonly string[];
  readonly dataNotes: boolean;
  readonly charts: boolean;
  readonly colours: ReportColours;
}

export const NO_REPORT_OPTIONS: ReportOptions = {
  end: null,
  classification: null,
  title: null,
  force: null,
  source: null,
  leftOut: [],
  dataNotes: true,
  charts: true,
  colours: BLUE_AND_ORANGE,
};

/** What was chosen cannot be reported. The message is for the analyst; `field` is what it is about. */
export class ReportOptionsError extends Error {
  override readonly name = "ReportOptionsError";

  constructor(
    readonly field: keyof ReportOptions,
    message: string,
  ) {
    super(message);
  }
}

const LONGEST = { classification: 30, title: 120 } as const;
const WORDS = { classification: "protective marking", title: "title" } as const;

/** Options with those that were left open, on one line each and blank ones null. Throws a ReportOptionsError for texts that are too long and colours that are too light. */
export function completeOptions(chosen: Partial<ReportOptions>): ReportOptions {
  const given = { ...NO_REPORT_OPTIONS, ...chosen };
  const options = {
    ...given,
    classification: line(given.classification),
    title: line(given.title),
    force: line(given.force),
    source: line(given.source),
  };
  for (const field of ["classification", "title"] as const) {
    const length = options[field]?.length ?? 0;
    if (length <= LONGEST[field]) continue;
    throw new ReportOptionsError(field, `The ${WORDS[field]} has ${length} characters. There is room for ${LONGEST[field]}: shorten it.`);
  }
  const problem = colourProblem(options.colours);
  if (problem !== null) throw new ReportOptionsError("colours", problem);
  return options;
}

/** Keeps the choices in the workbook: one sync. Throws a ReportOptionsError where they cannot be, and keeps nothing then. */
export async function keepReportOptions(run: ExcelRun, options: ReportOptions): Promise<void> {
  const { end, ...rest } = completeOptions(options);
  const text = JSON.stringify({ ...rest, end: end === null ? null : isoMonth(end) });
  await withWorkbook(run, (workbook) => workbook.keep("report", text));
}

/** What a workbook keeps as text, or no choices where it keeps none that can be read. */
export function keptOptions(text: string | null): ReportOptions {
  if (text === null) return NO_REPORT_OPTIONS;
  try {
    const kept = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    if (kept === null || typeof kept !== "object") return NO_REPORT_OPTIONS;
    const words = (value: unknown) => (typeof value === "string" ? value : null);
    const isOn = (value: unknown) => value !== false;
    return completeOptions({
      end: parseIsoMonth(words(kept.end) ?? ""),
      classification: words(kept.classification),
      title: words(kept.title),
      force: words(kept.force),
      source: words(kept.source),
      leftOut: Array.isArray(kept.leftOut) ? kept.leftOut.filter((name) => typeof name === "string") : [],
      dataNotes: isOn(kept.dataNotes),
      charts: isOn(kept.charts),
      colours: keptColours(kept.colours),
    });
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ReportOptionsError) return NO_REPORT_OPTIONS;
    throw error;
  }
}

function keptColours(kept: unknown): ReportColours {
  const { main, accent } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const colours = { main: String(main), accent: String(accent) };
  return colourProblem(colours) === null ? colours : BLUE_AND_ORANGE;
}

function line(text: string | null): string | null {
  const words = text?.replace(/\s+/g, " ").trim() ?? "";
  return words === "" ? null : words;
}
