import { mkdirSync } from "node:fs";
import path from "node:path";
import build, { remove } from "../test/workbench/built";
import { clickCell, openWorkbench, type } from "../test/workbench/page";
import { PICTURES } from "./render";

/** Pictures of the pane and the workbench for the guide, from the real pane in a real browser. */
export async function picturePane(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  build();
  const bench = await openWorkbench("add-in");
  try {
    const { page, pane } = bench;
    const place = (name: string) => pane.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
    const said = (words: string) => pane.getByText(words).first().waitFor();
    const frame = page.locator("iframe");
    const pictured = async (name: string) => {
      await page.waitForTimeout(400);
      await frame.screenshot({ path: path.join(PICTURES, `${name}.png`) });
    };
    await said("10 strands, 12 months to Jan 20");
    await pictured("pane-strands");
    await clickCell(bench, "D6", 430, 114);
    await type(bench, "5008");
    await place("Checks");
    await said("Count does not fit its history");
    await pictured("pane-checks");
    await pane.getByRole("button", { name: "Set to 508" }).click();
    await pane.getByRole("dialog").waitFor();
    await pictured("pane-fix");
    await pane.getByRole("button", { name: "Change 1 cell" }).click();
    await said("No problems found");
    await place("Report");
    await pane.getByRole("button", { name: "Build report" }).click();
    await said("Report built.");
    await page.waitForTimeout(1500);
    await pictured("pane-report");
    await page.screenshot({ path: path.join(PICTURES, "workbench.png") });
    await pane.getByRole("button", { name: "Dismiss" }).click();
    await place("Settings");
    await pictured("pane-settings");
  } finally {
    await bench.close();
    remove();
  }
}

if (require.main === module) void picturePane();
