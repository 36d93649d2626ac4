import { ownFolder } from "./own-folder";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Workbook } from "../../host/library";
import type { JsonFinding } from "../../cli/json-finding";
import { bytesOf, pack, textOf, unpack } from "../../host/files/package";
import { openHost, packageCheck } from "../../host/node";
import { dropTheme } from "../../host/test/support";
import { strandReport } from "./command";

const folder = ownFolder();

/** A sheet of figures, one of them text, and one of notes, as parts of the file. */
async function figures(): Promise<Map<string, Uint8Array>> {
  const workbook = new Workbook();
  const months = Array.from({ length: 24 }, (_, at) => new Date(Date.UTC(2018, at, 1)));
  const data = workbook.addWorksheet("Data");
  data.addRow(["Month", "Offence", "Count"]);
  for (const [at, month] of months.entries())
    data.addRows([
      [month, "Burglary", at === 3 ? "140" : 140 + (at % 5)],
      [month, "Robbery", 60 + (at % 4)],
    ]);
  data.getColumn(1).numFmt = "mmm-yy";
  workbook.addWorksheet("Notes").addRow(["Typed by hand"]);
  return unpack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A cell in another row than it says, which the engine reads and would write so again. */
const strayCell = (parts: Map<string, Uint8Array>, sheet: number) => {
  const name = `xl/worksheets/sheet${sheet}.xml`;
  parts.set(name, bytesOf(textOf(parts.get(name)).replace("</sheetData>", '<row r="900"><c r="A901"><v>1</v></c></row></sheetData>')));
};

const keep = async (parts: Map<string, Uint8Array>) => writeFile(path.join(folder(), "in.xlsx"), await pack(parts));

const COMMANDS = [
  ["report", ["--by", "Offence"], ["Strand data", "Report"]],
  ["guard", ["--sheet", "Data"], ["Data"]],
  ["check --fix", ["--fix", "numbersAsText"], ["Data"]],
  ["inspect --correct", ["--correct", "Data!B=offence"], ["Reading"]],
] as const;

async function run(
  command: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly findings: readonly JsonFinding[] }> {
  const { code, stdout } = await strandReport([command.split(" ")[0]!, "in.xlsx", ...args, "--json", "--out", "out.xlsx"], folder());
  return { code, ...(JSON.parse(stdout) as { findings: JsonFinding[] }) };
}

const codes = (findings: readonly JsonFinding[]) => findings.map(({ code }) => code);
const saved = async () => openHost({ workbook: path.join(folder(), "out.xlsx") });

describe.each(COMMANDS)("%s", (command, args, own) => {
  test("saves a workbook without a theme whole and sound, with nothing to say about it", async () => {
    const parts = await figures();
    dropTheme(parts);
    await keep(parts);
    const { code, findings } = await run(command, args);
    expect([code, codes(findings).includes("onlyReportSaved")]).toEqual([0, false]);
    expect(await packageCheck(await readFile(path.join(folder(), "out.xlsx")))).toMatchObject({ ok: true, problems: [] });
    expect((await saved()).workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Data", "Notes", ...own]));
  });

  test("saves the sheets that it wrote, and says so, where a copy of the whole would be damaged", async () => {
    const parts = await figures();
    strayCell(parts, 2);
    await keep(parts);
    const { findings } = await run(command, args);
    const [told] = findings.filter(({ code }) => code === "onlyReportSaved");
    expect(told).toMatchObject({
      severity: "warning",
      message: expect.stringMatching(
        /would be reported as damaged by Excel \(Cell r="A901" has row 901.*, so only “.*” (was|were) saved\./,
      ) as unknown,
    });
    expect((await saved()).workbook.sheets.map(({ name }) => name).toSorted()).toEqual([...own].toSorted());
  });
});

test("guard writes no file where nothing sound can be saved, and says why", async () => {
  const parts = await figures();
  strayCell(parts, 1);
  await keep(parts);
  const { code, findings } = await run("guard", ["--sheet", "Data"]);
  expect([code, codes(findings)]).toEqual([2, ["fileUnsound"]]);
  expect(findings[0]!.message).toContain(
    `${path.join(folder(), "out.xlsx")} was not written, because Excel would report it as damaged: Cell r="A901" has row 901`,
  );
  expect(await readdir(folder())).toEqual(["in.xlsx"]);
});
