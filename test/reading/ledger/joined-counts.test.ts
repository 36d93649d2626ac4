import { localAddress } from "../../../src/domain/address";
import { bySheet, joinedCounts, onlyMonth } from "../../../src/reading/ledger/joined-counts";
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

test("a running total beside a month's own counts is no place, and keeps no month from the series", () => {
  const month = (name: string, rows: string) => sheet(name, `Offence | Count | YTD\n${rows}`);
  const sheets = [
    month("Jan 2018", "Burglary | 5 | 5\nRobbery | 1 | 1\nTotal | 6 | 6"),
    month("Feb 2018", "Burglary | 7 | 12\nRobbery | 3 | 4\nTotal | 10 | 16"),
  ];
  const [grid, ...others] = seriesOf(sheets);
  expect(others).toEqual([]);
  expect(shown(grid!)).toEqual([
    ["Burglary", 5, 7],
    ["Robbery", 1, 3],
    ["Total", 6, 10],
  ]);
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

test("tables of one month are not joined with those of the same month, of other headers or of several months", () => {
  const january = (name: string, header = "Offence") => sheet(name, `${header} | Count\nBurglary | 5\nRobbery | 6\nFraud | 7`);
  const lengths = (sheets: readonly SheetHead[]) => seriesOf(sheets).map(({ steps }) => steps.length);
  expect(lengths([january("Jan 2018"), january("January 2018 copy")].slice(0, 1))).toEqual([1]);
  expect(lengths([january("Jan 2018"), january("Feb 2018")])).toEqual([2]);
  expect(lengths([january("Jan 2018"), january("Feb 2018", "Crime type")])).toEqual([1, 1]);
  expect(lengths([january("Jan 2018"), january("Feb 2018"), wide("Data", { Burglary: counts(60, 4), Robbery: counts(9, 4) })])).toEqual([
    4, 2,
  ]);
});

test("a joined table has the headers of its tables, a step a month and nothing that says a month's cell", () => {
  const month = (name: string) => sheet(name, "Offence / District | North | South\nBurglary | 5 | 6\nRobbery | 1 | 2\nFraud | 1 | 2");
  const [across] = seriesOf([month("Feb 2018"), month("Jan 2018")]);
  expect(across!.headers.at(-1)).toBe("Place");
  expect(across!.headers).toHaveLength(2);
  expect(across!.steps.map(({ label, total, month: of, period }) => [label, total, of! % 12, period])).toEqual([
    ["Jan 18", false, 0, null],
    ["Feb 18", false, 1, null],
  ]);
  expect(across).toMatchObject({ order: [0, 1], repeats: [], ownRows: false });
  expect(across!.monthCellOf(0, 0)).toBeNull();
  const [down] = seriesOf(sheetAMonth({ Burglary: [60, 61], Robbery: [5, 6], Fraud: [1, 2] }));
  expect(down!.headers).toEqual(["Offence"]);
});

test("names that only run into one another stay apart, and the first of two cells of one name and month counts", () => {
  const month = (name: string) => sheet(name, "Offence | District | Count\nAB | C | 1\nA | BC | 2\nA | D | 3\nA | D | 4");
  const [grid] = seriesOf([month("Jan 2018"), month("Feb 2018")]);
  expect(shown(grid!)).toEqual([
    ["AB, C", 1, 1],
    ["A, BC", 2, 2],
    ["A, D", 3, 3],
  ]);
});

test("the place of a whole table becomes part of its lines' names", () => {
  const month = (name: string, title: string, count: number) =>
    sheet(name, `${title}\n\nOffence | Count\nBurglary | ${count}\nRobbery | 1\nFraud | 2`);
  const [one, other] = chain([month("Jan 2018", "Offences", 5), month("Feb 2018", "Offences", 7)], { by: "Offence" }).input.ledgers.map(
    (ledger, at) =>
      countsOf({
        ...ledger!,
        table: { ...ledger!.table, place: { header: "Place", value: ["North", "South"][at]!, from: "title", family: 1, known: true } },
      })!,
  );
  const [grid] = joinedCounts([one!, other!]);
  expect(grid!.headers).toEqual(["Offence", "Place"]);
  expect(shown(grid!)[0]).toEqual(["Burglary, North", 5, NaN]);
  expect(shown(grid!)[3]).toEqual(["Burglary, South", NaN, 7]);
});

test("findings are sorted by the sheets that their cells stand on, those without a cell by the first table's", () => {
  const [grid] = seriesOf(sheetAMonth({ Burglary: [60, 61], Robbery: [5, 6], Fraud: [1, 2] }));
  const sheets = bySheet([0, 1, 1, 2], grid!, (step) => (step === 2 ? null : grid!.cellOf(0, step)));
  expect([...sheets]).toEqual([
    ["Jan 2018", [0, 2]],
    ["Feb 2018", [1, 1]],
  ]);
});
