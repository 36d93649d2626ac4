import { calculateBook, nameEntries } from "../engine/formulas/calculate-book";
import { plainFormula } from "../engine/formulas/plain-formula";
import { type NodeHost, openHost } from "../node";
import { book } from "./support";

/** Formulas of many kinds on their own sheet, which use figures on another. */
const FORMULAS = [
  "=SUM(Data!B2:B5)",
  "=SUM(Data!B:B)",
  '=SUMIFS(Data!B:B,Data!A:A,"a")',
  '=SUMIF(Data!A2:A5,"a",Data!B2)',
  "=ROWS(Data!A:A)+COLUMNS(Data!A1:C1)",
  "=COUNTBLANK(Data!A1:C9)",
  '=INDEX(Data!B2:B5,MATCH("b",Data!A2:A5,0))',
  '=VLOOKUP("c",Data!A1:C5,2,FALSE)',
  "=SUBTOTAL(109,Data!B2:B5)",
  "=A1+A2*2",
  "=Total/Rate",
  "=Inner*2",
  '=IFERROR(Missing,"no such name")',
  "=Data!B2:B5",
  '=SUMPRODUCT((Data!A2:A5="a")*Data!B2:B5)',
  "=SUM(Data!A1:INDEX(Data!C1:C5,3))",
  '=SUM(INDIRECT("Data!B"&2):Data!B4)',
  "=SUM(OFFSET(Data!B1,1,0,2,1))",
  '=TEXT(DATE(2024,1,31),"mmm-yy")&" "&Data!C2',
  "=SUM(Data!2:2)",
  "=MAX((Data!B2:B3,Data!B5))",
  "=Data!C2&Data!C9",
  "=A23+1",
  "=A22+1",
] as const;

