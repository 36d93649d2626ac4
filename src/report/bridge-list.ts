import { cellAt, fullAddress, localAddress } from "../domain/address";
import { monthToSerial, type Month } from "../domain/month";
import { RECORD_KINDS, type RecordSplit, type StrandRecords } from "../domain/strand-records";
import { counted, listed } from "../domain/text";
import { BRIDGE, BRIDGE_TABLE } from "../reading/sheets";
import type { SplitRecord } from "../systems";
import { linkFormula } from "./layout/formulas";
import { recordWords } from "./record-words";

/** Each strand's records that explain what was revised, with the two extracts that they are of. */
export interface ListedRecords {
  /** The workbook of the last report. */
  readonly file: string;
  readonly then: StrandRecords;
  readonly now: StrandRecords;
  readonly strands: readonly { readonly strand: string; readonly end: Month; readonly records: readonly SplitRecord[] }[];
}

/** Records of one kind and strand that are listed; the rest are counted in a row of their own. */
const MOST_LISTED = 200;
/** More rows than Excel on the web takes in one go. */
const MOST_ROWS = 5000;

const KINDS = [...RECORD_KINDS, "movedWithin", "rewritten"] as const;
const HEADERS = [
  "Record",
  "What happened",
  "Adds",
  "Report to",
  "Counted in then",
  "Counts in now",
  "Column changed",
  "Then",
  "Now",
] as const;
const NOTE =
  "What happened to records between the extract of the last report and this one, strand by strand. Adds is what a record adds to the strand’s months that are in both reports. The rows are written anew with each such report. Words of yours in columns beside them stay with their records.";

/** The sheet "Bridge": a row a record, strand by strand and kind by kind, with links to the rows of this workbook. */
export function bridgeList(told: ListedRecords) {
  const groups = told.strands.flatMap(({ strand, end, records }) =>
    KINDS.flatMap((kind) => {
      const own = records.filter((each) => each.kind === kind);
      return own.length === 0 ? [] : [{ strand, end, kind, records: own }];
    }),
  );
  // Each group has its rows, few or many, where all of them together are too many.
  const most = Math.min(MOST_LISTED, Math.max(1, Math.floor(MOST_ROWS / Math.max(1, groups.length)) - 1));
  return {
    sheet: BRIDGE,
    tableName: BRIDGE_TABLE,
    title: "Bridge: the records between the last report and this one",
    note: NOTE,
    headers: HEADERS,
    rows: named(groups.flatMap((group) => rowsOf(group, most, told))),
    textColumns: columns("Record", "What happened", "Column changed", "Then"),
    monthColumns: columns("Report to", "Counted in then", "Counts in now"),
    countColumns: columns("Adds"),
    formulaColumns: columns("Now"),
    widths: [168, 210, 42, 60, 84, 84, 108, 150, 108],
  };
}

function columns(...names: readonly (typeof HEADERS)[number][]): readonly number[] {
  return names.map((name) => HEADERS.indexOf(name));
}

interface Group {
  readonly strand: string;
  readonly end: Month;
  readonly kind: SplitRecord["kind"];
  readonly records: readonly SplitRecord[];
}

type Row = readonly (string | number)[];

function rowsOf({ strand, end, kind, records }: Group, most: number, told: ListedRecords): readonly Row[] {
  const monthIn = (of: StrandRecords, record: number): Month | null => {
    const month = record < 0 ? 0 : of.strands.get(strand)![record]!;
    return month === 0 ? null : (month as Month);
  };
  const adds = ({ then, now }: SplitRecord) => addsOf(kind, then, now, { told, strand });
  const serial = (month: Month | null) => (month === null ? "" : monthToSerial(month));
  const listedRows = records.slice(0, most).map((record): Row => {
    const { then, now, columns: changed } = record;
    return [
      `${strand}: ${nameOf(record, told)}`,
      KIND_WORDS[kind],
      adds(record),
      monthToSerial(end),
      ...[serial(monthIn(told.then, then)), serial(monthIn(told.now, now)), listed(changed), placeThen(told, then), linkNow(told, now)],
    ];
  });
  const rest = records.slice(most);
  if (rest.length === 0) return listedRows;
  const sum = rest.reduce((all, record) => all + adds(record), 0);
  return [
    ...listedRows,
    [`${strand}: ${counted(rest.length, "more record")}`, KIND_WORDS[kind], sum, monthToSerial(end), "", "", "", "", ""],
  ];
}

const NOT_NAMED: Pick<RecordSplit, "columns" | "inPart"> = { columns: [], inPart: [] };
const KIND_WORDS = {
  ...(Object.fromEntries(RECORD_KINDS.map((kind) => [kind, recordWords(kind, NOT_NAMED).short])) as Record<
    (typeof RECORD_KINDS)[number],
    string
  >),
  movedWithin: "Moved between months of both reports",
  rewritten: "Matched by date, place and type",
};

/** 1 for a record that came in, -1 for one that went out, 0 where it counts in both. */
function addsOf(kind: Group["kind"], then: number, now: number, { told, strand }: { told: ListedRecords; strand: string }): number {
  if (kind === "movedWithin" || kind === "rewritten") return 0;
  if (then < 0) return 1;
  if (now < 0) return -1;
  if (kind.endsWith("In")) return 1;
  if (kind.endsWith("Out")) return -1;
  return told.now.strands.get(strand)![now]! > 0 ? 1 : -1;
}

function nameOf({ then, now }: SplitRecord, told: ListedRecords): string {
  const own = now >= 0 ? told.now.extract.references[now]! : "";
  const text = String(own).trim() || String(then >= 0 ? told.then.extract.references[then]! : "").trim();
  if (text !== "") return text;
  return now >= 0 ? `no reference, row ${told.now.rows[now]! + 1}` : `no reference, row ${told.then.rows[then]! + 1} then`;
}

/** Names that repeat get a number: each stands for its row. */
function named(rows: readonly Row[]): readonly Row[] {
  const taken = new Map<string, number>();
  return rows.map(([name, ...cells]) => {
    const times = (taken.get(String(name)) ?? 0) + 1;
    taken.set(String(name), times);
    return [times === 1 ? name! : `${name} (${times})`, ...cells];
  });
}

function placeThen({ file, then }: ListedRecords, record: number): string {
  if (record < 0) return "";
  const { sheet, reference } = then.sheets[then.sheetOf[record]!]!;
  return `${file}, ${sheet}!${localAddress(cellAt(sheet, then.rows[record]!, reference))}`;
}

function linkNow({ now }: ListedRecords, record: number): string {
  if (record < 0) return "";
  const { sheet, reference } = now.sheets[now.sheetOf[record]!]!;
  return linkFormula(fullAddress(cellAt(sheet, now.rows[record]!, reference)), `${sheet} row ${now.rows[record]! + 1}`);
}
