import { perThousand, PER } from "../../analysis/columns";
import { absoluteAddress } from "../../domain/address";
import { yearBefore } from "../../domain/report-period";
import { capital } from "../../domain/text";
import { windowText } from "../../domain/window";
import type { ReportStrand } from "../report";
import { sourceCell } from "./data-cells";
import { formula, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";
import { windowTotal } from "./window-total";

/** Three rows a strand: both rates with their intervals, and the change. */
const HEADERS = ["Per 1,000 people: strand", "Window", "People", "Per 1,000", "95%, low", "95%, high", "People: read from"];
const COLUMN = { people: 2, rate: 3 } as const;
const EMPTY = 18;
/** In points, past an empty column. */
const WIDTHS = [150, 132, 66, 60, 54, 54, 196];

/** Where a strand's rates per 1,000 people stand on the strand data. Addresses are absolute and without the sheet. */
export interface PeopleCells {
  readonly people: string;
  readonly earlier: string;
  readonly later: string;
  readonly change: string;
}

/** The cells of both windows' counts. */
export type CountsOf = (key: string) => { readonly earlier: string; readonly later: string };

/** The widths of the columns that rates per 1,000 people add to the strand data; none where no strand has any. */
export function peopleWidths(strands: readonly ReportStrand[]): readonly number[] {
  return strands.some(({ comparison }) => perThousand(comparison)?.later) ? [EMPTY, ...WIDTHS] : [];
}

/** Adds the strands' rates per 1,000 people from this cell on. Gives where these stand, for strands with rates. */
export function addPeople(
  sheet: SheetBuilder,
  { row: head, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
  countsOf: CountsOf,
): ReadonlyMap<string, PeopleCells> {
  const cells = new Map<string, PeopleCells>();
  if (peopleWidths(strands).length === 0) return cells;
  let row = head;
  const at = (of: number) => absoluteAddress({ row, column: column + of, rows: 1, columns: 1 });
  const add = (line: readonly StyledCell[]) => line.forEach((each, index) => sheet.putDown(row, column + index, each));
  add(HEADERS.map((header) => text(header, "headLeft")));
  for (const { key, strand, comparison } of strands) {
    const { earlier, later, people } = perThousand(comparison) ?? {};
    if (!earlier || !later) continue;
    const counts = countsOf(key);
    const windows = [
      { window: yearBefore(comparison), rate: earlier, total: windowTotal(comparison, comparison.earlier!, counts.earlier) },
      { window: comparison, rate: later, total: windowTotal(comparison, comparison.later!, counts.later) },
    ].map(({ window, rate, total }) => {
      row += 1;
      const of = at(COLUMN.people);
      add([
        text(strand, "dataText"),
        text(capital(windowText(window)), "dataText"),
        number(people!, "dataCount"),
        formula(`=${PER}*${total}/${of}`, "dataLimit"),
        number(rate.low, "dataLimit"),
        number(rate.high, "dataLimit"),
        sourceCell(comparison.people!.sources),
      ]);
      return { people: of, rate: at(COLUMN.rate) };
    });
    const [one, other] = windows;
    row += 1;
    const change = at(COLUMN.rate);
    [text(strand, "dataText"), text("Change", "dataText")].forEach((each, index) => sheet.putDown(row, column + index, each));
    sheet.putDown(row, column + COLUMN.rate, formula(`=${other!.rate}-${one!.rate}`, "dataPoints"));
    cells.set(key, { people: other!.people, earlier: one!.rate, later: other!.rate, change });
  }
  return cells;
}
