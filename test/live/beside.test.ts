import { localAddress, parseAddress } from "../../src/domain/address";
import { besideEdit } from "../../src/live/beside";
import { countsOf } from "../../src/reading/ledger/table-counts";
import { counts, long, monthsFrom, totalOf, transposed, wide, type Series } from "../checks/layouts";
import { chain, sheet } from "../reading/sheets";
import type { SheetHead } from "../../src/reading";

const SERIES: Series = { Burglary: counts(60, 4), Robbery: counts(20, 4, 1) };
const withTotal = { ...SERIES, Total: totalOf(SERIES) };

function beside(head: SheetHead, ...areas: readonly string[]) {
  const { recognition, ledgers } = chain([head], { by: "Offence" }).input;
  const tables = recognition.tables.map((table, index) => ({ table, ledger: ledgers[index]!, counts: countsOf(ledgers[index]!) }));
  return besideEdit(areas.map(parseAddress), tables, recognition.comparisons).map(localAddress);
}

describe("the cells that may be sums of an edited one", () => {
  test("are the total below it, and the one beside it", () => {
    const right = Object.fromEntries(Object.entries(withTotal).map(([name, all]) => [name, [...all, 9]]));
    const head = wide("Data", right, monthsFrom("2018-01", 4), ["Total"]);
    // The row's total, the corner, and the column's total.
    expect(beside(head, "C2")).toEqual(["C4", "F4", "F2"]);
    expect(beside(head, "B2:C3")).toEqual(["B4:C4", "F4", "F2:F3"]);
    expect(beside(head, "C1")).toEqual([]);
  });

  test("are the columns and rows of totals where months go down", () => {
    expect(beside(transposed("Data", withTotal), "B3")).toEqual(["D3"]);
  });

  test("are the rows of totals of a long table", () => {
    const found = beside(long("Data", withTotal), "C2");
    expect(found).toEqual(["C4", "C7", "C10", "C13"]);
  });

  test("are none where nothing is called a total, and none of a table that is not looked at whole", () => {
    expect(beside(wide("Data", SERIES), "C2")).toEqual([]);
    expect(besideEdit([parseAddress("C2")], [{ ...tableOf(wide("Data", withTotal)), counts: null }], [])).toEqual([]);
  });

  test("are Diff. and % Diff. in the edited rows", () => {
    const rows = ["Fraud | 1 | 2 | 1 | 100.0%", "Arson | 1 | 2 | 1 | 100.0%", "Theft | 1 | 2 | 1 | 100.0%"];
    const head = sheet("Board", ["Strand | 12 Month ending Jan 19 | 12 Month ending Jan 20 | Diff. | % Diff.", ...rows].join("\n"));
    expect(beside(head, "B3")).toEqual(["D3", "E3"]);
    expect(beside(head, "B2:B3")).toEqual(["D2", "D3", "E2", "E3"]);
    expect(beside(head, "B5")).toEqual([]);
    const bare = sheet(
      "Board",
      ["Strand | 12 Month ending Jan 19 | 12 Month ending Jan 20", ...rows.map((row) => row.slice(0, 13))].join("\n"),
    );
    expect(beside(bare, "B3")).toEqual([]);
  });

  test("are the box around them where there are more than forty", () => {
    const all: Series = Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`Offence ${at}`, [1, 2]]));
    const months = (count: number) => long("Data", { ...all, Total: [41, 82] }, monthsFrom("2018-01", count));
    expect(beside(months(2), "C2")).toEqual(["C43", "C85"]);
    const edits = (count: number) => Array.from({ length: count }, (_, at) => `C${at + 2}`);
    expect(beside(months(2), ...edits(20))).toHaveLength(40);
    expect(beside(months(2), ...edits(21))).toEqual(["C43:C85"]);
  });
});

function tableOf(head: SheetHead) {
  const { recognition, ledgers } = chain([head], { by: "Offence" }).input;
  return { table: recognition.tables[0]!, ledger: ledgers[0]!, counts: null };
}
