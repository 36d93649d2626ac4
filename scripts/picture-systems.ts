import { readFileSync } from "node:fs";
import path from "node:path";
import { openHost } from "../host/node";
import { compareWorkbookSystems } from "../src/jobs/compare-systems";
import build, { remove } from "../test/workbench/built";
import { openFile, openWorkbench } from "../test/workbench/page";
import { EXAMPLES, PICTURES, renderPages } from "./render";

const EXAMPLE = "two-systems.xlsx";

async function save(name: string, file: string): Promise<void> {
  const host = await openHost({ workbook: path.join(EXAMPLES, EXAMPLE) });
  await compareWorkbookSystems(host.run, { today: new Date(2020, 2, 16) });
  await host.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) if (sheet.name !== name) sheet.delete();
    await context.sync();
  });
  await host.save(file);
}

/** The sheets that comparing two systems writes, and its form in the pane. */
export async function pictureSystems(): Promise<void> {
  await renderPages((file) => save("Compliance", file), [{ name: "compliance", page: 1, crop: null }]);
  await renderPages((file) => save("To put right", file), [{ name: "to-put-right", page: 1, crop: { width: 842, height: 330 } }]);
  build();
  const bench = await openWorkbench("add-in");
  try {
    await openFile(bench, EXAMPLE, new Uint8Array(readFileSync(path.join(EXAMPLES, EXAMPLE))));
    await bench.pane.getByRole("tab", { name: /^Report/ }).click();
    await bench.pane.getByText("Two systems", { exact: true }).click();
    const form = bench.pane.getByRole("group", { name: "Second system" });
    await form.getByLabel("Type").scrollIntoViewIfNeeded();
    await bench.pane
      .getByText("Second system")
      .first()
      .evaluate((element) => element.scrollIntoView({ block: "center" }));
    await bench.page.waitForTimeout(400);
    await bench.page.locator("iframe").screenshot({ path: path.join(PICTURES, "pane-systems.png") });
  } finally {
    await bench.close();
    remove();
  }
}

if (require.main === module) void pictureSystems();
