import { parseAddress } from "../../domain/address";
import type { FindingOf } from "../../domain/finding";
import { countOf } from "../../reading/texts/counts";
import { viewOf } from "../../reading/sheets/sheet-view";
import type { CellFix, FixInput } from "./fix";

/** Puts the difference of the two totals, or its percentage, in place of a wrong one: as it was written, a number or a text. */
export function setDifference(
  { sheet, address, details }: FindingOf<"diffDisagrees">,
  { recognition, heads }: FixInput,
): readonly CellFix[] {
  const head = heads.find((each) => each.sheet === sheet);
  const view = head && viewOf(head);
  if (!view || sheet === null || address === null) return [];
  const { row, column } = parseAddress(address);
  const table = recognition.tables.find(
    (each) => each.layout === "comparison" && each.sheet === sheet && each.rows.some((of) => of.row === row),
  );
  if (table?.layout !== "comparison") return [];
  const [earlier, later] = table.windows.map((window) => countOf(view.at(row, window.column), table.marks));
  if (earlier?.kind !== "count" || later?.kind !== "count") return [];
  const diff = later.count - earlier.count;
  if (details.what === "Diff.") return [{ sheet, row, column, value: diff }];
  // No percentage of nothing.
  if (earlier.count === 0) return [{ sheet, row, column, value: "" }];
  const before = view.at(row, column);
  const fraction = diff / earlier.count;
  const isPoints = typeof before === "number" && !view.format(row, column).includes("%") && Math.abs(before) > 1.5;
  const value = typeof before === "string" ? details.expected : isPoints ? Math.round(fraction * 1000) / 10 : fraction;
  return [{ sheet, row, column, value }];
}
