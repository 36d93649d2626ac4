import { ownFolder } from "./own-folder";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { JsonGuard } from "../../cli/guard";
import { openHost } from "../../host/node";
import { guard as run, PROJECT } from "./command";

const WIDE = path.join(PROJECT, "examples", "wide.xlsx");
const SHEET = ["--sheet", "Offences by district"];

const folder = ownFolder();

const guard = (...args: readonly string[]) => run(args, folder());

/** The names of a file's sheets. */
async function sheetsOf(file: string): Promise<readonly string[]> {
  const host = await openHost({ workbook: path.resolve(folder(), file) });
  return host.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

describe("npm run guard", () => {
  test("guards a sheet in a copy, and sets it free in another", async () => {
    const on = await guard(WIDE, ...SHEET, "--out", "on.xlsx");
    expect([on.code, on.stderr]).toEqual([0, ""]);
    expect(on.stdout).toContain("“Offences by district” is guarded.\n");
    expect(on.stdout).toContain(`Saved to ${path.join(folder(), "on.xlsx")}`);
    const off = await guard("on.xlsx", ...SHEET, "--off", "--json", "--out", "off.xlsx");
    const { result, cells, left, output } = JSON.parse(off.stdout) as JsonGuard;
    expect([off.code, result, left, output]).toEqual([0, "unguarded", [], path.join(folder(), "off.xlsx")]);
    expect(cells).toContainEqual({ address: "C6:Z8", kind: "count" });
    const again = await guard("off.xlsx", ...SHEET, "--off");
    expect([again.code, again.stdout]).toEqual([1, "“Offences by district” has no guard to take off.\n\nNothing was written.\n"]);
  });

  test.each([
    ["essex-2020.xlsx", "Monthly offences", "B6:B1331"],
    ["records.xlsx", "Crimes Feb 18 to Jan 19", "C4:C858"],
  ])(
    "guards the offences of %s, whose names do not fit into validation, and leaves no sheet of lists behind",
    async (file, sheet, address) => {
      const on = await guard(path.join(PROJECT, "examples", file), "--sheet", sheet, "--json", "--out", "on.xlsx");
      expect((JSON.parse(on.stdout) as JsonGuard).cells).toContainEqual({ address, kind: "offence" });
      expect(await sheetsOf("on.xlsx")).toContain("SR lists");
      const again = await guard("on.xlsx", "--sheet", sheet, "--json", "--out", "again.xlsx");
      expect((JSON.parse(again.stdout) as JsonGuard).cells).toEqual((JSON.parse(on.stdout) as JsonGuard).cells);
      const off = await guard("again.xlsx", "--sheet", sheet, "--off", "--json", "--out", "off.xlsx");
      expect(JSON.parse(off.stdout)).toMatchObject({
        result: "unguarded",
        left: [],
        findings: [],
        cells: expect.arrayContaining([{ address, kind: "offence" }]) as unknown,
      });
      expect(await sheetsOf("off.xlsx")).toEqual(await sheetsOf(path.join(PROJECT, "examples", file)));
    },
  );

  test("takes the sheet's name in any case, and lists the names there are where there is none like it", async () => {
    const on = await guard(WIDE, "--sheet", "OFFENCES by district", "--json", "--out", "on.xlsx");
    expect(JSON.parse(on.stdout)).toMatchObject({ sheet: "Offences by district", result: "guarded", findings: [] });
    const names = (await sheetsOf(WIDE)).map((name) => `“${name}”`);
    const none = await guard(WIDE, "--sheet", "Wide");
    const text = `There is no sheet “Wide”. ${names.length === 1 ? `The only one is ${names[0]!}.` : `There are ${names.slice(0, -1).join(", ")} and ${names.at(-1)!}.`}`;
    expect([none.code, none.stdout]).toEqual([1, `${text}\n\nNothing was written.\n`]);
    const asJson = await guard(WIDE, "--sheet", "Wide", "--off", "--json");
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      result: "noSheet",
      output: null,
      findings: [{ code: "noSheet", severity: "error", message: text }],
    });
  });

  test.each([
    [[WIDE], 2, "required option '--sheet <name>' not specified"],
    [["missing.xlsx", ...SHEET], 2, "There is no file"],
    [[WIDE, ...SHEET, "--out", WIDE], 2, "is the file that is read. It is never written to"],
  ])("ends with a reason for %j", async (args, code, words) => {
    const result = await guard(...args);
    expect([result.code, result.stderr.includes(words)]).toEqual([code, true]);
    expect(await readdir(folder())).toEqual([]);
  });
});
