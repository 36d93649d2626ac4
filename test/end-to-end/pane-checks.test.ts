import { addMonths, monthOf, type Month } from "../../src/domain/month";
import { fileOf, type Rows } from "../workbooks";
import { expect, openFile, openWorkbench, type OpenWorkbench } from "../workbench/page";
import { faultsOf } from "./accessibility";

const MONTHS = Array.from({ length: 24 }, (_, at) => addMonths(monthOf(2018, 2), at));
const burglary = (at: number) => 140 + ((at * 7) % 11);
const robbery = (at: number) => 60 + ((at * 5) % 9);

/** Two faults of each of four kinds: numbers kept as text, names misspelt, totals that are off, counts that do not fit their history. */
function faulty(): Promise<Uint8Array> {
  const date = (month: Month) => ({ month });
  const row = (name: string, counts: (at: number) => number | string) => [name, ...MONTHS.map((_, at) => counts(at))];
  const total = (at: number) => burglary(at) + robbery(at);
  return fileOf({
    Wide: [
      ["Offence", ...MONTHS.map(date)],
      row("Burglary", (at) => (at === 3 || at === 9 ? String(burglary(at)) : burglary(at))),
      row("Robbery", robbery),
      row("Total", (at) => total(at) + (at === 5 || at === 14 ? 9 : 0)),
    ],
    Long: [
      ["Month", "Offence", "Count"],
      ...MONTHS.flatMap((month, at): Rows => [
        [date(month), at === 2 || at === 7 ? "Fruad, online" : "Fraud, online", at === 12 ? 2310 : 210 + ((at * 3) % 8)],
        [date(month), "Vehicle theft", at === 16 ? 3330 : 330 + ((at * 5) % 12)],
      ]),
    ],
  });
}

// What is asked and found, worked through in the real pane.
describe("checks in the pane", () => {
  let bench: OpenWorkbench;
  const place = (name: string) => bench.pane.getByRole("tab", { name: new RegExp(`^${name}`) });
  const said = (words: string | RegExp) => bench.pane.getByText(words).first();

  beforeAll(async () => void (bench = await openWorkbench("add-in")), 120_000);
  afterAll(() => bench?.close());

  test("is worked through by keyboard alone, from two faults of each kind to none", async () => {
    await openFile(bench, "faulty.xlsx", await faulty());
    await place("Checks").focus();
    await bench.page.keyboard.press("Enter");
    await said(/^\d+ errors?, \d+ warnings?$|^\d+ warnings?$|^\d+ errors?$/).waitFor();
    expect(await faultsOf(bench)).toEqual([]);
    const keys = async (...names: readonly string[]) => {
      for (const name of names) await bench.page.keyboard.press(name);
    };
    /** Goes by Tab to a button behind what is in focus, and presses it. */
    const press = async (name: RegExp) => {
      for (let tabs = 0; tabs < 12; tabs += 1) {
        // A dialog opens with its first button in focus.
        if (name.test((await bench.pane.locator(":focus").textContent()) ?? "")) return keys("Enter");
        await keys("Tab");
      }
      throw new Error(`No button ${String(name)} behind the finding`);
    };
    const none = said("No problems found");
    for (let rounds = 0; rounds < 12 && !(await none.isVisible()); rounds += 1) {
      const before = await bench.pane.locator("#checks-heading").textContent();
      await place("Checks").focus();
      // From the tab into the place, and to its first finding.
      await keys("Tab", "Alt+ArrowDown");
      await expect(bench.pane.locator("[data-finding]:focus")).toHaveCount(1);
      const card = bench.pane.locator("[data-finding]:focus");
      if ((await card.getByRole("button", { name: /^(Set to|Correct|Make|Fix)/ }).count()) > 0) {
        await press((await card.getByRole("button", { name: /^Fix all/ }).count()) > 0 ? /^Fix all/ : /^(Set to|Correct|Make)/);
        await bench.pane.getByRole("dialog").waitFor();
        await press(/^Change/);
      } else {
        await press(/^Accept…/);
        await bench.page.keyboard.type("Checked at the source");
        if ((await card.getByRole("checkbox").count()) > 0) await keys("Tab", "Space");
        await press(/^Accept$/);
      }
      await expect(bench.pane.locator("#checks-heading")).not.toHaveText(before!);
    }
    await none.waitFor();
  }, 120_000);
});
