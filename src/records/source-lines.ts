import { longMonth, shortMonth, type Month } from "../domain/month";
import { counted } from "../domain/text";
import type { KeptColumn } from "./count-query";
import { LEFT_OUT_WORDS, stopText, type StopSaid } from "./doubt-texts";
import { MADE_BY } from "./records-sheet";
import type { MonthChange } from "./month-totals";
import type { Tally } from "./tally";
import type { TidyRow } from "./tidy-rows";

/** A file that records were read from, as the sheet "Source" says it. */
export interface FileSaid {
  /** Its path, or its name where a page does not know more. */
  readonly path: string;
  readonly bytes: number;
  readonly changed: Date;
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string;
  /** How many records it holds, counted without what groups them; 0 where that is not known. */
  readonly records: number;
}

/** What the sheet "Source" says. */
export interface SourceFacts {
  readonly source: string;
  readonly at: Date;
  readonly columns: readonly KeptColumn[];
  /** Headers of columns that have too many texts to keep. */
  readonly leftOut: readonly string[];
  readonly rows: readonly Pick<TidyRow, "month">[];
  readonly tally: Tally;
  /** The column that gives the month. */
  readonly dateColumn: string;
  readonly stops: readonly StopSaid[];
  readonly referencesCompared: boolean;
  readonly from: { readonly files: readonly FileSaid[] } | { readonly server: string; readonly table: string };
  /** Since the time before; null for the first. */
  readonly changes: readonly MonthChange[] | null;
  /** The command that lists records, but for the figure; null where there is none. */
  readonly listing: string | null;
  /** What else there is to say, such as the SQL. */
  readonly others: readonly (readonly [what: string, how: string])[];
}

export const SOURCE = "Source";
export const SOURCE_TITLE = "Where the records come from";
/** Lines that a report reads again. */
export const [FROM, LISTING] = ["Source", "Records behind a figure"] as const;
const SOURCE_HEADERS = ["What", "How it was"] as const;

/** The sheet "Source" whole, under this name. */
export function sourceSheet(by: keyof typeof MADE_BY, sheet: string, facts: SourceFacts) {
  return {
    ...{ sheet, title: SOURCE_TITLE, note: `${MADE_BY[by]}, which writes it anew each time.`, headers: SOURCE_HEADERS },
    ...{ rows: sourceLines(facts), formats: ["@", "@"], widths: [140, 560], isWrapped: true },
  };
}

/** The lines of the sheet "Source": all of it text, so that nothing on it is taken for figures. */
function sourceLines(facts: SourceFacts): readonly (readonly [string, string])[] {
  const { source, columns, tally, dateColumn, stops, changes, at } = facts;
  const months = [...new Set(facts.rows.map(({ month }) => month))];
  const all: (readonly [string, string])[] = [
    [FROM, source],
    ...(facts.listing === null ? [] : [[LISTING, facts.listing] as const]),
    ["Counted on", `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`],
    ["Records read", counted(tally.read, "record")],
    ["Records counted", `${counted(tally.counted, "record")}, ${spanOf(months)}`],
    ...tally.leftOut.map(({ reason, rows }) => ["Left out", `${counted(rows, "record")} ${LEFT_OUT_WORDS[reason]}`] as const),
    ["Month", `from the column “${dateColumn}”`],
    ...columns.map(
      ({ header, by }) =>
        [
          "Kept apart by",
          `“${header}”${by === null ? "" : ". It has too many texts: one text stands for all of which strands say the same"}`,
        ] as const,
    ),
    ...facts.leftOut.map((header) => ["Not kept apart by", `“${header}”, which has too many texts`] as const),
    ...stops.map((stop) => ["Not complete", stopText(stop)] as const),
    ["References", facts.referencesCompared ? "compared: what repeats was asked about" : "not compared, as there are too many records"],
    ...filesOf(facts),
    ...(changes ?? []).map((change) => ["Changed since the last time", changeText(change)] as const),
    ...facts.others,
  ];
  return all;
}

function spanOf(months: readonly Month[]): string {
  const sorted = [...months].sort((one, other) => one - other);
  return sorted.length === 0 ? "of no month" : `${longMonth(sorted[0]!)} to ${longMonth(sorted.at(-1)!)}`;
}

function filesOf({ from }: SourceFacts): readonly (readonly [string, string])[] {
  if (!("files" in from)) return [["Table", `${from.table} on ${from.server}`]];
  return from.files.map(({ path, bytes, changed, hash, records }) => {
    const many = records > 0 ? `, ${counted(records, "record")}` : "";
    return ["File", `${path}: ${counted(bytes, "byte")}${many}, changed ${changed.toISOString().slice(0, 10)}, SHA-256 ${hash}`] as const;
  });
}

/** "Jan 20: 1,204, before 1,198" */
export function changeText({ month, before, now }: MonthChange): string {
  const figure = (count: number | null) => (count === null ? "none" : count.toLocaleString("en-GB"));
  return `${shortMonth(month)}: ${figure(now)}, before ${figure(before)}`;
}
