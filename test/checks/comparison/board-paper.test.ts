import { foundAndExpected } from "../../../src/checks/messages";
import type { Finding } from "../../../src/domain/finding";
import type { SheetHead } from "../../../src/reading";
import { checkedChain } from "../../reading/sheets";
import { digitsChanged, paperRows, paperSheet, withValue, type PaperRow } from "./paper";

const grave = (head: SheetHead): readonly Finding[] => checkedChain([head]).findings.filter(({ severity }) => severity !== "info");
const cellsOf = (findings: readonly Finding[]) => findings.map(({ code, address }) => `${code} ${address ?? ""}`);
const percentText = (percent: number) => `${percent > 0 ? "+" : ""}${percent.toFixed(1)}%`;

describe("the board paper of March 2020, as typed", () => {
  let paper: SheetHead;
  let rows: readonly PaperRow[];
  beforeAll(async () => {
    paper = await paperSheet();
    rows = paperRows(paper);
  });

  test("has ten tables and nothing wrong with them", () => {
    expect(rows).toHaveLength(10);
    expect(checkedChain([paper]).findings).toEqual([]);
  });

  test("has nothing wrong with its percentages as text either, as the paper prints them", () => {
    const printed = rows.reduce((head, { row, percent }) => withValue(head, row, 3, percentText(100 * percent)), paper);
    expect(grave(printed)).toEqual([]);
  });

  test("raises exactly one finding for each digit of each Diff. that is another", () => {
    for (const { row, diff } of rows) {
      for (const text of digitsChanged(String(diff))) {
        if (Number(text) === diff) continue;
        const found = grave(withValue(paper, row, 2, Number(text)));
        expect(cellsOf(found)).toEqual([`diffDisagrees C${row + 1}`]);
        expect(foundAndExpected(found[0]!)).toEqual({ found: String(Number(text)), expected: String(diff) });
      }
    }
  });

  test("raises exactly one finding for each digit of each printed % Diff. that is another", () => {
    for (const { row, percent } of rows) {
      const printed = percentText(100 * percent);
      for (const text of digitsChanged(printed)) {
        const found = grave(withValue(paper, row, 3, text));
        expect(cellsOf(found)).toEqual([`diffDisagrees D${row + 1}`]);
        expect(foundAndExpected(found[0]!)).toEqual({ found: text, expected: printed });
      }
    }
  });

  test("raises for each digit of each total that is another the Diff., and the % Diff. unless it rounds to the same", () => {
    for (const each of rows) {
      for (const [column, key] of [
        [0, "earlier"],
        [1, "later"],
      ] as const) {
        for (const text of digitsChanged(String(each[key]))) {
          const [earlier, later] = key === "earlier" ? [Number(text), each.later] : [each.earlier, Number(text)];
          const stays = Math.abs(100 * ((later - earlier) / earlier - each.percent)) <= 0.05;
          const expected = [`diffDisagrees C${each.row + 1}`, ...(stays ? [] : [`diffDisagrees D${each.row + 1}`])];
          expect(cellsOf(grave(withValue(paper, each.row, column, Number(text))))).toEqual(expected);
        }
      }
    }
  });
});