async function workbook(formulas: readonly string[] = FORMULAS): Promise<NodeHost> {
  const host = await openHost();
  await host.run(async (context) => {
    const data = context.workbook.worksheets.getItem("Sheet1");
    data.name = "Data";
    data.getRange("A1:C5").values = [
      ["key", "n", "note"],
      ["a", 1, "x"],
      ["b", 2, "y"],
      ["a", 3, ""],
      ["c", 4, "z"],
    ];
    data.getRange("4:4").rowHidden = true;
    data.getRange("C9").values = [["far"]];
    context.workbook.names.add("Total", data.getRange("B2:B3"));
    context.workbook.names.add("Rate", "=4");
    context.workbook.names.addFormulaLocal("Inner", "=SUM(Data!$B$2:$B$5)+Rate");
    context.workbook.worksheets.add("Sums").getRange(`A1:A${formulas.length}`).formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
  return host;
}

const results = (host: NodeHost, count: number) => book(host).values("Sums", `A1:A${count}`);

/** Lets the engine calculate the whole workbook, whatever the host thinks is needed. */
const calculateWhole = ({ workbook: model }: NodeHost) => calculateBook(model.book, nameEntries(model));

/** Puts a wrong result into a formula's cell, unseen by the host: it stays until the formula is calculated again. */
function falsify(host: NodeHost, address: string): void {
  host.workbook.sheetNamed("Sums")!.sheet.getCell(address).result = "as it was";
}

describe("calculation of what formulas look at alone", () => {
  it.each(FORMULAS.map((formula, index) => [formula, index] as const))(
    "gives the result of calculating the whole workbook: %s",
    async (formula) => {
      const host = await workbook([formula, "=SUM(Data!B2:B5)+Data!C9"]);
      const alone = await results(host, 2);
      calculateWhole(host);
      expect(await results(host, 2)).toEqual(alone);
    },
  );

  it("gives the same for all of them together, before and after changes", async () => {
    const host = await workbook();
    const change = async (act: (sheet: Excel.Worksheet) => void) => {
      await book(host).act("Data", "A1", (range) => act(range.worksheet));
      const partly = await results(host, FORMULAS.length);
      calculateWhole(host);
      expect(await results(host, FORMULAS.length)).toEqual(partly);
    };
    await change((sheet) => (sheet.getRange("B3:B4").values = [[20], [30]]));
    await change((sheet) => (sheet.getRange("4:4").rowHidden = false));
    await change((sheet) => sheet.getRange("3:3").insert("Down"));
    await change((sheet) => sheet.getRange("B:B").insert("Right"));
    await change((sheet) => sheet.getRange("A2:A4").clear("Contents"));
    await change((sheet) => sheet.getRange("2:2").delete("Up"));
  });

  it.each([
    'INDIRECT("A1")',
    "OFFSET(A1,1,1)",
    "A1:INDEX(B1:B9,3)",
    "SORT(A1:A9)",
    "[@Count]",
    "SUM(Sales[A]:Sales[B])",
    "A1#",
    "A1#/2",
    "@A1:A9",
    "Sheet1:Sheet3!A1",
    "[1]Other!A1",
    "LET(x,A1,x)",
    'CELL("contents",A1)',
    "UNKNOWN(A1)",
  ])("is not tried with %s, which may look elsewhere", (formula) => expect(plainFormula(formula)).toBeUndefined());

  it.each([
    "A1",
    "SUM(A:A)",
    "-A1%+2^3",
    'IF(A1>=2,"it\'s [1] @",{1,2;3,4})',
    "SUM(Sales[Count])/ROWS(Sales[[#All],[Count]])",
    "_xlfn.STDEV.S('A ''b'!A1:B2)",
    "#REF!+1",
    "1e-5*.5",
  ])("is done with %s", (formula) => expect(plainFormula(formula)).toBeDefined());
});

describe("a change that no formula looks at", () => {
  it("leaves results as they are; one that a formula looks at renews them", async () => {
    const host = await workbook(["=SUM(Data!B2:B5)"]);
    expect(await results(host, 1)).toEqual([[10]]);
    falsify(host, "A1");
    await book(host).write("Data", "C3", [["other"]]);
    await book(host).write("Sums", "D1:E2", [
      [1, 2],
      [3, 4],
    ]);
    host.user.type("Data", "D9", 5);
    await book(host).act("Sums", "D1:D2", (range) => range.clear("Contents"));
    await book(host).act("Data", "A1", (range) => (range.worksheet.pageLayout.orientation = "Landscape"));
    expect(await results(host, 1)).toEqual([["as it was"]]);
    await book(host).write("Data", "A3:B3", [["b", 20]]);
    expect(await results(host, 1)).toEqual([[28]]);
  });

  it("is told from one that structured references look at", async () => {
    const host = await workbook(["=SUM(Table1[n])+ROWS(Table1[#All])", "=SUM(Table1[[#Data],[n]])"]);
    await book(host).act("Data", "A1:C5", (range) => void range.worksheet.tables.add(range, true));
    await book(host).write("Sums", "A1:A2", [["=SUM(Table1[n])+ROWS(Table1[#All])"], ["=SUM(Table1[[#Data],[n]])"]]);
    expect(await results(host, 2)).toEqual([[15], [10]]);
    await book(host).write("Data", "B5", [[14]]);
    const partly = await results(host, 2);
    calculateWhole(host);
    expect([partly, await results(host, 2)]).toEqual([
      [[25], [20]],
      [[25], [20]],
    ]);
    falsify(host, "A1");
    await book(host).write("Sums", "C1", [[1]]);
    expect(await results(host, 2)).toEqual([["as it was"], [20]]);
  });

  it("is looked for by way of names and other formulas too", async () => {
    const host = await workbook(["=Inner", "=A1+1"]);
    expect(await results(host, 2)).toEqual([[14], [15]]);
    await book(host).write("Data", "B5", [[5]]);
    expect(await results(host, 2)).toEqual([[15], [16]]);
    await book(host).write("Sums", "A1", [[100]]); // the formula gives way to a number
    expect(await results(host, 2)).toEqual([[100], [101]]);
    await host.run(async (context) => void (context.workbook.names.getItem("Rate").formula = "=5"));
    await book(host).write("Sums", "A1", [["=Inner"]]);
    expect(await results(host, 2)).toEqual([[16], [17]]);
  });

  it("does not exist where a formula may look anywhere, or goes by the day", async () => {
    for (const formula of ['=INDIRECT("Data!B2")*0', "=TODAY()*0"]) {
      const host = await workbook([formula]);
      await results(host, 1);
      falsify(host, "A1");
      await book(host).write("Data", "J9", [["other"]]);
      expect(await results(host, 1)).toEqual([[0]]);
    }
  });

  it("renews the sheets that look at where it is, by whatever way, and no others", async () => {
    const host = await workbook(["=SUM(Data!B2:B5)", "=Rate*2"]);
    await host.run(async (context) => {
      context.workbook.worksheets.add("Far").getRange("A1").formulas = [["=Sums!A1+1"]];
      await context.sync();
    });
    expect(await book(host).values("Far", "A1")).toEqual([[11]]);
    falsify(host, "A1");
    falsify(host, "A2");
    // A formula, a name and a sheet come in that these do not look at.
    await book(host).write("Far", "B1", [["=A1*2"]]);
    await host.run(async (context) => {
      context.workbook.worksheets.add("More").getRange("A1").formulas = [["=Far!A1"]];
      context.workbook.names.add("Other", context.workbook.worksheets.getItem("More").getRange("A1"));
      await context.sync();
    });
    await book(host).act("Far", "D1", (range) => range.copyFrom("B1"));
    expect(await results(host, 2)).toEqual([["as it was"], ["as it was"]]);
    // What they show is what others take.
    expect(await book(host).values("Far", "A1")).toEqual([["#VALUE!"]]);
    await host.run(async (context) => void (context.workbook.names.getItem("Rate").formula = "=5"));
    expect(await results(host, 2)).toEqual([[10], [10]]);
    await book(host).write("Data", "B5", [[5]]);
    expect([await results(host, 1), await book(host).values("Far", "A1")]).toEqual([[[11]], [[12]]]);
  });

  it("costs nothing on a sheet of look-ups over whole tables that no change concerns", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("A1:B2000").values = Array.from({ length: 2000 }, (_, row) => [`k${row}`, row]);
      context.workbook.worksheets.add("Report").getRange("A1").values = [[1]];
      await context.sync();
    });
    const { sheet } = host.workbook.sheetNamed("Sheet1")!;
    for (let row = 1; row <= 2000; row++) {
      sheet.getCell(row, 3).value = { formula: `INDEX(B$1:B$2000,MATCH(A${row},A$1:A$2000,0))+SUM(OFFSET(B$1,0,0,2000,1))`, result: row };
    }
    const again = await openHost({ workbook: (await host.toBytes()).bytes });
    const begun = performance.now();
    await book(again).write("Report", "A2", [["=A1+1"]]);
    expect(await book(again).values("Report", "A2")).toEqual([[2]]);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it("is nothing to `calculate`, which renews all", async () => {
    const host = await workbook(["=SUM(Data!B2:B5)"]);
    await results(host, 1);
    falsify(host, "A1");
    await host.run(async (context) => context.workbook.application.calculate("Full"));
    expect(await results(host, 1)).toEqual([[10]]);
  });
});

describe("formulas", () => {
  it("are found wherever they come to stand: pasted, copied, sorted, moved, in copied sheets", async () => {
    const host = await workbook(["=Data!B2*10"]);
    await results(host, 1);
    host.user.paste("Data", "E2", [["=$B2+1"], ["=$B3+1"]]);
    await book(host).act("Data", "F2", (range) => range.copyFrom("E2:E3"));
    await host.run(async (context) => void context.workbook.worksheets.getItem("Sums").copy("End"));
    await book(host).act("Data", "A2:F5", (range) => range.sort.apply([{ key: 1, ascending: false }]));
    await book(host).act("Data", "1:1", (range) => void range.insert("Down"));
    await book(host).write("Data", "B3", [[7]]);
    expect(await book(host).values("Data", "E3:F6")).toEqual([
      ["", ""],
      ["", ""],
      [3, 3],
      [2, 2],
    ]);
    expect([await results(host, 1), await book(host).values("Sums (2)", "A1")]).toEqual([[[70]], [[70]]]);
  });

  it("on a sheet of 200,000 rows cost a change next to nothing that concerns one of them, or none", async () => {
    const host = await openHost({ workbook: Buffer.from("a,1,2\n".repeat(200_000)), name: "Long.csv" });
    await book(host).write("Long", "F1", [["=SUM(B1:B1000)"]]);
    expect(await book(host).values("Long", "F1")).toEqual([[1000]]);
    const started = performance.now();
    for (let n = 0; n < 20; n++) {
      await book(host).write("Long", "B1:C1", [[n, n]]);
      expect(await book(host).values("Long", "F1")).toEqual([[999 + n]]);
    }
    expect(performance.now() - started).toBeLessThan(10_000); // the whole sheet at each change would be half a minute
  });
});
