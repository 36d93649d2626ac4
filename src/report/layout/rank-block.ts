import { PER, ranksOf } from "../../analysis/columns";
import { absoluteAddress } from "../../domain/address";
import type { ReportStrand } from "../report";
import { sourceCell } from "./data-cells";
import type { CountsOf } from "./people-block";
import { blank, formula, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";
import { windowTotal } from "./window-total";

/** A row for each place of a strand's group, its own first. */
const HEADERS = [
  ...["Rank: strand", "Place", "People", "Earlier", "Later", "Per 1,000,\nearlier", "Per 1,000,\nlater"],
  ...["Rank,\nearlier", "Rank,\nlater", "Rank: counted from"],
];
const COLUMN = { people: 2, earlier: 3, later: 4, rateEarlier: 5, rateLater: 6, rankEarlier: 7, rankLater: 8 } as const;
const EMPTY = 18;
/** In points, past an empty column. */
const WIDTHS = [150, 120, 60, 60, 60, 60, 60, 54, 54, 196];

/** Where a strand's ranks stand on the strand data, as "3" or "=3". Addresses are absolute and without the sheet. */
export interface RankCells {
  readonly earlier: string;
  readonly later: string;
}

/** The widths of the columns that ranks add to the strand data; none where no strand has one. */
export function rankWidths(strands: readonly ReportStrand[]): readonly number[] {
  return strands.some(({ comparison }) => ranksOf(comparison)?.later) ? [EMPTY, ...WIDTHS] : [];
}

/** Adds the places of the strands' groups with their ranks from this cell on. Gives where the strands' own stand, for strands with ranks. */
export function addRanks(
  sheet: SheetBuilder,
  { row: head, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
  countsOf: CountsOf,
): ReadonlyMap<string, RankCells> {
  const cells = new Map<string, RankCells>();
  if (rankWidths(strands).length === 0) return cells;
  let row = head;
  const at = (line: number, of: number, rows = 1) => absoluteAddress({ row: line, column: column + of, rows, columns: 1 });
  const add = (line: readonly StyledCell[]) => line.forEach((each, index) => sheet.putDown(row, column + index, each));
  add(HEADERS.map((header) => text(header, "headLeft")));
  for (const { key, strand, comparison } of strands) {
    const { by, places, later } = ranksOf(comparison) ?? {};
    if (!later || !places) continue;
    const first = row + 1;
    const ranked = by === "rate" ? [COLUMN.rateEarlier, COLUMN.rateLater] : [COLUMN.earlier, COLUMN.later];
    places.forEach((each, index) => {
      row += 1;
      const counts = countsOf(key);
      // The strand's own figures are its months'.
      const count = (side: "earlier" | "later") =>
        index === 0
          ? formula(`=${windowTotal(comparison, comparison[side]!, counts[side])}`, "dataCount")
          : number(each[side], "dataCount");
      const rate = (of: number) =>
        by === "rate" ? formula(`=${PER}*${at(row, of)}/${at(row, COLUMN.people)}`, "dataLimit") : blank("dataText");
      add([
        text(strand, "dataText"),
        text(each.place, "dataText"),
        by === "rate" ? number(each.people!, "dataCount") : blank("dataText"),
        count("earlier"),
        count("later"),
        rate(COLUMN.earlier),
        rate(COLUMN.later),
        ...ranked.map((of) => formula(rankFormula(at(row, of), at(first, of, places.length)), "dataCount")),
        sourceCell(each.sources),
      ]);
    });
    cells.set(key, { earlier: at(first, COLUMN.rankEarlier), later: at(first, COLUMN.rankLater) });
  }
  return cells;
}

/** "3", or "=3" where another place has the same figure. */
function rankFormula(cell: string, all: string): string {
  return `=IF(COUNTIF(${all},${cell})>1,"=","")&RANK(${cell},${all})`;
}
