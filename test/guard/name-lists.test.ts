import type { NodeHost } from "../../host/node";
import { openHost } from "../../host/node";
import { localAddress } from "../../src/domain/address";
import { monthOf } from "../../src/domain/month";
import { buildReport } from "../../src/jobs/build-report";
import { withWorkbook } from "../../src/excel/workbook";
import type { GuardOutcome } from "../../src/guard/guard-outcome";
import { guardText } from "../../src/guard/guard-texts";
import { guardSheet, unguardSheet } from "../../src/jobs/guard-sheet";
import { hostOf, longRows, type Rows } from "../workbooks";

/** A long sheet, 24 months of these offences. */
const rowsOf = (...offences: readonly string[]): Rows =>
  longRows(monthOf(2020, 1), 24, Object.fromEntries(offences.map((offence, at) => [offence, (index: number) => 5 + at + index])));
const LONG = rowsOf("Theft, other", "Burglary, dwelling");
const SHEET = { sheet: "Data" };
const SOURCE = "='SR lists'!$A$1:$A$2";

const guarded = async (sheets: Readonly<Record<string, Rows>> = { Data: LONG }) => {
  const host = await hostOf(sheets);
  await guardSheet(host.run, SHEET);
  return host;
};
const edit = (host: NodeHost, act: (workbook: Excel.Workbook) => unknown) => host.run(async ({ workbook }) => void act(workbook));
const cellsOf = ({ cells }: GuardOutcome) => cells.map(({ range, kind }) => `${kind} ${localAddress(range)}`);
const ALL = ["month A2:A249", "offence B2:B249", "count C2:C249"];

/** The source of a list; the type of any other validation. */
const sourceOf = (host: NodeHost, address = "B2:B249", sheet = "Data") =>
  host.run(async (context) => {
    const read = context.workbook.worksheets.getItem(sheet).getRange(address).dataValidation.load("type,rule");
    await context.sync();
    return read.rule?.list?.source ?? read.type;
  });

/** The workbook's sheets with what is not visible said, and its defined names. */
const shape = (host: NodeHost) =>
  host.run(async ({ workbook }) => {
    const sheets = workbook.worksheets.load("items/name,items/visibility");
    const names = workbook.names.load("items/name,items/formula,items/visible");
    await workbook.context.sync();
    return [
      ...sheets.items.map(({ name, visibility }) => (visibility === "Visible" ? name : `${name} ${visibility}`)),
      ...names.items.map(({ name, formula, visible }) => `${name} ${String(formula)} ${String(visible)}`),
    ];
  });
const WITH_LISTS = ["Data", "SR lists VeryHidden", "StrandReport_lists ='SR lists'!$A$1 false"];

const cells = (host: NodeHost, sheet: string, address: string) =>
  host.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas,numberFormat,valueTypes");
    await context.sync();
    return range.toJSON();
  });
const listOf = async (host: NodeHost, address: string, sheet = "SR lists") => (await cells(host, sheet, address)).values!.flat();

