import { addDataNotes, pieces } from "../../src/report/layout/data-notes";
import { SheetBuilder } from "../../src/report/layout/sheet-builder";
import { textWidth } from "../../src/report/layout/text-size";
import type { SheetPlan } from "../../src/report/plan";
import type { DataNotes } from "../../src/report/report";
import { looksIn, rowsOf } from "./plan-lines";

const WIDTHS = [126, 72, 57, 57, 51];
const NONE: DataNotes = { coverage: [], account: [], warnings: [], accepted: [] };
const LINE = { sheet: "Crimes", months: "Feb 18 to Jan 20", missing: null, rows: 1326 };

/** The notes below one row of a sheet. */
function added(notes: Partial<DataNotes>) {
  const sheet = new SheetBuilder(WIDTHS);
  sheet.row(10);
  const { address, blocks } = addDataNotes(sheet, { ...NONE, ...notes }, WIDTHS);
  const plan = sheet.finish() as SheetPlan;
  return { address, blocks, plan, rows: rowsOf(plan).slice(1), looks: plan.cells.map((_, row) => looksIn(plan, row)).slice(1) };
}

describe("the rows of the data notes", () => {
  const full = { account: ["One.", "Two."], warnings: ["Three."], accepted: [{ text: "Four.", reason: "five" }] };

  test("are a table of what was read, and a list of each kind below a heading of its own", () => {
    const { rows, looks } = added({ ...full, coverage: [LINE, { ...LINE, rows: null }, LINE] });
    expect(rows).toEqual([
      "24 heading: Data notes",
      "18 headLeft: Worksheet|Rows|Months",
      "16.5 strand: Crimes|1326|Feb 18 to Jan 20",
      "16.5 strand: Crimes|[c]|Feb 18 to Jan 20",
      "16.5 strandLast: Crimes|1326|Feb 18 to Jan 20",
      "3 : ",
      "14.25 note: Rows are those that at least one strand counts, each once.",
      "13.5 : ",
      "18 headLeft: What became of the numbers",
      "19.5 list: One.",
      "19.5 list: Two.",
      "13.5 : ",
      "18 headLeft: Warnings",
      "19.5 list: Three.",
      "13.5 : ",
      "18 headLeft: Accepted",
      "19.5 list: Four. Accepted: five",
      "13.5 : ",
    ]);
    expect(looks.slice(1, 5)).toEqual([
      "headLeft A3, headLeft D3:E3, headRight B3, headLink C3",
      "strand A4:A5, count B4:B5, wordsIndented C4:E5",
      "strand A4:A5, count B4:B5, wordsIndented C4:E5",
      "strandLast A6, countLast B6, wordsIndentedLast C6:E6",
    ]);
    expect(added({ coverage: [{ ...LINE, rows: null }] }).looks[2]).toEqual("strandLast A4, countLast B4, wordsIndentedLast C4:E4");
  });

  test("are a line where there is nothing to say", () => {
    const { rows, address } = added({});
    expect([rows, address]).toEqual([["24 heading: Data notes", "18 body: No warnings."], "A2:E3"]);
  });

  test("may start a page with any of them, but for what follows a heading", () => {
    const first = (notes: Partial<DataNotes>) => added(notes).blocks.map((block) => block.first);
    expect([first({}), first({ warnings: ["One.", "Two.", "Three."] })]).toEqual([[1], [1, 4, 5]]);
    expect(first({ ...full, coverage: [LINE, LINE, LINE] })).toEqual([1, 4, 5, 9, 11, 13, 16]);
    const { blocks, plan } = added({ ...full, coverage: [LINE] });
    expect(blocks.reduce((sum, { height }) => sum + height, 10)).toBe(plan.rowHeights.reduce((sum, height) => sum + height, 0));
  });

  test("name missing months in their row as far as its width goes", () => {
    const room = 57 + 57 + 51 - 12;
    const wide = (missing: string) => added({ coverage: [{ ...LINE, missing }] }).rows;
    const months = (count: number) => `May 18${", Jun".repeat(count)}`;
    const fits = [0, 1, 2, 3, 4].filter((count) => textWidth(`${LINE.months}, without ${months(count)}`, 10) <= room);
    const short = wide("May")[2]!;
    expect([short.endsWith(", without May"), fits.includes(4), wide(months(9))[4]]).toEqual([
      textWidth(`${LINE.months}, without May`, 10) <= room,
      false,
      expect.stringContaining(`“Crimes” has no figures for ${months(9)}.`),
    ]);
    expect(wide(months(9))[2]).toMatch(/, with gaps named below$/);
  });
});

describe("a note in pieces", () => {
  test("is one line, broken between words where it is longer than a row has room for, and nothing of nothing", () => {
    expect([pieces("  one\n two  "), pieces(" \n ")]).toEqual([["one two"], []]);
    const words = Array.from({ length: 400 }, (_, at) => `word${at}`).join(" ");
    const broken = pieces(words);
    expect([broken.length > 1, broken.join(" "), Math.max(...broken.map((piece) => piece.length)) <= 1500]).toEqual([true, words, true]);
    expect(pieces("x".repeat(1501))).toEqual(["x".repeat(1500), "x"]);
  });
});
