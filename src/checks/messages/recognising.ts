import { longMonth, shortMonth } from "../../domain/month";
import { counted, listed } from "../../domain/text";
import { inRow, monthList, placed, quoted, quotedSome, quotedList, type Messages } from "./words";

const ROLES = {
  month: { names: "months", advice: "Call the right one “Month”, or say on the sheet “Reading” which it is." },
  count: { names: "counts", advice: "Call the right one “Count”, or say on the sheet “Reading” which it is." },
  offence: { names: "offences", advice: "Choose the column, name it in the “Strands” table, or say on the sheet “Reading” which it is." },
} as const;

/** What sheets turned out to be, and comparison tables. */
export const RECOGNISING: Messages<
  | "nothingRecognised"
  | "hiddenSheetRead"
  | "hiddenRowsRead"
  | "ambiguousColumn"
  | "ambiguousPeriod"
  | "ambiguousDays"
  | "mixedDays"
  | "unnamedTotal"
  | "totalCountedWithParts"
  | "monthsUnderYears"
  | "wholeAndParts"
  | "partsDoNotAddUp"
  | "readingColumnsMissing"
  | "readingNotUnderstood"
  | "twoColumnsForMonth"
  | "twoRowsForMonth"
  | "sheetLongerThanRead"
  | "tableWithoutHeading"
  | "windowsNotYearApart"
  | "periodNotLaterWindow"
  | "diffDisagrees"
> = {
  nothingRecognised: ({ details: { seen } }) =>
    [
      "No offence figures were found. Looked for: tables with “12 months ending …” beside one another; a row for each month",
      "and offence, with a count; a column for each month, quarter or year; months down and offences across; or a row for each",
      "crime, with its date.",
      ...seen.map(({ sheet, seen: what }) => `Seen on ${quoted(sheet)}: ${what}.`),
      ...(seen.length === 0 ? ["The workbook has no sheet that could hold them."] : []),
    ].join(" "),
  hiddenSheetRead: ({ sheet }) => `The hidden sheet ${quoted(sheet ?? "")} holds offence figures, which are read too.`,
  hiddenRowsRead: ({ sheet, details: { rows, filtered } }) =>
    `${quoted(sheet ?? "")} has ${counted(rows, "hidden row")}${filtered ? ", by a filter" : ""}. ${rows === 1 ? "It is" : "They are"} counted like the others.`,
  ambiguousPeriod: (finding) => {
    const { found, ends } = finding.details;
    return `${placed(finding)}${quoted(found)} could end in ${listed(ends.map(longMonth), "or")}. Write the months (“Apr-Jun 2020”) or the years (“Q1 2020/21”), or say on the sheet “Reading” when years start.`;
  },
  ambiguousDays: (finding) =>
    `${placed(finding)}the dates in column ${quoted(finding.details.header)} can be read day first or month first (${quoted(finding.details.found)}). Say which on the sheet “Reading”: “day first” or “month first”.`,
  mixedDays: (finding) =>
    `${placed(finding)}some dates in column ${quoted(finding.details.header)} can only be read day first, others only month first (${quoted(finding.details.found)}). Correct them, or say on the sheet “Reading” how they are meant.`,
  unnamedTotal: (finding) => {
    const { column, value, parts, all } = finding.details;
    const others = all ? "all the others there, so that everything" : `${quotedSome(parts)}, so that these`;
    return `${placed(finding)}${quoted(value)} in column ${quoted(column)} is the sum of ${others} would count twice. Call it ${quoted(`${value} total`)}, and it is left out; or name what counts in the “Strands” table.`;
  },
  totalCountedWithParts: (finding) => {
    const { strand, column, value, parts } = finding.details;
    return `${placed(finding)}${quoted(value)} in column ${quoted(column)} is the sum of ${quotedSome(parts)} in every month, and the strand ${quoted(strand)} counts it with them, so twice. Write ${quoted(value)} under Except in the “Strands” table, or name only what counts.`;
  },
  monthsUnderYears: (finding) =>
    `${placed(finding)}months stand below one another and years beside one another. Write the year with each month (“Apr 18”), or in a column of its own, so that no figure is taken for another month’s.`,
  wholeAndParts: ({ details: { wholes, parts } }) =>
    `${listed(wholes.map(quoted))} ${wholes.length === 1 ? "is the whole" : "are the wholes"} of ${counted(parts, "other table")} that ${wholes.length === 1 ? "it adds" : "they add"} up. The whole is reported; nothing is counted twice.`,
  partsDoNotAddUp: (finding) => {
    const { whole, parts, months } = finding.details;
    return `${placed(finding)}${quoted(whole)} is not the sum of its ${parts} parts in ${monthList(months)}. The report shows the whole as it stands.`;
  },
  readingColumnsMissing: ({ sheet }) =>
    `${quoted(sheet ?? "Reading")} has no row with the headers Sheet, Column and Read as, so nothing on it was used.`,
  readingNotUnderstood: (finding) =>
    `${inRow(finding)}${quoted(finding.details.found)} says nothing that is known. For a column: month, year, offence, place, count or not read. For a sheet: not read, place: NAME, day first, month first, years start in April, or months in Welsh.`,
  ambiguousColumn: (finding) => {
    const { names, advice } = ROLES[finding.details.role];
    const several = `several columns could hold the ${names}: ${quotedList(finding.details.choices)}.`;
    return `${placed({ ...finding, address: null })}${several} ${advice}`;
  },
  twoColumnsForMonth: ({ sheet, details: { month, columns } }) =>
    `${quoted(sheet ?? "")} has ${longMonth(month)} in ${columns.length === 2 ? "two columns" : `${columns.length} columns`}, ${listed(columns)}. Keep the right one.`,
  twoRowsForMonth: (finding) =>
    `${placed(finding)}${monthList(finding.details.months)} ${finding.details.months.length === 1 ? "has" : "have"} more than one row. Keep the right one, or head the column that tells the rows apart.`,
  sheetLongerThanRead: ({ sheet, details: { rows, read } }) =>
    `${quoted(sheet ?? "")} has ${counted(rows, "row")}, but comparison tables are looked for in the first ${counted(read, "row")} only. Move those further down to a sheet of their own.`,
  tableWithoutHeading: (finding) =>
    `${placed(finding)}the comparison table has no heading that says which strand it is of. Write one above it, such as “5.5 Hate Crime:”.`,
  windowsNotYearApart: (finding) => {
    const ends = listed(finding.details.ends.map(shortMonth));
    return `${placed(finding)}the columns of ${quoted(finding.details.strand)} end in ${ends}, which are not 12 months apart. Correct the headers.`;
  },
  periodNotLaterWindow: (finding) => {
    const { strand, period, later } = finding.details;
    return `${placed(finding)}the table of ${quoted(strand)} runs to ${longMonth(later)}, but the line above it says ${longMonth(period)}. Correct the one that is wrong.`;
  },
  diffDisagrees: (finding) => {
    const { strand, what, found, expected, why } = finding.details;
    const reason = {
      sign: " The sign is the wrong way round.",
      base: " It was worked out on the later total instead of the earlier one.",
      none: "",
    }[why ?? "none"];
    return `${inRow(finding)}${what} of ${quoted(strand)} says ${found}; the totals beside it give ${expected}.${reason} The report shows ${expected}.`;
  },
};
