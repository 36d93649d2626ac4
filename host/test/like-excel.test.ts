import { openHost } from "../node";
import { book, failure } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

const on = <T>(host: Host, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T) =>
  host.run(async (context) => {
    const given = act(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return given;
  });

describe("formulas as Excel takes them", () => {
  it("name the sheet at both ends of a range", async () => {
    const cells = book(await openHost());
    await cells.write("Sheet1", "B1:B4", [[1], [2], [3], ["=SUM(Sheet1!B1:Sheet1!B3)"]]);
    expect(await cells.values("Sheet1", "B4")).toEqual([[6]]);
  });

  it("round halves as they are in 15 digits", async () => {
    const cells = book(await openHost());
    await cells.write("Sheet1", "A1:G1", [
      [
        "=ROUND(2.675,2)",
        "=ROUND(1215-1131.45,1)",
        "=FIXED(1215-1131.45,1)",
        "=ROUND(-2.5,0)",
        "=FIXED(-0.04,1)",
        "=FIXED(1234567.5,0)",
        '=ROUND("x",1)',
      ],
    ]);
    expect(await cells.values("Sheet1", "A1:G1")).toEqual([[2.68, 83.6, "83.6", -3, "0.0", "1,234,568", "#VALUE!"]]);
  });

  it("give a text through TEXT as it is, and numbers in the person's region", async () => {
    const formulas = [
      ['=TEXT("abc","0.0")', '=TEXT(1234.5,"#,##0.00")', '=TEXT(43831,"mmm yy")', '=TEXT(A9,"0")', '=TEXT(1/0,"0")', '=TEXT("7","0.0")'],
    ];
    const british = book(await openHost());
    await british.write("Sheet1", "A1:F1", formulas);
    expect(await british.values("Sheet1", "A1:F1")).toEqual([["abc", "1,234.50", "Jan 20", "0", "#DIV/0!", "7.0"]]);
    const german = book(await openHost({ locale: "de-DE" }));
    // German Excel reads codes in its own letters: points for thousands, J for years; a "y" is a "y".
    await german.write("Sheet1", "A1:E1", [
      ['=TEXT(1234.5,"#.##0,00")', '=TEXT(43891,"MMM JJ")', '=TEXT(43831,"mmm yy")', '=TEXT(43831,"TT.MM.JJJJ")', "=1/8"],
    ]);
    expect(await german.values("Sheet1", "A1:E1")).toEqual([["1.234,50", "Mär 20", "Jan yy", "01.01.2020", 0.125]]);
    expect(await german.text("Sheet1", "E1")).toEqual([["0,125"]]);
  });

  it("are given and taken in the person's words and signs, and so are number formats", async () => {
    const host = await openHost({ locale: "de-DE" });
    const cells = book(host);
    const formulas = [['=IF(A9="a,b",SUM(A1:B1,1.5),TRUE)', '=SUMPRODUCT({1,2.5;3,4}*1)&TEXT(1,"0.0")', "='IF (1,2)'!A1+NA()"]];
    await host.run(async ({ workbook }) => void workbook.worksheets.add("IF (1,2)"));
    await cells.write("Sheet1", "A2:C2", formulas);
    await cells.act("Sheet1", "A2:B2", (range) => (range.numberFormat = [["#,##0.00", "dd/mm/yyyy"]]));
    const local = await on(host, (sheet) => sheet.getRange("A2:C2").load("formulasLocal,numberFormatLocal"));
    expect([local.formulasLocal, local.numberFormatLocal]).toEqual([
      [['=WENN(A9="a,b";SUMME(A1:B1;1,5);WAHR)', '=SUMMENPRODUKT({1.2,5;3.4}*1)&TEXT(1;"0.0")', "='IF (1,2)'!A1+NV()"]],
      [["#.##0,00", "TT/MM/JJJJ", "Standard"]],
    ]);
    await on(host, (sheet) => {
      sheet.getRange("A3:C3").formulasLocal = local.formulasLocal;
      sheet.getRange("A3:C3").numberFormatLocal = local.numberFormatLocal;
      sheet.getRange("A4:B4").formulasLocal = [["1,5", "Text"]];
    });
    expect(await cells.formulas("Sheet1", "A3:C4")).toEqual([...formulas, [1.5, "Text", ""]]);
    expect(await cells.numberFormat("Sheet1", "A3:C3")).toEqual([["#,##0.00", "dd/mm/yyyy", "General"]]);
    const british = await openHost();
    await book(british).write("Sheet1", "A2", [[formulas[0]![0]!]]);
    expect((await on(british, (sheet) => sheet.getRange("A2").load("formulasLocal"))).formulasLocal).toEqual([[formulas[0]![0]]]);
  });

  it("leave filtered rows out of SUBTOTAL, and rows hidden by hand out of that of 101 and above", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.write("Sheet1", "A1:A5", [["n"], [1], [2], [3], [4]]);
    await cells.write("Sheet1", "C1:F1", [["=SUBTOTAL(9,A2:A5)", "=SUBTOTAL(109,A2:A5)", "=SUBTOTAL(2,A2:A5)", "=SUBTOTAL(1,A2:A5)"]]);
    await on(host, (sheet) => (sheet.getRange("5:5").rowHidden = true));
    expect(await cells.values("Sheet1", "C1:F1")).toEqual([[10, 6, 4, 2.5]]);
    await on(host, (sheet) => (sheet.getRange("5:5").rowHidden = false));
    await on(host, (sheet) => sheet.autoFilter.apply(sheet.getRange("A1:A5"), 0, { filterOn: "Values", values: ["2", "3"] }));
    expect(await cells.values("Sheet1", "C1:F1")).toEqual([[5, 5, 2, 2.5]]);
  });

  it("leave out of SUBTOTAL only what the filter hides, whatever else is hidden on this or another sheet", async () => {
    const host = await openHost();
    const cells = book(host);
    const figures = [["n"], [1], [2], [3], [4], [5]];
    await cells.write("Sheet1", "A1:A6", figures);
    await host.run(async ({ workbook }) => void workbook.worksheets.add("Aside"));
    await cells.write("Aside", "A1:A6", figures);
    await cells.write("Aside", "C1:D1", [["=SUBTOTAL(9,A2:A6)", "=SUBTOTAL(109,A2:A6)"]]);
    await cells.write("Sheet1", "C1:D1", [["=SUBTOTAL(9,A2:A6)", "=SUBTOTAL(109,A2:A6)"]]);
    await on(host, (sheet) => sheet.autoFilter.apply(sheet.getRange("A1:A5"), 0, { filterOn: "Values", values: ["2", "3"] }));
    await on(host, (sheet) => (sheet.getRange("6:6").rowHidden = true)); // below the filter
    await cells.act("Aside", "3:3", (range) => (range.rowHidden = true));
    expect([await cells.values("Sheet1", "C1:D1"), await cells.values("Aside", "C1:D1")]).toEqual([[[10, 5]], [[15, 13]]]);
    await on(host, (sheet) => (sheet.getRange("3:3").rowHidden = true)); // within it: as the filter's own
    expect(await cells.values("Sheet1", "C1:D1")).toEqual([[8, 3]]);
  });

  it.each([
    [1, 2.5, 2],
    [2, 4, 3],
    [3, 5, 4],
    [4, 4, 3],
    [5, 1, 1],
    [6, 24, 6],
    [7, 1.2909944, 1],
    [8, 1.118034, 0.8164966],
    [9, 10, 6],
    [10, 1.6666667, 1],
    [11, 1.25, 0.6666667],
  ])("give SUBTOTAL(%d) of all rows, and that of a hundred more of those shown", async (code, all, shown) => {
    const host = await openHost();
    const cells = book(host);
    await cells.write("Sheet1", "A1:A6", [[1], [2], [3], ["text"], [4], ["=SUBTOTAL(9,A1:A5)"]]);
    await cells.write("Sheet1", "C1:E1", [
      [`=SUBTOTAL(${code},A1:A6)`, `=SUBTOTAL(${code + 100},A1:A6)`, `=SUBTOTAL(${code + 200},A1:A6)`],
    ]);
    await on(host, (sheet) => (sheet.getRange("5:5").rowHidden = true));
    const [[first, second, third] = []] = await cells.values("Sheet1", "C1:E1");
    expect([Number(first).toFixed(5), Number(second).toFixed(5), third]).toEqual([all.toFixed(5), shown.toFixed(5), "#VALUE!"]);
  });

  it("spill over the cells beside them, and take back what they no longer fill", async () => {
    const cells = book(await openHost());
    await cells.write("Sheet1", "A1:C2", [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    await cells.write("Sheet1", "E1", [["=A1:C1"]]);
    await cells.write("Sheet1", "E3", [["=A1:B2*{1;10}-Sheet1!A1"]]);
    await cells.write("Sheet1", "J1:J2", [["=@A1:A2"], ["=SUM(A1:C2*2)"]]);
    const all = async () => [await cells.values("Sheet1", "E1:H1"), await cells.values("Sheet1", "E3:F4")];
    const below = (first: number) => [
      [0, 2 - first],
      [40 - first, 50 - first],
    ];
    expect(await all()).toEqual([[[1, 2, 3, ""]], below(1)]);
    await cells.write("Sheet1", "A1", [[7]]);
    expect(await all()).toEqual([[[7, 2, 3, ""]], below(7)]);
    expect(await cells.values("Sheet1", "J1:J2")).toEqual([[7], [54]]);
    await cells.write("Sheet1", "E1", [["=A1:B1"]]);
    await cells.write("Sheet1", "F4", [["in the way"]]);
    expect([await cells.values("Sheet1", "E1:H1"), await cells.values("Sheet1", "E3:F3")]).toEqual([[[7, 2, "", ""]], [["#SPILL!", ""]]]);
    await cells.act("Sheet1", "E1:E3", (range) => range.clear("Contents"));
    await cells.act("Sheet1", "J1:J2", (range) => range.clear("Contents"));
    expect(await cells.values("Sheet1", "E1:F4")).toEqual([
      ["", ""],
      ["", ""],
      ["", ""],
      ["", "in the way"],
    ]);
  });

  it("spill in saved and opened files as Excel writes them, and go on from there", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1:A3", [[3], [1], [2]]);
    await book(host).write("Sheet1", "C1:D1", [["=A1:A3*2", "=SORT(A1:A3)"]]);
    const { bytes } = await host.toBytes();
    const reopened = await openHost({ workbook: bytes });
    const cells = book(reopened);
    expect(await cells.values("Sheet1", "C1:D3")).toEqual([
      [6, 1],
      [2, 2],
      [4, 3],
    ]);
    await cells.write("Sheet1", "A1", [[5]]);
    expect(await cells.values("Sheet1", "C1:D3")).toEqual([
      [10, 1],
      [2, 2],
      [4, 5],
    ]);
    const told = await on(reopened, (sheet) => [
      sheet.getRange("D1").getSpillingToRange().load("address"),
      sheet.getRange("D3").getSpillParent().load("address"),
      sheet.getRange("C2").getSpillingToRangeOrNullObject().load("address"),
      sheet.getRange("A1").getSpillParentOrNullObject().load("address"),
      sheet.getRange("C1:D3").load("hasSpill"),
      sheet.getRange("B1:C1").load("hasSpill"),
    ]);
    expect(told.map((range) => (range.isNullObject ? "none" : range.toJSON()))).toEqual([
      { address: "Sheet1!D1:D3" },
      { address: "Sheet1!D1" },
      "none",
      "none",
      { hasSpill: true },
      { hasSpill: null },
    ]);
  });

  it("keep their results with manual calculation until what holds them is calculated", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.write("Sheet1", "A1:C1", [[1, "=A1*2", "=A1*3"]]);
    expect(await cells.values("Sheet1", "B1:C1")).toEqual([[2, 3]]);
    await on(host, (_sheet, { workbook }) => (workbook.application.calculationMode = "Manual"));
    await cells.write("Sheet1", "A1", [[5]]);
    expect(await cells.values("Sheet1", "B1:C1")).toEqual([[2, 3]]);
    await cells.act("Sheet1", "B1", (range) => range.calculate());
    expect(await cells.values("Sheet1", "B1:C1")).toEqual([[10, 3]]);
    await on(host, (sheet) => sheet.calculate(true));
    expect(await cells.values("Sheet1", "B1:C1")).toEqual([[10, 15]]);
  });

  it("are calculated as they are entered, also with manual calculation, from what other cells show", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.write("Sheet1", "A1:B1", [[1, "=A1*2"]]);
    await on(host, (_sheet, { workbook }) => (workbook.application.calculationMode = "Manual"));
    await cells.write("Sheet1", "A1:C1", [[5, null, "=A1*3"]]);
    expect(await cells.values("Sheet1", "B1:C1")).toEqual([[2, 15]]);
    host.user.type("Sheet1", "D1", "=A1+1");
    expect(await cells.values("Sheet1", "A1:D1")).toEqual([[5, 2, 15, 6]]);
    host.user.type("Sheet1", "E1", "=B1+SUM(B1:C1)");
    expect(await cells.values("Sheet1", "B1:E1")).toEqual([[2, 15, 6, 19]]);
  });

  it("turn about the diagonal when they are copied with transpose", async () => {
    const cells = book(await openHost());
    await cells.write("Sheet1", "A1:C2", [
      [1, 2, "=A1+B1"],
      [3, 4, "=A2*$A$1"],
    ]);
    await cells.act("Sheet1", "E1", (range) => range.copyFrom("A1:C2", "All", false, true));
    expect(await cells.formulas("Sheet1", "E1:F3")).toEqual([
      [1, 3],
      [2, 4],
      ["=E1+E2", "=F1*$A$1"],
    ]);
  });

  it("follow a name typed into a table's header, also two at once", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.write("Sheet1", "A1:B3", [
      ["Early", "Late"],
      [1, 10],
      [2, 20],
    ]);
    await on(host, (sheet) => (sheet.tables.add("A1:B3", true).name = "Figures"));
    await cells.write("Sheet1", "D1:E1", [["=SUM(Figures[Early])", "=SUM(Figures[Late])"]]);
    host.user.type("Sheet1", "A1", "2019");
    expect(await cells.formulas("Sheet1", "D1")).toEqual([["=SUM(Figures[2019])"]]);
    await cells.write("Sheet1", "A1:B1", [["Late", "2019"]]);
    expect(await cells.formulas("Sheet1", "D1:E1")).toEqual([["=SUM(Figures[Late])", "=SUM(Figures[2019])"]]);
    expect(await cells.values("Sheet1", "D1:E1")).toEqual([[3, 30]]);
  });
});

