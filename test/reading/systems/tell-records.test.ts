import type { RawValue } from "../../../src/domain/cell";
import { monthOf, monthToSerial } from "../../../src/domain/month";
import { atOnce } from "../../../src/domain/slices";
import type { Ledger, SharedRecords, ToldRecords } from "../../../src/reading/ledger/ledger";
import type { SheetHead } from "../../../src/reading";
import { systemsGiven } from "../../../src/reading/sheets";
import { systemSheets } from "../../../src/reading/systems";
import { tellRecords, type SystemLedgers } from "../../../src/reading/systems/tell-records";
import { chain, sheet, sheetOfRows } from "../sheets";

const [FEB, MAR] = [monthOf(2019, 2), monthOf(2019, 3)];
/** The first of February 2019. */
const DAY = monthToSerial(FEB);
type Rows = readonly (readonly RawValue[])[];
type Row = readonly [reference: RawValue, day: RawValue, ward: RawValue, offence: RawValue];
/** Eight records that both have, four of each month, a day each. */
const SAME: readonly Row[] = Array.from({ length: 8 }, (_, at) => [`42/${1010 + 20 * at}/19`, DAY + at * 7, "Harlow", "Robbery"]);
const SYSTEMS = sheet(
  "Systems",
  `System | Sheet | Reference | Date | Unit | Type | Flags
   ATHENA | A | Crime no | Date | Ward | Offence | Offence
   STORM | B | Crime no | Date | Ward | Offence | Offence`,
);
const HEADERS = ["Crime no", "Date", "Ward", "Offence", "Note"];

/** What is told of these rows, which stand below those that both have. */
function tell(first: Rows, second: Rows, more: Partial<SystemLedgers> = {}, ...beside: readonly SheetHead[]) {
  const of = (name: string, rows: Rows) => sheetOfRows(name, [HEADERS, ...SAME, ...rows]);
  const heads = [of("A", first), of("B", second), SYSTEMS, ...beside];
  const ledgers = chain(heads).input.ledgers as readonly [Ledger, Ledger];
  const { sheets } = systemSheets(systemsGiven(heads), heads);
  return {
    told: atOnce(tellRecords({ sheets: sheets!, ledgers, orderOn: () => null, given: "Systems", ...more })),
    ledgers,
    sheets: sheets!,
  };
}
const records = (...rows: Parameters<typeof tell>): SharedRecords => {
  const { told } = tell(...rows);
  if (!("all" in told)) throw new Error(JSON.stringify(told));
  return told;
};
/** The number of each row's record, of the rows below those that both have; "*" for the row that stands for it, "?" where that is unsure. */
const numbers = ({ of, stands, unsure }: ToldRecords) =>
  of.map((side, at) =>
    [...side.slice(8)]
      .map((number, row) => `${number}${stands[at]![row + 8] === 1 ? "*" : ""}${unsure[number] === 1 ? "?" : ""}`)
      .join(" "),
  );
const of = (...rows: Parameters<typeof tell>) => {
  const { all, byReference } = records(...rows);
  return [numbers(all), numbers(byReference)];
};

const [REF, ON] = ["42/9999/19", DAY + 3];
/** A record as a row: its reference, its day, and where it was. */
const row = (reference: RawValue = REF, day: RawValue = ON, ward = "Harlow", offence = "Robbery"): Row => [reference, day, ward, offence];

