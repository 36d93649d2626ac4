import { readFileSync } from "node:fs";
import path from "node:path";
import { openHost } from "../../host/node";
import { readRibbon } from "../../workbench/build/ribbon";
import { chartPictures } from "../../workbench/grid/charts/pictures";
import { cellsOfText } from "../../workbench/grid/clipboard";
import { operations } from "../../workbench/grid/difference";
import { applyEdits, applyLines, editsBetween } from "../../workbench/grid/edits";
import { numberText } from "../../workbench/grid/paint/number-text";
import { textAt } from "../../workbench/grid/paint/run-on";
import { wrapped } from "../../workbench/grid/paint/wrap";
import type { ShownCell } from "../../workbench/grid/cell-look";
import { readSheet } from "../../workbench/grid/sheet-data";

async function watched() {
  const host = await openHost();
  const heard: string[] = [];
  await host.run(
    async (context) =>
      void context.workbook.worksheets.onChanged.add(async ({ address, changeType }) => void heard.push(`${changeType} ${address}`)),
  );
  return { host, heard };
}

describe("between grid and host", () => {
  test("text of the clipboard becomes rows of equal length, cells with lines of their own included", () => {
    expect(cellsOfText('a\tb\r\n"two\nlines"\t"say ""so"""\r\nc\r\n')).toEqual([
      ["a", "b"],
      ["two\nlines", 'say "so"'],
      ["c", ""],
    ]);
    expect(cellsOfText("one")).toEqual([["one"]]);
    expect(cellsOfText('5" pipe')).toEqual([['5" pipe']]);
  });

  test("a block of new entries is pasted, cleared cells are cleared by areas, scattered ones typed", async () => {
    const { host, heard } = await watched();
    const grid = (...rows: (number | string | null)[][]) => rows.map((row) => row.map((v) => (v === null ? null : { v })));
    const given = grid([1, 2, 3], [4, 5, 6]);
    const edit = (...now: (number | string | null)[][]) => applyEdits(host.user, "Sheet1", editsBetween(given, grid(...now)));
    edit([9, 8, 3], [7, 6, 6]);
    edit([null, null, 3], [null, null, null]);
    edit([0, 2, 3], [4, 5, 0]);
    edit([1, 2, 3], [4, 5, 6]);
    await host.idle();
    expect(heard).toEqual(["RangeEdited A1:B2", "RangeEdited A1:B1,A2:C2", "RangeEdited A1", "RangeEdited C2"]);
  });

  test("lines are inserted and deleted where the grid says", async () => {
    const { host, heard } = await watched();
    const did = (op: "insertRowCol" | "deleteRowCol", value: unknown) => applyLines(host.user, "Sheet1", { op, path: [], value });
    did("insertRowCol", { type: "row", index: 2, count: 2, direction: "lefttop" });
    did("insertRowCol", { type: "column", index: 2, count: 1, direction: "rightbottom" });
    did("deleteRowCol", { type: "row", start: 0, end: 1 });
    await host.idle();
    expect(heard).toEqual(["RowInserted 3:4", "ColumnInserted D:D", "RowDeleted 1:2"]);
  });

  test("a sheet is read with looks, sizes, lines and what stands still, and only changed cells are sent again", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").formulas = [
        ["Total", 0.125],
        ["", "=B1*2"],
      ];
      const head = sheet.getRange("A1");
      head.format.font.bold = true;
      head.format.fill.color = "#112233";
      head.format.columnWidth = 90;
      sheet.getRange("B1:B2").numberFormat = [["0.0%"], ["0.0%"]];
      sheet.getRange("A1:B1").format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("D1:E2").merge();
      sheet.getRange("3:3").rowHidden = true;
      sheet.freezePanes.freezeRows(1);
    });
    const sheet = host.workbook.sheetNamed("Sheet1")!;
    const content = readSheet(sheet);
    expect(content.data[0]![0]).toMatchObject({ v: "Total", m: "Total", bl: 1, bg: "#112233" });
    expect(content.data[1]![1]).toMatchObject({ v: 0.25, m: "25%", shown: "25.0%", f: "=B1*2", ht: 2 });
    expect(content.config).toMatchObject({ columnlen: { 0: 119 }, rowhidden: { 2: 0 }, merge: { "0_3": { r: 0, c: 3, rs: 2, cs: 2 } } });
    expect(content.config.borderInfo).toHaveLength(2);
    expect(content.frozen).toEqual({ type: "rangeRow", range: { row_focus: 0, column_focus: -1 } });
    host.user.type("Sheet1", "B1", 0.5);
    expect(operations("id", content, readSheet(sheet)).map(({ path: at }) => at)).toEqual([
      ["data", 0, 1],
      ["data", 1, 1],
    ]);
  });

  test("a text reaches over blank cells as far as it needs, and no further than the next that is filled", () => {
    const text: ShownCell = { shown: "A long heading", v: "A long heading", ct: { t: "s" } };
    const reach = (line: readonly (ShownCell | null)[], column: number) => {
      const found = textAt(
        line,
        column,
        (at) => at * 50,
        () => 120,
      );
      return found && [found.column, found.from, found.to];
    };
    const number: ShownCell = { shown: "5", v: 5, ct: { t: "n" } };
    expect([0, 1, 2, 3].map((column) => reach([text, null, null, null], column))).toEqual([[0, 0, 2], [0, 0, 2], [0, 0, 2], undefined]);
    expect([0, 1].map((column) => reach([text, number], column))).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
    expect(reach([null, null, { ...text, ht: 2 }], 0)).toEqual([2, 0, 2]);
    expect(reach([null, { ...text, ht: 0 }, null], 2)).toEqual([1, 0, 2]);
    // A formula without a text is no blank cell.
    expect(reach([text, { v: "", f: '=""', ct: { t: "s" } }, null], 2)).toBeUndefined();
  });

  test("lines break at line breaks, between words, after hyphens, and within a word that is too long", () => {
    const lines = (text: string, room: number) => wrapped(text, room, ({ length }) => length);
    expect(lines("12 months\nearlier", 20)).toEqual(["12 months", "earlier"]);
    expect(lines("12 months ending Jan 20", 16)).toEqual(["12 months ending", "Jan 20"]);
    expect(lines("knife-enabled robbery", 13)).toEqual(["knife-enabled", "robbery"]);
    expect(lines("knife-enabled", 8)).toEqual(["knife-", "enabled"]);
    expect(lines("Neighbourhood", 5)).toEqual(["Neigh", "bourh", "ood"]);
    expect(lines("a\r\n\r\nb", 5)).toEqual(["a", "", "b"]);
  });

  test("a number is whole, rounded where its format is General, or ####", () => {
    const shown = (v: number, fa: string, text: string, room: number) =>
      numberText({ v, shown: text, ct: { fa, t: "n" } }, room, ({ length }) => length);
    expect(shown(5080, "#,##0", "5,080", 5)).toBe("5,080");
    expect(shown(5080, "#,##0", "5,080", 4)).toBe("####");
    expect(shown(1234.5678, "General", "1234.5678", 6)).toBe("1234.6");
    expect(shown(1234.5678, "General", "1234.5678", 3)).toBe("###");
    expect(shown(123456789, "General", "123456789", 8)).toBe("1.23E+08");
    expect(shown(0.5, "General", "0.5", 0)).toBe("#");
  });

  test("columns and bars are drawn with their own number formats and title, other charts by the engine", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B3");
      range.values = [
        ["", "Change"],
        ["Knife <crime>", 0.429],
        ["Burglary", -0.127],
      ];
      sheet.getRange("B2:B3").numberFormat = [["+0.0%;-0.0%"], ["+0.0%;-0.0%"]];
      const bars = sheet.charts.add("BarClustered", range, "Columns");
      bars.title.text = "Change & more";
      bars.series.getItemAt(0).hasDataLabels = true;
      sheet.charts.add("Line", range, "Columns");
    });
    const [bars, lines] = chartPictures(host.workbook.sheetNamed("Sheet1")!).map(({ src }) => decodeURIComponent(src));
    for (const words of ["+42.9%", "-12.7%", "Knife &#60;crime&#62;", "&#38; "]) expect(bars).toContain(words);
    expect(lines).toContain("<svg");
  });
});

test("the ribbon is read from the manifest", () => {
  const { label, buttons } = readRibbon(readFileSync(path.join(__dirname, "..", "..", "manifest.xml"), "utf8"));
  expect(label).toBe("Strand Report");
  expect(buttons.map(({ action, icon }) => [action, icon])).toEqual([
    [{ kind: "function", name: "buildReport" }, "assets/build-report-32.png"],
    [{ kind: "function", name: "checkData" }, "assets/check-data-32.png"],
    [{ kind: "function", name: "guardSheet" }, "assets/guard-sheet-32.png"],
    [{ kind: "pane" }, "assets/open-pane-32.png"],
  ]);
  expect(buttons.every(({ tip, tipTitle }) => tip !== "" && tipTitle !== "")).toBe(true);
});