describe("other ways of Excel's", () => {
  it("one value in an array of arrays is for every cell, and arrays of other sizes for none", async () => {
    const cells = book(await openHost());
    await cells.write("Sheet1", "A1:B2", [[7]]);
    expect(await cells.values("Sheet1", "A1:B2")).toEqual([
      [7, 7],
      [7, 7],
    ]);
    for (const values of [[[1, 2]], [[1], [2]], [[]]])
      expect((await failure(cells.write("Sheet1", "A1:B2", values))).code).toBe("InvalidArgument");
  });

  it("headers of tables are texts, none blank and none twice, whatever is typed", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.write("Sheet1", "A1:C2", [
      ["a", "b", "c"],
      [1, 2, 3],
    ]);
    await on(host, (sheet) => void sheet.tables.add("A1:C2", true));
    host.user.type("Sheet1", "A1", 2019);
    host.user.type("Sheet1", "B1", "C");
    await cells.act("Sheet1", "C1", (range) => range.clear("Contents"));
    expect([await cells.values("Sheet1", "A1:C1"), await cells.valueTypes("Sheet1", "A1")]).toEqual([
      [["2019", "C2", "Column1"]],
      [["String"]],
    ]);
  });

  it("a cell being edited stops every sync, until it is left", async () => {
    const host = await openHost();
    host.faults.cellEditMode = true;
    expect((await failure(book(host).values("Sheet1", "A1"))).code).toBe("InvalidOperationInCellEditMode");
    const waited = host.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    host.faults.cellEditMode = false;
    await waited;
    expect(await book(host).values("Sheet1", "A1")).toEqual([[1]]);
  });

  it("series are drawn in the order that they are given, others moving on", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1:D2", [
      ["", "a", "b", "c"],
      ["x", 1, 2, 3],
    ]);
    const ordered = await on(host, (sheet) => {
      const { series } = sheet.charts.add("ColumnClustered", sheet.getRange("A1:D2"), "Columns");
      series.getItemAt(2).plotOrder = 0;
      return series.load("items/name,items/plotOrder");
    });
    expect(ordered.items.map(({ name, plotOrder }) => [name, plotOrder])).toEqual([
      ["c", 0],
      ["a", 1],
      ["b", 2],
    ]);
  });

  it("every colour name of HTML is one", async () => {
    const host = await openHost();
    const colour = await on(host, (sheet) => {
      const { fill, font } = sheet.getRange("A1").format;
      fill.color = "LightGoldenrodYellow";
      font.color = "rebeccapurple";
      return [fill.load("color"), font.load("color")] as const;
    });
    expect(colour.map(({ color }) => color)).toEqual(["#FAFAD2", "#663399"]);
    for (const none of ["notacolour", "transparent", "rgb(1,2,3)"])
      expect((await failure(on(host, (sheet) => (sheet.getRange("A1").format.fill.color = none)))).code).toBe("InvalidArgument");
  });

  it("names that no object has are passed over in load, and those that the host has not are told", async () => {
    const host = await openHost();
    const range = await on(host, (sheet) => sheet.getRange("A1").load("values, colour"));
    expect(range.values).toEqual([[""]]);
    expect((await failure(on(host, (sheet) => sheet.getRange("A1").load("linkedDataTypeState")))).code).toBe("ApiNotFound");
  });

  it("a range shrinks by negative numbers, to one cell and no further", async () => {
    const host = await openHost();
    const range = await on(host, (sheet) => sheet.getRange("A1:C3").getResizedRange(-2, -1).load("address"));
    expect(range.address).toBe("Sheet1!A1:B1");
    expect((await failure(on(host, (sheet) => sheet.getRange("A1:C3").getResizedRange(-3, 0)))).code).toBe("InvalidArgument");
  });

  it("rows are sized all at once, and grow with their font and with wrapped text where no one sized them", async () => {
    const host = await openHost();
    const cells = book(host);
    const height = async (address: string) => (await on(host, (sheet) => sheet.getRange(address).format.load("rowHeight"))).rowHeight;
    await cells.write("Sheet1", "A1:A3", [["large"], ["long enough to take several lines in a narrow column"], ["sized"]]);
    await on(host, (sheet) => {
      sheet.getRange("A1").format.font.size = 30;
      sheet.getRange("A2:A3").format.wrapText = true;
      sheet.getRange("A3").format.rowHeight = 15;
    });
    expect(await height("A1")).toBeGreaterThan(35);
    expect(await height("A2")).toBeGreaterThan(40);
    expect(await height("A3")).toBe(15);
    await on(host, (sheet) => (sheet.getRange().format.rowHeight = 25));
    expect([await height("A2"), await height("Z999")]).toEqual([25, 25]);
  });

  it("a sheet that is deleted in front is told as deactivated first", async () => {
    const host = await openHost();
    const log: string[] = [];
    await host.run(async ({ workbook: { worksheets } }) => {
      worksheets.add("Other").activate();
      worksheets.onDeactivated.add(async () => void log.push("deactivated"));
      worksheets.onDeleted.add(async () => void log.push("deleted"));
      worksheets.onActivated.add(async () => void log.push("activated"));
    });
    await host.idle();
    log.length = 0;
    host.user.deleteSheet("Other");
    await host.idle();
    expect(log).toEqual(["deactivated", "deleted", "activated"]);
  });
});
