import { type NodeHost, openHost } from "../../host/node";
import { registry } from "../../host/objects/provided";
import { camel } from "../../host/objects/registry";
import { monthOf, monthToSerial } from "../../src/domain/month";
import { ExcelFailure } from "../../src/excel/failure";
import { type TableSheet, writeTableSheet } from "../../src/excel/write/write-table-sheet";
import { valuesOf, workbookWithNotes } from "./written";

const END = monthToSerial(monthOf(2020, 1));
const row = (strand: string, section: string, values = "Fraud") => [strand, section, values, END, 12];
const PLAN: TableSheet = {
  sheet: "Strands",
  tableName: "Strands",
  title: "Strands of the report",
  note: "One row for each strand. Change what does not fit, then build the report again.",
  headers: ["Strand", "Section", "Values", "Period end", "Offences"],
  rows: [row("Fraud", "5.10"), row("=1+1", "5.2"), row("Knife Crime", "+44")],
  textColumns: [0, 1, 2],
  monthColumns: [3],
  widths: [140, 60, 180, 70, 60],
  validations: [{ column: 4, choices: ["12", "24"] }],
};
const withRows = (...rows: TableSheet["rows"]): TableSheet => ({ ...PLAN, rows });
const write = (host: NodeHost, plan = PLAN) => writeTableSheet(host.run, plan);
const strands = (host: NodeHost, address: string) => valuesOf(host, "Strands", address);
const sheetNames = (host: NodeHost) => host.workbook.sheets.map(({ name }) => name);

/** The written sheet with what an analyst adds: a column, a calculated one, a note below and a formula beside. */
async function withAdditions(): Promise<NodeHost> {
  const host = await workbookWithNotes();
  await write(host);
  await host.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Strands");
    const { columns } = sheet.tables.getItem("Strands");
    columns.add(undefined, [["Remark"], ["ask Leeds"], ["'1/2"], ["see minutes"]]);
    columns.add(undefined, [["Double"], ["=E5*2"], ["=E6*2"], ["=E7*2"]]);
    sheet.getRange("A10:B10").values = [["A note below", "the table"]];
    sheet.getRange("J1").formulas = [["=SUM(Strands[Offences])"]];
  });
  return host;
}

/** What the sheets hold and look like, and where the table stands. */
const whole = (host: NodeHost): Promise<unknown> =>
  host.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject("Strands").getRange().load("address");
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRange().load("address,formulas,text,numberFormat"));
    const cells = sheets.items.flatMap((sheet) => Array.from({ length: 14 }, (_, at) => sheet.getRange(`A${at + 1}`)));
    for (const cell of cells) cell.load("format/rowHeight,format/wrapText");
    await context.sync();
    return [table, ...used, ...cells].map((range) => range.toJSON());
  });

describe("a sheet with a table", () => {
  test("is added in two syncs and replaced in three, within ExcelApi 1.9", async () => {
    const host = await workbookWithNotes();
    const four = withRows(row("Fraud", "5.10"), row("Cyber", "1"), row("Hate", "2"), row("Rural", "3"));
    host.traffic.reset();
    expect([await write(host), await write(host, four), await write(host)]).toEqual(["added", "replaced", "replaced"]);
    // The first of each asks a function how dates are counted, which the client marks as writing.
    expect(host.traffic.syncs.map(({ kind }) => kind)).toEqual(["write", "write", "write", "read", "write", "write", "read", "write"]);
    const members = registry.all.flatMap(({ name, properties, methods }) =>
      Object.entries({ ...properties, ...methods }).map(([member, { since }]) => ({ api: `${name}.${camel(member)}`, since })),
    );
    const late = members.filter(({ since }) => Number(since.slice(2)) > 9).map(({ api }): string => api);
    expect(host.traffic.api.filter((api) => late.includes(api))).toEqual([]);
  });

  test("holds texts as texts, months as months, choices, and all of it in an Excel table", async () => {
    const host = await workbookWithNotes();
    await write(host);
    expect(await strands(host, "A1:A4")).toEqual([[PLAN.title], [PLAN.note], [""], ["Strand"]]);
    expect(await strands(host, "A4:E7")).toEqual([PLAN.headers, ...PLAN.rows]);
    await host.run(async (context) => {
      const table = context.workbook.tables.getItem("Strands");
      const range = table.getRange().load("address");
      const first = table.rows.getItemAt(0).getRange().load("numberFormat,text");
      const validation = table.columns.getItem("Offences").getDataBodyRange().dataValidation.load("rule");
      const page = table.worksheet.pageLayout.load("orientation,paperSize,zoom");
      const title = table.worksheet.getRange("A1").load("format/font/bold");
      await context.sync();
      expect([range.address, title.format.font.bold]).toEqual(["Strands!A4:E7", true]);
      expect([first.numberFormat[0], first.text[0]![3]]).toEqual([["@", "@", "@", "mmm yy", "General"], "Jan 20"]);
      expect(validation.rule).toEqual({ list: { inCellDropDown: true, source: "12,24" } });
      expect(page.toJSON()).toEqual({ orientation: "Landscape", paperSize: "A4", zoom: { scale: 100 } });
    });
    expect((await host.toBytes()).problems).toEqual([]);
  });

  test("is made smaller to print where its columns are wide, and repeats the headers", async () => {
    const host = await workbookWithNotes();
    await write(host, { ...PLAN, widths: [300, 300, 300, 70, 60] });
    await host.run(async (context) => {
      const layout = context.workbook.worksheets.getItem("Strands").pageLayout.load("zoom");
      const rows = layout.getPrintTitleRows().load("address");
      await context.sync();
      expect([layout.zoom, rows.address]).toEqual([{ scale: 67 }, "Strands!4:4"]);
    });
  });

  test("has a row to begin with where the plan has none, and no choices that Excel cannot hold", async () => {
    const host = await workbookWithNotes();
    const validations = [
      { column: 0, choices: ["Essex, north"] },
      { column: 1, choices: ["x".repeat(256)] },
    ];
    await write(host, { ...withRows(), note: null, validations });
    expect(await strands(host, "A1:A4")).toEqual([[PLAN.title], [""], ["Strand"], [""]]);
    await write(host);
    expect(await strands(host, "A3:E6")).toEqual([PLAN.headers, ...PLAN.rows]);
  });
});

