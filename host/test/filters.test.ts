import { bytesOf, pack, type PackageParts, textOf, unpack } from "../files/package";
import { type NodeHost, openHost } from "../node";
import { book, failure } from "./support";

const ROWS = [
  ["district", "month", "count"],
  ["North", 43831, 5],
  ["South", 43862, 50],
  ["north", 43891, 7],
  ["", 43922, 9],
  ["East", 44197, 50],
];

async function figures(): Promise<NodeHost> {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C6").values = ROWS;
    sheet.getRange("B2:B6").numberFormat = Array.from({ length: 5 }, () => ["mmm-yy"]);
    await context.sync();
  });
  return host;
}

/** Which rows of A1:C6 are visible. */
const seen = (host: NodeHost, sheet = "Sheet1") =>
  host.run(async (context) => {
    const view = context.workbook.worksheets.getItem(sheet).getRange("A1:A8").getVisibleView().load("cellAddresses");
    await context.sync();
    return view.cellAddresses.map(([address]) => Number(/\d+$/.exec(String(address))![0]));
  });

const state = (host: NodeHost, sheet = "Sheet1") =>
  host.run(async (context) => {
    const filter = context.workbook.worksheets.getItem(sheet).autoFilter.load("enabled, isDataFiltered, criteria");
    const range = filter.getRangeOrNullObject().load("address");
    await context.sync();
    return {
      enabled: filter.enabled,
      filtered: filter.isDataFiltered,
      criteria: filter.criteria,
      range: range.isNullObject ? undefined : range.address,
    };
  });

const filterBy = (host: NodeHost, column: number, criteria: Excel.FilterCriteria) =>
  host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.autoFilter.apply(sheet.getRange("A1:C6"), column, criteria);
    await context.sync();
  });

