import { shortMonth, type Month } from "../../domain/month";
import { counted, listed } from "../../domain/text";
import { periodsWord } from "../../domain/window";
import type { Doubt, UnderstoodColumn, UnderstoodSheet, UnderstoodTable } from "../../reading/understood";
import { monthList, quoted } from "./words";

const LAYOUTS: Readonly<Record<UnderstoodTable["layout"], (table: UnderstoodTable) => string>> = {
  long: () => "One row for each month and offence, with a count",
  wide: ({ months }) => `One column for each ${periodsWord(months?.length ?? 1).replace(/s$/, "")}`,
  transposed: ({ columns }) =>
    columns.some(({ role }) => role === "month") ? "Months down, offences across" : "Offences down, places across, all of one month",
  records: () => "One row for each crime",
  comparison: () => "Comparison tables, with the totals of 12 months side by side",
};

const DOUBTS: Readonly<Record<Doubt, string>> = {
  "offence not named": "no header says which column has the offences",
  "offences not called so": "the headers do not say that they are offences",
  "several offence columns": "more than one column could be the offences",
  "count not named": "no header says that the figures are counts",
  "month not named": "the header of the months does not say that they are months",
  errors: "something on the sheet must be corrected first",
  "few months": "there are fewer than three months",
};

const REASONS: Readonly<Record<UnderstoodTable["leftOut"][number]["reason"], string>> = {
  totals: "totals, so that nothing is counted twice",
  "not counts": "not counts",
  "no name": "figures without a name",
  "no month": "figures without a month",
  "a second header": "a second header",
  blank: "blank among the counts",
};

/** The most tables that a sheet's message describes one by one. */
const MOST_TABLES = 3;

/** What was understood of a sheet, in a few sentences. */
export function understoodText(understood: UnderstoodSheet): string {
  const { tables, seen, strands, notes, breaks, targets, measures, paper } = understood;
  if (strands) return "The “Strands” table: what counts as which strand.";
  if (notes) return "The “Reading” table: your corrections to how sheets are read.";
  if (breaks) return "The “Breaks” table: where recording changed.";
  if (targets) return "The “Targets” table: what figures should come to.";
  if (measures) return "The “Measures” table: what sections tell beside their offences.";
  if (paper) return "The “Paper” table: the paper’s other parts.";
  if (tables.length === 0) {
    if (seen === null || seen === "nothing") return "Empty.";
    return `No offence figures were recognised. Seen: ${seen}.`;
  }
  const several = tables.length > 1 ? `${counted(tables.length, "table")}. ` : "";
  const more =
    tables.length > MOST_TABLES
      ? ` And ${counted(tables.length - MOST_TABLES, "more table")} like ${tables.length - MOST_TABLES === 1 ? "it" : "these"}.`
      : "";
  return several + tables.slice(0, MOST_TABLES).map(tableText).join(" ") + more;
}

/** What a sheet's tables were understood as, line by line; nothing for a sheet without. */
export function understoodFacts({ tables }: UnderstoodSheet): readonly UnderstoodFacts[] {
  return tables
    .slice(0, MOST_TABLES)
    .map((table) => [
      { label: "Layout", text: LAYOUTS[table.layout](table) },
      ...(table.place === null && table.part === null
        ? []
        : [{ label: "Of", text: `${table.place ?? ""}${table.part === null ? "" : PARTS[table.part]}`.replace(/^, /, "") }]),
      { label: "Cells", text: `${table.range}, ${headerText(table.headerRows)}` },
      ...columnFacts(table.columns),
      { label: "Months", text: monthText(table.months).replace(/\.$/, "") },
      ...(table.leftOut.length === 0 ? [] : [{ label: "Left out", text: leftOutText(table.leftOut).replace(/^Left out: |\.$/g, "") }]),
      ...(table.doubts.length === 0 ? [] : [{ label: "Not sure", text: listed(table.doubts.map((doubt) => DOUBTS[doubt])) }]),
    ]);
}

