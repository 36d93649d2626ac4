import type { RawValue } from "../../../src/domain/cell";
import { systemsChoice } from "../../../src/session/views/systems-choice";
import { fieldChosen, flagChosen, sheetChosen } from "../../../src/session/views/systems-fields";
import { systemsFormView } from "../../../src/session/views/systems-form";
import { systemsSaid } from "../../../src/session/views/systems-said";
import { sheetOfRows } from "../../reading/sheets";
import { ATHENA, NICHE, STORM } from "./systems-rows";

type Rows = readonly (readonly RawValue[])[];
const SYSTEMS: Rows = [
  ["System", "Sheet", "Reference", "Date", "Unit", "Type", "Flags"],
  ["ATHENA", "athena", "crime REF", "Date recorded", "Station", "", "Knife used"],
  ["STORM", "STORM", "Crime no", "Created", "", "", "Gun"],
];

const choiceOf = (sheets: Readonly<Record<string, Rows>>) =>
  systemsChoice(Object.entries(sheets).map(([name, rows]) => sheetOfRows(name, rows)));

describe("which columns of two systems are compared", () => {
  test("is recognised, and can be chosen from the headers of each worksheet", () => {
    const { form, sheets, note, isSaid, refused } = choiceOf({ ATHENA, STORM });
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

  test("is shown as the sheet says it, with what is not there any more by its field", () => {
    const { form, sheets } = choiceOf({ ATHENA, STORM, Systems: SYSTEMS });
    expect([form.systems[0].sheet, form.systems[0].reference]).toEqual(["ATHENA", "Crime ref"]);
    expect(systemsSaid(form, sheets).rows).toHaveLength(2);
    const renamed = SYSTEMS.map((cells, at) => (at === 2 ? ["STORM", "STORM", "Crime no", "Reported", "", "", "Weapon"] : cells));
    const lost = choiceOf({ ATHENA, STORM, Systems: renamed });
    const { rows, wrong, wrongFlags } = systemsSaid(lost.form, lost.sheets);
    expect([rows, wrong[1], wrongFlags]).toEqual([
      null,
      { date: "“STORM” has no column “Reported”. Choose another." },
      [[null, "“STORM” has no column “Weapon”. Choose another."]],
    ]);
    expect(systemsSaid(flagChosen(fieldChosen(lost.form, 1, "date", "Created"), 0, 1, "Gun"), lost.sheets).rows).toHaveLength(2);
    const moved = choiceOf({ ATHENA, Log: STORM, Systems: SYSTEMS });
    expect(systemsSaid(moved.form, moved.sheets).wrong[1]).toEqual({
      sheet: "The workbook has no worksheet “STORM” with records. Choose another.",
    });
    const beside = choiceOf({
      ATHENA,
      Systems: SYSTEMS.map((cells) => cells.map((cell) => (cell === "STORM" ? "[b.xlsx]STORM" : cell))),
    });
    expect(systemsSaid(beside.form, beside.sheets).wrong[1].sheet).toContain("is a worksheet of another workbook.");
  });

  test("is no choice while both are one worksheet, one name, or a flag of one alone", () => {
    const { form, sheets } = choiceOf({ ATHENA, STORM, Systems: SYSTEMS });
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

  test("is corrected on the sheet where it says what the pane cannot", () => {
    expect(choiceOf({ ATHENA, STORM, Systems: [...SYSTEMS, ["NICHE", "NICHE", "Ref", "Date", "", "", ""]] }).refused).toEqual({
      sheet: "Systems",
      why: "“Systems” names 3 systems. Two are compared: delete the rows of the others.",
    });
    expect(choiceOf({ ATHENA, STORM, Systems: [["Which", "Where"]] }).refused!.why).toContain("“Systems” has the headers System, Sheet,");
    // With its headers alone it says nothing yet.
    expect(choiceOf({ ATHENA, STORM, Systems: SYSTEMS.slice(0, 1) })).toMatchObject({ isSaid: false, refused: null });
  });

  test("is none where there are not two, and says so", () => {
    const one = choiceOf({ ATHENA });
    expect([one.form.systems.map(({ sheet }) => sheet), one.isSaid]).toEqual([["ATHENA", ""], false]);
    expect(one.note).toMatch(/^Two worksheets with a reference and a date/);
    const none = choiceOf({
      Rota: [
        ["Desk", "Who"],
        ["Monday", "A"],
      ],
    });
    expect([none.form.systems.map(({ system, sheet }) => system + sheet), none.form.flags]).toEqual([["", ""], []]);
    const three = choiceOf({ ATHENA, STORM, NICHE });
    expect([three.note, three.form.systems[0].sheet]).toEqual([
      ...["“ATHENA”, “STORM” and “NICHE” have records with a reference and a date. Choose the two to compare.", ""],
    ]);
  });

  test("has a name of its own, or its worksheet’s, and one that was given stays", () => {
    const { form, sheets } = choiceOf({
      ATHENA,
      STORM,
      NICHE,
      Systems: SYSTEMS.map((cells, at) => (at === 1 ? ["", ...cells.slice(1)] : cells)),
    });
    expect(form.systems.map(({ system }) => system)).toEqual(["athena", "STORM"]);
    const named = fieldChosen(form, 1, "system", "Calls");
    expect(sheetChosen(named, sheets, 1, "NICHE").systems[1]).toMatchObject({ system: "Calls", sheet: "NICHE", reference: "Crime ref" });
    expect(sheetChosen(form, sheets, 1, "NICHE")).toMatchObject({
      systems: [{}, { system: "NICHE" }],
      flags: [["Knife used", "Knife used"]],
    });
    expect(sheetChosen(form, sheets, 1, "")).toMatchObject({
      systems: [{}, { system: "", reference: "", date: "", unit: "", type: "" }],
      flags: [],
    });
  });
});

describe("the form of two systems", () => {
  const { form, sheets } = choiceOf({ ATHENA, STORM, Systems: SYSTEMS });
  const view = (of = form) => systemsFormView({ sheets }, of);
  const labels = (choices: readonly { readonly value: string; readonly label: string }[] | null) =>
    choices && choices.map(({ label }) => label);

  test("has a worksheet, a name and columns for each, with what can be chosen", () => {
    const { groups, missing, rows } = view();
    expect(groups.map(({ legend, fields }) => [legend, ...fields.map(({ label, value }) => `${label}: ${value}`)])).toEqual([
      ["First system", "Worksheet: ATHENA", "Name: ATHENA", "Reference: Crime ref", "Date: Date recorded", "Unit: Station", "Type: "],
      ["Second system", "Worksheet: STORM", "Name: STORM", "Reference: Crime no", "Date: Created", "Unit: ", "Type: "],
      ["Flags", "Flag 1 in ATHENA: Knife used", "Flag 1 in STORM: Gun", "Flag 2 in ATHENA: ", "Flag 2 in STORM: "],
    ]);
    expect([missing, rows?.length, groups.flatMap(({ fields }) => fields.map(({ wrong }) => wrong)).join("")]).toEqual([null, 2, ""]);
    const [sheet, name, reference, , unit] = groups[1]!.fields;
    expect([labels(sheet!.choices), name!.choices, labels(reference!.choices), labels(unit!.choices)]).toEqual([
      ["ATHENA", "STORM"],
      null,
      STORM[1],
      ["None", ...STORM[1]!],
    ]);
    // The sheet “Systems” has ; between flags.
    expect(labels(groups[2]!.fields[1]!.choices)).toEqual(["None", "Crime no", "Created", "Gun", "DA flag"]);
  });

  test("becomes another with another value", () => {
    const field = (group: number, at: number) => view().groups[group]!.fields[at]!;
    expect(field(1, 0).chosen("ATHENA").systems[1].sheet).toBe("ATHENA");
    expect(field(0, 1).chosen("Records").systems[0].system).toBe("Records");
    expect(field(1, 2).chosen("Gun").systems[1].reference).toBe("Gun");
    expect(field(2, 3).chosen("DA flag").flags).toEqual([
      ["Knife used", "Gun"],
      ["", "DA flag"],
    ]);
    expect(field(2, 0).chosen("").flags).toEqual([["", "Gun"]]);
  });

  test("says what is missing, wrong or not there, and what the systems are called without a name", () => {
    const empty = view(sheetChosen(fieldChosen(form, 1, "system", " "), sheets, 1, ""));
    expect([empty.missing, empty.rows]).toEqual(["Choose a name, a worksheet, a reference and a date for both systems.", null]);
    expect(labels(empty.groups[1]!.fields[0]!.choices)).toEqual(["Choose…", "ATHENA", "STORM"]);
    expect(empty.groups[2]!.fields.map(({ label }) => label)).toEqual(["Flag 1 in ATHENA", "Flag 1 in second system"]);
    const lost = view(fieldChosen(flagChosen(form, 0, 1, "Weapon"), 1, "date", "Reported"));
    expect([lost.groups[1]!.fields[3]!.wrong, lost.groups[2]!.fields[1]!.wrong]).toEqual([
      ...["“STORM” has no column “Reported”. Choose another.", "“STORM” has no column “Weapon”. Choose another."],
    ]);
    expect(labels(lost.groups[1]!.fields[3]!.choices)![0]).toBe("Reported (not there)");
    expect([view(fieldChosen(form, 0, "reference", "")).missing, view(fieldChosen(form, 0, "unit", "")).missing]).toEqual([
      expect.any(String),
      null,
    ]);
  });
});
