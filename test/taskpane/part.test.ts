import { faultsOf } from "../end-to-end/accessibility";
import { openWorkbench, type OpenWorkbench } from "../workbench/page";

// The real pane in a real browser, but for views that throw while they are drawn.
describe("a part of the pane that cannot be drawn", () => {
  let bench: OpenWorkbench;
  const place = (name: string) => bench.pane.getByRole("tab", { name: new RegExp(`^${name}`) });
  const button = (name: string) => bench.pane.getByRole("button", { name, exact: true });
  const said = (words: string) => bench.pane.getByText(words).first();
  const failing = (part: string, fails: boolean) =>
    bench.pane.locator("#pane").evaluate(
      (_, [name, isOn]) => {
        const { failing: parts } = globalThis as unknown as { failing: Set<string> };
        if (isOn) parts.add(name as string);
        else parts.delete(name as string);
      },
      [part, fails],
    );

  beforeAll(async () => {
    bench = await openWorkbench("failing");
    bench.page.setDefaultTimeout(12_000);
    await said("10 strands, 12 months to Jan 20").waitFor();
  }, 120_000);
  afterAll(() => bench?.close());

  test("says so in plain words, with the technical text to copy, while the other places go on working", async () => {
    await place("Checks").click();
    await said("This part could not be shown").waitFor();
    expect(await faultsOf(bench)).toEqual([]);
    await said("Technical text for support").click();
    expect(await bench.pane.getByLabel("Technical text to copy").inputValue()).toContain("Error: There is no checks to draw");
    await place("Report").click();
    await button("Build report").click();
    await said("Report built.").waitFor();
    await place("Strands").click();
    await said("10 strands, 12 months to Jan 20").waitFor();
  });

  test("is drawn once it is tried again and can be", async () => {
    await place("Checks").click();
    await button("Try again").click();
    await said("This part could not be shown").waitFor();
    await failing("checks", false);
    await button("Try again").click();
    await said("No problems found").waitFor();
  });

  test("is the whole where what holds the places together fails; reloading begins anew", async () => {
    await failing("tabs", true);
    await place("Strands").click();
    await said("This part could not be shown").waitFor();
    expect(await bench.pane.getByRole("tab").count()).toBe(0);
    await button("Reload the pane").click();
    await said("10 strands, 12 months to Jan 20").waitFor();
  });
});
