import { absoluteAddress } from "../../domain/address";
import { noValue } from "../../domain/contributions";
import type { ReportStrand } from "../report";
import { sourceCell } from "./data-cells";
import { formula, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";

const HEADERS = ["Difference by part: strand", "By", "Part", "Earlier", "Later", "Diff.", "Part: counted from"];
const COLUMN = { earlier: 3, later: 4, diff: 5 } as const;
const EMPTY = 18;
/** In points, past an empty column. */
const WIDTHS = [150, 90, 150, 60, 60, 54, 196];

/** Where the parts of a strand's difference stand on the strand data, in their order. Addresses are absolute and without the sheet. */
export interface ContributionCells {
  readonly parts: readonly PartCells[];
  /** The cells of some of the parts that follow one another. */
  readonly range: (of: keyof PartCells, first: number, count: number) => string;
}

interface PartCells {
  readonly earlier: string;
  readonly later: string;
  readonly diff: string;
}

/** The widths of the columns that contributions add to the strand data; none where no strand has any. */
export function contributionWidths(strands: readonly ReportStrand[]): readonly number[] {
  return strands.some(({ comparison }) => (comparison.contributions?.parts ?? []).length > 0) ? [EMPTY, ...WIDTHS] : [];
}

/** Adds what differences come from, a row each, from this cell on. Gives where these stand, by the strand's key. */
export function addContributions(
  sheet: SheetBuilder,
  { row: head, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
): ReadonlyMap<string, ContributionCells> {
  const cells = new Map<string, ContributionCells>();
  if (contributionWidths(strands).length === 0) return cells;
  const at = (row: number, of: number, rows = 1) => absoluteAddress({ row, column: column + of, rows, columns: 1 });
  let row = head;
  const add = (line: readonly StyledCell[]) => line.forEach((each, index) => sheet.putDown(row, column + index, each));
  add(HEADERS.map((header) => text(header, "headLeft")));
  for (const { key, strand, comparison } of strands) {
    const { contributions } = comparison;
    if (!contributions || contributions.parts.length === 0) continue;
    const { column: by, parts } = contributions;
    const first = row + 1;
    const own = parts.map((part): PartCells => {
      row++;
      const [earlier, later] = [at(row, COLUMN.earlier), at(row, COLUMN.later)];
      add([
        text(strand, "dataText"),
        text(by, "dataText"),
        text(part.name ?? noValue(contributions), "dataText"),
        number(part.earlier, "dataCount"),
        number(part.later, "dataCount"),
        formula(`=${later}-${earlier}`, "dataCount"),
        sourceCell(part.sources),
      ]);
      return { earlier, later, diff: at(row, COLUMN.diff) };
    });
    cells.set(key, { parts: own, range: (of, from, count) => at(first + from, COLUMN[of], count) });
  }
  return cells;
}
