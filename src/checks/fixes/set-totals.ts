import type { FindingOf } from "../../domain/finding";
import { addressOf } from "../places";
import { wrongTotals } from "../sums/total-disagrees";
import type { CellFix, FixInput } from "./fix";

/** Puts the sum of its parts into each wrong value of a total. */
export function setTotals({ sheet, address, details }: FindingOf<"totalDisagrees">, { tables }: FixInput): readonly CellFix[] {
  const wrong = wrongTotals(tables).filter(
    (each) => each.sheet === sheet && each.total === details.total && addressOf(each.values.map(({ cell }) => cell)) === address,
  );
  return wrong.flatMap(({ values }) =>
    values.map(({ cell, expected }) => ({ sheet: cell.sheet, row: cell.row, column: cell.column, value: expected })),
  );
}
