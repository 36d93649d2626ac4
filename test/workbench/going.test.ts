import { readFileSync } from "node:fs";
import path from "node:path";
import { openHost } from "../../host/node";
import { clickCell, expect, formulaBar, goTo, nameBox, selected, settled, showSheet, statusBar, type } from "./page";
import { benchWithStandIn, openWithStandIn } from "./stand-in";

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
  const bench = benchWithStandIn();
  const open = (name: string, bytes: Uint8Array) => openWithStandIn(bench, name, bytes);
  /** The frame around the selected cell, and the line under the rows that stand still. */
  const frameTop = () =>
    bench.page.evaluate<number>(
      "document.querySelector('.luckysheet-cell-selected').getBoundingClientRect().top - document.querySelector('.fortune-cell-area').getBoundingClientRect().top",
    );

  test("a cell far below is selected, seen and edited, and no other one", async () => {
    await goTo(bench, "D1300");
    await selected(bench, "D1300");
    await expect(formulaBar(bench)).toHaveText("16");
    await expect.poll(frameTop).toBeLessThan(500);
    await type(bench, "17");
    await bench.pane.locator("#heard li", { hasText: "RangeEdited D1300 Local 16>17" }).waitFor();
  });

  test("a cell right below the rows that stand still is not hidden behind them", async () => {
    await goTo(bench, "D1300");
    await selected(bench, "D1300");
    await goTo(bench, "D6");
    await selected(bench, "D6");
    // Five rows stand still: 27 pixels and four of 20.
    await expect.poll(frameTop).toBeGreaterThan(100);
  });

  test("what is typed into the name box goes nowhere else, and a place that does not exist is said", async () => {
    await showSheet(bench, "Duty rota");
    await selected(bench, "A1");
    await goTo(bench, "Nowhere!D768");
    await bench.page.locator(".notice.grave", { hasText: "is not a cell, range or name" }).waitFor();
    await goTo(bench, "'Monthly offences'!D768");
    await selected(bench, "D768");
    await expect(bench.page.locator(".notice")).toHaveCount(0);
    await goTo(bench, "A1");
    await expect(formulaBar(bench)).toHaveText("Essex Police: recorded offences by month");
  });

  test("a sheet that is chosen by its tab keeps what was selected on it", async () => {
    await goTo(bench, "'Monthly offences'!C8");
    await selected(bench, "C8");
    await showSheet(bench, "Strands");
    await showSheet(bench, "Monthly offences");
    await selected(bench, "C8");
  });

  test("a click on a link goes to its cells, and a longer press selects the cell", async () => {
    await open("links.xlsx", await linksBook());
    const link = { x: 90, y: 30 };
    await bench.page.locator(".fortune-cell-area").hover({ position: link });
    await expect(bench.page.locator(".grid-sheet")).toHaveAttribute("title", /Click to go there/);
    await bench.page.locator(".fortune-cell-area").click({ position: link });
    await selected(bench, "D1200");
    await goTo(bench, "A1");
    await selected(bench, "A1");
    // A press of 600 milliseconds, of which a link would have been followed 100 after its end.
    await bench.page.locator(".fortune-cell-area").click({ position: link, delay: 600 });
    await selected(bench, "B2");
    await bench.pane.getByText("Read selection").click();
    await bench.pane.getByText("Sheet1!B2").waitFor();
    await selected(bench, "B2");
  });

  test("the figures at the foot are the cell's", async () => {
    await open("counts.csv", new TextEncoder().encode("Count\n5080\n20\n"));
    await clickCell(bench, "A2", 30, 30);
    await statusBar(bench).getByText("Sum: 5080").waitFor();
    await expect(bench.page.locator(".fortune-stat-area")).toBeHidden();
  });

  test("the formula bar tells what the add-in has written into the selected cell", async () => {
    await open("counts.csv", new TextEncoder().encode("Count\n5080\n"));
    await clickCell(bench, "A1", 30, 10);
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
    await selected(bench, "A15000");
    await type(bench, "7");
    await bench.pane.locator("#heard li", { hasText: "RangeEdited A15000 Local 15000>7" }).waitFor();
    await line
      .getByRole("button", { name: /^Go to row/ })
      .first()
      .click();
    // Other rows are shown: the cell is another one, and the formula bar tells of it.
    await expect(nameBox(bench)).not.toHaveValue(/^A1500[01]$/);
    await settled(bench);
    await expect(formulaBar(bench)).toHaveText((await nameBox(bench).inputValue()).slice(1));
    await goTo(bench, "A1048576");
    await bench.page.locator(".notice", { hasText: "A1048576 is selected in the workbook." }).waitFor();
    await expect(bench.page.locator(".luckysheet-cell-selected")).toBeHidden();
    const heard = await bench.pane.locator("#heard li").count();
    await type(bench, "nowhere");
    // What the pane reads comes after whatever the keys would have done.
    await bench.pane.getByText("Read selection").click();
    await bench.pane.getByText("!A1048576 [[").waitFor();
    await expect(nameBox(bench)).toHaveValue("A1048576");
    await expect(bench.pane.locator("#heard li")).toHaveCount(heard);
  });

  test("that there is nothing to undo is said in passing, and takes nothing of the grid", async () => {
    await open("essex-2020.xlsx", EXAMPLE);
    const size = () => bench.page.locator(".grid-sheet").boundingBox();
    const before = await size();
    await bench.page.getByRole("button", { name: "Undo", exact: true }).click();
    const notice = bench.page.locator(".notice", { hasText: "There is nothing to undo" });
    await notice.waitFor();
    await expect(notice).toHaveAttribute("role", "status");
    expect(await size()).toEqual(before);
    await notice.waitFor({ state: "detached", timeout: 8_000 });
  });

  test("the tab in front can be told in forced colours too, and a sheet's own colour is no line under its tab", async () => {
    await open("links.xlsx", await linksBook());
    await showSheet(bench, "Sheet1");
    await bench.page.emulateMedia({ forcedColors: "active" });
    const all = (of: string) =>
      bench.page.evaluate<string[]>(`[...document.querySelectorAll('.luckysheet-sheets-item')].map((tab) => { ${of} })`);
    // The grid lets its tabs change slowly.
    await expect.poll(() => all("return getComputedStyle(tab).borderBottomWidth")).toEqual(["4px", "0px"]);
    await bench.page.emulateMedia({ forcedColors: "none" });
    const marks = await all(
      "const mark = tab.querySelector('.luckysheet-sheets-item-color'); return mark ? [getComputedStyle(mark).width, getComputedStyle(mark).top].join(' ') : '';",
    );
    expect(marks).toEqual(["", "8px 0px"]);
  });
});