describe("a table that is there", () => {
  test("gets new rows, and remarks in the analyst's columns go with theirs", async () => {
    const host = await withAdditions();
    const knife = row("Knife Crime", "+44", "Knife*");
    await write(host, withRows(row("Cyber", "1"), knife, row("Hate", "2"), row("Fraud", "5.10"), row("=1+1", "5.2")));
    expect(await strands(host, "A5:G9")).toEqual([
      [...row("Cyber", "1"), "", 24],
      [...knife, "see minutes", 24],
      [...row("Hate", "2"), "", 24],
      [...row("Fraud", "5.10"), "ask Leeds", 24],
      [...row("=1+1", "5.2"), "1/2", 24],
    ]);
    expect([await strands(host, "A10:B10"), await strands(host, "J1")]).toEqual([[["A note below", "the table"]], [[60]]]);
  });

  test("gets its choices where its cells have different ones by now, on the web too", async () => {
    const host = await openHost({ platform: "web" });
    await write(host);
    await host.run(async ({ workbook }) => {
      const { dataValidation } = workbook.worksheets.getItem("Strands").getRange("E6");
      dataValidation.clear();
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    });
    await write(host);
    const choices = await host.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Strands").getRange("E5:E7");
      dataValidation.load("rule");
      await context.sync();
      return dataValidation.rule;
    });
    expect(choices).toEqual({ list: { inCellDropDown: true, source: "12,24" } });
  });

  test("has its calculated column filled down, also where a write that was cut off left the last rows without", async () => {
    const host = await withAdditions();
    await host.run(async ({ workbook }) => workbook.worksheets.getItem("Strands").getRange("G7").clear("Contents"));
    await write(host, withRows(row("Fraud", "5.10"), row("=1+1", "5.2"), row("Knife Crime", "+44"), row("Rural", "3")));
    expect((await strands(host, "G5:G8")).flat()).toEqual([24, 24, 24, 24]);
  });

  test("gets fewer rows, and what stands below moves up", async () => {
    const host = await withAdditions();
    await write(host, withRows(row("=1+1", "5.2")));
    expect(await strands(host, "A5:G5")).toEqual([[...row("=1+1", "5.2"), "1/2", 24]]);
    expect([await strands(host, "A6:A8"), await strands(host, "J1")]).toEqual([[[""], [""], ["A note below"]], [[12]]]);
  });

  test("keeps the order of its columns, with a column between, and gets one back that it lacks", async () => {
    const host = await workbookWithNotes();
    await write(host);
    await host.run(async ({ workbook }) => {
      const { columns } = workbook.tables.getItem("Strands");
      columns.add(1, [["Mine"], ["a"], ["b"], ["c"]]);
      columns.getItem("Offences").delete();
    });
    await write(host, withRows(row("Cyber", "1"), row("Fraud", "5.10")));
    expect(await strands(host, "A4:F6")).toEqual([
      ["Strand", "Mine", "Section", "Values", "Period end", "Offences"],
      ["Cyber", "", "1", "Fraud", END, 12],
      ["Fraud", "a", "5.10", "Fraud", END, 12],
    ]);
  });

  const refusals: readonly (readonly [what: string, act: (workbook: Excel.Workbook) => unknown, text: string])[] = [
    [
      "is protected",
      ({ worksheets }) => worksheets.getItem("Strands").protection.protect(),
      "The sheet “Strands” is protected. Unprotect it",
    ],
    [
      "has lost it",
      ({ tables }) => tables.getItem("Strands").convertToRange(),
      "The sheet “Strands” is there already, without a table “Strands”. Turn its cells into a table of that name (Insert, Table, then Table Design), or rename the sheet",
    ],
    [
      "has another name",
      ({ worksheets }) => (worksheets.getItem("Strands").name = "Mine"),
      "The table “Strands” is on the sheet “Mine”. Name that sheet “Strands”, or rename the table",
    ],
  ];
  test.each(refusals)("is left alone where its sheet %s", async (_, act, text) => {
    const host = await withAdditions();
    await host.run(async ({ workbook }) => void act(workbook));
    const before = await whole(host);
    await expect(write(host)).rejects.toThrow(new ExcelFailure(`${text}, then try again. Nothing was changed.`, ""));
    expect(await whole(host)).toEqual(before);
  });
});

