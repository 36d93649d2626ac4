import { readFileSync } from "node:fs";
import path from "node:path";
import { openHost } from "../../host/node";
import { book } from "../../host/test/support";
import { bytesOf, clickCell, drop, expect, formulaBar, gridName, opened, openFile, statusBar, type } from "./page";
import { benchWithStandIn } from "./stand-in";

describe("the workbench in a browser", () => {
  const bench = benchWithStandIn();
  const heard = (words: string) => bench.pane.locator("#heard li", { hasText: words });
  const tabs = () => bench.page.locator(".luckysheet-sheets-item-name");
  const openCounts = async () => {
    // Columns are 64 pixels wide, rows 20 high.
    await openFile(bench, "counts.csv", new TextEncoder().encode("Month,Offence,Count\n2020-01,Knife,12\n2020-02,Knife,15\n"));
    await bench.pane.getByText("listening").waitFor();
  };

  test("opens with the example: tabs, cells, the pane, the manifest's buttons with their icons", async () => {
    await expect(tabs()).toHaveText(["Monthly offences", "Strands", "Duty rota"]);
    await expect(formulaBar(bench)).toHaveText("Essex Police: recorded offences by month");
    // All of it: the last months too.
    await expect(bench.page.locator(".grid-rows")).toHaveCount(0);
    const buttons = bench.page.getByRole("region", { name: "Strand Report" }).getByRole("button");
    await expect(buttons).toHaveText(["Build report", "Check data", "Guard sheet", "Open pane"]);
    const widths = () => bench.page.evaluate("[...document.querySelectorAll('.ribbon-button img')].map((icon) => icon.naturalWidth)");
    await expect.poll(widths).toEqual([32, 32, 32, 32]);
    expect((await bench.page.locator("iframe").boundingBox())?.width).toBeCloseTo(350, -1);
  });

  test("what is typed reaches the add-in as an event, and formulas are calculated anew by the host", async () => {
    await openCounts();
    await clickCell(bench, "E2", 290, 30);
    await type(bench, "=SUM(C2:C3)");
    await heard("RangeEdited E2 Local >27").waitFor();
    await clickCell(bench, "C2", 160, 30);
    await type(bench, "40");
    await heard("RangeEdited C2 Local 12>40").waitFor();
    await clickCell(bench, "E2", 290, 30);
    await expect(formulaBar(bench)).toHaveText("=SUM(C2:C3)");
    await statusBar(bench).getByText("Sum: 55").waitFor();
  });

  test("Delete clears a block in one event, and Ctrl+Z takes it back", async () => {
    await openCounts();
    await clickCell(bench, "B2", 100, 30);
    await bench.page.keyboard.press("Shift+ArrowDown");
    await bench.page.keyboard.press("Shift+ArrowRight");
    await bench.page.keyboard.press("Delete");
    await heard("RangeEdited B2:C3 Local").waitFor();
    await bench.page.keyboard.press("ControlOrMeta+z");
    await heard("RangeEdited B2:C3 Local").nth(1).waitFor();
    await clickCell(bench, "C3", 160, 50);
    await statusBar(bench).getByText("Sum: 15").waitFor();
  });

  test("rows are inserted and deleted by the grid's menu", async () => {
    await openCounts();
    await bench.page.locator(".fortune-cell-area").click({ position: { x: 30, y: 30 }, button: "right" });
    await bench.page.getByText("Row Above").click();
    await heard("RowInserted 2:2 Local").waitFor();
    await clickCell(bench, "C3", 160, 50);
    await statusBar(bench).getByText("Sum: 12").waitFor();
    // By a row's head: the pointer's way down the menu must not select further rows.
    await bench.page.locator(".fortune-row-header").click({ position: { x: 20, y: 30 }, button: "right" });
    await bench.page.getByText("Delete selected").click();
    await heard("RowDeleted 2:2 Local").waitFor();
  });

  test("sheets are added and renamed at the tabs, formulas copied in the grid move along, and a wrong one is refused", async () => {
    await openCounts();
    await clickCell(bench, "E2", 290, 30);
    await type(bench, "=C2*2");
    await clickCell(bench, "E2", 290, 30);
    await bench.page.keyboard.press("ControlOrMeta+c");
    await clickCell(bench, "E3", 290, 50);
    await bench.page.keyboard.press("ControlOrMeta+v");
    await heard("RangeEdited E3 Local >30").waitFor();
    await clickCell(bench, "E4", 290, 70);
    await type(bench, "=SUM((");
    await bench.page.locator(".notice.grave", { hasText: "problem with this formula" }).waitFor();
    await bench.page.locator(".fortune-sheettab-button").first().click();
    await bench.page.locator(".luckysheet-sheets-item-name", { hasText: "Sheet2" }).dblclick();
    await bench.page.keyboard.press("ControlOrMeta+a");
    await type(bench, "More");
    await bench.page.locator(".luckysheet-sheets-item-name", { hasText: "More" }).waitFor();
    await expect(tabs()).toHaveText(["counts", "More"]);
  });

  test("text pasted from elsewhere becomes cells, in one event", async () => {
    await openCounts();
    await clickCell(bench, "E1", 290, 10);
    await bench.page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "Jan\\t7%\\nFeb\\t=1+1\\n");
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    })()`);
    await heard("RangeEdited E1:F2 Local").waitFor();
    await clickCell(bench, "F2", 350, 30);
    await formulaBar(bench).getByText("=1+1").waitFor();
  });

  test("the pane reads what is selected in the grid, and what it writes and selects shows there", async () => {
    await openCounts();
    await clickCell(bench, "C3", 160, 50);
    await bench.pane.getByText("Read selection").click();
    await bench.pane.getByText("counts!C3 [[15]]").waitFor();
    await bench.pane.getByText("Write A1").click();
    await heard("from the pane").waitFor();
    await clickCell(bench, "A1", 30, 10);
    await formulaBar(bench).getByText("from the pane").waitFor();
    await opened(bench, () => bench.page.getByText("Open the example").click());
    await bench.pane.getByText("listening").waitFor();
    await bench.pane.getByText("Go to Strands").click();
    await expect(gridName(bench)).toHaveText("B3");
    await formulaBar(bench).getByText("Crime prevention strategy").waitFor();
  });

  test("sheets and charts that the pane adds appear, the chart over its cells", async () => {
    await openCounts();
    await bench.pane.getByText("Add chart sheet").click();
    await bench.page.locator(".luckysheet-sheets-item-name", { hasText: "Charted" }).waitFor();
    const chart = bench.page.locator(".luckysheet-modal-dialog-image");
    await chart.waitFor();
    const place = async () => {
      const [image, cells] = [await chart.boundingBox(), await bench.page.locator(".fortune-cell-area").boundingBox()];
      return [image!.x - cells!.x, image!.y - cells!.y, image!.width, image!.height].map(Math.round);
    };
    // E2:K16: from the fifth column and the second row on.
    await expect.poll(place).toEqual([256, 20, 448, 300]);
    await expect.poll(() => bench.page.evaluate("document.querySelector('.luckysheet-modal-dialog-image img').naturalWidth")).toBe(448);
  });

  test("a ribbon button calls the function that the pane associated, and Open pane shows the pane", async () => {
    await openCounts();
    await bench.page.getByRole("button", { name: "Close the task pane" }).click();
    await bench.page.locator("iframe").waitFor({ state: "hidden" });
    await bench.page.getByRole("button", { name: "Build report" }).click();
    await bench.page.getByRole("button", { name: "Open pane" }).click();
    await heard("RangeEdited A1 Local Month>built").waitFor();
  });

  test("the theme goes to the pane, and traffic lists each sync", async () => {
    await openCounts();
    await bench.page.getByRole("button", { name: "Dark theme" }).click();
    await bench.pane.getByText("Write A1").hover();
    await bench.pane.locator("#theme", { hasText: "dark" }).waitFor();
    await bench.page.getByRole("button", { name: "Light theme" }).click();
    await bench.pane.getByText("Write A1").hover();
    await bench.pane.locator("#theme", { hasText: "light" }).waitFor();
    await bench.pane.getByText("Write A1").click();
    await heard("from the pane").waitFor();
    await bench.page.locator(".traffic-line").click();
    await bench.page.locator(".traffic-log tbody tr").first().getByText("set Values").waitFor();
    const row = bench.page.locator(".traffic-log tbody tr").first();
    expect(await row.innerText()).toMatch(/^2\s+write\s+[\d.]+ ms\s+\d+\s+\d+ B\s+\d+ B/);
    await bench.page.locator(".traffic-line").click();
  });

  test("what is saved opens again whole, with what was typed", async () => {
    await openFile(bench, "essex-2020.xlsx", readFileSync(path.join(__dirname, "..", "..", "examples", "essex-2020.xlsx")));
    await bench.pane.getByText("listening").waitFor();
    await clickCell(bench, "F6", 560, 117);
    await type(bench, "=SUM(D6:D8)");
    await heard("RangeEdited F6 Local >1452").waitFor();
    const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.page.getByText("Save a copy").click()]);
    expect(download.suggestedFilename()).toBe("essex-2020-saved.xlsx");
    const host = await openHost({ workbook: await bytesOf(download), name: "saved.xlsx" });
    expect(await book(host).formulas("Monthly offences", "F6")).toEqual([["=SUM(D6:D8)"]]);
    expect((await host.toBytes()).problems).toEqual([]);
  });

  test("a file that is no workbook is refused in words, and the one on the bench stays", async () => {
    await openCounts();
    await drop(bench, "notes.xlsx", new TextEncoder().encode("not a workbook"));
    const notice = bench.page.locator(".notice.grave");
    await expect(notice).toContainText("notes.xlsx");
    await expect(tabs()).toHaveText(["counts"]);
  });
});
