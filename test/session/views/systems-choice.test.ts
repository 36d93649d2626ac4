import { openHost } from "../../../host/node";
import { withWorkbook } from "../../../src/excel/workbook";
import { compareWorkbookSystems } from "../../../src/jobs/compare-systems";
import { keepSystems } from "../../../src/jobs/keep-systems";
import { systemsChoice } from "../../../src/session/views/systems-choice";
import { fieldChosen, flagChosen, sheetChosen } from "../../../src/session/views/systems-fields";
import { systemsSaid } from "../../../src/session/views/systems-said";
import { fileOf, type Rows } from "../../workbooks";

const row = (index: number) => [`42/${1000 + index * 37}/19`, 43_525 + index];
const records = (headers: readonly string[], ...more: readonly string[]): Rows => [
  headers,
  ...Array.from({ length: 20 }, (_, index) => [...row(index), ...more]),
];
const ATHENA = records(["Crime ref", "Date recorded", "Station", "Offence", "Knife used", "Domestic"], "Harlow", "Robbery", "Yes", "No");
const STORM: Rows = [["STORM, March 2019"], ...records(["Crime no", "Created", "Knife; any", "Gun", "DA flag"], "No", "No", "No")];
const NICHE = records(["Crime ref", "Date", "Knife used"], "Yes");
const SYSTEMS: Rows = [
  ["System", "Sheet", "Reference", "Date", "Unit", "Type", "Flags"],
  ["ATHENA", "athena", "crime REF", "Date recorded", "Station", "", "Knife used"],
  ["STORM", "STORM", "Crime no", "Created", "", "", "Gun"],
];

const opened = async (sheets: Readonly<Record<string, Rows>>) => {
  const host = await openHost({ workbook: await fileOf(sheets), name: "systems.xlsx" });
  const choice = async () =>
    systemsChoice(await withWorkbook(host.run, async (workbook) => (await workbook.heads(await workbook.outline())).heads));
  return { host, choice };
};
const choiceOf = async (sheets: Readonly<Record<string, Rows>>) => (await opened(sheets)).choice();

describe("which columns of two systems are compared", () => {
  test("is recognised, and can be chosen from the headers of each worksheet", async () => {
    const { form, sheets, note, isSaid, refused } = await choiceOf({ ATHENA, STORM });
    expect([note, isSaid, refused]).toEqual([expect.stringMatching(/^Worked out from headers and contents\./), false, null]);
    expect(form.systems.map(({ sheet, reference, date, unit, type }) => [sheet, reference, date, unit, type])).toEqual([
      ["ATHENA", "Crime ref", "Date recorded", "Station", "Offence"],
      ["STORM", "Crime no", "Created", "", ""],
    ]);
    expect(sheets.map(({ sheet, headers }) => [sheet, headers.length])).toEqual([
      ["ATHENA", 6],
      ["STORM", 5],
    ]);
  });

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

  test("is shown as the sheet says it, with what is not there any more by its field", async () => {
    const { form, sheets } = await choiceOf({ ATHENA, STORM, Systems: SYSTEMS });
    expect([form.systems[0].sheet, form.systems[0].reference]).toEqual(["ATHENA", "Crime ref"]);
    expect(systemsSaid(form, sheets).rows).toHaveLength(2);
    const renamed = SYSTEMS.map((cells, at) => (at === 2 ? ["STORM", "STORM", "Crime no", "Reported", "", "", "Weapon"] : cells));
    const lost = await choiceOf({ ATHENA, STORM, Systems: renamed });
    const { rows, wrong, wrongFlags } = systemsSaid(lost.form, lost.sheets);
    expect([rows, wrong[1], wrongFlags]).toEqual([
      null,
      { date: "“STORM” has no column “Reported”. Choose another." },
      [[null, "“STORM” has no column “Weapon”. Choose another."]],
    ]);
    expect(systemsSaid(flagChosen(fieldChosen(lost.form, 1, "date", "Created"), 0, 1, "Gun"), lost.sheets).rows).toHaveLength(2);
    const moved = await choiceOf({ ATHENA, Log: STORM, Systems: SYSTEMS });
    expect(systemsSaid(moved.form, moved.sheets).wrong[1]).toEqual({
      sheet: "The workbook has no worksheet “STORM” with records. Choose another.",
    });
    const beside = await choiceOf({
      ATHENA,
      Systems: SYSTEMS.map((cells) => cells.map((cell) => (cell === "STORM" ? "[b.xlsx]STORM" : cell))),
    });
    expect(systemsSaid(beside.form, beside.sheets).wrong[1].sheet).toContain("is a worksheet of another workbook.");
  });

  test("is no choice while both are one worksheet, one name, or a flag of one alone", async () => {
    const { form, sheets } = await choiceOf({ ATHENA, STORM, Systems: SYSTEMS });
    const same = sheetChosen(form, sheets, 1, "ATHENA");
    expect(systemsSaid(same, sheets)).toMatchObject({
      rows: null,
      wrong: [{}, { sheet: "Both systems are on “ATHENA”. Choose another worksheet." }],
    });
    const named = fieldChosen(form, 1, "system", "athena");
    expect(systemsSaid(named, sheets)).toMatchObject({
      rows: null,
      wrong: [{}, { system: "Both systems are called “athena”. Give each its own name." }],
    });
    const lone = flagChosen(form, 1, 0, "Domestic");
    expect(systemsSaid(lone, sheets)).toMatchObject({
      rows: null,
      wrongFlags: [
        [null, null],
        [null, "Choose the flag of both systems, or of neither."],
      ],
    });
    expect(systemsSaid(flagChosen(lone, 1, 0, ""), sheets).rows).toEqual(systemsSaid(form, sheets).rows);
  });

  test("is corrected on the sheet where it says what the pane cannot", async () => {
    expect((await choiceOf({ ATHENA, STORM, Systems: [...SYSTEMS, ["NICHE", "NICHE", "Ref", "Date", "", "", ""]] })).refused).toEqual({
      sheet: "Systems",
      why: "“Systems” names 3 systems. Two are compared: delete the rows of the others.",
    });
    expect((await choiceOf({ ATHENA, STORM, Systems: [["Which", "Where"]] })).refused!.why).toContain(
      "“Systems” has the headers System, Sheet,",
    );
    // With its headers alone it says nothing yet.
    expect(await choiceOf({ ATHENA, STORM, Systems: SYSTEMS.slice(0, 1) })).toMatchObject({ isSaid: false, refused: null });
  });
});
