import { addMonths, monthOf, shortMonth } from "../../src/domain/month";
import { fileOf, type Rows } from "../workbooks";
import {
  clickCell,
  expect,
  formulaBar,
  goTo,
  opened,
  openFile,
  openWorkbench,
  type OpenWorkbench,
  selected,
  showSheet,
  type,
} from "../workbench/page";
import { csvOf, handsOn } from "./pane-hands";

const MONTHS = Array.from({ length: 24 }, (_, at) => addMonths(monthOf(2018, 2), at));

/** A sheet a month, as a force keeps them. */
const sheetsAMonth = () =>
  fileOf(
    Object.fromEntries(
      MONTHS.map((month, at): [string, Rows] => [
        shortMonth(month),
        [
          ["Offence", "Count"],
          ["Burglary", 140 + ((at * 7) % 11)],
          ["Robbery", 60 + ((at * 5) % 9)],
          ["Total", 200 + ((at * 7) % 11) + ((at * 5) % 9)],
        ],
      ]),
    ),
  );

// What other suites do by day without a browser.
describe("more of the pane in the workbench", () => {
  let bench: OpenWorkbench;
  const { place, button, ribbon, sheet, said, fresh, typeCount, faults, isOn, isInPlace, pressOn } = handsOn(() => bench);

  beforeAll(async () => {
    bench = await openWorkbench("add-in");
    await said("10 strands, 12 months to Jan 20").waitFor();
  }, 120_000);
  afterAll(() => bench?.close());

  test("lets a finding stand with a reason, which the report lists", async () => {
    await fresh();
    await typeCount("5008");
    await place("Checks").click();
    await button("Accept…").click();
    expect(await faults()).toEqual([]);
    await bench.pane.getByLabel("Why is it right? The report gives your reason.").fill("A week of backlog");
    await button("Accept").click();
    await said("1 accepted, with reasons.").waitFor();
    await place("Report").click();
    await button("Build report").click();
    await said("Report built.").waitFor();
    await place("Checks").click();
    await button("Show").click();
    await said("Accepted: A week of backlog").waitFor();
    expect(await faults()).toEqual([]);
    await button("Take back: Count does not fit its history").click();
    await said("The finding is no longer accepted. It is shown again.").waitFor();
    await said("1 warning").waitFor();
  });

  test("says that figures have changed since the report was built, until it is built again", async () => {
    await openFile(bench, "mine.csv", csvOf(24));
    await said("2 strands, 12 months to Dec 20").waitFor();
    await ribbon("Build report").click();
    await sheet("Report").waitFor();
    await showSheet(bench, "mine");
    await clickCell(bench, "C2", 160, 30);
    await type(bench, "61");
    await place("Report").click();
    await said("Changed since: Burglary.").waitFor();
    await place("Strands").click();
    await said("The report is out of date: 1 strand has changed.").waitFor();
    await showSheet(bench, "Report");
    await goTo(bench, "B5");
    await selected(bench, "B5");
    await expect(formulaBar(bench)).toContainText("Out of date: figures have changed.");
    expect(await faults()).toEqual([]);
    await button("Build again").click();
    await said("1 strand has changed since the last build.").waitFor();
    await expect(bench.pane.getByText("out of date")).toHaveCount(0);
    await showSheet(bench, "Report");
    await goTo(bench, "B5");
    await selected(bench, "B5");
    await expect(formulaBar(bench)).toHaveText("");
  });

  test("leaves the former report whole where Excel fails halfway, and says so", async () => {
    await fresh();
    await place("Report").click();
    await button("Build report").click();
    await said("Report built.").waitFor();
    await bench.pane.getByLabel("Title").fill("A title that comes late");
    await bench.page.locator(".traffic-line").click();
    await bench.page.getByRole("button", { name: "Fail the next large write" }).click();
    await bench.page.locator(".traffic-line").click();
    await button("Build report").click();
    await said("That did not work.").waitFor();
    await said("The report was not changed.").waitFor();
    expect(await faults()).toEqual([]);
    await showSheet(bench, "Report");
    await expect(formulaBar(bench)).toContainText("Crime prevention strategy");
    await button("Build report").click();
    await said("Report built.").waitFor();
    await expect(formulaBar(bench)).toContainText("A title that comes late");
  });

  test("leaves out the strands that are unticked", async () => {
    await fresh();
    await place("Report").click();
    await bench.pane.getByText("What goes in").click();
    await bench.pane.getByRole("checkbox", { name: "Cyber" }).uncheck();
    await button("Build report").click();
    await said("9 strands on the sheet “Report”.").waitFor();
    // The paper's other parts, with one press; then what to do next.
    await button("Add the sheet “Paper”").click();
    await sheet("Paper").waitFor();
    await said("Write the text of each part").waitFor();
    await button("Go to Paper").waitFor();
  });

  test("follows a definition that is edited, and builds by it", async () => {
    await fresh();
    await showSheet(bench, "Strands");
    await clickCell(bench, "B9", 180, 176);
    await type(bench, "Domestic violence");
    await place("Strands").click();
    await said("5.0  Domestic violence").waitFor();
    await ribbon("Build report").click();
    await sheet("Report").waitFor();
    await place("Report").click();
    await said("10 strands on the sheet “Report”.").waitFor();
  });

  test("cancels a build while it reads, and writes nothing", async () => {
    await fresh();
    await place("Report").click();
    // A build of the example takes less time than a hand: the button is pressed as soon as it is there.
    await bench.pane.locator("#pane").evaluate((pane) => {
      new MutationObserver((_, seen) => {
        const cancel = Array.from(pane.querySelectorAll("button")).find(
          ({ textContent, disabled }) => textContent === "Cancel" && !disabled,
        );
        if (cancel) seen.disconnect();
        cancel?.click();
      }).observe(pane, { childList: true, subtree: true, attributes: true });
    });
    await button("Build report").click();
    await said("Cancelled.").waitFor();
    await expect(sheet("Report")).toHaveCount(0);
  });

  test("reads out what came of things, in a region that was there before", async () => {
    await fresh();
    const region = bench.pane.locator("[role=status]");
    await expect(region).toHaveCount(1);
    await expect(region).toHaveCSS("display", "block");
    await ribbon("Build report").click();
    await sheet("Report").waitFor();
    await expect(region).toContainText("Report built. 10 strands on the sheet “Report”.");
  });

  test("starts a workbook without figures with sample data", async () => {
    await openFile(bench, "notes.csv", new TextEncoder().encode("Rota,Desk\nMonday,1\n"));
    await said("No offence figures found yet").waitFor();
    await opened(bench, () => bench.page.getByRole("button", { name: "New", exact: true }).click());
    await said("This workbook is empty").waitFor();
    await button("Insert sample data").click();
    await said("Sample data inserted.").waitFor();
    await said("12 months to").waitFor();
  });

  test("proves itself in a new workbook, and nowhere else", async () => {
    await fresh();
    await place("Settings").click();
    await button("Self-test").click();
    await button("Run").click();
    await said("Not run.").waitFor();
    await said("This workbook has cells at").waitFor();
    await opened(bench, () => bench.page.getByRole("button", { name: "New", exact: true }).click());
    await place("Settings").click();
    await button("Self-test").click();
    await button("Run").click();
    await bench.pane.getByText("All as expected.").waitFor({ timeout: 60_000 });
    expect(await faults()).toEqual([]);
    await button("Put it on a sheet").click();
    await said("It is on the sheet “Self-test").waitFor();
    await button("Back").click();
    await place("Settings").waitFor();
  });

  test("counts a mark as 0 once it is said to stand for none", async () => {
    await fresh();
    await typeCount("-");
    await place("Checks").click();
    await said("Not a count").waitFor();
    await place("Settings").click();
    await bench.pane.getByRole("heading", { name: "Marks" }).click();
    await bench.pane.getByLabel("Mark", { exact: true }).fill("-");
    await button("Save mark").click();
    await said("Your answer is saved on the sheet “Reading”.").waitFor();
    await button("Undo").click();
    await said("The sheets are read as they were before.").waitFor();
    await bench.pane.getByLabel("Mark", { exact: true }).fill("-");
    await button("Save mark").click();
    await said("“-” stands for none, counted as 0").waitFor();
    await place("Checks").click();
    await button(/^Show \d+ notes?$/).click();
    await said("Marks counted as 0").waitFor();
    await expect(bench.pane.getByText("Not a count")).toHaveCount(0);
  });

  test("builds in the force's own colour, once it can be read", async () => {
    await fresh();
    await place("Settings").click();
    await bench.pane.getByRole("heading", { name: "Colour of the report" }).click();
    await bench.pane.getByLabel(/^Main colour/).fill("#ffd700");
    await said("The colour #FFD700 is too light for titles on white paper. Choose a darker one.").waitFor();
    await expect(button("Save colour")).toBeDisabled();
    await bench.pane.getByLabel(/^Main colour/).fill("#4c2c92");
    await button("Save colour").click();
    await said("The colour is saved in the workbook.").waitFor();
    await ribbon("Build report").click();
    await sheet("Report").waitFor();
    const tab = bench.page.locator(".luckysheet-sheets-item", { has: sheet("Report") });
    await expect.poll(() => tab.innerHTML()).toMatch(/#4C2C92|rgb\(76, 44, 146\)/i);
  });

  test("leaves the keyboard where it was, or at the place that it was in, after each thing that is done", async () => {
    await fresh();
    await typeCount("5008");
    await pressOn(place("Checks"));
    await pressOn(button("Set to 508"));
    await bench.pane.getByRole("dialog").waitFor();
    await bench.page.keyboard.press("Escape");
    await expect(bench.pane.getByRole("dialog")).toHaveCount(0);
    await isOn("Set to 508");
    await pressOn(button("Set to 508"));
    await pressOn(bench.pane.getByRole("dialog").getByRole("button", { name: "Cancel" }));
    await expect(bench.pane.getByRole("dialog")).toHaveCount(0);
    await isOn("Set to 508");
    await pressOn(button("Set to 508"));
    await pressOn(button("Change 1 cell"));
    await said("1 cell changed.").waitFor();
    await said("No problems found").waitFor();
    await isInPlace();
    await pressOn(button("Undo"));
    await said("Count does not fit its history").waitFor();
    await isInPlace();
    await pressOn(button("Accept…"));
    await bench.page.keyboard.type("A week of backlog");
    await bench.page.keyboard.press("Enter");
    await said("1 accepted, with reasons.").waitFor();
    await isInPlace();
    await pressOn(button("Dismiss"));
    await isInPlace();
    await place("Checks").focus();
    await bench.page.keyboard.press("ArrowRight");
    await pressOn(button("Build report"));
    await said("Report built.").waitFor();
    await isOn("Build report");
    await pressOn(button("Undo this build").last());
    await said("Build undone.").waitFor();
    await isInPlace();
  });

  test("can be used in high contrast: the chosen tab alone is underlined, bars of the earlier year are outlines", async () => {
    await fresh();
    await bench.page.emulateMedia({ forcedColors: "active" });
    const lines = await bench.pane.getByRole("tab").evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomColor));
    const bars = await bench.pane
      .locator("svg[role=img] rect")
      .evaluateAll((rects) => [rects[0]!, rects[23]!].map((rect) => getComputedStyle(rect).fill));
    await bench.page.emulateMedia({ forcedColors: null });
    expect(new Set(lines.slice(1)).size).toBe(1);
    expect(lines[0]).not.toBe(lines[1]);
    expect(bars[0]).toBe(lines[1]); // Canvas
    expect(bars[1]).not.toBe(bars[0]);
  });

  test("reads 24 sheets of a month each as one line, and builds from them", async () => {
    await openFile(bench, "months.xlsx", await sheetsAMonth());
    await said("2 strands, 12 months to Jan 20").waitFor();
    await button("What was understood").click();
    await said("24 sheets like “Feb 18”").waitFor();
    await said("A month each: Feb 18 to Jan 20, none missing").waitFor();
    expect(await faults()).toEqual([]);
    await place("Report").click();
    await button("Build report").click();
    await said("2 strands on the sheet “Report”").waitFor();
    await showSheet(bench, "Report");
  });

  test("asks nothing of any other machine, and complains of nothing", () => {
    expect([bench.elsewhere, bench.complaints]).toEqual([[], []]);
  });
});
