import { isoMonth, monthOf } from "../../../../src/domain/month";
import { sheetMonth } from "../../../../src/reading/recognise/layouts/sheet-month";
import type { TableBase } from "../../../../src/reading/tables/tables";
import { viewed } from "./viewed";

/** The month of a sheet whose lines stand in column B above a table, and where another one is asked about. */
function month(name: string, titles: readonly string[], said: string | null = null) {
  const view = viewed(titles.map((title) => ` | ${title}`).join("\n") || "x", {}, name, {
    month: said === null ? null : monthOf(2020, Number(said)),
  });
  const base = { title: titles[0] ?? name, titles, headerTop: titles.length } as unknown as TableBase;
  const { month: found, findings } = sheetMonth(view, base);
  return [found === null ? null : isoMonth(found), ...findings.map(({ code, address }) => `${code} ${address}`)];
}

describe("The month that a sheet is of", () => {
  test("is the analyst's word, then its name's, then its title's", () => {
    expect(month("Jan 20", ["Offences February 2020"], "3")).toEqual(["2020-03"]);
    expect(month("Jan 20", [])).toEqual(["2020-01"]);
    expect(month("Data", ["Offences February 2020"])).toEqual(["2020-02"]);
    expect(month("Data", ["Offences"])).toEqual([null]);
    expect(month("Data", ["Offences", "February 2020"])).toEqual(["2020-02"]);
    expect(month("Data", ["Offences", "Update of February 2020"])).toEqual([null]);
    expect(month("Data", ["Offences", "February 2020", "March 2020"])).toEqual([null]);
    expect(month("Data", ["Offences", "February 2020", "Period: Feb 20"])).toEqual(["2020-02"]);
  });

  test("is asked about where name and titles say different ones", () => {
    expect(month("Jan 20", ["Police", "Offences February 2020"])).toEqual(["2020-01", "titleOtherMonth B2"]);
    expect(month("Jan 20", ["Offences January 2020"])).toEqual(["2020-01"]);
    expect(month("Jan 20", ["Offences February 2020", "Offences January 2020"])).toEqual(["2020-01"]);
    expect(month("Jan 20", ["January 2020 and February 2020"])).toEqual(["2020-01"]);
    const beside = viewed(" | Police\n | Period | February 2020", {}, "Jan 20");
    const base = { title: "Police", titles: ["Police"], headerTop: 2 } as unknown as TableBase;
    expect(sheetMonth(beside, base).findings).toMatchObject([{ code: "titleOtherMonth", address: "C2" }]);
    // The year of one month is not the next one's too.
    expect(month("Jan 20", ["December 2020, January 2021"])).toEqual(["2020-01", "titleOtherMonth B1"]);
  });

  test("is asked about where one of them says several months, and the other other ones or one", () => {
    expect(month("Jan-Mar 2019", ["Offences, April to June 2018"])).toEqual(["2019-03", "titleOtherMonth B1"]);
    expect(month("Jan-Mar 2019", ["January 2019"])).toEqual(["2019-03", "titleOtherMonth B1"]);
    expect(month("Mar 2019", ["Offences January to March 2019"])).toEqual(["2019-03", "titleOtherMonth B1"]);
    expect(month("Jan-Mar 2019", ["Offences January to March 2019"])).toEqual(["2019-03"]);
    expect(month("Jan-Mar 2019", ["Police", "Extracted April 2019"])).toEqual(["2019-03"]);
  });

  test("is not that of a line that says when the sheet was made", () => {
    expect(month("Jan 20", ["Extracted February 2020"])).toEqual(["2020-01"]);
    expect(month("Jan 20", ["Extracted March 2020", "Offences February 2020"])).toEqual(["2020-01", "titleOtherMonth B2"]);
  });

  test.each([
    ["January to December 2018", "2018-12 12"],
    ["Year ending March 2019", "2019-03 12"],
    ["Recorded crime (Apr-Sep 2018)", "2018-09 6"],
    ["Crime, 3 months to June 2018", "2018-06 3"],
    ["January to August 2018", "null 8"],
    ["Jan-Dec 2018 beside Jan-Dec 2019", "null 12"],
    ["Offences June 2018", "2018-06 1"],
  ])("is the last of several where its title says so: %s", (title, expected) => {
    const view = viewed(`${title} | `, {}, "Data");
    const base = { title, titles: [title], headerTop: 1 } as unknown as TableBase;
    const { month: last, length } = sheetMonth(view, base);
    expect(`${last === null ? null : isoMonth(last)} ${length}`).toBe(expected);
    const named = sheetMonth(viewed("x", {}, title), { ...base, titles: [] });
    expect(`${named.month === null ? null : isoMonth(named.month)} ${named.length}`).toBe(expected);
  });

  test("is quoted with both", () => {
    const view = viewed("Offences February 2020 | ", {}, "Jan 20");
    const base = { title: "x", titles: ["Offences February 2020"], headerTop: 1 } as unknown as TableBase;
    expect(sheetMonth(view, base).findings[0]!.details).toEqual({
      sheets: [{ sheet: "Jan 20", named: monthOf(2020, 1), title: "Offences February 2020", titled: monthOf(2020, 2) }],
    });
    expect(sheetMonth(view, { ...base, headerTop: 0 }).findings[0]!.address).toBeNull();
  });
});
