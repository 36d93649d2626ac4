import { longMonth, shortMonth } from "../../domain/month";
import { counted, listed } from "../../domain/text";
import { inRow, monthList, placed, quoted, quotedList, type Messages } from "./words";

const ROLES = {
  month: { names: "months", advice: "Call the right one “Month”, and the others something else." },
  count: { names: "counts", advice: "Call the right one “Count”." },
  offence: { names: "offences", advice: "Choose the column, or name it in the “Strands” table." },
} as const;

/** What sheets turned out to be, and comparison tables. */
export const RECOGNISING: Messages<
  | "nothingRecognised"
  | "hiddenSheetRead"
  | "ambiguousColumn"
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
      "and offence, with a count; a column for each month; or months down and offences across.",
      ...seen.map(({ sheet, seen: what }) => `Seen on ${quoted(sheet)}: ${what}.`),
      ...(seen.length === 0 ? ["The workbook has no sheet that could hold them."] : []),
    ].join(" "),
  hiddenSheetRead: ({ sheet }) => `The hidden sheet ${quoted(sheet ?? "")} holds offence figures, which are read too.`,
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
    const { strand, what, found, expected } = finding.details;
    return `${inRow(finding)}${what} of ${quoted(strand)} says ${found}; the totals beside it give ${expected}. The report shows ${expected}.`;
  },
};
