import { cellAt } from "../../../domain/address";
import { normalised, oneLine } from "../../../domain/text";
import { countOf } from "../../texts/counts";
import { isTotal, offenceRank } from "../../texts/labels";
import { isAddedUp, isMeasureRow } from "../../texts/measure-rows";
import { measureOf, sectionText } from "../../texts/section";
import { isAllOffences, isMeasureAlone, measureKind } from "../../texts/measures";
import { spelt } from "../../texts/spelling";
import { isBlank, isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { ComparisonRow, ComparisonTable } from "../../tables/tables";
import { boxOf, firstColumn, lastColumn } from "./comparison-box";
import type { ComparisonHeader } from "./comparison-header";
import { readHeading } from "./comparison-heading";

/** Blank rows that may stand between a table's header and its figures. */
const MOST_GAP = 2;

/** The rows of a table: what counts, what adds others up, and what is worked out or of something else. */
type Rows = Pick<ComparisonTable, "rows" | "totals" | "measured">;

/** Where rows are labelled, each is a strand. Otherwise there is only the row below the header, and the lines above name it. */
export function rowsOf(view: SheetView, header: ComparisonHeader, box: Region, labels: LabelColumns): Rows {
  const first = firstDataRow(view, header, box);
  const { strand: names, strandHeader } = labels;
  const named = strandHeader || lastDataRow(view, first, box) > first;
  const heading = readHeading(view, { ...box, bottom: header.top - 1 });
  if (named && names !== null) {
    const last = lastStrandRow(view, header, names, first, box);
    const rows = labelledRows(view, header, labels, { ...box, top: first, bottom: last });
    return (strandHeader ? null : ofOneStrand(rows, heading)) ?? rows;
  }

  const label = labels.strand === null || isTotal(view.text(first, labels.strand)) ? "" : view.text(first, labels.strand);
  const strand = heading.strand ?? label;
  return {
    totals: [],
    measured: [],
    rows: [
      {
        row: first,
        section: heading.section,
        strand,
        measure: heading.measure ?? measureOf(strand),
        lead: heading.lead,
        period: heading.period,
        namedAt: heading.namedAt ?? cellAt(view.sheet, header.bottom, header.windows[0]!.column),
      },
    ],
  };
}

/** The first row of figures below a header. */
export function firstDataRow(view: SheetView, header: ComparisonHeader, box: Region): number {
  const first = header.bottom + 1;
  for (const row of rangeOf(first, Math.min(first + MOST_GAP, box.bottom))) {
    if (header.windows.some(({ column }) => !isBlank(view.at(row, column)))) return row;
  }
  return first;
}

/** The row above the first one that is blank in all of the table's columns. */
export function lastDataRow(view: SheetView, first: number, box: Region): number {
  for (const row of rangeOf(first + 1, Math.min(box.bottom, view.region.bottom))) {
    if (filledIn(view, row, box) === 0) return row - 1;
  }
  return Math.max(first, Math.min(box.bottom, view.region.bottom));
}

/** Nothing of the table stands below notes. */
const NOTE = /^(notes?|sources?|\d+[.)]|\*)/i;

/**
 * The last row of a strand, where blank rows divide the rows, with a heading or without: a strand below them must not be lost. Below many,
 * only a row with a count in each window is one.
 */
function lastStrandRow(view: SheetView, { windows }: ComparisonHeader, strand: number, first: number, box: Region): number {
  const bottom = Math.min(box.bottom, view.region.bottom);
  const counts = (row: number) => windows.filter(({ column }) => countOf(view.at(row, column), view.marks).kind === "count").length;
  const isStrand = (row: number, least: number) => isWords(view.at(row, strand)) && counts(row) >= least;
  let last = lastDataRow(view, first, box);
  for (;;) {
    let next = last + 1;
    while (next <= bottom && filledIn(view, next, box) === 0) next += 1;
    const isFar = next > last + 1 + MOST_GAP;
    if (!isFar && next <= bottom && filledIn(view, next, box) === 1 && !NOTE.test(view.text(next, strand))) next += 1;
    if (next > bottom || !isStrand(next, isFar ? windows.length : 1) || offenceRank(view.text(next, strand)) !== null) return last;
    last = lastDataRow(view, next, box);
  }
}

function filledIn(view: SheetView, row: number, { left, right }: Region): number {
  return [...rangeOf(left, right)].filter((column) => !isBlank(view.at(row, column))).length;
}

/** The columns that name a table's rows. Where it has none of its own, they stand left of the list beside it. */
export function labelsOf(
  view: SheetView,
  header: ComparisonHeader,
  headers: readonly ComparisonHeader[],
  box: Region,
  region: Region,
): LabelColumns {
  const own = labelColumns(view, header, box);
  // A column that only keeps two tables apart names nothing.
  const isNaming = (column: number) => rangeOf(header.top, header.bottom + 3).some((row) => !isBlank(view.at(row, column)));
  if (box.left === region.left || rangeOf(box.left, firstColumn(header) - 1).some(isNaming)) return own;
  const left = headers.find((other) => other !== header && other.bottom === header.bottom && lastColumn(other) < firstColumn(header));
  if (!left) return own;
  const leftBox = boxOf(left, headers, [], region);
  const named = labelColumns(view, left, leftBox);
  const first = firstDataRow(view, left, leftBox);
  return named.strandHeader || (named.strand !== null && lastDataRow(view, first, leftBox) > first) ? named : own;
}

