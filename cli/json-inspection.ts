import { understoodText } from "../src/checks/messages/understood";
import type { Fate, RowFate, SheetAccount } from "../src/analysis/account";
import { isoMonth } from "../src/domain/month";
import type { Inspection } from "../src/jobs/inspect-workbook";
import type { UnderstoodSheet, UnderstoodTable } from "../src/reading/understood";
import { jsonFinding, type JsonFinding } from "./json-finding";

/** What `inspect --json` prints. */
export interface JsonInspection {
  readonly sheets: readonly JsonSheet[];
  readonly findings: readonly JsonFinding[];
}

/** A sheet. With several tables the fields are those of the first, which is the whole where the others are its parts. */
interface JsonSheet extends JsonTable {
  readonly sheet: string;
  readonly message: string;
  /** Every table of the sheet. */
  readonly tables: readonly JsonTable[];
  /** What became of every number on the sheet; null where it holds no figures. */
  readonly account: JsonAccount | null;
}

/** Cells with the same fate: the strands that count them, or what they were taken for instead of counts. */
interface JsonAccount {
  readonly cells: number;
  readonly sum: number;
  readonly fates: readonly (Omit<Fate, "addresses"> & { readonly addresses: readonly string[] })[];
  /** Where rows are offences: what became of each. */
  readonly rows: readonly RowFate[];
  /** Columns that were read in their first rows only. */
  readonly notRead: readonly string[];
}

interface JsonTable {
  readonly layout: UnderstoodTable["layout"] | (typeof SAID)[number][0] | null;
  readonly range: string | null;
  /** The header's first and last row. */
  readonly headerRows: readonly number[];
  readonly columns: UnderstoodTable["columns"];
  readonly months: { readonly first: string; readonly last: string; readonly missing: readonly string[]; readonly each: number } | null;
  readonly leftOut: UnderstoodTable["leftOut"];
  readonly place: string | null;
  readonly part: "whole" | "part" | "beside" | null;
  /** From 0 to 1. */
  readonly confidence: number;
}

const NOTHING: JsonTable = {
  layout: null,
  range: null,
  headerRows: [],
  columns: [],
  months: null,
  leftOut: [],
  place: null,
  part: null,
  confidence: 0,
};

export function jsonInspection({ sheets, accounts, findings, figureSheets }: Inspection): JsonInspection {
  const accountOf = ({ sheet }: UnderstoodSheet) => accounts.find((account) => account.sheet === sheet);
  return {
    sheets: sheets.map((sheet) => jsonSheet(sheet, accountOf(sheet))),
    findings: findings.map((finding) => jsonFinding(finding, figureSheets)),
  };
}

/** What sheets are called that hold no figures, and what is understood of them. */
const SAID = [
  ["strands", "strands"],
  ["reading", "notes"],
  ["breaks", "breaks"],
  ["targets", "targets"],
  ["measures", "measures"],
  ["paper", "paper"],
] as const;

function jsonSheet(understood: UnderstoodSheet, account: SheetAccount | undefined): JsonSheet {
  const tables = understood.tables.map(jsonTable);
  const main = tables.find(({ part }) => part === "whole") ?? tables[0] ?? NOTHING;
  const layout = SAID.find(([, part]) => understood[part])?.[0] ?? main.layout;
  return {
    sheet: understood.sheet,
    ...main,
    layout,
    message: understoodText(understood),
    tables,
    account: account ? jsonAccount(account) : null,
  };
}

function jsonAccount({ cells, sum, fates, rows, notRead }: SheetAccount): JsonAccount {
  return { cells, sum, fates: fates.map((fate) => ({ ...fate, addresses: fate.addresses.split(", ") })), rows, notRead };
}

function jsonTable({ layout, range, headerRows, columns, months, leftOut, place, part, confidence }: UnderstoodTable): JsonTable {
  const [first, last] = headerRows;
  return {
    layout,
    range,
    headerRows: first === last ? [first] : [first, last],
    columns,
    months: months && {
      first: isoMonth(months.first),
      last: isoMonth(months.last),
      missing: months.missing.map(isoMonth),
      each: months.length,
    },
    leftOut,
    place,
    part,
    confidence: Math.round(confidence * 100) / 100,
  };
}
