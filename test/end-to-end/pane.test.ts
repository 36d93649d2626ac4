import { readFile } from "node:fs/promises";
import { expect, formulaBar, gridName, openWorkbench, type OpenWorkbench, showSheet } from "../workbench/page";
import { BY_NIGHT } from "../night";
import { bytesOf } from "../zip-parts";
import { csvOf, handsOn } from "./pane-hands";

// The real pane over the real client in a real browser, from the ribbon's button on.
describe("the pane in the workbench", () => {
  let bench: OpenWorkbench;
  const { place, button, ribbon, sheet, said, fresh, typeCount, typeReported, faults } = handsOn(() => bench);

  beforeAll(async () => {
    bench = await openWorkbench("add-in");
    await said("10 strands, 12 months to Jan 20").waitFor();
  }, 120_000);
  afterAll(() => bench?.close());

  test("builds the report at the ribbon's button, shows it on the grid, and undoes the build", async () => {
    await ribbon("Build report").click();
    await sheet("Report").waitFor();
    await place("Report").click();
    await said("Report built.").waitFor();
    await expect(formulaBar(bench)).toContainText("Crime prevention strategy");
    await expect(bench.page.locator(".grid img").first()).toBeAttached();
    // Out of Excel: saved by the browser, charts drawn by it.
    const kinds = [
      ["Word document", "word/media/image1.png"],
      ["Slides", "ppt/charts/chart1.xml"],
      ["Values only", "xl/media/image1.png"],
    ] as const;
    for (const [label, part] of kinds) {
      const [download] = await Promise.all([bench.page.waitForEvent("download"), button(label).click()]);
      expect(download.suggestedFilename()).toMatch(/^Crime prevention strategy offences by strand(, values only)?\.(docx|pptx|xlsx)$/);
      expect(bytesOf(await readFile(await download.path())).get(part)!.length).toBeGreaterThan(2_000);
    }
    await said("The copy with values only is saved.").waitFor();
    await button("Verify this report").click();
    await said("The report agrees with its months.").waitFor();
    await button("Undo this build").first().click();
    await said("Build undone.").waitFor();
    await expect(sheet("Report")).toHaveCount(0);
  });

  test("says what is wrong as it is typed, goes to the cell, and mends it", async () => {
    await fresh();
    await typeCount("5008");
    await place("Checks").click();
    await said("Count does not fit its history").waitFor();
    await showSheet(bench, "Strands");
    await button("Go to cell").click();
    await expect(gridName(bench)).toHaveText("D6");
    await button("Set to 508").click();
    const dialog = bench.pane.getByRole("dialog");
    await expect(dialog).toContainText("Monthly offences!D6");
    expect(await faults()).toEqual([]);
    await dialog.getByRole("button", { name: "Change 1 cell" }).click();
    await said("1 cell changed.").waitFor();
    await said("No problems found").waitFor();
    await button("Undo").click();
    await said("Count does not fit its history").waitFor();
  });

  test("is stopped by an error, and says where to look", async () => {
    await fresh();
    await typeReported("n/k");
    await place("Report").click();
    await said("will stop the build").waitFor();
    await ribbon("Build report").click();
    await said("The report was not changed.").waitFor();
    expect(await faults()).toEqual([]);
    await typeReported("440");
    await expect(bench.pane.getByText("The report was not changed.")).toHaveCount(0);
    await expect(place("Checks")).toHaveAttribute("aria-selected", "true");
    await expect(sheet("Report")).toHaveCount(0);
  });

  test("works by keyboard alone: arrows between the places, Tab to the button, Enter to build", async () => {
    await fresh();
    await place("Strands").focus();
    await bench.page.keyboard.press("ArrowRight");
    await bench.page.keyboard.press("ArrowRight");
    await expect(place("Report")).toHaveAttribute("aria-selected", "true");
    for (let tabs = 0; tabs < 20; tabs += 1) {
      await bench.page.keyboard.press("Tab");
      if (await button("Build report").evaluate((element) => element === element.ownerDocument.activeElement)) break;
    }
    await bench.page.keyboard.press("Enter");
    await said("Report built.").waitFor();
  });

  test("says why a file cannot be set beside the report", async () => {
    await place("Report").click();
    await said("Last report in another workbook").click();
    const file = { name: "last.csv", mimeType: "text/csv", buffer: Buffer.from(csvOf(24)) };
    await bench.pane.getByLabel("Set this report beside the one in").setInputFiles(file);
    await said("last.csv is no .xlsx workbook, or has a password.").waitFor();
  });

  test("has no fault of accessibility in any place, in either theme, and fits 320 pixels at twice the size of text", async () => {
    await fresh();
    await ribbon("Build report").click();
    await sheet("Report").waitFor();
    await typeCount("n/k");
    const frame = bench.page.locator("iframe");
    const found: unknown[] = [];
    for (const name of ["Strands", "Checks", "Report", "Settings"]) {
      await place(name).click();
      for (const part of await bench.pane.locator("summary").all()) await part.click();
      found.push(...(await faults()));
      // A theme changes colours alone. By day the last place stands for all.
      if (BY_NIGHT || name === "Settings") {
        await bench.page.getByRole("button", { name: "Dark theme" }).click();
        await bench.pane.locator("#place").hover();
        await expect(bench.pane.locator(".fui-FluentProvider").first()).toHaveCSS("background-color", "rgb(41, 41, 41)");
        found.push(...(await faults(["color-contrast", "link-in-text-block"])));
        await bench.page.getByRole("button", { name: /Light theme|Dark theme/ }).click();
        await bench.pane.locator("#place").hover();
      }
      // A pane of 320 pixels at twice the size of text has room for 160.
      for (const width of [320, 160]) {
        await frame.evaluate((element, style) => element.setAttribute("style", style), `width: ${width}px`);
        const overflow = await bench.pane
          .locator("#pane")
          .evaluate((element) => element.ownerDocument.documentElement.scrollWidth - element.ownerDocument.documentElement.clientWidth);
        if (overflow !== 0) found.push(`${name} is ${overflow} pixels wider than ${width}`);
      }
      await frame.evaluate((element) => element.removeAttribute("style"));
    }
    expect(found).toEqual([]);
  }, 120_000);

  test("asks nothing of any other machine, and complains of nothing", () => {
    expect([bench.elsewhere, bench.complaints]).toEqual([[], []]);
  });
});