describe("a sheet's filter", () => {
  it("is not there until someone puts it on", async () => {
    const host = await figures();
    expect(await state(host)).toEqual({ enabled: false, filtered: false, criteria: [], range: undefined });
    const error = await failure(
      host.run(async (context) => void context.workbook.worksheets.getItem("Sheet1").autoFilter.getRange().load("address")),
    );
    expect(error.code).toBe("ItemNotFound");
  });

  it("hides the rows that its values leave out, letter case aside, and tells its criteria", async () => {
    const host = await figures();
    await filterBy(host, 0, { filterOn: "Values", values: ["North", ""] });
    expect(await seen(host)).toEqual([1, 2, 4, 5, 7, 8]);
    expect(await state(host)).toEqual({
      enabled: true,
      filtered: true,
      criteria: [{ filterOn: "Values", values: ["North", ""] }, null, null],
      range: "Sheet1!A1:C6",
    });
  });

  it.each<[string, number, Excel.FilterCriteria, readonly number[]]>([
    ["above a number", 2, { filterOn: "Custom", criterion1: ">7" }, [3, 5, 6]],
    ["between two numbers", 2, { filterOn: "Custom", criterion1: ">=7", criterion2: "<=9", operator: "And" }, [4, 5]],
    ["one or the other", 2, { filterOn: "Custom", criterion1: "=5", criterion2: "9", operator: "Or" }, [2, 5]],
    ["with wildcards", 0, { filterOn: "Custom", criterion1: "=*th" }, [2, 3, 4]],
    ["all but some", 0, { filterOn: "Custom", criterion1: "<>*or*" }, [3, 5, 6]],
    ["not blank", 0, { filterOn: "Custom", criterion1: "<>" }, [2, 3, 4, 6]],
    ["since a day", 1, { filterOn: "Custom", criterion1: ">=2020-03-01" }, [4, 5, 6]],
    ["of a year", 1, { filterOn: "Values", values: [{ date: "2020-02-01", specificity: "Year" }] }, [2, 3, 4, 5]],
    ["of a month", 1, { filterOn: "Values", values: [{ date: "2020-02-01", specificity: "Month" }] }, [3]],
    ["the largest, with all that share the last place", 2, { filterOn: "TopItems", criterion1: "1" }, [3, 6]],
    ["the smallest fifth", 2, { filterOn: "BottomPercent", criterion1: "20" }, [2]],
  ])("lets through what is %s", async (_what, column, criteria, rows) => {
    const host = await figures();
    await filterBy(host, column, criteria);
    expect(await seen(host)).toEqual([1, ...rows, 7, 8]);
  });

  it("takes several columns together, and shows rows again as criteria go", async () => {
    const host = await figures();
    await filterBy(host, 0, { filterOn: "Values", values: ["North", "South"] });
    await filterBy(host, 2, { filterOn: "Custom", criterion1: "<10" });
    expect(await seen(host)).toEqual([1, 2, 4, 7, 8]);
    await book(host).write("Sheet1", "C3", [[1]]);
    const act = async (run: (filter: Excel.AutoFilter) => void) => {
      await host.run(async (context) => {
        run(context.workbook.worksheets.getItem("Sheet1").autoFilter);
        await context.sync();
      });
      return seen(host);
    };
    expect(await act((filter) => filter.reapply())).toEqual([1, 2, 3, 4, 7, 8]);
    expect(await act((filter) => filter.clearColumnCriteria(0))).toEqual([1, 2, 3, 4, 5, 7, 8]);
    expect(await act((filter) => filter.clearCriteria())).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await state(host)).range).toBe("Sheet1!A1:C6");
    await filterBy(host, 2, { filterOn: "Custom", criterion1: "<10" });
    expect(await act((filter) => filter.remove())).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await state(host)).enabled).toBe(false);
  });

  it("leaves rows hidden by hand alone while nothing is filtered", async () => {
    const host = await figures();
    await book(host).act("Sheet1", "A3", (range) => (range.rowHidden = true));
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.autoFilter.apply("B2");
      sheet.autoFilter.clearCriteria();
      await context.sync();
    });
    expect([await seen(host), (await state(host)).range]).toEqual([[1, 2, 4, 5, 6, 7, 8], "Sheet1!A1:C6"]);
  });

  it("moves with its cells, and its criteria with their columns", async () => {
    const host = await figures();
    await filterBy(host, 2, { filterOn: "Custom", criterion1: ">7" });
    host.user.insert("Sheet1", "B:B");
    host.user.insert("Sheet1", "1:2");
    const { range, criteria } = await state(host);
    expect([range, criteria]).toEqual(["Sheet1!A3:D8", [null, null, null, { filterOn: "Custom", criterion1: ">7" }]]);
    host.user.delete("Sheet1", "3:3");
    expect((await state(host)).enabled).toBe(false);
  });

  it("refuses what it cannot do, by name, and changes nothing", async () => {
    const host = await figures();
    expect((await failure(filterBy(host, 0, { filterOn: "CellColor", color: "#FF0000" }))).message).toBe(
      'AutoFilter.apply "CellColor" is not provided by the embedded host',
    );
    expect((await failure(filterBy(host, 3, { filterOn: "Values", values: ["x"] }))).code).toBe("InvalidArgument");
    host.faults.protect("Sheet1");
    expect((await failure(filterBy(host, 0, { filterOn: "Values", values: ["North"] }))).code).toBe("AccessDenied");
    expect([await seen(host), (await state(host)).enabled]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8], false]);
  });
});

describe("a table's filter", () => {
  it("hides rows of the table, and lets go of them", async () => {
    const host = await figures();
    const act = (run: (table: Excel.Table) => void) =>
      host.run(async (context) => {
        const tables = context.workbook.worksheets.getItem("Sheet1").tables;
        run(tables.getItem("Table1"));
        const filter = tables.getItem("Table1").autoFilter.load("enabled, isDataFiltered, criteria");
        await context.sync();
        return [filter.enabled, filter.isDataFiltered, filter.criteria[0]?.filterOn];
      });
    await book(host).act("Sheet1", "A1:C6", (range) => void range.worksheet.tables.add(range, true));
    expect(await act((table) => table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["South"] }))).toEqual([
      true,
      true,
      "Values",
    ]);
    expect(await seen(host)).toEqual([1, 3, 7, 8]);
    expect((await state(host)).enabled).toBe(false); // the sheet has none of its own
    expect(await act((table) => table.clearFilters())).toEqual([true, false, undefined]);
    expect(await seen(host)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await act((table) => table.autoFilter.remove())).toEqual([false, false, undefined]);
    const error = await failure(host.run(async (context) => context.workbook.worksheets.getItem("Sheet1").autoFilter.apply("A1:C6")));
    expect(error.code).toBe("InvalidOperation");
  });
});

