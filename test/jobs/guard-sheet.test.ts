import type { NodeHost } from "../../host/node";
import { openHost } from "../../host/node";
import { localAddress } from "../../src/domain/address";
import { monthOf } from "../../src/domain/month";
import { guardText } from "../../src/guard/guard-texts";
import type { GuardOutcome } from "../../src/guard/guard-outcome";
import { guardSheet, sheetNames, unguardSheet } from "../../src/jobs/guard-sheet";
import { hostOf, longRows, type Rows } from "../workbooks";

const LONG = longRows(monthOf(2020, 1), 24, { Burglary: (index) => 20 + index, Robbery: (index) => 3 + (index % 4) });
/** A long sheet of 48 rows of figures, from row 2. */
const longHost = () => hostOf({ Data: LONG });
const SHEET = { sheet: "Data" };

const cellsOf = ({ cells }: GuardOutcome) => cells.map(({ range, kind }) => `${kind} ${localAddress(range)}`);
const leftOf = ({ left }: GuardOutcome) => left.map(({ range, reason }) => `${reason} ${localAddress(range)}`);

/** Type, alert and prompt of each of some ranges. */
async function validations(host: NodeHost, ...addresses: readonly string[]): Promise<readonly Excel.Interfaces.DataValidationData[]> {
  return host.run(async (context) => {
    const read = addresses.map((address) =>
      context.workbook.worksheets.getItem("Data").getRange(address).dataValidation.load("type,rule,errorAlert,prompt,valid"),
    );
    await context.sync();
    return read.map((validation) => validation.toJSON());
  });
}

const types = async (host: NodeHost, ...addresses: readonly string[]) => (await validations(host, ...addresses)).map(({ type }) => type);
const guardsOf = (host: NodeHost, rule: Excel.DataValidationRule, address: string) =>
  host.run(async ({ workbook }) => void (workbook.worksheets.getItem("Data").getRange(address).dataValidation.rule = rule));
const DECIMAL: Excel.DataValidationRule = { decimal: { formula1: 0, operator: "GreaterThan" } };
const edit = (host: NodeHost, act: (sheet: Excel.Worksheet) => unknown) =>
  host.run(async ({ workbook }) => void act(workbook.worksheets.getItem("Data")));

