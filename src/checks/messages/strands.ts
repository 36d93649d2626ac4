import { parseAddress } from "../../domain/address";
import { counted, listed } from "../../domain/text";
import { inRow, placed, quoted, quotedList, quotedSome, type Messages } from "./words";

/** What is wrong with the "Strands" table, or with the column chosen in its place. */
export const STRANDS: Messages<
  | "strandsTableEmpty"
  | "strandsTableTooLong"
  | "strandsColumnsMissing"
  | "strandsColumnsIgnored"
  | "strandsRowIgnored"
  | "strandNameMissing"
  | "strandBelowTable"
  | "strandRowsDisagree"
  | "badDirection"
  | "duplicateSection"
  | "badPeriodEnd"
  | "unknownColumn"
  | "conditionIncomplete"
  | "unknownSheet"
  | "columnNotNamed"
  | "valueMatchesNothing"
  | "strandMatchesNothing"
  | "nearMiss"
  | "valuesInNoStrand"
  | "noStrands"
> = {
  strandsTableEmpty: ({ sheet }) =>
    `The table on ${quoted(sheet ?? "Strands")} has no strands. Add a row for each: Strand, Column and Values.`,
  strandsTableTooLong: ({ sheet, details: { rows, read } }) =>
    `The table on ${quoted(sheet ?? "Strands")} has ${counted(rows, "row")}; at most ${read} can be read.`,
  strandsColumnsMissing: ({ sheet, details: { missing, found } }) =>
    `${quoted(sheet ?? "Strands")}: the table of strands has no ${missing.length === 1 ? "column" : "columns"} ${quotedList(missing)}. Found: ${listed(found)}.`,
  strandsColumnsIgnored: ({ sheet, details: { columns } }) =>
    `${quoted(sheet ?? "Strands")}: ${columns.length === 1 ? "the column" : "the columns"} ${quotedList(columns)} ${columns.length === 1 ? "is" : "are"} not used.`,
  strandsRowIgnored: (finding) => `${inRow(finding)}taken for a note, not a strand: ${quoted(finding.details.text)}.`,
  strandNameMissing: (finding) =>
    `${inRow(finding)}there is no name in the column “Strand”. Fill it in, in every row of a strand, or clear the row.`,
  strandBelowTable: ({ sheet, address, details: { strand } }) => {
    const [first, last] = rowsOf(address);
    const below = `right below the table ${quoted(sheet ?? "Strands")}`;
    const name = strand === "" ? "" : ` (${quoted(strand)}${first === last ? "" : " and on"})`;
    return first === last
      ? `Row ${first} ${below}${name} is read as part of it.`
      : `Rows ${first} to ${last} ${below}${name} are read as part of it.`;
  },
  strandRowsDisagree: (finding) => {
    const { strand, column, firstRow } = finding.details;
    return `${inRow(finding)}${column} of ${quoted(strand)} says something else than in row ${firstRow}. A strand may have several rows: write ${column} in one of them, or the same in each.`;
  },
  badDirection: (finding) =>
    `${inRow(finding)}Favourable of ${quoted(finding.details.strand)} says ${quoted(finding.details.found)}. Write “down” or “up”, or leave it blank.`,
  duplicateSection: (finding) =>
    `${inRow(finding)}section ${finding.details.section} is already in row ${finding.details.firstRow}. Excel turns 5.10 into 5.1 unless the cells are formatted as text.`,
  badPeriodEnd: (finding) =>
    `${inRow(finding)}the period end of ${quoted(finding.details.strand)}, ${quoted(finding.details.found)}, is not a month. Write it like “Feb 20”, or leave it blank for the report’s own.`,
  unknownColumn: (finding) => {
    const { column, columns, suggestion } = finding.details;
    const there = columns.length === 0 ? "No sheet has any column of names." : `Columns are ${listed(columns)}.`;
    const missing = `there is no column ${quoted(column)} on any recognised sheet.`;
    const before = inRow(finding);
    return `${before}${before === "" ? missing.replace(/^t/, "T") : missing} ${suggestion === null ? there : meant(suggestion)}`;
  },
  conditionIncomplete: (finding) => {
    const { strand, blank } = finding.details;
    return `${inRow(finding)}a further condition of ${quoted(strand)} has no ${blank}. Fill it in, or clear the condition.`;
  },
  unknownSheet: (finding) => {
    const { sheet, sheets, suggestion } = finding.details;
    const there = sheets.length === 0 ? "No sheet with offences was recognised." : `Sheets with offences are ${quotedSome(sheets)}.`;
    return `${inRow(finding)}there is no sheet ${quoted(sheet)}. ${suggestion === null ? there : meant(suggestion)}`;
  },
  columnNotNamed: (finding) =>
    `${inRow(finding)}${quoted(finding.details.strand)} has no Column, and several could be meant: ${quotedList(finding.details.choices)}. Name one.`,
  valueMatchesNothing: (finding) => {
    const { strand, column, value, examples, suggestion } = finding.details;
    return `${inRow(finding)}the value ${quoted(value)} of ${quoted(strand)} is nowhere in column ${quoted(column)}; the others are counted. ${among(examples, suggestion)}`.trimEnd();
  },
  strandMatchesNothing: (finding) => {
    const { strand, column, values, examples, suggestion } = finding.details;
    if (column === null) {
      return `${inRow(finding)}no sheet has a table headed ${quoted(strand)}, nor a column of offences to look it up in.`;
    }
    const what = values.length === 1 ? quotedList(values) : `none of ${quotedList(values, "or")}`;
    const nowhere = values.length === 1 ? `${what} is nowhere` : `${what} is`;
    return `${inRow(finding)}nothing counts as ${quoted(strand)}: ${nowhere} in column ${quoted(column)}. ${among(examples, suggestion)}`.trimEnd();
  },
  nearMiss: (finding) =>
    `${placed(finding)}${quoted(finding.details.found)} in column ${quoted(finding.details.column)} counts for no strand. Did you mean ${quoted(finding.details.meant)}? Correct the spelling on the sheet, or name it in the “Strands” table.`,
  valuesInNoStrand: ({ sheet, details: { column, values, count } }) => {
    const more = count - values.length;
    const names = listed(more > 0 ? [...values.map(quoted), `${more.toLocaleString("en-GB")} more`] : values.map(quoted));
    const where = sheet === null ? "" : ` on ${quoted(sheet)}`;
    return `No strand counts ${names}${where} (column ${quoted(column)}).`;
  },
  noStrands: (finding) =>
    `${placed(finding)}Nothing says what the strands are. Add a sheet “Strands” with the columns Strand, Column and Values, or choose the column whose values are the strands.`,
};

/** The first and the last row of an address, as Excel numbers them. */
function rowsOf(address: string | null): readonly [number, number] {
  const { row, rows } = parseAddress(address ?? "A1");
  return [row + 1, row + rows];
}

function meant(suggestion: string): string {
  return `Did you mean ${quoted(suggestion)}?`;
}

function among(examples: readonly string[], suggestion: string | null): string {
  if (suggestion !== null) return meant(suggestion);
  return examples.length === 0 ? "The column is blank." : `It holds ${quotedList(examples)}, for instance.`;
}
