import { openHost } from "../../host/node";
import { drop, expect, formulaBar, goTo, opened, selected, showSheet, type } from "./page";
import { benchWithStandIn, openWithStandIn } from "./stand-in";

const COUNTS = new TextEncoder().encode("Month,Offence,Count\n2020-01,Knife,12\n2020-02,Knife,15\n");

/** A workbook whose cells A1 to A4 take whole numbers (refused else), names (warned else), what stands in C1:C3, and more than is in the cell above. */
async function rulesBook(): Promise<Uint8Array> {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C1:C3").values = [["Robbery"], ["Burglary"], ["1/2"]];
    sheet.getRange("C3").numberFormat = [["@"]];
    sheet.getRange("C3").values = [["1/2"]];
    const rule = (address: string) => sheet.getRange(address).dataValidation;
    rule("A1").rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    rule("A1").errorAlert = { showAlert: true, style: "Stop", title: "No count", message: "Enter a whole number." };
    rule("A1").prompt = { showPrompt: true, title: "Count", message: "A whole number, 0 or more" };
    rule("A2").rule = { list: { inCellDropDown: true, source: "Knife,Theft" } };
    rule("A2").errorAlert = { showAlert: true, style: "Warning", title: "Not in the list", message: "No offence of this sheet." };
    rule("A3").rule = { list: { inCellDropDown: true, source: "=$C$1:$C$3" } };
    rule("A4").rule = { custom: { formula: "=A4>A1" } };
    rule("A4").errorAlert = { showAlert: true, style: "Stop", title: "Too small", message: "More than A1." };
    await context.sync();
  });
  return (await host.toBytes()).bytes;
}