/** Puts filters as Excel writes them into a workbook's package: into the sheet, and into its table if it has one. */
async function filed(host: NodeHost, columns: string, edit: (parts: PackageParts) => void = () => undefined): Promise<Uint8Array> {
  const parts = await unpack((await host.toBytes()).bytes);
  const replace = (path: string, pattern: RegExp, text: string) => {
    const before = textOf(parts.get(path));
    const after = before.replace(pattern, text);
    expect(after).not.toBe(before);
    parts.set(path, bytesOf(after));
  };
  if (parts.has("xl/tables/table1.xml"))
    replace("xl/tables/table1.xml", /<autoFilter[^>]*\/>|<autoFilter.*<\/autoFilter>/, `<autoFilter ref="A1:C6">${columns}</autoFilter>`);
  else
    replace(
      "xl/worksheets/sheet1.xml",
      /<\/sheetData>/,
      `</sheetData><autoFilter ref="A1:C6">${columns}<sortState ref="A2:C6"><sortCondition ref="A2:A6"/></sortState></autoFilter>`,
    );
  replace("xl/worksheets/sheet1.xml", /<row r="3"/, '<row r="3" hidden="1"');
  edit(parts);
  return pack(parts);
}

/** Each kind of filter that files have, and the client's words for it. */
const KINDS: readonly (readonly [xml: string, criteria: unknown])[] = [
  [
    '<filters blank="1"><filter val="A &amp; B"/><dateGroupItem year="2020" month="2" dateTimeGrouping="month"/></filters>',
    { filterOn: "Values", values: ["A & B", "", { date: "2020-02-01", specificity: "Month" }] },
  ],
  [
    '<customFilters and="1"><customFilter operator="greaterThanOrEqual" val="5"/><customFilter operator="notEqual" val="7"/></customFilters>',
    { filterOn: "Custom", criterion1: ">=5", criterion2: "<>7", operator: "And" },
  ],
  ['<top10 top="0" percent="1" val="10" filterVal="5"/>', { filterOn: "BottomPercent", criterion1: "10" }],
  ['<dynamicFilter type="M2" val="43862" maxVal="43891"/>', { filterOn: "Dynamic", dynamicCriteria: "AllDatesInPeriodFebruray" }],
  ['<iconFilter iconSet="3Arrows" iconId="2"/>', { filterOn: "Icon", icon: { set: "ThreeArrows", index: 2 } }],
];

