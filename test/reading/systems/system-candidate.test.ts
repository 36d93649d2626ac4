import type { RawValue } from "../../../src/domain/cell";
import { candidateOf } from "../../../src/reading/systems/system-candidate";
import { sheetOf, sheetOfRows } from "../sheets";

type Rows = readonly (readonly RawValue[])[];
const of = (...rows: Rows) => candidateOf(sheetOfRows("A", rows));
/** The headers that are recognised over these cells: reference, date, place, kind and flags. */
const headers = (...rows: Rows) => {
  const found = of(...rows);
  return found && [found.reference, found.date, found.unit, found.type, found.flags.join("; ")];
};
const ROW = ["42/1/19", "1 Mar 2019"];
/** What columns with these headers are, of which the first two are a reference and a date. */
const kinds = (...more: readonly string[]) => headers(["Crime no", "Date", ...more], [...ROW, ...more.map(() => "word")])!.slice(2, 4);

describe("A worksheet of records is recognised", () => {
  test("by a reference and a date in most rows, under headers in one row", () => {
    expect(headers(["Crime no", "Date"], ROW)).toEqual(["Crime no", "Date", "", "", ""]);
    expect(headers(["Crime no", "Date"], ROW, ["n/a", "1 Mar 2019"])).toBeNull();
    expect(headers(["Crime no", "Date"], ROW, ["n/a", "2 Mar 2019"], ["42/3/19", "2 Mar 2019"])).not.toBeNull();
    expect(headers(["Crime no", "Date"], ROW, ["42/2/19", "soon"])).toBeNull();
    expect(headers(["Crime no", "Date"], ROW, ["42/2/19", "soon"], ["42/3/19", "3 Mar 2019"])).not.toBeNull();
    expect([headers(["Crime no", "Date"]), headers(["Ward", "Date"], ROW), headers(["Crime no", ""], ROW)]).toEqual([null, null, null]);
    expect(headers(["Crime no"], [20190301])).toBeNull();
    expect(candidateOf(sheetOf("A", [], { used: null }))).toBeNull();
  });

  test("below titles, within thirty rows", () => {
    const below = (titles: number) =>
      of(...Array.from({ length: titles }, () => ["A title"]), ["Crime no", "Date"], ROW)?.headerRow ?? null;
    expect([below(0), below(1), below(30), below(31)]).toEqual([0, 1, 30, null]);
  });

  test("by its first two hundred rows, and not by what stands alone in a row", () => {
    const rows = (good: number, bad: number) => [
      ...Array.from({ length: good }, (_, at) => [`42/${at}1/19`, "1 Mar 2019", "x"]),
      ...Array.from({ length: bad }, () => ["n/a", "soon", "x"]),
    ];
    expect(headers(["Crime no", "Date", "Note"], ...rows(101, 300))).not.toBeNull();
    expect(headers(["Crime no", "Date", "Note"], ...rows(100, 300))).toBeNull();
    expect(headers(["Crime no", "Date"], ROW, ["note", ""], ["", ""], ["end", ""])).not.toBeNull();
  });

  test("by the best known reference, and the date of recording before any other", () => {
    const date = "1 Mar 2019";
    expect(headers(["Incident no", "Crime no", "Date"], ["EP1", "42/1/19", date])![0]).toBe("Crime no");
    for (const header of ["Date recorded", "Created", "Reported on", "Logged"])
      expect(headers(["Crime no", "From", "Date", header], ["42/1/19", date, date, date])![1]).toBe(header);
    expect(headers(["Crime no", "From", "Offence date"], ["42/1/19", date, date])![1]).toBe("Offence date");
    expect(headers(["Crime no", "From", "Update"], ["42/1/19", date, date])![1]).toBe("From");
    expect(headers(["Crime no", "From", "Until"], ["42/1/19", date, date])![1]).toBe("From");
  });

  test("by dates that are figures of days, whole numbers, or numbers shown as dates", () => {
    const isDay = (day: RawValue, format = "General") =>
      candidateOf(
        sheetOf(
          "A",
          [
            ["Crime no", "Date"],
            ["42/1/19", day],
          ],
          {
            formats: [
              ["General", "General"],
              ["General", format],
            ],
          },
        ),
      ) !== null;
    expect([20190301, 43_525, "01/03/2019"].map((day) => isDay(day))).toEqual([true, true, true]);
    expect([43_525.5, 7, true, "soon"].map((day) => isDay(day))).toEqual([false, false, false, false]);
    expect([isDay(43_525.5, "dd/mm/yyyy hh:mm"), isDay(7, "dd/mm/yyyy")]).toEqual([true, false]);
  });

  test("with its place, its kind of offence, and its flags", () => {
    expect(kinds("District")).toEqual(["District", ""]);
    for (const header of ["Unit", "Bureaus", "team A", "Command", "Local policing area"]) expect(kinds(header)).toEqual([header, ""]);
    expect(kinds("Opportunity", "A unit", "Word")).toEqual(["", ""]);
    for (const header of ["Crime category", "Incidents class", "Nature", "Final type", "Classification of it"])
      expect(kinds(header)).toEqual(["", header]);
    expect(kinds("Nature", "Offence")).toEqual(["", "Offence"]);
    expect(kinds("Second nature")).toEqual(["", ""]);
  });

  test("with flags that say yes or no in nine cells of ten", () => {
    const flags = (slips: number) =>
      of(
        ["Crime no", "Date", "Knife"],
        ...Array.from({ length: 20 }, (_, at) => [`42/${at}1/19`, "1 Mar 2019", at < slips ? "word" : "No"]),
      )!.flags;
    expect([flags(0), flags(1), flags(2)]).toEqual([["Knife"], ["Knife"], []]);
  });
});