describe("the workbench in a user's hands", () => {
  const bench = benchWithStandIn();
  const question = () => bench.page.getByRole("dialog");
  const answer = (name: string) => question().getByRole("button", { name, exact: true }).click();
  const heard = (words: string) => bench.pane.locator("#heard li", { hasText: words });
  const name = () => bench.page.locator(".ribbon-name strong");
  const open = (name: string, bytes: Uint8Array) => openWithStandIn(bench, name, bytes);
  const at = async (address: string) => {
    await goTo(bench, address);
    await selected(bench, address);
  };
  /** The part of the page that the keyboard is in. */
  const part = () =>
    bench.page.evaluate<string>(
      "['.ribbon', '.grid-sheet', '.pane', '.traffic'].find((part) => document.querySelector(part).contains(document.activeElement)) ?? document.activeElement.tagName",
    );

  test("nothing is discarded without asking: by New, the example, or a file that is dropped", async () => {
    await open("counts.csv", COUNTS);
    await at("E5");
    await type(bench, "7");
    await heard("RangeEdited E5").waitFor();
    for (const leave of [
      () => bench.page.getByRole("button", { name: "New", exact: true }).click(),
      () => bench.page.getByRole("button", { name: "Open the example" }).click(),
      () => drop(bench, "other.csv", COUNTS),
    ]) {
      await leave();
      await expect(question()).toContainText("counts.csv has changes that are not saved");
      await answer("Cancel");
      await expect(question()).toHaveCount(0);
      await expect(name()).toHaveText("counts.csv");
    }
    await drop(bench, "other.csv", COUNTS);
    const [download] = await Promise.all([bench.page.waitForEvent("download"), answer("Save a copy")]);
    expect(download.suggestedFilename()).toBe("counts-saved.xlsx");
    await expect(name()).toHaveText("other.csv");
    await bench.page.getByRole("button", { name: "New", exact: true }).click();
    await expect(name()).toHaveText("Book1.xlsx");
  });

  test("closing the page is asked about while there are changes, also of the add-in's, and not after they are saved", async () => {
    const asksToClose = () => bench.page.evaluate<boolean>("!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    await open("counts.csv", COUNTS);
    await at("C3");
    expect(await asksToClose()).toBe(false);
    await bench.pane.getByText("Write A1").click();
    await heard("from the pane").waitFor();
    expect(await asksToClose()).toBe(true);
    await Promise.all([bench.page.waitForEvent("download"), bench.page.getByText("Save a copy").click()]);
    await expect.poll(asksToClose).toBe(false);
  });

  test("Tab leads out of the grid, and after what is typed to the next cell; F6 goes round the page, both ways", async () => {
    await open("counts.csv", COUNTS);
    await at("A2");
    await bench.page.keyboard.type("2020-03");
    await bench.page.keyboard.press("Tab");
    await heard("RangeEdited A2").waitFor();
    await selected(bench, "B2");
    for (let presses = 0; presses < 30 && (await part()) === ".grid-sheet"; presses++) await bench.page.keyboard.press("Tab");
    expect(await part()).toBe(".pane");
    await selected(bench, "B2");
    await at("A2");
    for (let presses = 0; presses < 10 && (await part()) === ".grid-sheet"; presses++) await bench.page.keyboard.press("Shift+Tab");
    expect(await part()).toBe(".ribbon");
    await at("B2");
    const round: string[] = [];
    await bench.page.getByRole("button", { name: "New", exact: true }).focus();
    for (const key of ["F6", "F6", "F6", "F6", "Shift+F6", "Shift+F6"]) {
      await bench.page.keyboard.press(key);
      await expect.poll(part).not.toBe(round.at(-1) ?? ".ribbon");
      round.push(await part());
    }
    expect(round).toEqual([".grid-sheet", ".pane", ".traffic", ".ribbon", ".traffic", ".pane"]);
    await bench.page.keyboard.press("Shift+F6");
    await expect.poll(part).toBe(".grid-sheet");
    await type(bench, "Theft");
    await heard("RangeEdited B2 Local Knife>Theft").waitFor();
  });

  test("after a click in the pane that goes to a cell, typing goes on there", async () => {
    await opened(bench, () => bench.page.getByText("Open the example").click());
    await bench.pane.getByText("listening").waitFor();
    await bench.pane.getByText("Go to Strands").click();
    await selected(bench, "B3");
    await type(bench, "Typed on");
    await heard("RangeEdited B3").waitFor();
    await showSheet(bench, "Strands");
    await at("B3");
    await expect(formulaBar(bench)).toHaveText("Typed on");
  });

  test("a rule that refuses keeps the cell as it was, one that warns asks, and both say their own words", async () => {
    await open("rules.xlsx", await rulesBook());
    await at("A1");
    await expect(bench.page.locator(".grid-prompt")).toHaveText("CountA whole number, 0 or more");
    await type(bench, "1.5");
    await expect(question()).toContainText("Enter a whole number.");
    // The grid has gone on to the next cell before anybody can answer.
    await selected(bench, "A2");
    await answer("Cancel");
    await selected(bench, "A1");
    await expect(formulaBar(bench)).toHaveText("");
    await type(bench, "12");
    await heard("RangeEdited A1 Local >12").waitFor();
    await at("A4");
    await type(bench, "11");
    await expect(question()).toContainText("More than A1.");
    await answer("Cancel");
    await at("A4");
    await type(bench, "13");
    await heard("RangeEdited A4 Local >13").waitFor();
    await at("A2");
    await type(bench, "Fraud");
    await expect(question()).toContainText("No offence of this sheet.");
    await answer("No");
    await at("A2");
    await expect(formulaBar(bench)).toHaveText("");
    await type(bench, "Fraud");
    await answer("Yes");
    await heard("RangeEdited A2 Local >Fraud").waitFor();
  });

  test("a drop-down opens by its button and by Alt and the arrow, and enters what is chosen as it stands", async () => {
    await open("rules.xlsx", await rulesBook());
    await at("A2");
    await bench.page.getByRole("button", { name: "Choose from the list" }).click();
    const list = bench.page.getByRole("listbox", { name: "What this cell takes" });
    await expect(list.getByRole("option")).toHaveText(["Knife", "Theft"]);
    await list.getByRole("option", { name: "Theft" }).click();
    await heard("RangeEdited A2 Local >Theft").waitFor();
    await at("A3");
    await bench.page.keyboard.press("Alt+ArrowDown");
    await expect(list).toBeFocused();
    await bench.page.keyboard.press("End");
    await bench.page.keyboard.press("Enter");
    await heard("RangeEdited A3 Local >1/2").waitFor();
    await at("A3");
    await bench.page.keyboard.press("Alt+ArrowDown");
    await bench.page.keyboard.press("Escape");
    await expect(list).toHaveCount(0);
    await at("B1");
    await expect(bench.page.getByRole("button", { name: "Choose from the list" })).toHaveCount(0);
  });
});
