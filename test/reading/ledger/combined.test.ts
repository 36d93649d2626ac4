import { combined } from "../../../src/reading/ledger/combined";
import { encoded } from "../../../src/reading/ledger/encoded-column";

const column = (...cells: readonly string[]) => encoded(cells, cells.length);

/** Each row's texts, looked up by the number of its combination. */
function textsOf(columns: readonly ReturnType<typeof column>[], rows: number): readonly string[] {
  const { ids, texts } = combined(columns, rows);
  return Array.from(ids, (id) => texts[id]!.map((text, at) => columns[at]!.texts[text] ?? "").join(" + "));
}

test("rows with the same texts are of one combination", () => {
  const columns = [column("A", "A", "B", "A"), column("x", "y", "x", "x")];
  expect([...combined(columns, 4).ids]).toEqual([0, 1, 2, 0]);
  expect(textsOf(columns, 4)).toEqual(["A + x", "A + y", "B + x", "A + x"]);
});

test("blank cells make combinations of their own, in the first column as in others", () => {
  const columns = [column("", "A", "", "A"), column("x", "", "", "")];
  expect(textsOf(columns, 4)).toEqual([" + x", "A + ", " + ", "A + "]);
  expect(new Set(combined(columns, 4).ids).size).toBe(3);
  expect(combined(columns, 4).texts[0]).toEqual([-1, 0]);
});

test("one column's combinations are its texts, and a blank one first where there are blank cells", () => {
  expect([...combined([column("A", "B", "A")], 3).ids]).toEqual([0, 1, 0]);
  expect(combined([column("A", "B", "A")], 3).texts).toEqual([[0], [1]]);
  const { ids, texts } = combined([column("A", "", "B")], 3);
  expect([...ids]).toEqual([1, 0, 2]);
  expect(texts).toEqual([[-1], [0], [1]]);
});

test("of no columns every row is of the same combination", () => {
  const { ids, texts } = combined([], 3);
  expect([...ids]).toEqual([0, 0, 0]);
  expect(texts).toEqual([[]]);
});

test("no two of many texts in three columns run into one another", () => {
  const rows = [0, 1, 2, 3].flatMap((one) => [0, 1, 2].flatMap((two) => ["", "p", "q"].map((three) => [`a${one}`, `b${two}`, three])));
  const columns = [0, 1, 2].map((at) => column(...rows.map((row) => row[at]!)));
  expect(textsOf(columns, rows.length)).toEqual(rows.map((row) => row.join(" + ")));
  expect(new Set(combined(columns, rows.length).ids).size).toBe(36);
  expect(combined(columns, rows.length).texts).toHaveLength(36);
});
