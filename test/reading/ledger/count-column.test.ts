import { NO_MARKS, type Marks } from "../../../src/domain/cell";
import { monthOf } from "../../../src/domain/month";
import { BLANK, enterCounts, kindOf, MARK, NUMBER, NUMBER_AS_TEXT, TEXT } from "../../../src/reading/ledger/count-column";

const enter = (cells: readonly (string | number | boolean)[], marks: Marks = NO_MARKS, rows = cells.length) =>
  enterCounts({ header: "Count", column: 3 }, cells, rows, marks);

test("whole numbers from 0 are counts, also where they are written as text", () => {
  const { values, states, odd } = enter([0, 12, "7", "1,204"]);
  expect([...values]).toEqual([0, 12, 7, 1204]);
  expect([...states]).toEqual([NUMBER, NUMBER, NUMBER_AS_TEXT, NUMBER_AS_TEXT]);
  expect([...odd]).toEqual([]);
});

test("what is no count is told by its kind, and its text is kept in one line", () => {
  const { values, states, odd } = enter(["see\nnote", -3, 2.5, "#N/A", "*", "n/a", true]);
  expect([...values]).toEqual(Array(7).fill(NaN));
  expect([...states].map(kindOf)).toEqual(["text", "negative", "fraction", "error", "suppressed", "notAvailable", "text"]);
  expect(states[0]).toBe(TEXT);
  expect([...odd]).toEqual([
    [0, "see note"],
    [1, "-3"],
    [2, "2.5"],
    [3, "#N/A"],
    [4, "*"],
    [5, "n/a"],
    [6, "true"],
  ]);
});

test("blank cells, and cells past the end, are blank and not 0", () => {
  const { values, states, odd } = enter(["", "  "], NO_MARKS, 3);
  expect([...states]).toEqual([BLANK, BLANK, BLANK]);
  expect([...values]).toEqual([NaN, NaN, NaN]);
  expect(odd.size).toBe(0);
});

test("a mark that stands for none is a count of 0, and is kept", () => {
  const { values, states, odd } = enter(["-", 4], new Map([["-", "none"]]));
  expect([...values]).toEqual([0, 4]);
  expect([...states]).toEqual([MARK, NUMBER]);
  expect([...odd]).toEqual([[0, "-"]]);
});

test("only as many cells are entered as the table has rows, and the column keeps its header, place and month", () => {
  const { values, ...column } = enterCounts({ header: "Jan 20", column: 3, month: monthOf(2020, 1) }, [1, 2, "note"], 2, NO_MARKS);
  expect(values).toHaveLength(2);
  expect(column).toMatchObject({ header: "Jan 20", column: 3, month: monthOf(2020, 1) });
  expect(column.odd.size).toBe(0);
  expect(enter([1]).month).toBeNull();
});
