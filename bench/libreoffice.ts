import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Milliseconds that LibreOffice needs to calculate COUNTIFS over two columns, one for each pair of criteria: the time to load
 * and convert the sheet with the formulas, less the time without them. Null where LibreOffice is not installed.
 */
export function countIfsMilliseconds(
  first: readonly string[],
  second: readonly string[],
  pairs: readonly (readonly [string, string])[],
): number | null {
  const folder = mkdtempSync(path.join(tmpdir(), "countifs-"));
  try {
    const cell = (text: string) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const rows = first.map((text, row) => `<table:table-row>${cell(text)}${cell(second[row]!)}</table:table-row>`).join("");
    const formulas = pairs
      .map(
        ([one, two]) =>
          `<table:table-row><table:table-cell table:formula="of:=COUNTIFS([Data.$A$1:.$A$${first.length}];&quot;${one}&quot;;[Data.$B$1:.$B$${first.length}];&quot;${two}&quot;)"/></table:table-row>`,
      )
      .join("");
    const time = (name: string, counted: string) => {
      const file = path.join(folder, `${name}.fods`);
      writeFileSync(file, document(rows, counted));
      const start = performance.now();
      execFileSync(
        "soffice",
        [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "ods", "--outdir", folder, file],
        { stdio: "ignore" },
      );
      return performance.now() - start;
    };
    time("warm", "<table:table-row/>");
    const without = time("without", "<table:table-row/>");
    return time("with", formulas) - without;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function document(rows: string, formulas: string): string {
  const names = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Data">${rows}</table:table><table:table table:name="Counts">${formulas}</table:table></office:spreadsheet></office:body></office:document>`;
}