describe("filters in files", () => {
  it.each(KINDS)("are opened and saved with their criteria and hidden rows: %s", async (xml, criteria) => {
    const source = await openHost({
      workbook: await filed(await figures(), `<filterColumn colId="0" hiddenButton="1"/><filterColumn colId="2">${xml}</filterColumn>`),
    });
    const { bytes, problems } = await source.toBytes();
    expect(problems).toEqual([]);
    for (const host of [source, await openHost({ workbook: bytes })]) {
      expect(await state(host)).toEqual({ enabled: true, filtered: true, criteria: [null, null, criteria], range: "Sheet1!A1:C6" });
      expect(await seen(host)).toEqual([1, 2, 4, 5, 6, 7, 8]);
    }
    const parts = await unpack(bytes);
    expect(textOf(parts.get("xl/worksheets/sheet1.xml"))).toContain(
      '<autoFilter ref="A1:C6"><filterColumn colId="0" hiddenButton="1"></filterColumn><filterColumn colId="2">',
    );
    expect(textOf(parts.get("xl/workbook.xml"))).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1:$C$6</definedName>',
    );
  });

  it.each(KINDS)("of tables too, which the engine would refuse or forget: %s", async (xml, criteria) => {
    const made = await figures();
    await book(made).act("Sheet1", "A1:C6", (range) => void range.worksheet.tables.add(range, true));
    const source = await openHost({ workbook: await filed(made, `<filterColumn colId="2">${xml}</filterColumn>`) });
    const { bytes, problems } = await source.toBytes();
    expect(problems).toEqual([]);
    for (const host of [source, await openHost({ workbook: bytes })]) {
      const read = await host.run(async (context) => {
        const filter = context.workbook.tables.getItem("Table1").autoFilter.load("enabled, isDataFiltered, criteria");
        await context.sync();
        return [filter.enabled, filter.isDataFiltered, filter.criteria];
      });
      expect(read).toEqual([true, true, [null, null, criteria]]);
      expect(await seen(host)).toEqual([1, 2, 4, 5, 6, 7, 8]);
    }
  });

  it("by colour keep the colour, in whatever place the saved file gives it", async () => {
    const look =
      '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/><bgColor rgb="FF000000"/></patternFill></fill></dxf>';
    const looks = (parts: PackageParts) =>
      parts.set(
        "xl/styles.xml",
        bytesOf(textOf(parts.get("xl/styles.xml")).replace(/<dxfs[^>]*?(?:\/>|>.*?<\/dxfs>)/, `<dxfs count="2"><dxf/>${look}</dxfs>`)),
      );
    const source = await openHost({
      workbook: await filed(await figures(), '<filterColumn colId="0"><colorFilter dxfId="1"/></filterColumn>', looks),
    });
    await book(source).act("Sheet1", "C2:C6", (range) => (range.conditionalFormats.add("Custom").custom.format.fill.color = "#00FF00"));
    const again = await openHost({ workbook: (await source.toBytes()).bytes });
    for (const host of [source, again])
      expect((await state(host)).criteria).toEqual([{ filterOn: "CellColor", color: "#FFC000" }, null, null]);
  });

  it("that the host only keeps are not applied anew by guess, but let go of", async () => {
    const host = await openHost({
      workbook: await filed(await figures(), '<filterColumn colId="1"><dynamicFilter type="thisMonth"/></filterColumn>'),
    });
    const again = host.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").autoFilter.reapply();
      await context.sync();
    });
    expect((await failure(again)).message).toBe("AutoFilter.reapply beside a filter by dynamic is not provided by the embedded host");
    expect(await seen(host)).toEqual([1, 2, 4, 5, 6, 7, 8]);
    await host.run(async (context) => context.workbook.worksheets.getItem("Sheet1").autoFilter.clearCriteria());
    expect(await seen(host)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("go with a copied sheet", async () => {
    const host = await figures();
    await filterBy(host, 0, { filterOn: "Values", values: ["East"] });
    await host.run(async (context) => void context.workbook.worksheets.getItem("Sheet1").copy("End"));
    const again = await openHost({ workbook: (await host.toBytes()).bytes });
    expect([(await state(again, "Sheet1 (2)")).range, await seen(again, "Sheet1 (2)")]).toEqual(["'Sheet1 (2)'!A1:C6", [1, 6, 7, 8]]);
  });
});

describe("hidden rows in files", () => {
  it("stay hidden, with cells and without, and columns too", async () => {
    const host = await figures();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("4:4").rowHidden = true;
      sheet.getRange("8:8").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      await context.sync();
    });
    const first = await host.toBytes();
    expect(Buffer.from((await host.toBytes()).bytes).length).toBe(first.bytes.length);
    const again = await openHost({ workbook: first.bytes });
    expect(await seen(again)).toEqual([1, 2, 3, 5, 6, 7]);
    const [row, column] = await again.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const [one, other] = [sheet.getRange("A8:C8").load("rowHidden"), sheet.getRange("B1").load("columnHidden")];
      await context.sync();
      return [one.rowHidden, other.columnHidden];
    });
    expect([row, column, (await state(again)).enabled]).toEqual([true, true, false]);
  });
});
