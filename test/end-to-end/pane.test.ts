import AxeBuilder from "@axe-core/playwright";
import { clickCell, drop, formulaBar, openWorkbench, type OpenWorkbench, type } from "../workbench/page";

/** A list of two offences over so many months to December 2020. */
function csvOf(months: number): Uint8Array {
  const rows = Array.from({ length: months }, (_, index) => {
    const month = new Date(Date.UTC(2021, -months + index, 1)).toISOString().slice(0, 7);
    return `${month},Burglary,${60 + ((index * 7) % 11)}\n${month},Robbery,${80 + ((index * 5) % 9)}\n`;
  });
  return new TextEncoder().encode(`Month,Offence,Count\n${rows.join("")}`);
}

// The real pane over the real client in a real browser, from the ribbon's button on.
describe("the pane in the workbench", () => {
  let bench: OpenWorkbench;
  const place = (name: string) => bench.pane.getByRole("tab", { name: new RegExp(`^${name}`) });
  const button = (name: string | RegExp) => bench.pane.getByRole("button", { name, exact: typeof name === "string" });
  const ribbon = (name: string) => bench.page.getByRole("region", { name: "Strand Report" }).getByRole("button", { name });
  const sheet = (name: string) => bench.page.locator(".luckysheet-sheets-item-name", { hasText: new RegExp(`^${name}$`) });
  const said = (words: string) => bench.pane.getByText(words).first();
  const nameBox = (address: string) => bench.page.locator(".fortune-name-box", { hasText: new RegExp(`^${address}$`) });
  /** Opens the example anew, with a pane of its own. */
  const fresh = async () => {
    await bench.page.getByRole("button", { name: "Open the example" }).click();
    await said("10 strands, 12 months to Jan 20").waitFor();
  };
  /** Types into D6, the first count of “Monthly offences”: 508 offences of domestic abuse. */
  const typeCount = async (text: string) => {
    await sheet("Monthly offences").click();
    await bench.page.waitForTimeout(300);
    await clickCell(bench, "D6", 430, 114);
    await type(bench, text);
  };

  const faults = async () => {
    const { violations } = await new AxeBuilder({ page: bench.page }).include(["iframe", "#pane"]).analyze();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(" | ")
          .slice(0, 300)}`,
    );
  };
  /** What has the keyboard in the pane: a button's words, or the id of what is none. */
  const focused = () =>
    bench.pane
      .locator("#pane")
      .evaluate(({ ownerDocument: { activeElement } }) =>
        activeElement?.tagName === "BUTTON" ? (activeElement.textContent ?? "") : (activeElement?.id ?? ""),
      );
  const pressOn = async (element: ReturnType<typeof button>, key = "Enter") => {
    await element.focus();
    await bench.page.keyboard.press(key);
  };

  const background = () =>
    bench.pane
      .locator(".fui-FluentProvider")
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);

  beforeAll(async () => {
    bench = await openWorkbench();
    bench.page.setDefaultTimeout(12_000);
    await said("10 strands, 12 months to Jan 20").waitFor();
  }, 120_000);
  afterAll(() => bench?.close());

  test("builds the report at the ribbon's button, shows it on the grid, and undoes the build", async () => {
    await ribbon("Build report").click();
    await sheet("Report").waitFor();
    await place("Report").click();
    await said("Report built.").waitFor();
    await bench.page.waitForTimeout(500);
    expect(await formulaBar(bench).innerText()).toContain("Crime prevention strategy");
    expect(await bench.page.locator(".grid img").count()).toBeGreaterThan(0);
    await button("Undo this build").first().click();
    await said("Build undone.").waitFor();
    await sheet("Report").waitFor({ state: "detached" });
  });

  test("says what is wrong as it is typed, goes to the cell, and mends it", async () => {
    await fresh();
    await typeCount("5008");
    await place("Checks").click();
    await said("Count does not fit its history").waitFor();
    await sheet("Strands").click();
    await bench.page.waitForTimeout(400);
    await button("Go to cell").click();
    await nameBox("D6").waitFor();
    await button("Set to 508").click();
    const dialog = bench.pane.getByRole("dialog");
    expect(await dialog.innerText()).toContain("Monthly offences!D6");
    expect(await faults()).toEqual([]);
    await dialog.getByRole("button", { name: "Change 1 cell" }).click();
    await said("1 cell changed.").waitFor();
    await said("Nothing wrong was found").waitFor();
    await button("Undo").click();
    await said("Count does not fit its history").waitFor();
  });

  test("lets a finding stand with a reason, which the report lists", async () => {
    await fresh();
    await typeCount("5008");
    await place("Checks").click();
    await button("Accept…").click();
    expect(await faults()).toEqual([]);
    await bench.pane.getByLabel("Why is it right? The report will say it.").fill("A week of backlog");
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
    await said("The finding is no longer accepted, and shows again.").waitFor();
    await said("1 warning").waitFor();
  });

  test("says that figures have changed since the report was built, until it is built again", async () => {
    await drop(bench, "mine.csv", csvOf(24));
    await said("2 strands, 12 months to Dec 20").waitFor();
    await ribbon("Build report").click();
    await sheet("Report").waitFor();
    await sheet("mine").click();
    await bench.page.waitForTimeout(300);
    await clickCell(bench, "C2", 160, 30);
    await type(bench, "61");
    await place("Report").click();
    await said("Figures have changed since: Burglary. Build again to take them up.").waitFor();
    await button("Build report").click();
    await said("Report built.").waitFor();
    expect(await bench.pane.getByText("Figures have changed").count()).toBe(0);
  });

  test("is stopped by an error, and says where to look", async () => {
    await fresh();
    await typeCount("n/k");
    await place("Report").click();
    await said("will stop the build").waitFor();
    await ribbon("Build report").click();
    await said("The report was not changed.").waitFor();
    expect(await faults()).toEqual([]);
    await typeCount("508");
    await bench.pane.getByText("The report was not changed.").first().waitFor({ state: "detached" });
    expect(await place("Checks").getAttribute("aria-selected")).toBe("true");
    expect(await sheet("Report").count()).toBe(0);
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
    await sheet("Report").click();
    await bench.page.waitForTimeout(300);
    expect(await formulaBar(bench).innerText()).toContain("Crime prevention strategy");
    await button("Build report").click();
    await said("Report built.").waitFor();
    await formulaBar(bench).filter({ hasText: "A title that comes late" }).waitFor();
  });

  test("leaves out the strands that are unticked", async () => {
    await fresh();
    await place("Report").click();
    await bench.pane.getByText("What goes in").click();
    await bench.pane.getByRole("checkbox", { name: "Cyber" }).uncheck();
    await button("Build report").click();
    await said("9 strands on the sheet “Report”.").waitFor();
  });

  test("follows a definition that is edited, and builds by it", async () => {
    await fresh();
    await sheet("Strands").click();
    await bench.page.waitForTimeout(400);
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
    expect(await sheet("Report").count()).toBe(0);
  });

  test("works by keyboard alone: arrows between the places, Tab to the button, Enter to build", async () => {
    await fresh();
    await place("Strands").focus();
    await bench.page.keyboard.press("ArrowRight");
    await bench.page.keyboard.press("ArrowRight");
    expect(await place("Report").getAttribute("aria-selected")).toBe("true");
    for (let tabs = 0; tabs < 20; tabs += 1) {
      await bench.page.keyboard.press("Tab");
      if (await button("Build report").evaluate((element) => element === element.ownerDocument.activeElement)) break;
    }
    await bench.page.keyboard.press("Enter");
    await said("Report built.").waitFor();
  });

  test("leaves the keyboard where it was, or at the place that it was in, after each thing that is done", async () => {
    await fresh();
    await typeCount("5008");
    await pressOn(place("Checks"));
    await pressOn(button("Set to 508"));
    await bench.pane.getByRole("dialog").waitFor();
    await bench.page.keyboard.press("Escape");
    await bench.pane.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused()).toBe("Set to 508");
    await pressOn(button("Set to 508"));
    await pressOn(bench.pane.getByRole("dialog").getByRole("button", { name: "Cancel" }));
    await bench.pane.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused()).toBe("Set to 508");
    await pressOn(button("Set to 508"));
    await pressOn(button("Change 1 cell"));
    await said("1 cell changed.").waitFor();
    await said("Nothing wrong was found").waitFor();
    expect(await focused()).toBe("place");
    await pressOn(button("Undo"));
    await said("Count does not fit its history").waitFor();
    expect(await focused()).toBe("place");
    await pressOn(button("Accept…"));
    await bench.page.keyboard.type("A week of backlog");
    await bench.page.keyboard.press("Enter");
    await said("1 accepted, with reasons.").waitFor();
    expect(await focused()).toBe("place");
    await pressOn(button("Dismiss"));
    expect(await focused()).toBe("place");
    await place("Checks").focus();
    await bench.page.keyboard.press("ArrowRight");
    await pressOn(button("Build report"));
    await said("Report built.").waitFor();
    expect(await focused()).toBe("Build report");
    await pressOn(button("Undo this build").last());
    await said("Build undone.").waitFor();
    expect(await focused()).toBe("place");
  });

  test("reads out what came of things, in a region that was there before", async () => {
    await fresh();
    const region = bench.pane.locator("[role=status]");
    expect(await region.count()).toBe(1);
    expect(await region.evaluate((element) => getComputedStyle(element).display)).toBe("block");
    await ribbon("Build report").click();
    await sheet("Report").waitFor();
    expect(await region.innerText()).toContain("Report built. 10 strands on the sheet “Report”.");
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

  test("starts a workbook without figures with sample data", async () => {
    await drop(bench, "notes.csv", new TextEncoder().encode("Rota,Desk\nMonday,1\n"));
    await said("No offence figures found yet").waitFor();
    await bench.page.getByRole("button", { name: "New", exact: true }).click();
    await said("This workbook is empty").waitFor();
    await button("Insert sample data").click();
    await said("Sample data inserted.").waitFor();
    await said("12 months to").waitFor();
  });

  test("counts a mark as 0 once it is said to stand for none", async () => {
    await fresh();
    await typeCount("-");
    await place("Checks").click();
    await said("Not a count").waitFor();
    await place("Settings").click();
    await bench.pane.getByRole("heading", { name: "Marks" }).click();
    await bench.pane.getByLabel("Mark", { exact: true }).fill("-");
    await button("Keep mark").click();
    await said("What you said is kept on the sheet “Reading”.").waitFor();
    await said("“-” stands for none: it is counted as 0").waitFor();
    await place("Checks").click();
    await button(/^Show \d+ notes?$/).click();
    await said("Marks counted as 0").waitFor();
    expect(await bench.pane.getByText("Not a count").count()).toBe(0);
  });

  test("builds in the force's own colours, once they can be read", async () => {
    await fresh();
    await place("Settings").click();
    await bench.pane.getByRole("heading", { name: "Colours of the report" }).click();
    await bench.pane.getByLabel(/^Main colour/).fill("#ffd700");
    await said("The main colour #FFD700 is too light for titles on white paper. Choose a darker one.").waitFor();
    expect(await button("Keep colours").isDisabled()).toBe(true);
    await bench.pane.getByLabel(/^Main colour/).fill("#4c2c92");
    await button("Keep colours").click();
    await said("The colours are kept in the workbook.").waitFor();
    await ribbon("Build report").click();
    await sheet("Report").waitFor();
    await bench.page.waitForTimeout(500);
    const tab = bench.page.locator(".luckysheet-sheets-item", { has: sheet("Report") });
    expect(await tab.innerHTML()).toMatch(/#4C2C92|rgb\(76, 44, 146\)/i);
  });

  test.each(["Strands", "Checks", "Report", "Settings"])(
    "has no fault of accessibility in “%s”, in either theme, at 320 pixels and at twice the size of text",
    async (name) => {
      await fresh();
      await typeCount("n/k");
      await place(name).click();
      for (const part of await bench.pane.locator("summary").all()) await part.click();
      expect(await faults()).toEqual([]);
      await bench.page.getByRole("button", { name: "Dark theme" }).click();
      await bench.pane.locator("#place").hover();
      expect(await background()).toBe("rgb(41, 41, 41)");
      expect(await faults()).toEqual([]);
      await bench.page.getByRole("button", { name: /Light theme|Dark theme/ }).click();
      await bench.pane.locator("#place").hover();
      const frame = bench.page.locator("iframe");
      // A pane of 320 pixels at twice the size of text has room for 160.
      for (const width of [320, 160]) {
        await frame.evaluate((element, style) => element.setAttribute("style", style), `width: ${width}px`);
        const overflow = await bench.pane
          .locator("#pane")
          .evaluate((element) => element.ownerDocument.documentElement.scrollWidth - element.ownerDocument.documentElement.clientWidth);
        expect([width, overflow]).toEqual([width, 0]);
      }
      await frame.evaluate((element) => element.removeAttribute("style"));
    },
  );

  test("asks nothing of any other machine, and complains of nothing", () => {
    expect([bench.elsewhere, bench.complaints]).toEqual([[], []]);
  });
});
