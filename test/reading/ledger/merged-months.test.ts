import type { RawValue } from "../../../src/domain/cell";
import { withMergedMonths } from "../../../src/reading/ledger/merged-months";
import type { CategoryColumn, DatedTable } from "../../../src/reading/tables/tables";
import { category, dataOf, tableOf } from "./hand-made";

function filled(
  cells: readonly RawValue[],
  names: readonly (readonly RawValue[])[],
  years: readonly RawValue[] | null = null,
  more: Partial<CategoryColumn> = {},
): readonly RawValue[] {
  const mergedOver = names.map((_, at) => category(`Column ${at}`, at + 1, at === 0 ? more : {}));
  const table = { ...tableOf(), months: { in: "rows", month: { header: "Month", column: 0 }, year: null, mergedOver } } as DatedTable;
  return withMergedMonths(table, dataOf({ 0: cells, ...Object.fromEntries(names.map((column, at) => [at + 1, column])) }), cells, years);
}

test("a blank month beside names is the one above", () => {
  expect(filled(["Jan 20", "", "Feb 20", ""], [["A", "B", "A", "B"]])).toEqual(["Jan 20", "Jan 20", "Feb 20", "Feb 20"]);
});

test("months that were not merged stay as they are", () => {
  const cells = ["Jan 20", "", "Feb 20"];
  expect(filled(cells, [])).toBe(cells);
});

test("rows that name nothing in one of the columns, as totals and notes, are not filled", () => {
  expect(
    filled(
      ["Jan 20", "", "", ""],
      [
        ["A", "", "B", "C"],
        ["x", "x", " ", "x"],
      ],
    ),
  ).toEqual(["Jan 20", "", "", "Jan 20"]);
});

test("a month that was forgotten leaves its rows without one, up to the next month", () => {
  const names = [["A", "B", "A", "B", "A", "B"]];
  expect(filled(["Jan 20", "", "", "", "Mar 20", ""], names)).toEqual(["Jan 20", "Jan 20", "", "", "Mar 20", "Mar 20"]);
  expect(filled(["Jan 20", "", "", "", "", ""], [["A", "B", " a ", "C", "D", "B"]])).toEqual(["Jan 20", "Jan 20", "", "", "", ""]);
});

test("names are the same only in all of the columns together", () => {
  expect(
    filled(
      ["Jan 20", "", "", ""],
      [
        ["A", "A", "B", "AB"],
        ["x", "y", "x", ""],
      ],
    ),
  ).toEqual(["Jan 20", "Jan 20", "Jan 20", ""]);
  expect(
    filled(
      ["Jan 20", ""],
      [
        ["A", "Ab"],
        ["bc", "c"],
      ],
    ),
  ).toEqual(["Jan 20", "Jan 20"]);
});

test("another year beside a blank month is another month that was forgotten", () => {
  const names = [["A", "B", "C", "D"]];
  expect(filled(["Dec", "", "", ""], names, [2019, "", 2020, ""])).toEqual(["Dec", "Dec", "", ""]);
  expect(filled(["Dec", "", "Jan", ""], names, [2019, 2019, "", "2019"])).toEqual(["Dec", "Dec", "Jan", "Jan"]);
});

test("a name that holds for the blank cells below it counts as written there", () => {
  const names = [
    ["A", "", "B", ""],
    ["x", "y", "x", "y"],
  ];
  expect(filled(["Jan 20", "", "", ""], names, null, { down: true })).toEqual(["Jan 20", "Jan 20", "Jan 20", "Jan 20"]);
  const again = [
    ["A", "", "", ""],
    ["x", "y", "x", "z"],
  ];
  expect(filled(["Jan 20", "", "", ""], again, null, { down: true })).toEqual(["Jan 20", "Jan 20", "", ""]);
});

test("no more cells are filled than the table has rows", () => {
  const month = { header: "Month", column: 0 };
  const table = { ...tableOf(), months: { in: "rows", month, year: null, mergedOver: [category("Offence", 1)] } } as DatedTable;
  expect(withMergedMonths(table, { rows: 2, column: () => ["A", "B", "C"] }, ["Jan 20", "", ""], null)).toEqual(["Jan 20", "Jan 20"]);
});
