import { counted as countedText } from "../../src/domain/text";
import { longMonth, shortMonth } from "../../src/domain/month";
import type { LeftOutReason, MonthChange } from "../../src/records";
import type { RecordsStop } from "../../src/analysis/gaps/record-days";
import type { PlainSheet } from "../../src/excel/write/plain-sheet";
import type { CountedRecords } from "./count-records";
import type { RecordsEngine } from "./engine";

const SOURCE = "Source";

/** What the sheet "Source" says beside what was counted. */
export interface SourceFacts {
  readonly source: string;
  readonly engine: RecordsEngine;
  readonly counted: CountedRecords;
  /** The column that gives the month. */
  readonly dateColumn: string;
  readonly stops: readonly RecordsStop[];
  readonly referencesCompared: boolean;
  /** Since the extraction before; null for the first. */
  readonly changes: readonly MonthChange[] | null;
  readonly at: Date;
}

export const REASONS: Readonly<Record<LeftOutReason, string>> = {
  noDate: "without a date",
  unreadableDate: "with a date that cannot be read",
  incompleteMonth: "of months that are not complete",
};

/** The lines of the sheet "Source": all of it text, so that nothing on it is taken for figures. */
export function sourceSheet(facts: SourceFacts): PlainSheet {
  const { source, engine, counted, dateColumn, stops, changes, at } = facts;
  const { columns, tally, sql } = counted;
  const months = [...new Set(counted.rows.map(({ month }) => month))];
  const lines: (readonly [string, string])[] = [
    ["Source", source],
    ["Counted on", `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`],
    ["Records read", countedText(tally.read, "record")],
    ["Records counted", `${countedText(tally.counted, "record")}, ${spanOf(months)}`],
    ...tally.leftOut.map(({ reason, rows }) => ["Left out", `${countedText(rows, "record")} ${REASONS[reason]}`] as const),
    ["Month", `from the column “${dateColumn}”`],
    ...columns.map(
      ({ header, by }) =>
        [
          "Kept apart by",
          `“${header}”${by === null ? "" : ". It has too many texts: one text stands for all of which strands say the same"}`,
        ] as const,
    ),
    ...counted.leftOut.map((header) => ["Not kept apart by", `“${header}”, which has too many texts`] as const),
    ...stops.map((stop) => ["Not complete", stopText(stop)] as const),
    ["References", facts.referencesCompared ? "compared: see the messages of extract" : "not compared, as there are too many records"],
    ...filesOf(engine),
    ...(changes ?? []).map((change) => ["Changed since the last time", changeText(change)] as const),
    ...inParts(sql).map((part) => ["SQL", part] as const),
  ];
  return {
    ...{
      sheet: SOURCE,
      title: "Where the records come from",
      note: "Made by extract, which writes it anew each time.",
      headers: ["What", "How it was"],
    },
    ...{ rows: lines, formats: ["@", "@"], widths: [140, 560], isWrapped: true },
  };
}

function spanOf(months: readonly number[]): string {
  const sorted = [...months].sort((one, other) => one - other) as Parameters<typeof shortMonth>[0][];
  return sorted.length === 0 ? "of no month" : `${longMonth(sorted[0]!)} to ${longMonth(sorted.at(-1)!)}`;
}

function filesOf({ said }: RecordsEngine): readonly (readonly [string, string])[] {
  if (!("files" in said)) return [["Table", `${said.table} on ${said.server}`]];
  return said.files.map(({ path: file, bytes, changed, hash, records }) => {
    const many = records > 0 ? `, ${countedText(records, "record")}` : "";
    return [
      "File",
      `${file}: ${countedText(bytes, "byte")}${many}, changed ${changed.toISOString().slice(0, 10)}, SHA-256 ${hash}`,
    ] as const;
  });
}

/** "Jan 20: 1,204, before 1,198" */
function changeText({ month, before, now }: MonthChange): string {
  const figure = (count: number | null) => (count === null ? "none" : count.toLocaleString("en-GB"));
  return `${shortMonth(month)}: ${figure(now)}, before ${figure(before)}`;
}

export function stopText({ place, stop, day, month }: RecordsStop): string {
  const date = new Date((day - 25_569) * 86_400_000).getUTCDate();
  return `${place === null ? "" : `${place}: `}records ${stop === "end" ? "end" : "begin"} on ${date} ${longMonth(month)}`;
}

/** A cell holds no more than 32,767 characters. */
const MOST_IN_CELL = 30_000;

function inParts(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / MOST_IN_CELL) }, (_, at) => text.slice(at * MOST_IN_CELL, (at + 1) * MOST_IN_CELL));
}
