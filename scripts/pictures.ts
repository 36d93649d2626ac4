// Makes the pictures in docs/pictures from a real build of the example. Needs LibreOffice and poppler on the machine.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openHost } from "../host/node";
import { buildReport } from "../src/build-report";

const PICTURES = path.join(__dirname, "..", "docs", "pictures");
const EXAMPLE = path.join(__dirname, "..", "examples", "essex-2020.xlsx");
const COMMENTARY = {
  Domestic_Abuse: "A force-wide governance board is well established and oversees all domestic abuse activity. The level of increase appears to have slowed in the last five months.",
  Knife_Crime: "A new process verifies knife crime between the two recording systems, with compliance reports for the Crime Bureau.",
};

/** Builds the example with some commentary, and keeps only the report's own sheets, the report first. */
async function save(file: string): Promise<void> {
  const host = await openHost({ workbook: EXAMPLE });
  const build = () => buildReport(host.run, { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) });
  await build();
  await host.run(async (context) => {
    for (const [key, words] of Object.entries(COMMENTARY)) context.workbook.names.getItem(`SR_${key}_Commentary`).getRange().getCell(0, 0).values = [[words]];
    await context.sync();
  });
  await build();
  await host.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) if (sheet.name !== "Report" && sheet.name !== "Strand data") sheet.delete();
    context.workbook.worksheets.getItem("Report").position = 0;
    await context.sync();
  });
  await host.save(file);
}

const folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
const workbook = path.join(folder, "report.xlsx");
void save(workbook).then(() => {
  mkdirSync(PICTURES, { recursive: true });
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, workbook], { stdio: "ignore" });
  for (const [name, page] of [["report-overview", 1], ["report-sections", 2], ["strand-data", 7]] as const) {
    execFileSync("pdftoppm", ["-r", "72", "-f", `${page}`, "-l", `${page}`, "-singlefile", "-png", path.join(folder, "report.pdf"), path.join(PICTURES, name)]);
    console.log(path.join("docs", "pictures", `${name}.png`));
  }
  rmSync(folder, { recursive: true });
});
