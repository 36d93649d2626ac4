import { yearAbove } from "../../../../src/reading/recognise/layouts/year-above";
import type { SheetNotes } from "../../../../src/reading/sheets/reading-notes";
import { viewed } from "./viewed";

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** "2019 from 1": the year said above a row, the last of a grid, and the month that it starts with. */
function year(
  lines: string,
  names: readonly number[] = ALL,
  {
    sheet = "Data",
    more = {},
    titlesFrom = 0,
    top = 0,
  }: { sheet?: string; more?: Partial<SheetNotes>; titlesFrom?: number; top?: number } = {},
) {
  const view = viewed(`${lines}\nMonth | Count`, {}, sheet, more);
  const said = yearAbove(view, { ...view.region, top, titlesFrom }, view.region.bottom, names);
  return said && `${said.text} from ${said.start}`;
}

describe("The year that stands above months", () => {
  test("is that of the nearest line that says one, or of the sheet's name", () => {
    expect(year("Offences 2019")).toBe("2019 from 1");
    expect(year("Offences 2018\nOffences 2019")).toBe("2019 from 1");
    expect(year("Offences", ALL, { sheet: "2018" })).toBe("2018 from 1");
    expect(year("Offences")).toBeNull();
    expect(year("Offences 2018 and 2019")).toBeNull();
    expect(year("Offences", ALL, { sheet: "2018, 2019" })).toBeNull();
  });

  test("is none where the line and the name disagree", () => {
    expect(year("Offences 2019", ALL, { sheet: "2018" })).toBeNull();
    expect(year("Offences 2019", ALL, { sheet: "2019" })).toBe("2019 from 1");
    expect(year("Offences 2019/20", [4, 5, 6], { sheet: "2019-20" })).toBe("2019/20 from 4");
    expect(year("Offences 2019", ALL, { sheet: "2018, 2019" })).toBe("2019 from 1");
  });

  test("stands at most six rows above, with one cell alone in each row between", () => {
    expect(year(`Offences 2019${"\n".repeat(5)}`)).toBe("2019 from 1");
    expect(year(`Offences 2019${"\n".repeat(6)}`)).toBeNull();
    expect(year("Offences 2019\nnote")).toBe("2019 from 1");
    expect(year("Offences 2019\na | b")).toBeNull();
    expect(year("Offences 2019\nnote", ALL, { titlesFrom: 1 })).toBeNull();
    expect(year(" | Offences 2019")).toBe("2019 from 1");
  });

  test("is not that of a line that says when figures were made, or that names a month", () => {
    expect(year("Offences 2018\nUpdated 2019")).toBe("2018 from 1");
    expect(year("Offences 2018\nMarch 2019")).toBe("2018 from 1");
    expect(year("May contain 2019")).toBe("2019 from 1");
  });

  test("starts as its months do, which follow one another over a new year too, and are twelve at most", () => {
    expect(year("2019/20", [4, 5, 6])).toBe("2019/20 from 4");
    expect([7, 10, 1, 5].map((first) => year("2019/20", [first]))).toEqual(["2019/20 from 7", "2019/20 from 10", null, null]);
    expect(year("2019", [4, 5, 6])).toBe("2019 from null");
    expect(year("2019/20", [10, 11, 12, 1, 2])).toBe("2019/20 from 10");
    expect(year("2019", [1, 3])).toBeNull();
    expect(year("2019", [])).toBeNull();
    expect(year("2019", [...ALL, 1])).toBeNull();
    expect(year("2019", [4, 5], { more: { dates: { yearStart: 4 } } })).toBe("2019 from 4");
  });

  test.each([
    ["FY2019/20", "FY2019/20 from 4"],
    ["Year 2019–2020", "2019–2020 from 4"],
    ["2019-25", null],
    ["Ref 12.2019", null],
    ["12019", null],
    ["2019%", null],
    ["2019.5", null],
    ["1899", null],
    ["Nr 1999", "1999 from null"],
  ])("is written as such: %s", (line, found) => {
    expect(year(line, [4, 5, 6])).toBe(found);
  });
});