/** The columns that say what a table's rows are. */
export interface LabelColumns {
  readonly strand: number | null;
  /** True where a header says that strands stand below it. */
  readonly strandHeader: boolean;
  readonly section: number | null;
  readonly measure: number | null;
  readonly lead: number | null;
}

/** What stands in the columns left of a table's figures. */
export function labelColumns(view: SheetView, header: ComparisonHeader, box: Region): LabelColumns {
  const columns = [...rangeOf(box.left, firstColumn(header) - 1)];
  const headerAt = (column: number) => normalised([...rangeOf(header.top, header.bottom)].map((row) => view.text(row, column)).join(" "));
  const headed = (test: (text: string) => boolean) => columns.find((column) => test(headerAt(column))) ?? null;
  const strand = headed((text) => text === "strand" || text === "theme" || offenceRank(text) !== null);
  const first = firstDataRow(view, header, box);
  return {
    strand: strand ?? columns.findLast((column) => isWords(view.at(first, column))) ?? null,
    strandHeader: strand !== null,
    section: headed((text) => /^(section|sec\.?|no\.?|ref\.?|#)( number| no\.?)?$/.test(text)),
    measure: headed((text) => text === "measure"),
    lead: headed((text) => /^(strand )?lead( officer)?$|^owner$/.test(text)),
  };
}

function labelledRows(view: SheetView, header: ComparisonHeader, labels: LabelColumns, box: Region): Rows {
  const strandColumn = labels.strand!;
  const period = readHeading(view, {
    ...box,
    top: Math.max(view.region.top, header.top - 3),
    bottom: header.top - 1,
  }).period;
  const textAt = (row: number, column: number | null) => (column === null ? null : oneLine(view.at(row, column)) || null);
  const all = [...rangeOf(box.top, box.bottom)].flatMap((row): readonly ComparisonRow[] => {
    if (header.windows.every(({ column }) => isBlank(view.at(row, column)))) return [];
    const strand = view.text(row, strandColumn);
    const section = labels.section === null ? "" : sectionText(view.at(row, labels.section), view.format(row, labels.section));
    return [
      {
        row,
        section: section === "" ? null : section,
        strand,
        measure: textAt(row, labels.measure) ?? measureOf(strand),
        lead: textAt(row, labels.lead),
        period,
        namedAt: cellAt(view.sheet, row, strandColumn >= box.left ? strandColumn : header.windows[0]!.column),
      },
    ];
  });
  const [totals, others] = parted(all, ({ strand }) => isTotal(strand));
  const [measured, rows] = parted(others, ({ strand }) => isNoOffence(strand, others));
  // Where nothing else stands there, it is what the table is of.
  if (rows.length > 0) return { rows, totals, measured };
  return others.length > 0 ? { rows: others, totals, measured: [] } : { rows: all, totals: [], measured: [] };
}

/** True for the name of an average, a target or a rate, and of what became of a row's offences: "Burglary solved" beside "Burglary". */
function isNoOffence(name: string, rows: readonly ComparisonRow[]): boolean {
  // Beside totals of 12 months, "Burglary R12" is one of them.
  if (isMeasureRow(name) && !isAddedUp(name)) return true;
  if (measureKind(name) !== "beside") return false;
  const words = ` ${spelt(name).replace(/[^\p{L}\d]+/gu, " ")} `;
  return isMeasureAlone(name) || rows.some(({ strand }) => strand !== name && strand !== "" && words.includes(` ${spelt(strand)} `));
}

/** The rows of a table that its heading names, where they are its offences and what became of them: "Offences", "Solved", "Solved rate". */
function ofOneStrand({ rows, totals, measured }: Rows, heading: ReturnType<typeof readHeading>): Rows | null {
  const [offences, others] = parted([...rows, ...totals], ({ strand }) => isAllOffences(strand));
  const [only] = offences;
  if (heading.strand === null || offences.length !== 1 || others.some(({ strand }) => measureKind(strand) !== "beside")) return null;
  const { section, strand, measure, lead, namedAt } = heading;
  const named = { ...only!, section, strand, measure: measure ?? only!.measure, lead, period: heading.period ?? only!.period };
  return { rows: [{ ...named, namedAt: namedAt ?? only!.namedAt }], totals: [], measured: [...others, ...measured] };
}

function parted(rows: readonly ComparisonRow[], test: (row: ComparisonRow) => boolean): readonly [ComparisonRow[], ComparisonRow[]] {
  return [rows.filter(test), rows.filter((row) => !test(row))];
}