export type UnderstoodFacts = readonly { readonly label: string; readonly text: string }[];

/** A sheet in one line: what it is, and its months. */
export function understoodLine(sheet: UnderstoodSheet): string {
  const [table, ...others] = sheet.tables;
  if (!table) return understoodText(sheet).replace(/\.$/, "");
  const months = table.months === null ? "" : `, ${monthText(table.months).replace(/, none missing\.$|\.$/, "")}`;
  return `${LAYOUTS[table.layout](table)}${months}${others.length > 0 ? `; ${counted(others.length, "more table")}` : ""}`;
}

/** "Jan 18 to Dec 19, none missing": the months of sheets of one month each. */
export function monthsEachText(months: readonly Month[]): string {
  const [first, last] = [Math.min(...months) as Month, Math.max(...months) as Month];
  const missing = Array.from({ length: last - first }, (_, index) => (first + index) as Month).filter((month) => !months.includes(month));
  const twice = [...new Set(months.filter((month, index) => months.indexOf(month) !== index))];
  const said = [
    missing.length === 0 ? "none missing" : `missing: ${monthList(missing)}`,
    ...(twice.length === 0 ? [] : [`twice: ${monthList(twice)}`]),
  ];
  return `${shortMonth(first)} to ${shortMonth(last)}, ${said.join(", ")}`;
}

function headerText([top, bottom]: UnderstoodTable["headerRows"]): string {
  return top === bottom ? `header in row ${top}` : `header in rows ${top} and ${bottom}`;
}

function tableText(table: UnderstoodTable): string {
  const { layout, range, headerRows, place, part, columns, months, leftOut, doubts } = table;
  const of = `${place === null ? "" : ` of ${quoted(place)}`}${part === null ? "" : PARTS[part]}`;
  const sentences = [
    `${LAYOUTS[layout](table)}${of}: ${range}, ${headerText(headerRows)}.`,
    columnText(columns),
    monthText(months),
    leftOutText(leftOut),
  ];
  const unsure = doubts.length === 0 ? "" : `Not sure: ${listed(doubts.map((doubt) => DOUBTS[doubt]))}.`;
  return [...sentences, unsure].filter((text) => text !== "").join(" ");
}

const PARTS: Readonly<Record<NonNullable<UnderstoodTable["part"]>, string>> = {
  whole: ", the whole of the others",
  part: ", a part of it",
  beside: ", beside the offences and not counted",
};

const ROLES: readonly (readonly [UnderstoodColumn["role"], string])[] = [
  ["month", "Month"],
  ["year", "Year"],
  ["offence", "Offence"],
  ["place", "Place"],
  ["category", "Other"],
  ["code", "Codes"],
  ["count", "Counts"],
  ["difference", "Differences, which are checked"],
];

function columnText(columns: readonly UnderstoodColumn[]): string {
  const parts = columnFacts(columns).map(({ label, text }) => `${label}: ${text}`);
  return parts.length === 0 ? "" : `${parts.join("; ")}.`;
}

function columnFacts(columns: readonly UnderstoodColumn[]): UnderstoodFacts {
  return ROLES.flatMap(([role, word]) => {
    const found = columns.filter((column) => column.role === role);
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) return [];
    const where =
      found.length > 3
        ? `${first.column} to ${last.column}`
        : found.map(({ column, header }) => `${column} (${quoted(header)})`).join(", ");
    return [{ label: word, text: where }];
  });
}

function monthText(months: UnderstoodTable["months"]): string {
  if (!months) return "No months with figures.";
  const missing = months.missing.length === 0 ? "none missing" : `missing: ${monthList(months.missing)}`;
  return `${shortMonth(months.first)} to ${shortMonth(months.last)}, ${missing}.`;
}

function leftOutText(leftOut: UnderstoodTable["leftOut"]): string {
  if (leftOut.length === 0) return "";
  return `Left out: ${leftOut.map(({ address, reason }) => `${address} (${REASONS[reason]})`).join("; ")}.`;
}
