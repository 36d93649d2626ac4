import { readFileSync } from "node:fs";
import path from "node:path";
import { openHost } from "../../host/node";
import { clickCell, drop, formulaBar, goTo, nameBox, openWorkbench, type OpenWorkbench, statusBar, type } from "./page";

const EXAMPLE = readFileSync(path.join(__dirname, "..", "..", "examples", "essex-2020.xlsx"));

/** A workbook with a link in B2, and a second sheet with a colour of its own. */
async function linksBook(): Promise<Uint8Array> {
  const host = await openHost();
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2").formulas = [['=HYPERLINK("#D1200","far below")']];
    context.workbook.worksheets.add("Coloured").tabColor = "#12436D";
    await context.sync();
  });
  return (await host.toBytes()).bytes;
}

// Going to cells, in the grid of a real browser.
describe("the cells that are asked for", () => {
  let bench: OpenWorkbench;
  const open = async (name: string, bytes: Uint8Array) => {
    await drop(bench, name, bytes);
    await bench.page.locator(".ribbon-name", { hasText: name }).waitFor();
    await bench.pane.getByText("listening").waitFor();
    await bench.page.waitForTimeout(300);
  };
  const named = async () => [await nameBox(bench).inputValue(), await bench.page.locator(".fortune-name-box").innerText()];
  const tab = (name: string) => bench.page.locator(".luckysheet-sheets-item", { has: bench.page.locator(`text="${name}"`) });
  /** The frame around the selected cell, and the line under the rows that stand still. */
  const frameTop = () =>
    bench.page.evaluate<number>(
      "document.querySelector('.luckysheet-cell-selected').getBoundingClientRect().top - document.querySelector('.fortune-cell-area').getBoundingClientRect().top",
    );

  beforeAll(async () => {
    bench = await openWorkbench("./test/workbench/fixtures/pane.tsx");
    await bench.pane.getByText("listening").waitFor();
  }, 90_000);
  afterAll(() => bench?.close());
  afterEach(() => expect([bench.complaints, bench.elsewhere]).toEqual([[], []]));

  test("a cell far below is selected, seen and edited, and no other one", async () => {
    await goTo(bench, "D1300");
    expect(await named()).toEqual(["D1300", "D1300"]);
    expect(await formulaBar(bench).innerText()).toBe("16");
    expect(await frameTop()).toBeLessThan(500);
    await type(bench, "17");
    await bench.pane.locator("#heard li", { hasText: "RangeEdited D1300 Local 16>17" }).waitFor();
  });

  test("a cell right below the rows that stand still is not hidden behind them", async () => {
    await goTo(bench, "D1300");
    await goTo(bench, "D6");
    // Five rows stand still: 27 pixels and four of 20.
    expect(await frameTop()).toBeGreaterThan(100);
  });

  test("what is typed into the name box goes nowhere else, and a place that does not exist is said", async () => {
    await tab("Duty rota").click();
    await bench.page.waitForTimeout(300);
    expect(await named()).toEqual(["A1", "A1"]);
    await goTo(bench, "Nowhere!D768");
    await bench.page.locator(".notice.grave", { hasText: "is no cell, range or name" }).waitFor();
    await goTo(bench, "'Monthly offences'!D768");
    expect(await named()).toEqual(["D768", "D768"]);
    expect(await bench.page.locator(".notice").count()).toBe(0);
    await goTo(bench, "A1");
    expect(await formulaBar(bench).innerText()).toBe("Essex Police: recorded offences by month");
  });

  test("a sheet that is chosen by its tab keeps what was selected on it", async () => {
    await goTo(bench, "'Monthly offences'!C8");
    await tab("Strands").click();
    await bench.page.waitForTimeout(300);
    await tab("Monthly offences").click();
    await bench.page.waitForTimeout(300);
    expect(await named()).toEqual(["C8", "C8"]);
  });

  test("a click on a link goes to its cells, and a longer press selects the cell", async () => {
    await open("links.xlsx", await linksBook());
    const link = { x: 90, y: 30 };
    await bench.page.locator(".fortune-cell-area").hover({ position: link });
    expect(await bench.page.locator(".grid-sheet").getAttribute("title")).toContain("Click to go there");
    await bench.page.locator(".fortune-cell-area").click({ position: link });
    await bench.page.waitForTimeout(500);
    expect(await named()).toEqual(["D1200", "D1200"]);
    await goTo(bench, "A1");
    await bench.page.locator(".fortune-cell-area").click({ position: link, delay: 600 });
    await bench.page.waitForTimeout(400);
    expect(await named()).toEqual(["B2", "B2"]);
  });

  test("the figures at the foot are the cell's", async () => {
    await open("counts.csv", new TextEncoder().encode("Count\n5080\n20\n"));
    await clickCell(bench, "A2", 30, 30);
    await statusBar(bench).getByText("Sum: 5080").waitFor();
    expect(await bench.page.locator(".fortune-stat-area").isVisible()).toBe(false);
  });

  test("the formula bar tells what the add-in has written into the selected cell", async () => {
    await open("counts.csv", new TextEncoder().encode("Count\n5080\n"));
    await clickCell(bench, "A1", 30, 10);
    await bench.page.waitForTimeout(300);
    await bench.pane.getByText("Write A1").click();
    await formulaBar(bench).getByText("from the pane").waitFor();
  });

  test("of tens of thousands of rows those around the selected cell are shown, under their own numbers", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index + 2},text`);
    await open("long.csv", new TextEncoder().encode(`Row,Text\n${rows.join("\n")}\n`));
    const line = bench.page.locator(".grid-rows");
    await line.getByText("of 20,001 are shown").waitFor();
    await goTo(bench, "A15000");
    await formulaBar(bench).getByText("15000", { exact: true }).waitFor();
    expect(await nameBox(bench).inputValue()).toBe("A15000");
    await type(bench, "7");
    await bench.pane.locator("#heard li", { hasText: "RangeEdited A15000 Local 15000>7" }).waitFor();
    await line
      .getByRole("button", { name: /^Go to row/ })
      .first()
      .click();
    await bench.page.waitForTimeout(800);
    const address = await nameBox(bench).inputValue();
    expect(await formulaBar(bench).innerText()).toBe(address.slice(1));
    await goTo(bench, "A1048576");
    await bench.page.locator(".notice", { hasText: "A1048576 is selected in the workbook." }).waitFor();
    expect(await bench.page.locator(".luckysheet-cell-selected").isVisible()).toBe(false);
    const heard = await bench.pane.locator("#heard li").count();
    await type(bench, "nowhere");
    await bench.page.waitForTimeout(200);
    expect([await nameBox(bench).inputValue(), await bench.pane.locator("#heard li").count()]).toEqual(["A1048576", heard]);
  });

  test("that there is nothing to undo is said in passing, and takes nothing of the grid", async () => {
    await open("essex-2020.xlsx", EXAMPLE);
    const size = () => bench.page.locator(".grid-sheet").boundingBox();
    const before = await size();
    await bench.page.getByRole("button", { name: "Undo", exact: true }).click();
    const notice = bench.page.locator(".notice", { hasText: "There is nothing to undo" });
    await notice.waitFor();
    expect(await notice.getAttribute("role")).toBe("status");
    expect(await size()).toEqual(before);
    await notice.waitFor({ state: "detached", timeout: 8_000 });
  });

  test("the tab in front can be told in forced colours too, and a sheet's own colour is no line under its tab", async () => {
    await open("links.xlsx", await linksBook());
    await tab("Sheet1").click();
    await bench.page.emulateMedia({ forcedColors: "active" });
    // The grid lets its tabs change slowly.
    await bench.page.waitForTimeout(400);
    const all = (of: string) =>
      bench.page.evaluate<string[]>(`[...document.querySelectorAll('.luckysheet-sheets-item')].map((tab) => { ${of} })`);
    expect(await all("return getComputedStyle(tab).borderBottomWidth")).toEqual(["4px", "0px"]);
    await bench.page.emulateMedia({ forcedColors: "none" });
    const marks = await all(
      "const mark = tab.querySelector('.luckysheet-sheets-item-color'); return mark ? [getComputedStyle(mark).width, getComputedStyle(mark).top].join(' ') : '';",
    );
    expect(marks).toEqual(["", "8px 0px"]);
  });
});
