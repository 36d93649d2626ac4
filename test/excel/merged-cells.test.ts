import { Workbook, type Worksheet } from "../../host/library";
import { openHost } from "../../host/node";
import { withMerged } from "../../src/excel/merged-cells";
import { checkWorkbook } from "../../src/jobs/check-workbook";
import type { SheetHead } from "../../src/reading";
import { messageOf } from "../../src/checks/messages";

const MONTHS = Array.from(
  { length: 24 },
  (_, at) => `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][at % 12]} ${18 + Math.floor(at / 12)}`,
);
const counts = (level: number) => MONTHS.map((_, at) => level + ((at * 7) % 11));
const ROWS = [
  ["Offence", ...MONTHS],
  ["Burglary", ...counts(40)],
  ["Fraud", ...counts(90)],
  ["Robbery", ...counts(20)],
];

async function hostWith(change: (sheet: Worksheet) => void, rows: readonly (readonly (string | number)[])[] = ROWS) {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Data, new");
  rows.forEach((cells, row) => cells.forEach((value, column) => (sheet.getCell(row + 1, column + 1).value = value)));
  change(sheet);
  return openHost({ workbook: new Uint8Array(await workbook.xlsx.writeBuffer()), name: "merged.xlsx" });
}

async function found(change: (sheet: Worksheet) => void, rows = ROWS) {
  const host = await hostWith(change, rows);
  const { findings } = await checkWorkbook(host.run, { by: "Offence", end: null, strandsFrom: null, today: new Date(2020, 0, 15) });
  return findings.flatMap((each) =>
    each.code === "notACount" ? [`${each.severity} ${String(each.address)}: ${/ha(?:s|ve) .*/.exec(messageOf(each))?.[0]}`] : [],
  );
}

test("a count that is merged over two months is told with its cell", async () => {
  expect(await found((sheet) => sheet.mergeCells("F2:G2"))).toEqual([
    "error F2: has a count that is merged with other cells for counts: “46”. It may be of all of them. Unmerge the cells, and enter the count of each.",
  ]);
});

test("counts that are merged over two rows are told together", async () => {
  const [told, ...more] = await found((sheet) => {
    sheet.mergeCells("F2:F3");
    sheet.mergeCells("H2:H3");
  });
  expect(more).toEqual([]);
  expect(told).toContain("error F2, H2: have a count that is merged with other cells for counts: “46” and “49”.");
});

test("nothing is told of merged titles, of rows that are merged as a whole, of blanks that are not merged, and of what no strand counts", async () => {
  expect(await found(() => undefined)).toEqual([]);
  const titled = [["Recorded crime"], ...ROWS];
  expect(await found((sheet) => sheet.mergeCells("A1:H1"), titled)).toEqual([]);
  const high = [ROWS[0]!, ...ROWS.slice(1).flatMap((row) => [row, []])];
  const merged = await found((sheet) => {
    for (let column = 1; column <= 25; column += 1) sheet.mergeCells(2, column, 3, column);
  }, high);
  expect(merged).toEqual([]);
  expect(await found((sheet) => (sheet.getCell("G2").value = null))).toEqual([]);
  const withTotal = [...ROWS, ["Total", ...MONTHS.map((_, at) => ROWS.slice(1).reduce((sum, row) => sum + Number(row[at + 1]), 0))]];
  expect(await found((sheet) => sheet.mergeCells("F5:G5"), withTotal)).toEqual([]);
});

test("merged cells are asked for only where a blank stands among numbers, and what Excel refuses is left open", async () => {
  const head = (values: SheetHead["values"], row = 0): SheetHead => {
    const used = { row, column: 0, rows: values.length, columns: values[0]?.length ?? 0 };
    return {
      sheet: "Data, new",
      hidden: false,
      used,
      values,
      formats: [],
      complete: true,
      hiddenRows: 0,
      filtered: false,
      date1904: false,
      tables: [],
    };
  };
  const host = await hostWith((sheet) => sheet.mergeCells("B2:C2"));
  const asked = (heads: readonly SheetHead[]) =>
    host.run(async (context) => {
      const before = host.traffic.syncs.length;
      const read = await withMerged(context, heads);
      return { merged: read.map(({ merged }) => merged), syncs: host.traffic.syncs.length - before };
    });
  const whole = [
    ["Offence", "Jan", "Feb"],
    ["Burglary", 1, 2],
    ["Fraud", 3, 4],
  ];
  expect(await asked([head(whole)])).toEqual({ merged: [undefined], syncs: 0 });
  expect(await asked([{ ...head([]), used: null }])).toEqual({ merged: [undefined], syncs: 0 });
  const gap = head([
    ["Offence", "Jan", "Feb"],
    ["Burglary", 1, ""],
    ["Fraud", 3, 4],
  ]);
  expect(await asked([head(whole), gap])).toEqual({ merged: [undefined, [{ row: 1, column: 1, rows: 1, columns: 2 }]], syncs: 1 });
  const long = (...last: readonly (readonly (string | number)[])[]) => head([["Month", "Count"], ["Jan", 1], ["Feb", 4], ...last]);
  expect((await asked([long(["Mar", ""])])).syncs).toBe(1);
  expect((await asked([long(["", ""])])).syncs).toBe(0);
  expect(await asked([{ ...gap, sheet: "Not there" }])).toMatchObject({ merged: [undefined] });
});
