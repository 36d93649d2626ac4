import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, openFile, openWorkbench, type OpenWorkbench } from "../workbench/page";
import { faultsOf } from "./accessibility";

const EXAMPLE = path.join(__dirname, "..", "..", "examples", "two-systems.xlsx");

// The real pane over the real client in a real browser.
describe("comparing two systems from the pane", () => {
  let bench: OpenWorkbench;
  beforeAll(async () => void (bench = await openWorkbench("add-in")), 60_000);
  afterAll(() => bench?.close());

  test("says what is to be put right, and adds the sheets", async () => {
    const { page, pane } = bench;
    await openFile(bench, "two-systems.xlsx", new Uint8Array(await readFile(EXAMPLE)));
    await pane.getByRole("tab", { name: /^Report/ }).click();
    await pane.getByText("Two systems", { exact: true }).click();
    // What is recognised stands first; by keyboard another header is chosen, and kept on the sheet.
    const second = pane.getByRole("group", { name: "Second system" });
    await expect(second.getByLabel("Reference", { exact: true })).toHaveValue("Crime reference");
    await second.getByLabel("Type").focus();
    await page.keyboard.press("Home");
    await expect(second.getByLabel("Type")).toHaveValue("");
    expect(await faultsOf(bench)).toEqual([]);
    await pane.getByRole("button", { name: "Save on “Systems”" }).press("Enter");
    await pane.getByText("The sheet “Systems” says this.").waitFor();
    await expect(second.getByLabel("Type")).toHaveValue("");
    await expect(pane.getByRole("button", { name: "Save on “Systems”" })).toHaveCount(0);
    await second.getByLabel("Type").selectOption("Incident type");
    await pane.getByRole("button", { name: "Compare the systems" }).click();
    await pane
      .getByText(/^\d+ records to put right\./)
      .first()
      .waitFor();
    await pane.getByText("Left out, since the extract of STORM alone covers it: Feb 20, with 52 records.", { exact: true }).waitFor();
    await pane.getByRole("button", { name: "Go to “To put right”" }).click();
    for (const name of ["Compliance", "To put right", "Systems"])
      await page.locator(".luckysheet-sheets-item-name", { hasText: new RegExp(`^${name}$`) }).waitFor();
    expect(await faultsOf(bench)).toEqual([]);
  }, 60_000);
});
