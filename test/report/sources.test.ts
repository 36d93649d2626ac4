import { runOf, runsOf } from "../../src/domain/rows";
import { sourceTarget, sourceText } from "../../src/report/layout/sources";

const source = (sheet: string, column: number, ...rows: readonly number[]) => ({ sheet, column, rows: runsOf(rows) });

describe("the cells that a figure was added up from", () => {
  test("are named with their sheet, once while it is the same", () => {
    expect(sourceText([{ sheet: "Data", column: 3, rows: runOf(6, 8) }])).toBe("Data!D7:D9");
    expect(sourceText([source("Data", 3, 6, 9), source("Other", 0, 0)])).toBe("Data!D7, D10, Other!A1");
    expect(sourceText([source("Data", 0, 0), source("Data", 1, 4)])).toBe("Data!A1, B5");
  });

  test("are three runs at most, and how many more there are", () => {
    expect(sourceText([source("Data", 0, 0, 2, 4)])).toBe("Data!A1, A3, A5");
    expect(sourceText([source("Data", 0, 0, 2, 4, 6)])).toBe("Data!A1, A3, A5 and 1 more");
    const many = Array.from({ length: 1500 }, (_, index) => 2 * index);
    expect(sourceText([source("Data", 0, ...many), source("Other", 0, 0)])).toBe("Data!A1, A3, A5 and 1,498 more");
    expect(sourceText([])).toBe("");
  });

  test("are led to by the first run of them", () => {
    expect(sourceTarget([source("Bob's", 1, 2, 3, 9), source("Other", 0, 0)])).toBe("'Bob''s'!B3:B4");
    expect(sourceTarget([])).toBeNull();
  });
});