describe("a guarded sheet", () => {
  test("has counts, names and months checked, 200 rows further down too, with a prompt and a warning", async () => {
    const host = await longHost();
    host.traffic.reset();
    const outcome = await guardSheet(host.run, SHEET);
    expect([cellsOf(outcome), leftOf(outcome)]).toEqual([["month A2:A249", "offence B2:B249", "count C2:C249"], []]);
    expect(host.traffic.syncs.filter(({ kind }) => kind === "write")).toHaveLength(1);
    const [month, offence, count] = await validations(host, "A2:A249", "B2:B249", "C2:C249");
    expect([month!.type, offence!.rule, count!.rule]).toEqual([
      "Date",
      { list: { inCellDropDown: true, source: "Burglary,Robbery" } },
      { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
    ]);
    expect([month, offence, count].map((each) => [each!.errorAlert!.style, each!.valid, each!.prompt!.showPrompt])).toEqual(
      new Array(3).fill(["Warning", true, true]),
    );
    expect(
      [month, offence, count].every(
        (each) => each!.prompt!.title.length <= 32 && each!.prompt!.message.length <= 225 && each!.errorAlert!.message.length <= 225,
      ),
    ).toBe(true);
    expect(guardText(outcome)).toBe(
      "“Data” is guarded.\nMonths, as dates: A2:A249.\nOffences, from the list of names on the sheet: B2:B249.\nCounts, whole numbers of 0 or more: C2:C249.",
    );
    expect((await host.toBytes()).problems).toEqual([]);
  });

  test("is free again after its guard is taken away, also when the workbook was closed in between", async () => {
    const first = await longHost();
    await guardSheet(first.run, SHEET);
    const host = await openHost({ workbook: (await first.toBytes()).bytes });
    host.traffic.reset();
    const outcome = await unguardSheet(host.run, SHEET);
    expect([cellsOf(outcome), leftOf(outcome)]).toEqual([["month A2:A249", "offence B2:B249", "count C2:C249"], []]);
    expect(host.traffic.syncs.filter(({ kind }) => kind === "write")).toHaveLength(1);
    expect(await types(host, "A1:D400")).toEqual(["None"]);
    expect(guardText(await unguardSheet(host.run, SHEET))).toBe("“Data” has no guard to take off.");
  });

  test("keeps the validation that was there, which is named, and stays when the guard goes", async () => {
    const host = await longHost();
    await guardsOf(host, DECIMAL, "C10:C14");
    await guardsOf(host, { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } }, "C20");
    await guardsOf(host, DECIMAL, "E1:E9");
    const outcome = await guardSheet(host.run, SHEET);
    expect(cellsOf(outcome)).toEqual(["month A2:A249", "offence B2:B249", "count C2:C9", "count C15:C19", "count C21:C249"]);
    expect(leftOf(outcome)).toEqual(["validation C10:C14", "validation C20"]);
    expect(guardText(outcome)).toContain("Left alone, C10:C14 and C20: there is data validation already, which is left as it is.");
    await unguardSheet(host.run, SHEET);
    expect(await types(host, "C2:C9", "C10:C14", "C15:C19", "C20", "C21:C249", "E1:E9")).toEqual([
      "None",
      "Decimal",
      "None",
      "WholeNumber",
      "None",
      "Decimal",
    ]);
  });

  test("is set free wherever its cells have moved to, and only where the guard is as it was put on", async () => {
    const host = await longHost();
    await guardSheet(host.run, SHEET);
    host.user.insert("Data", "1:3");
    host.user.insert("Data", "20:29");
    host.user.insert("Data", "A:A");
    await guardsOf(host, DECIMAL, "D7:D8");
    await edit(
      host,
      (sheet) => (sheet.getRange("D40").dataValidation.errorAlert = { title: "Mine", message: "Mine", style: "Stop", showAlert: true }),
    );
    const outcome = await unguardSheet(host.run, SHEET);
    expect(cellsOf(outcome)).toEqual(["month B5:B262", "offence C5:C262", "count D5:D6", "count D9:D39", "count D41:D262"]);
    expect(await types(host, "B1:C400", "D7:D8", "D40", "D41:D400")).toEqual(["None", "Decimal", "WholeNumber", "None"]);
  });

  test("names what was changed since, where that is among the cells that were guarded", async () => {
    const host = await longHost();
    await guardSheet(host.run, SHEET);
    await guardsOf(host, DECIMAL, "C7:C8");
    const outcome = await unguardSheet(host.run, SHEET);
    expect(leftOf(outcome)).toEqual(["changed C7:C8"]);
    expect(guardText(outcome)).toContain("Left alone, C7:C8: the guard was changed after it was put on, so it is left as it is");
  });

  test("takes new rows and names when it is guarded again, without a second layer", async () => {
    const host = await longHost();
    await guardSheet(host.run, SHEET);
    host.user.paste("Data", "A50", [[43862, "Fraud", 7]]);
    expect(cellsOf(await guardSheet(host.run, SHEET))).toEqual(["month A2:A250", "offence B2:B250", "count C2:C250"]);
    expect((await validations(host, "B2:B250"))[0]!.rule).toEqual({ list: { inCellDropDown: true, source: "Burglary,Fraud,Robbery" } });
    await unguardSheet(host.run, SHEET);
    expect(await types(host, "A1:D400")).toEqual(["None"]);
  });

  test("is known by a new name too", async () => {
    const host = await longHost();
    await guardSheet(host.run, SHEET);
    await edit(host, (sheet) => (sheet.name = "Figures"));
    expect(cellsOf(await unguardSheet(host.run, { sheet: "Figures" }))).toHaveLength(3);
  });
});

