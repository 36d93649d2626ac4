import { execFile, spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether LibreOffice and poppler are on this machine; .ci/run installs them. */
export const HAS_LIBREOFFICE = ["soffice", "pdftotext"].every((tool) => spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0);

/** A profile that calculates every formula of a workbook anew when it is opened. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Converts a workbook, every formula calculated anew; the result stands beside it. */
export async function convert(workbook: string, to: string): Promise<void> {
  const folder = path.dirname(workbook);
  const profile = path.join(folder, "profile");
  await mkdir(path.join(profile, "user"), { recursive: true });
  await writeFile(path.join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  await run(
    "soffice",
    [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", to, "--outdir", folder, workbook],
    { timeout: 120_000 },
  );
}

/** Every sheet as NAME-SHEET.csv, as the cells show. */
export const ALL_SHEETS_AS_CSV = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,true,false,false,-1";

/** The text of each page of a PDF. */
export async function pagesOf(pdf: string): Promise<readonly string[]> {
  const { stdout } = await run("pdftotext", ["-layout", pdf, "-"]);
  return stdout.split("\f").slice(0, -1);
}
