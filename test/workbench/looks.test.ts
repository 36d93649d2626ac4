import { openHost } from "../../host/node";
import { brightness, drawnTexts, drawnWords } from "./drawn";
import { expect, formulaBar, goTo, openFile, openWorkbench, type OpenWorkbench, selected, settled } from "./page";

/** A workbook of what grids show differently from Excel. Columns are 90 points wide but for the narrow E. */
async function looksBook(): Promise<Uint8Array> {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:H1").format.columnWidth = 90;
    sheet.getRange("E:E").format.columnWidth = 30;
    const header = sheet.getRange("A1:B1");
    header.values = [["12 months\nearlier", "12 months ending Jan 20"]];
    header.format.wrapText = true;
    header.format.rowHeight = 45;
    sheet.getRange("C1").values = [["one\nline"]];
    sheet.getRange("E2:E6").values = [[1234567.5], [43800], [2 / 3], [-123456789], [true]];
    sheet.getRange("E2:E3").numberFormat = [["#,##0.00"], ["d mmmm yyyy"]];
    sheet.getRange("A8").values = [["A caption over three columns"]];
    sheet.getRange("A8:C8").merge();
    sheet.getRange("A8").format.horizontalAlignment = "Center";
    sheet.getRange("A9").values = [["Centred across"]];
    sheet.getRange("A9:C9").format.horizontalAlignment = "CenterAcrossSelection";
    sheet.getRange("A10:B10").values = [["A text that is longer than its cell is", 5]];
    sheet.getRange("A11:B11").formulas = [["A text that is longer than its cell is", '=""']];
    sheet.getRange("A12").values = [["A text that is longer than its cell is"]];
    sheet.getRange("A14:A15").values = [[43070], [0.12345]];
    sheet.getRange("A14:A15").numberFormat = [["mmm-yy"], ["0.0%"]];
    await context.sync();
  });
  return (await host.toBytes()).bytes;
}

