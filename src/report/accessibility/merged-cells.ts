import { parseAddress } from "../../domain/address";
import { counted } from "../../domain/text";
import type { Rule } from "./rule";
import { tablesOf } from "./tables";

/** No cells are merged within a table: a screen reader loses the column there. */
export const mergedCells: Rule = {
  text: (places) => `Cells are merged at ${counted(places, "place")} in tables.`,
  toDo: "Take the merging off.",
  broken: ({ report, data }) =>
    [report, data].flatMap((plan) => {
      const tables = tablesOf(plan);
      return plan.merges
        .filter((area) => {
          const { row, column, rows, columns } = parseAddress(area);
          return tables.some(
            (table) =>
              row < table.row + table.rows &&
              table.row < row + rows &&
              column < table.column + table.columns &&
              table.column < column + columns,
          );
        })
        .map((address) => ({ sheet: plan.sheet, address }));
    }),
};
