import { messageOf } from "../../src/checks/messages";
import type { RawValue } from "../../src/domain/cell";
import { readSystems, type ReadSystemsOptions } from "../../src/chain/read-systems";
import type { SheetHead } from "../../src/reading";
import { TO_PUT_RIGHT_TABLE } from "../../src/reading/sheets";
import { cut, sheetOfRows } from "../reading/sheets";
import { plainWorkbook } from "./plain-workbook";

type Rows = readonly (readonly RawValue[])[];
const REFERENCES = Array.from({ length: 20 }, (_, index) => `42/${1000 + index * 37}/19`);
/** Twenty records, a day each from 1 March 2019, with these columns beside them. */
const records = (name: string, headers: readonly string[], more: readonly RawValue[], day = (at: number): RawValue => 43_525 + at) =>
  sheetOfRows(name, [headers, ...REFERENCES.map((reference, at) => [reference, day(at), ...more])]);
const ATHENA = records("ATHENA", ["Crime ref", "Date recorded", "Offence"], ["Robbery"]);
const STORM = records("STORM", ["Crime no", "Created", "Kind"], ["Robbery"]);
/** Days that could be months, and the same as dates. */
const MARCH = records("ATHENA", ["Crime ref", "Date recorded", "Offence"], ["Robbery"], (at) => 43_525 + (at % 12));
const DAYS = records("STORM", ["Crime no", "Created", "Kind"], ["Robbery"], (at) => `${String((at % 12) + 1).padStart(2, "0")}/03/2019`);
const SYSTEMS = sheetOfRows("Systems", [
  ["System", "Sheet", "Reference", "Date", "Unit", "Type", "Flags"],
  ["One", "ATHENA", "Crime ref", "Date recorded", "", "", ""],
  ["Two", "STORM", "Crime no", "Created", "", "", ""],
]);
const row = (System: string, Sheet: string, Reference: string, Date: string) => ({
  System,
  Sheet,
  Reference,
  Date,
  Unit: "",
  Type: "",
  Flags: "",
});

const read = (sheets: readonly SheetHead[], options: Partial<ReadSystemsOptions> = {}, heads = sheets) =>
  readSystems(plainWorkbook(sheets, { heads }).workbook, { beside: null, chosen: null, ...options });
const compared = async (...of: Parameters<typeof read>) => {
  const found = await read(...of);
  if (found.kind === "stopped") throw new Error(found.findings.map(messageOf).join("\n"));
  return found;
};
const stopped = async (...of: Parameters<typeof read>) => {
  const found = await read(...of);
  return found.kind === "stopped" ? found.findings : [];
};

describe("The records of two systems", () => {
  test("are those of the two worksheets that are recognised, which the sheet Systems does not say yet", async () => {
    const found = await compared([ATHENA, STORM]);
    expect(found.comparison).toMatchObject({ systems: ["ATHENA", "STORM"], counts: { onlyFirst: 0, onlySecond: 0 } });
    expect(found.rows?.map(({ Sheet, Reference, Date }) => [Sheet, Reference, Date])).toEqual([
      ["ATHENA", "Crime ref", "Date recorded"],
      ["STORM", "Crime no", "Created"],
    ]);
    expect([found.classification, found.former]).toEqual(["OFFICIAL", null]);
    expect(found.records.map(({ rows }) => rows.length)).toEqual([20, 20]);
  });

  test("are those that the sheet Systems names, or those that were chosen in its place", async () => {
    const said = await compared([ATHENA, STORM, SYSTEMS]);
    expect([said.comparison.systems, said.rows]).toEqual([["One", "Two"], null]);
    const chosen = [row("A", "ATHENA", "Crime ref", "Date recorded"), row("B", "STORM", "Crime no", "Created")];
    const found = await compared([ATHENA, STORM, SYSTEMS], { chosen });
    expect([found.comparison.systems, found.rows]).toEqual([["A", "B"], chosen]);
  });

  test("carry the marking that the sheet Strands says", async () => {
    const strands = sheetOfRows("Strands", [
      ["Classification", "OFFICIAL-SENSITIVE"],
      ["", ""],
      ["Strand", "Values"],
      ["Knife", "Knife"],
    ]);
    expect((await compared([ATHENA, STORM, strands])).classification).toBe("OFFICIAL-SENSITIVE");
  });

  test("stop with a reason where there are not two, and what was chosen has no cell", async () => {
    expect((await stopped([ATHENA])).length).toBe(1);
    const [wrong] = await stopped([ATHENA, STORM], {
      chosen: [row("A", "ATHENA", "No such column", "Date recorded"), row("B", "STORM", "Crime no", "Created")],
    });
    expect([wrong!.sheet, wrong!.address]).toEqual([null, null]);
    const typed = sheetOfRows("Systems", [...SYSTEMS.values.slice(0, 2), ["Two", "STORM", "No such column", "Created", "", "", ""]]);
    expect((await stopped([ATHENA, STORM, typed]))[0]).toMatchObject({ code: wrong!.code, sheet: "Systems" });
  });

  test("stop where dates could be read in two ways, unless the sheet Reading says it, and where nothing is in common", async () => {
    expect((await stopped([MARCH, DAYS, SYSTEMS])).map(({ code, sheet }) => [code, sheet])).toEqual([["systemDates", "STORM"]]);
    const said = sheetOfRows("Reading", [
      ["Sheet", "Column", "Read as"],
      ["STORM", "", "day first"],
    ]);
    expect((await compared([MARCH, DAYS, SYSTEMS, said])).records[1].extract.days[0]).toBe(43_525);
    const others = sheetOfRows("STORM", [STORM.values[0]!, ...REFERENCES.map((_, at) => [`99/${at}/20`, 44_500 + at, "Robbery"])]);
    expect((await stopped([ATHENA, others, SYSTEMS])).length).toBe(1);
  });

  test("stop where each has another part of the one month that both have, and it is said which days", async () => {
    const part = records("STORM", ["Crime no", "Created", "Kind"], ["Robbery"], (at) => 43_525 + (at % 9));
    expect((await stopped([ATHENA, part, SYSTEMS])).map(messageOf)).toEqual([
      "The systems have no whole month in common: One has 1 Mar 19 to 20 Mar 19 and Two has 1 Mar 19 to 9 Mar 19. Extract the same months from both.",
    ]);
    const blank = records("STORM", ["Crime no", "Created", "Kind"], ["Robbery"], () => "");
    expect((await stopped([ATHENA, blank, SYSTEMS])).map(({ sheet }) => sheet)).toContain("STORM");
  });

  test("are read from cells that are not among the first rows, which is told as it goes on, and can be cancelled", async () => {
    const steps: (readonly number[])[] = [];
    const sheets = [ATHENA, STORM, SYSTEMS];
    const heads = [cut(ATHENA, 5), STORM, SYSTEMS];
    const found = await compared(sheets, { progress: (rows, of) => steps.push([rows, of]) }, heads);
    expect([found.records[0].rows.length, steps]).toEqual([20, [[1, 2]]]);
    const signal = AbortSignal.abort(new Error("Cancelled."));
    await expect(read(sheets, { signal })).rejects.toThrow("Cancelled.");
  });
});