describe("what the grid shows", () => {
  let bench: OpenWorkbench;
  /** The texts in a row of the grid, from left to right: rows are named by what else stands at that height. */
  const inRowOf = async (text: string) => {
    const drawn = await drawnTexts(bench);
    const row = drawn.find((one) => one.text.startsWith(text));
    return drawn.filter(({ y }) => Math.abs(y - (row?.y ?? -100)) < 4);
  };

  beforeAll(async () => {
    bench = await openWorkbench("add-in");
    await openFile(bench, "looks.xlsx", await looksBook());
  }, 90_000);
  afterAll(() => bench?.close());
  afterEach(() => expect([bench.complaints, bench.elsewhere]).toEqual([[], []]));

  test("a header breaks at its own line breaks and between words, and nowhere else", async () => {
    const words = await drawnWords(bench);
    expect(words).toEqual(expect.arrayContaining(["12 months", "earlier", "12 months ending", "Jan 20"]));
    // Without wrapping Excel shows no line break.
    expect(words).toContain("oneline");
  });

  test("a number or date that does not fit is ####, a general one is rounded, and no part of a figure is ever seen", async () => {
    const words = await drawnWords(bench);
    expect(words.filter((word) => /^#+$/.test(word)).length).toBeGreaterThanOrEqual(2);
    expect(words.some((word) => /^0\.6+7$/.test(word))).toBe(true);
    expect(words).toContain("TRUE");
    for (const part of ["1,234", "1 Dec", "0.6666666", "-1234"]) expect(words.filter((word) => word.startsWith(part))).toEqual([]);
  });

  test("a caption over merged cells, or centred across cells, stands in their middle once", async () => {
    // Three columns of 120 pixels behind row heads of 46: their middle is 226.
    for (const caption of ["A caption over three columns", "Centred across"]) {
      const places = (await drawnTexts(bench)).filter(({ text }) => text === caption).map(({ x }) => x);
      expect(places.length).toBeGreaterThan(0);
      const [x] = [...new Set(places)];
      expect(new Set(places).size).toBe(1);
      const width = await bench.page.evaluate<number>(
        `(() => { const canvas = document.createElement("canvas").getContext("2d"); canvas.font = '14.67px Calibri, Carlito, Arial, "Liberation Sans", sans-serif'; const digit = canvas.measureText("00000").width / 5; return canvas.measureText(${JSON.stringify(caption)}).width * 0.507 * 14.67 / digit; })()`,
      );
      expect(Math.abs(x! + width / 2 - 226)).toBeLessThan(10);
    }
  });

  test("the formula bar shows what one would type: a date whole, a percentage with all its decimals", async () => {
    await goTo(bench, "A14");
    await selected(bench, "A14");
    await expect(formulaBar(bench)).toHaveText("01/12/2017");
    await goTo(bench, "A15");
    await selected(bench, "A15");
    await expect(formulaBar(bench)).toHaveText("12.345%");
    expect(await drawnWords(bench)).toEqual(expect.arrayContaining(["Dec-17", "12.3%"]));
  });

  test("long text runs on over blank cells and ends before any other", async () => {
    /** Whether there is ink right of the first column's edge, at the height of a row. */
    const inkBeyond = async (row: number) => (await brightness(bench, 172, 20 + 60 + (row - 2) * 20 + 3, 30, 13))[0] < 120;
    expect([await inkBeyond(10), await inkBeyond(11), await inkBeyond(12)]).toEqual([false, false, true]);
  });

  test("in the dark theme all but the cells is dark", async () => {
    await bench.page.getByRole("button", { name: "Dark theme" }).click();
    const light = async (x: number, y: number) => (await brightness(bench, x, y, 1, 1))[1];
    await expect.poll(() => light(70, 4)).toBeLessThan(100);
    expect(await light(4, 30)).toBeLessThan(100);
    expect(await light(700, 400)).toBe(255);
    const parts = [".fortune-fx-input", ".grid-name", ".luckysheet-sheet-area", ".luckysheet-sheets-item-active", ".fortune-left-top"];
    const grounds = () =>
      bench.page.evaluate<string[]>(
        `${JSON.stringify(parts)}.map((part) => getComputedStyle(document.querySelector(part)).backgroundColor)`,
      );
    const lightest = async () => Math.max(...(await grounds()).flatMap((ground) => ground.match(/\d+/g)!.slice(0, 3).map(Number)));
    // The grid lets its tabs change slowly.
    await expect.poll(lightest).toBeLessThan(100);
    await bench.page.locator(".fortune-cell-area").click({ position: { x: 300, y: 300 }, button: "right" });
    const menu = bench.page.locator(".fortune-context-menu");
    await menu.waitFor();
    await expect(menu).toHaveCSS("background-color", "rgb(41, 41, 41)");
    await bench.page.keyboard.press("Escape");
    await expect(menu).toHaveCount(0);
    await bench.page.getByRole("button", { name: "Light theme" }).click();
    await expect.poll(() => light(70, 4)).toBe(255);
  });

  test("the first report has whole headers", async () => {
    await bench.page.getByRole("button", { name: "Open the example" }).click();
    await bench.pane.getByText("10 strands, 12 months to Jan 20").first().waitFor();
    await bench.page.getByRole("region", { name: "Strand Report" }).getByRole("button", { name: "Build report" }).click();
    await expect(bench.page.locator(".grid")).toHaveAttribute("data-sheet", "Report");
    await settled(bench);
    await expect.poll(() => drawnWords(bench)).toEqual(expect.arrayContaining(["12 months", "earlier", "latest"]));
    const header = (await inRowOf("Diff.")).map(({ text }) => text);
    expect(header).toEqual(expect.arrayContaining(["Strand", "To", "earlier", "latest", "Diff.", "% Diff."]));
    await goTo(bench, "A38");
    await selected(bench, "A38");
    const section = await drawnWords(bench);
    expect(section).toEqual(expect.arrayContaining(["12 months", "ending Jan 20"]));
    expect(section).not.toContain("12");
  });
});
