import type { RawValue } from "../../../src/domain/cell";
import { systemsGiven } from "../../../src/reading/sheets";
import {
  nothingInCommon,
  otherBookUnused,
  recordsOf,
  sameFlags,
  sheetsToChoose,
  suggestSystems,
  systemSheets,
} from "../../../src/reading/systems";
import { sheetOfRows } from "../sheets";

type Rows = readonly (readonly RawValue[])[];
const headsOf = (sheets: Readonly<Record<string, Rows>>) => Object.entries(sheets).map(([name, rows]) => sheetOfRows(name, rows));

const SYSTEMS: Rows = [
  ["System", "Sheet", "Reference", "Date", "Flags"],
  ["ATHENA", "A", "Ref", "Date", "Knife"],
  ["STORM", "B", "Ref", "Date", "Knife"],
];

function read(rows: Rows, order: "dayFirst" | "monthFirst" | null = null) {
  const heads = headsOf({
    A: [["Ref", "Date", "Knife"], ...rows],
    B: [
      ["Ref", "Date", "Knife"],
      ["1/19", 20190301, "Yes"],
    ],
    Systems: SYSTEMS,
  });
  return recordsOf(systemSheets(systemsGiven(heads), heads).sheets![0], [], order);
}
const flagsOf = (...flags: readonly string[]) => [...read(flags.map((flag, index) => [`${index + 1}/19`, 43_525, flag])).extract.flags[0]!];

describe("the records of a system", () => {
  test("have flags of yes and no, in whatever words, and a blank says nothing where no is said", () => {
    expect(flagsOf("Yes", "No", "", "Unknown")).toEqual([1, 0, -1, -1]);
    expect(flagsOf("Y", "", "n")).toEqual([1, -1, 0]);
    expect(flagsOf("Knife", "", "Knife")).toEqual([1, 0, 1]);
    expect(flagsOf("x", "")).toEqual([1, 0]);
  });

  test("have days from dates and from texts, all down the column in one order", () => {
    const { extract, unread } = read([
      ["1/19", 20190301, "Yes"],
      ["2/19", "25/03/2019", "No"],
      ["3/19", "03/02/2019", "No"],
      ["4/19", "soon", "No"],
      ["5/19", "", "No"],
    ]);
    expect([...extract.days]).toEqual([43_525, 43_549, 43_499, 0, 0]);
    expect(unread).toEqual({ rows: 1, first: "B5" });
  });

  test("are asked about where nobody can tell the day from the month, unless the sheet Reading says it", () => {
    const rows: Rows = [
      ["1/19", "02/03/2019", "Yes"],
      ["2/19", "03/04/2019", "No"],
    ];
    const asked = read(rows).findings.map(({ code }) => code);
    expect(read(rows, "monthFirst").extract.days[0]).toBe(43_499);
    expect(asked).toEqual(["systemDates"]);
    expect(read(rows, "dayFirst").extract.days[0]).toBe(43_526);
  });

  test("are none of the blank rows, the header again, or the notes below them", () => {
    const { extract, rows } = read([
      ["1/19", 43_525, "Yes"],
      ["", "", ""],
      ["Ref", "Date", "Knife"],
      ["2/19", 43_526, "No"],
      ["Extract of 3 March 2019", "", ""],
    ]);
    expect([extract.references, [...rows]]).toEqual([
      ["1/19", "2/19"],
      [1, 4],
    ]);
  });
});

test("Systems are suggested from headers and contents, with a header row below titles", () => {
  const heads = headsOf({
    Crimes: [
      ["Knife crime"],
      ["Crime ref", "Date recorded", "Offence", "Station", "Knife used", "Victim age"],
      ["42/1/19", "1 Mar 2019", "Robbery", "Harlow", "Yes", 30],
    ],
    Log: [
      ["Incident no", "Crime no", "Created", "Nature", "District", "Knife?"],
      ["EP1", "42/1/19", "2019-03-01", "Robbery", "Harlow", "Y"],
    ],
    Rota: [
      ["Week", "Desk"],
      [1, "Desk 1"],
    ],
  });
  expect(suggestSystems(heads).rows).toEqual([
    {
      System: "Crimes",
      Sheet: "Crimes",
      Reference: "Crime ref",
      Date: "Date recorded",
      Unit: "Station",
      Type: "Offence",
      Flags: "Knife used",
    },
    { System: "Log", Sheet: "Log", Reference: "Crime no", Date: "Created", Unit: "District", Type: "Nature", Flags: "Knife?" },
  ]);
});

