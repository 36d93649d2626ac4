import { openHost } from "../../../host/node";
import { withWorkbook } from "../../../src/excel/workbook";
import { compareWorkbookSystems } from "../../../src/jobs/compare-systems";
import { keepSystems } from "../../../src/jobs/keep-systems";
import { systemsChoice } from "../../../src/session/views/systems-choice";
import { fieldChosen, flagChosen, sheetChosen } from "../../../src/session/views/systems-fields";
import { systemsSaid } from "../../../src/session/views/systems-said";
import { fileOf, type Rows } from "../../workbooks";
import { ATHENA, NICHE, STORM } from "./systems-rows";

const opened = async (sheets: Readonly<Record<string, Rows>>) => {
  const host = await openHost({ workbook: await fileOf(sheets), name: "systems.xlsx" });
  const choice = async () =>
    systemsChoice(await withWorkbook(host.run, async (workbook) => (await workbook.heads(await workbook.outline())).heads));
  return { host, choice };
};

describe("the choice of two systems", () => {
  test("is kept on the sheet “Systems” as it would be typed there, is read again, and is compared", async () => {
    const { host, choice } = await opened({ ATHENA, STORM });
    const { form, sheets } = await choice();
    const one = flagChosen(flagChosen(form, 0, 0, "Domestic"), 0, 1, "DA flag");
    const chosen = fieldChosen(fieldChosen(one, 0, "unit", ""), 1, "system", " Storm ");
    const { rows } = systemsSaid(chosen, sheets);
    await keepSystems(host.run, rows!);
    const cells = await host.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Systems").getUsedRange(true).load("values");
      await context.sync();
      return used.values.slice(-2) as unknown[][];
    });
    expect(cells).toEqual([
      ["ATHENA", "ATHENA", "Crime ref", "Date recorded", "", "Offence", "Domestic"],
      ["Storm", "STORM", "Crime no", "Created", "", "", "DA flag"],
    ]);
    const again = await choice();
    expect([again.isSaid, systemsSaid(again.form, again.sheets).rows]).toEqual([true, rows]);
    const outcome = await compareWorkbookSystems(host.run, { today: new Date(2020, 2, 16) });
    expect(outcome).toMatchObject({ kind: "compared", suggested: false, comparison: { systems: ["ATHENA", "Storm"], agreed: 20 } });
  });

  test("is written with the comparison where it is chosen for it, and not where there is none", async () => {
    const { host, choice } = await opened({ ATHENA, STORM, NICHE });
    const { form, sheets, note } = await choice();
    expect(note).toBe("“ATHENA”, “STORM” and “NICHE” have records with a reference and a date. Choose the two to compare.");
    expect(systemsSaid(form, sheets)).toMatchObject({ rows: null, missing: expect.stringMatching(/^Choose a name, a worksheet/) });
    const compare = async (second: string, reference: string) => {
      const both = sheetChosen(sheetChosen(form, sheets, 0, "ATHENA"), sheets, 1, second);
      const { rows } = systemsSaid(fieldChosen(both, 1, "reference", reference), sheets);
      return compareWorkbookSystems(host.run, { today: new Date(2020, 2, 16), chosen: rows! });
    };
    expect(await compare("STORM", "Gun")).toMatchObject({ kind: "stopped", findings: [{ code: "referencesBlank" }] });
    expect((await choice()).isSaid).toBe(false);
    expect(await compare("NICHE", "Crime ref")).toMatchObject({
      kind: "compared",
      suggested: false,
      sheets: ["Compliance", "To put right", "Systems"],
    });
    expect((await choice()).form.flags).toEqual([["Knife used", "Knife used"]]);
  });
});
