import { Workbook } from "../../host/library";
import { openHost } from "../../host/node";
import { monthOf, monthToSerial, addMonths } from "../../src/domain/month";
import { checkWorkbook } from "../../src/jobs/check-workbook";
import { inspectWorkbook } from "../../src/jobs/inspect-workbook";
import { hostOf, longRows } from "../workbooks";

const END = monthOf(2020, 1);
const MONTHLY = longRows(END, 12, { Fraud: () => 5, Theft: () => 7 });

describe("rows that are hidden", () => {
  test("by hand are counted like the others, and said with their number", async () => {
    const host = await hostOf({ Data: MONTHLY });
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("3:5").rowHidden = true;
      await context.sync();
    });
    const { sheets, findings } = await inspectWorkbook(host.run);
    expect(findings).toMatchObject([{ code: "hiddenRowsRead", severity: "info", sheet: "Data", details: { rows: 3, filtered: false } }]);
    expect(sheets[0]!.tables[0]!.rows).toBe(24);
  });

  test("by a filter are counted too, and the filter is named", async () => {
    const host = await hostOf({ Data: MONTHLY });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.autoFilter.apply(sheet.getRange("A1:C25"), 1, { filterOn: "Values", values: ["Fraud"] });
      await context.sync();
    });
    const { findings } = await inspectWorkbook(host.run);
    expect(findings).toMatchObject([{ code: "hiddenRowsRead", details: { rows: 12, filtered: true } }]);
  });

  test("are none of a sheet without any, an empty one among them", async () => {
    const host = await hostOf({ Data: MONTHLY, Empty: [] });
    expect((await inspectWorkbook(host.run)).findings).toEqual([]);
  });
});

describe("heads that are too large for one answer", () => {
  test("are asked for again with fewer rows, and the rest of the sheet is read by its columns", async () => {
    const host = await hostOf({
      Data: longRows(END, 200, { Fraud: () => 5, [`Theft ${"of one kind or another ".repeat(10)}`.trim()]: () => 7 }),
    });
    host.faults.enforcePayloadLimits(50_000);
    const { sheets } = await inspectWorkbook(host.run);
    expect(sheets[0]!.tables[0]).toMatchObject({ layout: "long", rows: 400 });
    expect(host.traffic.syncs.some(({ error }) => error === "ResponsePayloadSizeLimitExceeded")).toBe(true);
  });
});

describe("a workbook that counts dates from 1904", () => {
  const DAYS = 1462;

  test("has the months that its cells show", async () => {
    const workbook = new Workbook();
    workbook.properties.date1904 = true;
    const sheet = workbook.addWorksheet("Data");
    sheet.getRow(1).values = ["Month", "Offence", "Count"];
    for (let index = 0; index < 12; index += 1) {
      sheet.getRow(2 + index).values = [monthToSerial(addMonths(END, index - 11)) - DAYS, "Fraud", index];
      sheet.getCell(2 + index, 1).numFmt = "mmm-yy";
    }
    const host = await openHost({ workbook: new Uint8Array(await workbook.xlsx.writeBuffer()), name: "old-mac.xlsx" });
    const { sheets } = await inspectWorkbook(host.run);
    expect(sheets[0]!.tables[0]!.months).toEqual({ first: addMonths(END, -11), last: END, missing: [], length: 1 });
  });

  test("is not taken for one where cells show what their numbers say", async () => {
    const host = await hostOf({ Data: MONTHLY });
    expect((await inspectWorkbook(host.run)).sheets[0]!.tables[0]!.months!.last).toBe(END);
  });
});

describe("a cell astray at the edge of a sheet", () => {
  test.each([
    ["XFD7", undefined],
    ["XFC7", 5 * 1024 * 1024],
  ])("in %s is named with its sheet", async (address, limit) => {
    const host = await hostOf({ Data: MONTHLY, Wide: MONTHLY });
    host.user.type("Wide", address, "x");
    if (limit !== undefined) host.faults.enforcePayloadLimits(limit);
    await expect(inspectWorkbook(host.run)).rejects.toThrow(
      `The sheet “Wide” cannot be read: it is used up to column ${address.slice(0, 3)}, because there is something in ${address}. Go there, press Delete`,
    );
  });
});

describe("where Excel does not answer what is seen of the sheets", () => {
  const failing = async (areHidden: boolean) => {
    const host = await hostOf({ Data: MONTHLY });
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getUsedRange().rowHidden = areHidden;
      await context.sync();
    });
    host.traffic.reset();
    host.faults.failSync({ nth: 2, when: "before", code: "ItemNotFound" });
    return inspectWorkbook(host.run);
  };

  test("a sheet whose rows are all hidden is read without that", async () => {
    expect((await failing(true)).sheets[0]!.tables).toHaveLength(1);
  });

  test("it is said where that is not why", async () => {
    await expect(failing(false)).rejects.toThrow("nothing was changed");
  });
});

describe("names that Excel's own indent sets in", () => {
  const months = Array.from({ length: 24 }, (_, at) => addMonths(END, at - 23));
  const rows = [
    ["Area", "Offence", ...months.map((month) => monthToSerial(month))],
    ...[400, 120, 90, 55].map((count, at) => [
      "Essex",
      ["Violence", "With injury", "Without injury", "Robbery"][at]!,
      ...months.map((_, month) => count + ((month * 7) % 11)),
    ]),
  ];
  const asked = async (levels: readonly number[]) => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("Data");
    rows.forEach((cells, at) => (sheet.getRow(1 + at).values = [...cells]));
    for (let column = 3; column < 27; column += 1) sheet.getCell(1, column).numFmt = "mmm yy";
    levels.forEach((indent, at) => (sheet.getCell(2 + at, 2).alignment = { indent }));
    const host = await openHost({ workbook: new Uint8Array(await workbook.xlsx.writeBuffer()), name: "set-in.xlsx" });
    const { findings } = await checkWorkbook(host.run, { strandsFrom: null, by: "Area", end: null, today: new Date(2020, 5, 1) });
    const syncs = host.traffic.syncs.length;
    return { asked: findings.flatMap(({ code, details }) => (code === "unnamedTotal" ? [details] : [])), syncs };
  };

  test("are parts of the one above, as those with spaces before them are", async () => {
    const { asked: whole } = await asked([0, 1, 1, 0]);
    expect(whole).toMatchObject([{ value: "Violence", parts: ["With injury", "Without injury"] }]);
  });

  test("cost a sync where any are, and nothing is asked where all are alike", async () => {
    const [parted, alike] = [await asked([0, 1, 1, 0]), await asked([0, 0, 0, 0])];
    expect([alike.asked, parted.syncs - alike.syncs]).toEqual([[], 1]);
  });
});