describe("names that do not fit into validation", () => {
  test("are chosen from a very hidden sheet, which is written in the same sync", async () => {
    const host = await hostOf({ Data: LONG });
    host.traffic.reset();
    const outcome = await guardSheet(host.run, SHEET);
    expect([cellsOf(outcome), outcome.left]).toEqual([ALL, []]);
    expect(host.traffic.syncs.filter(({ kind }) => kind === "write")).toHaveLength(1);
    expect([await sourceOf(host), await shape(host)]).toEqual([SOURCE, WITH_LISTS]);
    expect(await listOf(host, "A1:A3")).toEqual(["Burglary, dwelling", "Theft, other", ""]);
    expect((await host.toBytes()).problems).toEqual([]);
  });

  test("are taken by their thousands of characters, and none is taken for a formula or a number", async () => {
    const offences = [
      "=1+1",
      "+Fraud",
      "-Other",
      "@Harm",
      "007",
      "Murder, attempted",
      "3/4",
      ...Array.from({ length: 60 }, (_, index) => `Offence against the person ${index}`),
    ];
    const host = await guarded({ Data: rowsOf(...offences) });
    const { values, numberFormat, valueTypes } = await cells(host, "SR lists", `A1:A${offences.length}`);
    expect(values!.flat().sort()).toEqual([...offences].sort());
    expect(new Set([...numberFormat!.flat(), ...valueTypes!.flat()])).toEqual(new Set(["@", "String"]));
    const valid = await host.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Data").getRange("B2:B1609");
      dataValidation.load("valid");
      await context.sync();
      return dataValidation.valid;
    });
    expect(valid).toBe(true);
  });

  test("go with the guard, also when the workbook was closed in between and its sheets were renamed", async () => {
    const first = await guarded();
    const host = await openHost({ workbook: (await first.toBytes()).bytes });
    host.user.renameSheet("Data", "Figures");
    host.user.renameSheet("SR lists", "Mark's names");
    expect(await sourceOf(host, "B2", "Figures")).toBe("='Mark''s names'!$A$1:$A$2");
    expect(cellsOf(await unguardSheet(host.run, { sheet: "Figures" }))).toEqual(ALL);
    expect([await shape(host), await sourceOf(host, "A1:D400", "Figures")]).toEqual([["Figures"], "None"]);
  });

  test("are written anew when the sheet is guarded again, in the column where they were", async () => {
    const host = await guarded();
    host.user.renameSheet("SR lists", "Lists");
    host.user.paste("Data", "A50", [[43862, "Arson, endangering life", 7]]);
    await guardSheet(host.run, SHEET);
    expect([await sourceOf(host, "B2:B250"), await listOf(host, "A1:B4", "Lists")]).toEqual([
      expect.stringMatching(/^='?Lists'?!\$A\$1:\$A\$3$/),
      ["Arson, endangering life", "", "Burglary, dwelling", "", "Theft, other", "", "", ""],
    ]);
    host.user.paste(
      "Data",
      "B2",
      Array.from({ length: 49 }, () => ["Robbery"]),
    );
    await guardSheet(host.run, SHEET);
    expect([await sourceOf(host, "B2:B250"), await shape(host)]).toEqual(["Robbery", ["Data"]]);
  });

  test("have a column for each guarded sheet, and the last to be set free takes the sheet along", async () => {
    const host = await guarded({ Data: LONG, More: rowsOf("Robbery, personal", "Arson") });
    await guardSheet(host.run, { sheet: "More" });
    expect([await sourceOf(host), await sourceOf(host, "B2:B249", "More")]).toEqual([SOURCE, "='SR lists'!$B$1:$B$2"]);
    await unguardSheet(host.run, SHEET);
    expect(await listOf(host, "A1:B2")).toEqual(["", "Arson", "", "Robbery, personal"]);
    expect(await sourceOf(host, "B2:B249", "More")).toBe("='SR lists'!$B$1:$B$2");
    await guardSheet(host.run, SHEET);
    expect(await sourceOf(host)).toBe(SOURCE);
    await unguardSheet(host.run, { sheet: "More" });
    await unguardSheet(host.run, SHEET);
    expect(await shape(host)).toEqual(["Data", "More"]);
  });

  test("leave a sheet of the analyst’s alone that is called as theirs would be", async () => {
    const host = await guarded({ Data: LONG, "sr lists": [["Mine"]] });
    expect([await sourceOf(host), await listOf(host, "A1:A2", "sr lists")]).toEqual(["='SR lists 2'!$A$1:$A$2", ["Mine", ""]]);
    await unguardSheet(host.run, SHEET);
    expect([await shape(host), await listOf(host, "A1:A2", "sr lists")]).toEqual([
      ["Data", "sr lists"],
      ["Mine", ""],
    ]);
  });

  test("are no worksheet to the add-in", async () => {
    const host = await guarded();
    const { sheets, allSheets } = await withWorkbook(host.run, (workbook) => workbook.outline());
    expect([sheets.map(({ sheet }) => sheet), allSheets.map(({ sheet }) => sheet)]).toEqual([["Data"], ["Data", "SR lists"]]);
    expect(guardText(await guardSheet(host.run, { sheet: "SR lists" }))).toBe(
      "No offence figures were recognised on “SR lists”, so nothing was guarded.",
    );
  });

  test("are as they were after a report was built, and go with the guard", async () => {
    const host = await guarded();
    await buildReport(host.run, { by: null, end: null, strandsFrom: null, today: new Date(2020, 1, 16) });
    expect([await sourceOf(host), (await shape(host)).includes(WITH_LISTS[2]!)]).toEqual([SOURCE, true]);
    expect(cellsOf(await unguardSheet(host.run, SHEET))).toEqual(ALL);
    expect((await shape(host)).filter((each) => /lists/i.test(each))).toEqual([]);
  });

  test("stay while cells whose guard was changed, or copies of cells, choose from them", async () => {
    const host = await guarded({ Data: LONG, Copy: [["A copy"]] });
    await edit(
      host,
      ({ worksheets }) =>
        (worksheets.getItem("Data").getRange("B7").dataValidation.errorAlert = {
          title: "Mine",
          message: "Mine",
          style: "Stop",
          showAlert: true,
        }),
    );
    await edit(
      host,
      ({ worksheets }) =>
        (worksheets.getItem("Copy").getRange("C9").dataValidation.rule = { list: { inCellDropDown: true, source: SOURCE } }),
    );
    expect((await unguardSheet(host.run, SHEET)).left).toMatchObject([{ reason: "changed" }]);
    expect([await sourceOf(host, "B7"), await sourceOf(host, "B8"), await listOf(host, "A1:A2")]).toEqual([
      SOURCE,
      "None",
      ["Burglary, dwelling", "Theft, other"],
    ]);
    await edit(host, ({ worksheets }) => worksheets.getItem("Data").getRange("B7").dataValidation.clear());
    await guardSheet(host.run, SHEET);
    expect(await sourceOf(host, "B2:B249")).toBe("='SR lists'!$B$1:$B$2");
    await edit(host, ({ worksheets }) => worksheets.getItem("Copy").getRange("C9").dataValidation.clear());
    await unguardSheet(host.run, SHEET);
    expect(await shape(host)).toEqual(["Data", "Copy"]);
  });

  test("go with the last guard though another guarded sheet was deleted before", async () => {
    const host = await guarded({ Data: LONG, More: rowsOf("Robbery, personal", "Arson") });
    await guardSheet(host.run, { sheet: "More" });
    host.user.deleteSheet("More");
    await unguardSheet(host.run, SHEET);
    expect(await shape(host)).toEqual(["Data"]);
  });

  test("are put right by guarding again after their sheet was deleted", async () => {
    const deleted = async () => {
      const host = await guarded();
      await edit(host, ({ worksheets }) => (worksheets.getItem("SR lists").visibility = "Visible"));
      host.user.deleteSheet("SR lists");
      expect(await sourceOf(host)).toContain("#REF!");
      return host;
    };
    const again = await deleted();
    expect(cellsOf(await guardSheet(again.run, SHEET))).toEqual(ALL);
    expect([await sourceOf(again), await shape(again)]).toEqual([SOURCE, WITH_LISTS]);
    const off = await deleted();
    expect(cellsOf(await unguardSheet(off.run, SHEET))).toEqual(ALL);
    await guardSheet(off.run, SHEET);
    expect([await sourceOf(off), await shape(off)]).toEqual([SOURCE, WITH_LISTS]);
  });

  test("of more than 300 sorts are left alone, and named", async () => {
    const host = await hostOf({ Data: rowsOf(...Array.from({ length: 301 }, (_, index) => `Offence ${index}`)) });
    const outcome = await guardSheet(host.run, SHEET);
    expect(guardText(outcome)).toContain("Left alone, B2:B7225: more than 300 different names, too many to choose from.");
    expect(await shape(host)).toEqual(["Data"]);
  });
});

describe("the memory of a guard", () => {
  test("outlasts the guarding of another sheet after its own was renamed", async () => {
    const host = await guarded({ Data: LONG, More: rowsOf("Robbery", "Arson") });
    host.user.renameSheet("Data", "Figures");
    await guardSheet(host.run, { sheet: "More" });
    expect(cellsOf(await unguardSheet(host.run, { sheet: "Figures" }))).toEqual(ALL);
    await unguardSheet(host.run, { sheet: "More" });
    expect(await shape(host)).toEqual(["Figures", "More"]);
  });
});
