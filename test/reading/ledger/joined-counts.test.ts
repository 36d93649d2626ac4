import { localAddress } from "../../../src/domain/address";
import { joinedCounts, onlyMonth } from "../../../src/reading/ledger/joined-counts";
import { countsOf, valueAt, type TableCounts } from "../../../src/reading/ledger/table-counts";
import type { SheetHead } from "../../../src/reading";
import { counts, sheetAMonth, wide, type Series } from "../../checks/layouts";
import { chain, sheet } from "../sheets";

function seriesOf(sheets: readonly SheetHead[]): readonly TableCounts[] {
  const { ledgers } = chain(sheets, { by: "Offence" }).input;
  return joinedCounts(ledgers.flatMap((ledger) => (ledger ? (countsOf(ledger) ?? []) : [])));
}

const shown = (grid: TableCounts) =>
  grid.lines.map(({ label }, line) => [label, ...grid.steps.map((_, step) => valueAt(grid, line, step))]);
const places = (grid: TableCounts) =>
  grid.lines.flatMap((_, line) =>
    grid.steps.map((__, step) => grid.cellOf(line, step)).map((cell) => (cell ? `${cell.sheet} ${localAddress(cell)}` : null)),
  );

test("sheets of a month each are one series, each count with the cell that it stands in", () => {
  const series: Series = { Burglary: [60, 61, 62], Robbery: [5, 6, 7] };
  const [grid, ...others] = seriesOf(sheetAMonth(series).toReversed());
  expect(others).toEqual([]);
  expect(shown(grid!)).toEqual([
    ["Burglary", 60, 61, 62],
    ["Robbery", 5, 6, 7],
  ]);
  expect(grid!.steps.map(({ label }) => label)).toEqual(["Jan 18", "Feb 18", "Mar 18"]);
  expect(places(grid!).slice(0, 2)).toEqual(["Jan 2018 B2", "Feb 2018 B2"]);
});

test("places across become part of a line's names, and their total one of its totals", () => {
  const month = (name: string, rows: string) => sheet(name, `Offence / District | North | South | Total\n${rows}`);
  const sheets = [
    month("Jan 2018", "Burglary | 5 | 6 | 11\nRobbery | 1 | 2 | 3"),
    month("Feb 2018", "Burglary | 7 | 8 | 15\nRobbery | 3 | 4 | 7"),
  ];
  const [grid] = seriesOf(sheets);
  expect(shown(grid!)).toEqual([
    ["Burglary, North", 5, 7],
    ["Burglary, South", 6, 8],
    ["Burglary, Total", 11, 15],
    ["Robbery, North", 1, 3],
    ["Robbery, South", 2, 4],
    ["Robbery, Total", 3, 7],
  ]);
  expect(grid!.lines.map(({ total }) => total)).toEqual([false, false, true, false, false, true]);
});

test("an offence that a month lacks has no cell there", () => {
  const sheets = sheetAMonth({ Burglary: [60, 61], Robbery: [5, 6], Fraud: [1, 2] });
  const without = { ...sheets[1]!, values: sheets[1]!.values.slice(0, 3), used: { ...sheets[1]!.used!, rows: 3 } };
  const [grid] = seriesOf([sheets[0]!, without]);
  expect(shown(grid!)).toEqual([
    ["Burglary", 60, 61],
    ["Robbery", 5, 6],
    ["Fraud", 1, NaN],
  ]);
  expect(places(grid!).at(-1)).toBeNull();
});

test("tables of several months stay as they are", () => {
  const head = wide("Data", { Burglary: counts(60, 4), Robbery: counts(9, 4) });
  const [grid] = seriesOf([head]);
  expect(onlyMonth(grid!)).toBeNull();
  expect(shown(grid!).map(([label]) => label)).toEqual(["Burglary", "Robbery"]);
});
