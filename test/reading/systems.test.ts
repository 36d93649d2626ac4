import type { RawValue } from "../../src/domain/cell";
import { systemsGiven } from "../../src/reading/sheets";
import { recordsOf, suggestSystems, systemSheets } from "../../src/reading/systems";
import { sheetOfRows } from "./sheets";

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
