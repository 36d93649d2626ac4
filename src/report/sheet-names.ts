import type { SheetNames } from "./plan";

/** What is known of the workbook's sheets. */
export interface PresentSheets {
  readonly all: readonly string[];
  /** The sheets of the former report, under whatever name they have by now. */
  readonly report: string | null;
  readonly data: string | null;
}

const REPORT = "Report";
const DATA = "Strand data";

/** The sheets to write: the former report's own, else new ones. A sheet of the analyst's that has the name already is left alone. */
export function chooseSheets({ all, report, data }: PresentSheets): SheetNames {
  const taken = new Set(all.map((name) => name.toLowerCase()));
  return { report: report ?? free(REPORT, "Strand report", taken), data: data ?? free(DATA, "Strand report data", taken) };
}

/** The name that a sheet of the analyst's kept the report from taking; null where there was none. */
export function nameInTheWay(present: PresentSheets): string | null {
  const chosen = chooseSheets(present);
  if (present.report === null && chosen.report !== REPORT) return REPORT;
  if (present.data === null && chosen.data !== DATA) return DATA;
  return null;
}

/** The name, with a number after it where a sheet already has that name. */
export function freeName(wanted: string, sheets: readonly string[]): string {
  return free(wanted, wanted, new Set(sheets.map((sheet) => sheet.toLowerCase())));
}

function free(wanted: string, second: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let count = 1; ; count++) {
    const name = count === 1 ? second : `${second} ${count}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