describe("Rows of two systems’ worksheets", () => {
  test("are of one record where both have its reference, and the first system’s stands for it", () => {
    const { all, byReference, months, unlike, ledgers } = records([], []);
    expect(all).toEqual({
      of: [Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7), Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7)],
      stands: [Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1), new Uint8Array(8)],
      count: 8,
      unsure: new Uint8Array(8),
    });
    expect(byReference).toEqual(all);
    expect([[...months], unlike, ledgers.map(({ table }) => table.sheet)]).toEqual([[FEB, MAR], null, ["A", "B"]]);
  });

  test("are of a record of their own where the other system has it not", () => {
    expect(of([row()], [])[0]).toEqual(["8*", ""]);
    expect(of([], [row()])[0]).toEqual(["", "8*"]);
    expect(of([row()], [row("42/8888/19", DAY + 4)])[0]).toEqual(["8*", "9*"]);
  });

  test("are of one record by a reference that is written otherwise, in either way of telling", () => {
    const both = ["8*", "8"];
    expect(of([row()], [row("42-09999-2019", ON, "Epping")])).toEqual([both, both]);
  });

  test("are of one record by date, place and type, which is not sure, but by references of two", () => {
    expect(of([row()], [row("")])).toEqual([
      ["8*?", "8?"],
      ["8*", "9*"],
    ]);
    expect(of([row()], [row("", ON, "Epping")])[0]).toEqual(["8*", "9*"]);
    expect(of([row()], [row("", ON, "Harlow", "Burglary")])[0]).toEqual(["8*", "9*"]);
    const { all } = records([row()], [row("")]);
    expect([all.count, [...all.unsure]]).toEqual([9, [0, 0, 0, 0, 0, 0, 0, 0, 1]]);
  });

  test("that are again in their own system are of the record that they repeat", () => {
    expect(of([row(), row(), row()], [row()])[0]).toEqual(["8* 8 8", "8"]);
    expect(of([row(), row()], [])[0]).toEqual(["8* 8", ""]);
    expect(of([], [row(), row()])[0]).toEqual(["", "8* 8"]);
    expect(of([row()], [row(), row()])[0]).toEqual(["8*", "8 8"]);
    const [first] = SAME as readonly [Row];
    expect(of([first], [first])[0]).toEqual(["0", "0"]);
    // Of two days, the other system says which is kept.
    expect(of([row(REF, ON + 1), row()], [row()])[0]).toEqual(["8 8*", "8"]);
  });

  test("stand for a record where they have a date, of the other system if need be", () => {
    expect(of([row(REF, "")], [row()])[0]).toEqual(["8", "8*"]);
    expect(of([row(REF, "")], [row(), row()])[0]).toEqual(["8", "8* 8"]);
    expect(of([row(REF, "")], [row(REF, "")])[0]).toEqual(["8*", "8"]);
    expect(of([row(REF, ""), row()], [row(REF, "")])[0]).toEqual(["8 8*", "8"]);
    expect(of([], [row(REF, ""), row()])[0]).toEqual(["", "8 8*"]);
  });

  test("that are no record count as they would alone: a last one with little in it", () => {
    const last = ["", ON, "", "", "seen"];
    expect(of([last], [last])[0]).toEqual(["8*", "9*"]);
    expect(of([row(), last], [row()])[0]).toEqual(["8* 9*", "8"]);
    // Without a month it counts nowhere.
    expect(of([["", "", "", "", "seen"]], [])[0]).toEqual(["-1", ""]);
  });

  test("that the analyst left out are of no record", () => {
    const reading = sheet("Reading", "Sheet | Column | Read as\nA | Offence | left out: Burglary");
    expect(of([row(REF, ON, "Harlow", "Burglary"), row("42/8888/19")], [row()], {}, reading)[0]).toEqual(["-1 8*", "9*"]);
  });

  test("are only those of the tables", () => {
    const { ledgers, sheets } = tell([row()], [row()]);
    const [one, other] = ledgers;
    const short = atOnce(tellRecords({ sheets, ledgers: [{ ...one, rows: 8 }, other], orderOn: () => null, given: null })) as SharedRecords;
    expect([short.all.of[0].length, short.all.of[1].at(-1), short.all.stands[1].at(-1)]).toEqual([8, 8, 1]);
    const table = { ...one.table, firstRow: 2 };
    const below = atOnce(tellRecords({ sheets, ledgers: [{ ...one, table, rows: 8 }, other], orderOn: () => null, given: null }));
    // Its first row is above the table, whose cells begin a row later.
    expect([...(below as SharedRecords).all.of[0]]).toHaveLength(8);
  });
});

describe("Records of two systems cannot be told", () => {
  test("where dates can be read in two ways, unless the sheet Reading says it of that sheet", () => {
    const dated = (text: string) => [row(REF, text)];
    const { told } = tell(dated("25/02/2019"), [...dated("02/25/2019"), row("1/1/19", "25/02/2019")]);
    expect(told).toMatchObject([{ code: "systemDates", sheet: "B" }]);
    const asked: string[] = [];
    const orderOn = (name: string) => (asked.push(name), "dayFirst" as const);
    expect("all" in tell(dated("25/02/2019"), dated("25/02/2019"), { orderOn }).told).toBe(true);
    expect(asked).toEqual(["A", "B"]);
  });

  test("where nothing is in common, which is said at the sheet that names them", () => {
    const other = SAME.map(([, ...rest], at): Row => [`99/${7010 + 20 * at}/20`, ...rest]);
    const { sheets, ledgers } = tell([], []);
    const cells = (column: number) => (column === 0 ? other.map(([reference]) => reference) : ledgers[1].cells(column));
    const apart = { sheets, ledgers: [ledgers[0], { ...ledgers[1], cells }] as const, orderOn: () => null, given: "Systems" };
    expect(atOnce(tellRecords(apart))).toMatchObject([{ code: "noCommonReference", sheet: "Systems" }]);
  });

  test("where a column was not read", () => {
    const { sheets, ledgers } = tell([], []);
    const unread = { ...ledgers[0], cells: (column: number) => (column === 2 ? null : ledgers[0].cells(column)) };
    const input = { sheets, ledgers: [unread, ledgers[1]] as const, orderOn: () => null, given: null };
    expect(() => atOnce(tellRecords(input))).toThrow("“Ward” of A is needed but was not read");
  });

  test("and need neither a place nor a type where “Systems” names none", () => {
    const { sheets, ledgers } = tell([], []);
    const bare = sheets.map((each) => ({ ...each, unit: null, type: null })) as unknown as typeof sheets;
    expect("all" in atOnce(tellRecords({ sheets: bare, ledgers, orderOn: () => null, given: null }))).toBe(true);
  });

  test("but words that are unlike are said with the records that they keep apart", () => {
    const rows = [row(""), row("", ON + 1, "Harlow", "Burglary")];
    const { sheets, ledgers } = tell(rows, rows);
    const types = [...SAME.map(() => "Crime"), "Crime", "Other"];
    const cells = (column: number) => (column === 3 ? types : ledgers[1].cells(column));
    const told = atOnce(tellRecords({ sheets, ledgers: [ledgers[0], { ...ledgers[1], cells }], orderOn: () => null, given: null }));
    expect((told as SharedRecords).unlike).toEqual({ of: "type", words: ["Robbery", "Crime"], records: 4 });
  });
});