describe("what is no entry", () => {
  test("formulas are left alone and named, rows of totals are passed over", async () => {
    const wide: Rows = [
      [
        "Offence",
        ...Array.from({ length: 24 }, (_, index) => ({ month: (monthOf(2018, 2) + index) as ReturnType<typeof monthOf> })),
        "Total",
      ],
      ...["Burglary", "Robbery", "Fraud"].map((name, row) => [
        name,
        ...Array.from({ length: 24 }, (_, index) => 10 + row + index),
        { formula: `SUM(B${row + 2}:Y${row + 2})`, result: 1 },
      ]),
      ["Total", ...Array.from({ length: 24 }, (_, index) => 33 + 3 * index), ""],
    ];
    const host = await hostOf({ Data: wide });
    await edit(host, (sheet) => (sheet.getRange("C3").formulas = [["=10+2"]]));
    const outcome = await guardSheet(host.run, SHEET);
    expect(leftOf(outcome)).toEqual(["formulas C3"]);
    expect(await types(host, "B2:Y2", "C3", "D3:Y4", "A2:A4", "A5:Y5", "Z2:Z5", "A6:Z300")).toEqual([
      "WholeNumber",
      "None",
      "WholeNumber",
      "List",
      "None",
      "None",
      "None",
    ]);
  });

  test("months written as text and counts formatted as text are said", async () => {
    const rows = LONG.map(([month, offence, count], row) =>
      row === 0 ? [month!, offence!, count!] : [`${["Jan", "Feb", "Mar"][row % 3]} ${2000 + row}`, offence!, count!],
    );
    const host = await hostOf({ Data: rows });
    await edit(host, (sheet) => (sheet.getRange("C2:C49").numberFormat = new Array(48).fill(["@"])));
    const outcome = await guardSheet(host.run, SHEET);
    expect([outcome.result, cellsOf(outcome), leftOf(outcome)]).toEqual([
      "guarded",
      ["offence B2:B249"],
      ["monthsAsText A2:A49", "textFormat C2:C49"],
    ]);
    expect(guardText(outcome)).toContain("Left alone, A2:A49: months written as text");
  });

  test("a long sheet whose offences are codes is guarded though no strand can be looked up in it", async () => {
    const codes = Object.fromEntries(Array.from({ length: 40 }, (_, code) => [`O${code}`, (index: number) => code + index]));
    const host = await hostOf({ Data: longRows(monthOf(2020, 1), 24, codes) });
    expect(cellsOf(await guardSheet(host.run, SHEET))).toEqual(["month A2:A1161", "offence B2:B1161", "count C2:C1161"]);
  });

  test("a note below the table has no guard on it, nor the row above it", async () => {
    const host = await hostOf({ Data: [...LONG, [], [], [], ["Source: the crime recording system"]] });
    expect(cellsOf(await guardSheet(host.run, SHEET))).toEqual(["month A2:A51", "offence B2:B51", "count C2:C51"]);
  });

  test("the sheet may be named in any case, and is told by its own name", async () => {
    const host = await hostOf({ Data: LONG, Notes: [["Nothing to see"]] });
    const on = await guardSheet(host.run, { sheet: "DATA" });
    expect([on.sheet, cellsOf(on)]).toEqual(["Data", ["month A2:A249", "offence B2:B249", "count C2:C249"]]);
    expect((await guardSheet(host.run, { sheet: "notes" })).sheet).toBe("Notes");
    const off = await unguardSheet(host.run, { sheet: "data" });
    expect([off.sheet, off.result, cellsOf(off)]).toEqual(["Data", "unguarded", cellsOf(on)]);
    expect(await types(host, "A1:D400")).toEqual(["None"]);
  });

  test("the sheets that there are can be asked for, without the add-in's own", async () => {
    const host = await hostOf({
      Data: longRows(
        monthOf(2020, 1),
        24,
        Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`Offence of the kind ${at}`, () => 9])),
      ),
      Notes: [["Nothing to see"]],
    });
    await guardSheet(host.run, SHEET);
    expect(host.workbook.sheets.map(({ name }) => name)).toContain("SR lists");
    expect(await sheetNames(host.run)).toEqual(["Data", "Notes"]);
  });

  test("sheets that are not there or hold no figures are said", async () => {
    const host = await hostOf({ Data: LONG, Notes: [["Nothing to see"]] });
    expect(guardText(await guardSheet(host.run, { sheet: "Gone" }))).toBe("There is no sheet “Gone”.");
    expect(guardText(await guardSheet(host.run, { sheet: "Notes" }))).toBe(
      "No offence figures were recognised on “Notes”, so nothing was guarded.",
    );
    expect(guardText(await unguardSheet(host.run, { sheet: "Gone" }))).toBe("There is no sheet “Gone”.");
  });
});

describe("a guard that Excel stops", () => {
  test("on a protected sheet says what to do", async () => {
    const host = await longHost();
    host.faults.protect("Data");
    await expect(guardSheet(host.run, SHEET)).rejects.toMatchObject({
      message: "The sheet “Data” is protected. Unprotect it (Review, Unprotect Sheet), then try again. Nothing was changed.",
      code: "AccessDenied",
    });
  });
});
