import { localAddress } from "../../domain/address";
import { HIDDEN_MARK } from "../../domain/hidden";
import { counted } from "../../domain/text";
import type { CoverageLine, DataNotes } from "../report";
import type { Block } from "./page-breaks";
import { blank, number, type SheetBuilder, text } from "./sheet-builder";
import { heightOf, linesOf, textWidth } from "./text-size";

const COLUMN = { sheet: 0, rows: 1, months: 2 } as const;

/** Warnings that the report lists; a paper is not the place for hundreds. */
const MOST_WARNINGS = 40;
/** Characters of a note that go in one row: about 30 lines, since Excel's rows end at 409 points. */
const MOST_CHARACTERS = 1500;

/** The space under each part, in points. */
const SPACER = 13.5;

/** Where the data notes stand. */
export interface NotesCells {
  readonly address: string;
  /** They run on from page to page between any of these. */
  readonly blocks: readonly Block[];
}

/** Adds the report's last block: the worksheets that figures were read from, the warnings, and the findings that the analyst accepted. */
export function addDataNotes(
  sheet: SheetBuilder,
  { coverage, account, warnings, accepted }: DataNotes,
  columnWidths: readonly number[],
): NotesCells {
  const first = sheet.wideRow(24, text("Data notes", "heading"));
  // Rows that may start a page: a heading stays with what follows it.
  const seams = [first];
  if (coverage.length > 0) addCoverage(sheet, coverage, columnWidths, seams);
  if (account.length > 0) addList(sheet, "What became of the numbers", account, seams);
  if (warnings.length === 0) sheet.wideRow(18, text(accepted.length > 0 ? "No warnings but those accepted." : "No warnings.", "body"));
  else addList(sheet, "Warnings", shortened(warnings), seams);
  if (accepted.length > 0)
    addList(
      sheet,
      "Accepted",
      accepted.map(({ text: finding, reason }) => `${finding} Accepted: ${reason}`),
      seams,
    );
  const rows = sheet.nextRow - first;
  const starts = seams.filter((seam) => seam !== first + 1);
  return {
    address: localAddress({ row: first, column: 0, rows, columns: columnWidths.length }),
    blocks: starts.map((start, index) => ({ first: start, height: sheet.heightBetween(start, starts[index + 1] ?? sheet.nextRow) })),
  };
}

function addCoverage(sheet: SheetBuilder, coverage: readonly CoverageLine[], columnWidths: readonly number[], seams: number[]): void {
  // The months come last and run on over blank cells: no cells of a table are merged, and no column within it is blank.
  const room = columnWidths.slice(COLUMN.months).reduce((sum, width) => sum + width, 0) - 12;
  const blanks = (style: Parameters<typeof blank>[0]) => columnWidths.slice(COLUMN.months + 1).map(() => blank(style));
  sheet.row(18, [text("Worksheet", "headLeft"), text("Rows", "headRight"), text("Months", "headLink"), ...blanks("headLeft")]);
  const below: string[] = [];
  coverage.forEach(({ sheet: name, months, missing, rows }, index) => {
    const last = index === coverage.length - 1;
    let words = missing === null ? months : `${months}, without ${missing}`;
    if (missing !== null && textWidth(words, 10) > room) {
      words = `${months}, with gaps named below`;
      below.push(`“${name}” has no figures for ${missing}.`);
    }
    const style = last ? "wordsIndentedLast" : "wordsIndented";
    if (index > 0) seams.push(sheet.nextRow);
    sheet.row(Math.max(16.5, heightOf(linesOf(name, 10, columnWidths[COLUMN.sheet]!), 10)), [
      text(name, last ? "strandLast" : "strand"),
      rows === null ? text(HIDDEN_MARK, last ? "countLast" : "count") : number(rows, last ? "countLast" : "count"),
      text(words, style),
      ...blanks(style),
    ]);
  });
  sheet.row(3);
  for (const note of [...below, "Rows are those that at least one strand counts, each once."]) {
    sheet.words("note", note);
  }
  sheet.row(SPACER);
}

function addList(sheet: SheetBuilder, heading: string, notes: readonly string[], seams: number[]): void {
  seams.push(sheet.wideRow(18, text(heading, "headLeft")));
  notes.flatMap(pieces).forEach((line, index) => {
    if (index > 0) seams.push(sheet.nextRow);
    sheet.words("list", line, { more: 4.5 });
  });
  sheet.row(SPACER);
}

function shortened(warnings: readonly string[]): readonly string[] {
  const more = warnings.length - MOST_WARNINGS;
  return more > 0
    ? [...warnings.slice(0, MOST_WARNINGS), `and ${counted(more, "more", "more")}: the check of the data lists them`]
    : warnings;
}

/** A note in pieces that a row has room for, broken between words. */
export function pieces(note: string): readonly string[] {
  const plain = note.replace(/\s+/g, " ").trim();
  return plain.match(new RegExp(`.{1,${MOST_CHARACTERS}}(?= |$)|.{1,${MOST_CHARACTERS}}`, "gu"))?.map((piece) => piece.trim()) ?? [];
}