describe("A system in another workbook", () => {
  const WITH_BOOK = sheetOfRows("Systems", [...SYSTEMS.values.slice(0, 2), ["Two", "[q1.xlsx]STORM", "Crime no", "Created", "", "", ""]]);
  const beside = (sheets: readonly SheetHead[], heads = sheets) => {
    const { workbook, asked } = plainWorkbook(sheets, { heads });
    return { asked, options: { beside: { name: "q1.xlsx", workbook } } };
  };

  test("is read there by its own name, and named with its workbook", async () => {
    const { asked, options } = beside([STORM], [cut(STORM, 5)]);
    const found = await compared([ATHENA, WITH_BOOK], options);
    expect(asked).toEqual(["STORM"]);
    expect([found.comparison.counts.onlyFirst, found.comparison.counts.onlySecond, found.rows]).toEqual([0, 0, null]);
    expect(found.records[1].rows.length).toBe(20);
    const suggested = await compared([ATHENA], beside([STORM]).options);
    expect(suggested.rows?.map(({ Sheet }) => Sheet)).toEqual(["ATHENA", "[q1.xlsx]STORM"]);
  });

  test("has its dates read as its own sheet Reading says, unless this workbook says it", async () => {
    const says = (sheet: string, order: string) =>
      sheetOfRows("Reading", [
        ["Sheet", "Column", "Read as"],
        [sheet, "", order],
      ]);
    const first = async (own: readonly SheetHead[], other: readonly SheetHead[]) =>
      (await compared([MARCH, WITH_BOOK, ...own], beside([DAYS, ...other]).options)).records[1].extract.days[0];
    expect(await first([], [says("STORM", "day first")])).toBe(43_525);
    // Read as months, the days are of other months.
    await expect(first([says("[q1.xlsx]STORM", "month first")], [says("STORM", "day first")])).rejects.toThrow("are of other months");
    // What this workbook says of its own sheet of the same name is of that sheet.
    await expect(first([says("STORM", "day first")], [])).rejects.toThrow();
  });

  test("stops where nothing of it is compared", async () => {
    expect((await stopped([ATHENA, STORM, SYSTEMS], beside([STORM]).options)).length).toBe(1);
  });
});

describe("The list to put right as it stands", () => {
  const LIST: Rows = [
    ["To put right", "", ""],
    ["Reference", "Date in One", "Note"],
    ["42/1000/19", 43_525, "Seen"],
    ["42/1037/19", "soon", 7],
  ];
  const list = (more: Partial<SheetHead> = {}) =>
    sheetOfRows("List", LIST, { tables: [{ name: TO_PUT_RIGHT_TABLE, row: 1, column: 0, rows: 3, columns: 3 }] as never, ...more });
  const former = async (sheet: SheetHead, head = sheet) =>
    (await compared([ATHENA, STORM, SYSTEMS, sheet], {}, [ATHENA, STORM, SYSTEMS, head])).former;

  test("is read from its table, from the first rows or the rest", async () => {
    const expected = {
      headers: ["Reference", "Date in One", "Note"],
      rows: [
        ["42/1000/19", 43_525, "Seen"],
        ["42/1037/19", "soon", 7],
      ],
    };
    expect(await former(list())).toEqual(expected);
    expect(await former(list(), cut(list(), 2))).toEqual(expected);
    expect(await former(list({ tables: [] }))).toBeNull();
  });

  test("has its dates by the usual system where the workbook counts days from 1904", async () => {
    const found = await former(list({ date1904: true }));
    expect(found!.rows.map((cells) => cells.slice(1))).toEqual([
      [43_525 + 1462, "Seen"],
      ["soon", 7],
    ]);
  });
});