describe("Systems that are suggested", () => {
  const records = (reference: string, date: string, ...more: readonly string[]): Rows => [
    [reference, date, ...more],
    ["42/1/19", "1 Mar 2019", ...more.map(() => "Yes")],
    ["42/2/19", "2 Mar 2019", ...more.map(() => "No")],
  ];
  const [A, B] = [records("Crime ref", "Date recorded", "Knife used", "Gun"), records("Crime no", "Created", "knife USED")];
  const suggested = (sheets: Readonly<Record<string, Rows>>) => suggestSystems(headsOf(sheets));

  test("are exactly two, or nobody can tell", () => {
    const why = (sheets: Readonly<Record<string, Rows>>) => suggested(sheets).finding?.details;
    expect([why({}), why({ A }), why({ A, B, C: A })]).toEqual([
      { why: "none", found: [] },
      { why: "none", found: ["A"] },
      { why: "many", found: ["A", "B", "C"] },
    ]);
    expect(suggested({ A, B }).finding).toBeNull();
  });

  test("have the flags of both, and names of their own where two workbooks call their worksheets alike", () => {
    expect(suggested({ A, B }).rows!.map(({ System, Flags }) => [System, Flags])).toEqual([
      ["A", "Knife used"],
      ["B", "knife USED"],
    ]);
    expect(suggested({ A, "[b.xlsx]a": B }).rows!.map(({ System, Sheet }) => [System, Sheet])).toEqual([
      ["A", "A"],
      ["[b.xlsx]a", "[b.xlsx]a"],
    ]);
    expect([sameFlags(["Knife"], ["Blade"]), sameFlags(["Knife", "Gun"], ["Blade"]), sameFlags([], ["Gun"])]).toEqual([
      [["Knife", "Blade"]],
      [],
      [],
    ]);
  });
});

describe("Worksheets that can be chosen for a system", () => {
  const chosen = (sheets: Readonly<Record<string, Rows>>) => {
    const heads = headsOf(sheets);
    return sheetsToChoose(heads, systemsGiven(heads).rows).map(({ sheet, headers, recognised }) => [
      sheet,
      headers.join("|"),
      recognised !== null,
    ]);
  };

  test("have headers, those that the sheet Systems says, that are recognised, or of the row with the most texts", () => {
    const A: Rows = [
      ["Report of March", "", ""],
      ["Ref", "Day", "Ref"],
      ["42/1/19", 43_525, "x"],
    ];
    expect(chosen({ A, Alone: [["Ref"], ["1"]], Systems: SYSTEMS })).toEqual([["A", "Ref|Day", true]]);
    expect(
      chosen({
        Notes: [
          ["Ref no", "", "Seen"],
          ["by", "whom", "when"],
          [1, 2, 3],
        ],
      }),
    ).toEqual([["Notes", "by|whom|when", false]]);
    const said = SYSTEMS.map((row, at) => (at === 1 ? ["ATHENA", "a", "Ref", "Seen", ""] : row));
    expect(
      chosen({
        A: [
          ["Words", "of", "a title"],
          ["Ref", "Seen", ""],
          [1, 2, 3],
        ],
        Systems: said,
      }),
    ).toEqual([["A", "Ref|Seen", false]]);
  });
});

describe("Two systems have nothing in common", () => {
  const extract = (system: string, ...days: readonly number[]) => ({ system, days: Int32Array.of(...days) });
  const why = (months: readonly number[], same: number, written = 0, apart = 0) =>
    nothingInCommon(
      [extract("A", 0, 43_530, 43_525), extract("B", 43_560, 43_550)] as never,
      {
        ...{ systems: ["A", "B"], coverage: { months }, certainties: { sameReference: same, writtenDifferently: written } },
        ...{ counts: { month: apart }, records: 100 },
      } as never,
      "Systems",
    );

  test("where no month or too few references are in both, of which the days or the numbers are said", () => {
    expect(why([], 90)).toMatchObject({
      code: "noSharedMonths",
      details: {
        systems: [
          { system: "A", from: 43_525, to: 43_530 },
          { system: "B", from: 43_550, to: 43_560 },
        ],
      },
    });
    expect([why([1], 90), why([1], 0, 90)]).toEqual([null, null]);
    expect(why([1], 0)).toMatchObject({
      code: "noCommonReference",
      sheet: "Systems",
      details: { systems: ["A", "B"], matched: 0, of: 100, apart: 0 },
    });
    expect(why([1], 60, 30, 85)).toMatchObject({ details: { matched: 90, apart: 85 } });
  });

  test("as neither is in the other workbook that was given", () => {
    const sheets = (...names: readonly string[]) => names.map((sheet) => ({ head: { sheet } })) as never;
    expect(otherBookUnused(sheets("A", "[b.xlsx]B"), "b.xlsx", null)).toBeNull();
    expect(otherBookUnused(sheets("A", "B"), "b.xlsx", "Systems")).toMatchObject({
      sheet: "Systems",
      details: { why: "unused", found: ["A", "B"], book: "b.xlsx" },
    });
  });
});