const MORE = withRows(row("Cyber", "1"), ...PLAN.rows, row("Hate", "2"));
const FEWER = withRows(row("Knife Crime", "7"));
const BOTH = ["Notes", "Strands"];
const FORMER = PLAN.rows.map(([name]) => name);

describe("a write that Excel stops", () => {
  test.each([
    ["before a new sheet", workbookWithNotes, PLAN, 2, "before", "The sheet “Strands” was not added. A sheet", ["Notes"], []],
    ["after a new sheet", workbookWithNotes, PLAN, 2, "after", null, BOTH, []],
    ["while it is looked for", withAdditions, MORE, 1, "before", "The workbook could not be read, and nothing", BOTH, FORMER],
    ["while it is read", withAdditions, MORE, 2, "before", "The workbook could not be read, and nothing", BOTH, FORMER],
    ["before more rows", withAdditions, MORE, 3, "before", "The table “Strands” was not changed. A sheet", BOTH, FORMER],
    ["after more rows", withAdditions, MORE, 3, "after", "The table “Strands” was not changed. A sheet", BOTH, FORMER],
    ["after fewer rows", withAdditions, FEWER, 3, "after", null, BOTH, ["Knife Crime", "", ""]],
  ] as const)("%s says what the workbook holds, unless all was written", async (_, start, plan, nth, when, outcome, left, names) => {
    const host = await start();
    host.faults.failSync({ nth, when, code: "AccessDenied" });
    const writing = write(host, plan);
    if (outcome === null) await writing;
    else await expect(writing).rejects.toThrow(outcome);
    expect(sheetNames(host)).toEqual(left);
    if (start === withAdditions) expect((await strands(host, "A5:A7")).map(([name]) => name)).toEqual(names);
  });

  test("leaves no row that says what no one said, wherever Excel stops answering", async () => {
    const lines = (rows: TableSheet["rows"]) => rows.map((cells) => cells.map(String).join("|"));
    const after = withRows(row("Hate", "7", "Threats"), row("Rural", "8", "Plant"));
    for (let action = 3; action < 30; action++) {
      const host = await workbookWithNotes();
      await write(host);
      host.faults.failSync({ nth: 3, when: { action }, code: "GeneralException" });
      for (const nth of [4, 5, 6]) host.faults.failSync({ nth, when: "before", code: "GeneralException" });
      await write(host, after).catch(() => undefined);
      host.faults.clear();
      const left = lines((await strands(host, "A5:E7")) as TableSheet["rows"]).filter((line) => line !== "||||");
      const said = lines([...PLAN.rows, ...after.rows]);
      expect([action, left.filter((line) => !said.includes(line))]).toEqual([action, []]);
    }
  });

  test("and that cannot be undone says so, and is written the next time", async () => {
    const host = await workbookWithNotes();
    host.faults.failSync({ nth: 2, when: { action: 30 }, code: "GeneralException" });
    host.faults.failSync({ nth: 3, when: "before", code: "GeneralException" });
    await expect(write(host)).rejects.toThrow("Excel did not answer while the sheet “Strands” was written");
    expect(sheetNames(host)).toEqual(["Notes", "SR table being written"]);
    expect([await write(host), sheetNames(host)]).toEqual(["added", BOTH]);
  });
});
