import type { RawValue } from "../../../src/domain/cell";
import { monthOf } from "../../../src/domain/month";
import { enterCounts } from "../../../src/reading/ledger/count-column";
import { isOdd, oddFindings } from "../../../src/reading/strands/odd-cells";

const MARKS = new Map([
  ["-", "none" as const],
  ["nil", "none" as const],
]);
const columnOf = (column: number, ...cells: readonly RawValue[]) =>
  enterCounts({ header: `Column ${column}`, column }, cells, cells.length, MARKS);
const told = (...given: Parameters<typeof oddFindings>) =>
  oddFindings(...given).map(({ code, sheet, address, details }) => `${code} ${sheet!} ${address!} ${JSON.stringify(details)}`);

test("cells that are neither numbers nor blank are odd", () => {
  const cells = [5, 0, "", "7", "-", "see note", -1];
  const column = columnOf(2, ...cells);
  expect(cells.filter((_, row) => isOdd(column, row))).toEqual(["7", "-", "see note", -1]);
});

test("cells of one kind and column are one finding, with the texts in them, in the sheet's order", () => {
  const column = columnOf(2, "a", "b", -1, "a", "f", "d");
  expect(told("Data", 4, new Map([[column, [5, 0, 4, 1, 2, 3]]]))).toEqual([
    'notACount Data C5:C6, C8:C10 {"kind":"text","header":"Column 2","column":"C","count":5,"found":["a","b","f","d"]}',
    'notACount Data C7 {"kind":"negative","header":"Column 2","column":"C","count":1,"found":["-1"]}',
  ]);
});

test.each([
  ["text", "tbc"],
  ["negative", -6],
  ["error", "#N/A"],
  ["fraction", 0.5],
])("cells of %s in many columns are one finding, since they are one question", (kind, raw) => {
  const columns = Array.from({ length: 4 }, (_, at) => columnOf(at + 2, 5, raw));
  const found = (of: typeof columns) => told("Data", 1, new Map(of.map((column) => [column, [1]])));
  expect(found(columns)).toHaveLength(1);
  expect(found(columns)[0]).toContain(
    `notACount Data C3, D3, E3, F3 {"kind":"${kind}","header":"Column 2","column":"C","columns":4,"count":4`,
  );
  expect(found(columns.slice(1))).toHaveLength(3);
});

test("numbers in text, and marks that stand for none, are one finding each over all columns", () => {
  const [one, other] = [columnOf(2, "5", "-", 7), columnOf(3, "-", "nil", "6")];
  expect(
    told(
      "Data",
      1,
      new Map([
        [one, [0, 1]],
        [other, [0, 1, 2]],
      ]),
    ),
  ).toEqual(['numbersAsText Data C2, D4 {"count":2}', 'marksCountedAsNone Data C3, D2:D3 {"count":3,"marks":["-","nil"]}']);
});

test("counts with marks are one finding over all columns, with the marks", () => {
  const [one, other] = [columnOf(2, "5 [r]", 7), columnOf(3, "6p", "7 [r]")];
  const cells = new Map([
    [one, [0]],
    [other, [0, 1]],
  ]);
  expect(told("Data", 1, cells)).toEqual(['markedCounts Data C2, D2:D3 {"count":3,"marks":["[r]","p"]}']);
});

test("a column under a date is named by its month, one under words by these", () => {
  const under = (header: string) => enterCounts({ header, column: 2, month: monthOf(2018, 3) }, ["a"], 1, MARKS);
  const headers = ["43160", "Mar 18", "Jan-Mar 2018", "2018"].map(
    (header) => oddFindings("Data", 1, new Map([[under(header), [0]]]))[0]!.details,
  );
  expect(headers).toMatchObject([{ header: "Mar 18" }, { header: "Mar 18" }, { header: "Jan-Mar 2018" }, { header: "2018" }]);
});

test("marks are one finding over all columns, and offer to leave their offence out; other words do neither", () => {
  const leaving = { column: "Offence", of: () => ["Arson"] };
  const found = (...texts: readonly string[]) =>
    oddFindings("Data", 1, new Map(texts.map((text, at) => [columnOf(at + 2, text), [0]])), leaving).map(({ address, details }) => [
      address,
      "leaveOut" in details,
    ]);
  expect(found("n/a", "n/a")).toEqual([["C2, D2", true]]);
  expect(found("u", "u")).toEqual([
    ["C2", false],
    ["D2", false],
  ]);
});

test("nothing is said of no cells", () => {
  expect(told("Data", 1, new Map())).toEqual([]);
  expect(told("Data", 1, new Map([[columnOf(2, "5"), []]]))).toEqual([]);
});

test("numbers that are not whole are one finding where they stand in more columns than slips do", () => {
  const columns = [2, 3, 4, 5].map((column) => columnOf(column, 1.5, 2));
  const of = (some: typeof columns) => told("Data", 1, new Map(some.map((column) => [column, [0]])));
  expect(of(columns)).toEqual([
    'notACount Data C2, D2, E2, F2 {"kind":"fraction","header":"Column 2","column":"C","columns":4,"count":4,"found":["1.5"]}',
  ]);
  expect(of(columns.slice(1))).toHaveLength(3);
});
