import { isoMonth, type Month } from "../../../src/domain/month";
import type { SheetHead } from "../../../src/reading";
import { chain, figures, only, sheet } from "../sheets";

/** A sheet of months and counts of fraud in districts: "Jan 20: North 5, South 6". */
function fraud(name: string, ...rows: readonly string[]): SheetHead {
  const cells = rows.flatMap((row) => {
    const [month, counts] = row.split(": ");
    return counts!.split(", ").map((count) => `${month!} | Fraud | ${/^(.*) (\d+)$/.exec(count)!.slice(1).join(" | ")}`);
  });
  return sheet(name, ["Month | Offence | District | Count", ...cells].join("\n"));
}
const read = (...sheets: readonly SheetHead[]) => chain(sheets, { by: "Offence" });
const months = (...sheets: readonly SheetHead[]) =>
  Object.entries(figures(read(...sheets))["Fraud"]!).map(([month, count]) => `${month} ${count}`);

describe("tables of the same districts", () => {
  test("add their months, in order, whichever sheet comes first", () => {
    const sheets = [
      fraud("2020", "Jan 20: North 3", "Feb 20: North 4", "Mar 20: North 5"),
      fraud("2019", "Nov 19: North 1", "Dec 19: North 2", "Oct 19: North 9"),
    ];
    expect(months(...sheets)).toEqual(["2019-10 9", "2019-11 1", "2019-12 2", "2020-01 3", "2020-02 4", "2020-03 5"]);
    expect(only(read(...sheets), "summedOverTables").details).toEqual({ strands: ["Fraud"], places: ["“2020”", "“2019”"] });
  });

  test("are of one group through another table, in whatever order they come", () => {
    const both = fraud("One", "Jan 20: North 1, West 2", "Feb 20: North 1, West 2", "Mar 20: North 1, West 2");
    const north = fraud("Two", "Apr 20: North 3", "May 20: North 3", "Jun 20: North 3");
    const west = fraud("Three", "Jul 20: West 4", "Aug 20: West 4", "Sep 20: West 4");
    expect(months(both, north, west)).toHaveLength(9);
    expect(months(west, north, both)).toHaveLength(9);
  });

  test("in the same months are the same offences twice: there is no figure, even where others stand beside them", () => {
    const north = (name: string) => fraud(name, "Jan 20: North 3", "Feb 20: North 4", "Mar 20: North 5");
    const south = fraud("South", "Jan 20: South 30", "Feb 20: South 40", "Mar 20: South 50");
    expect(months(north("A"), north("B"))).toEqual([]);
    expect(months(north("A"), south, north("B"))).toEqual([]);
    expect(only(read(north("A"), south, north("B")), "severalSources").details).toMatchObject({ places: ["“A”", "“B”"], addable: false });
  });
});

describe("tables of districts of their own", () => {
  test("add their counts in the months that all of them have, and have a figure in no other", () => {
    const north = fraud("N", "Jan 20: North 1", "Feb 20: North 2", "Mar 20: North 3");
    const south = fraud("S", "Feb 20: South 20", "Mar 20: South 30", "Apr 20: South 40");
    expect(months(north, south)).toEqual(["2020-02 22", "2020-03 33"]);
    expect(months(south, north)).toEqual(["2020-02 22", "2020-03 33"]);
    const west = fraud("W", "Mar 20: West 300", "Apr 20: West 400", "May 20: West 500");
    expect(months(north, south, west)).toEqual(["2020-03 333"]);
    const lacking = read(north, south).strands[0]!.lacking!.map((each) => [each.tables.map(({ name }) => name), each.months.map(isoMonth)]);
    expect(lacking).toEqual([
      [["N"], ["2020-04"]],
      [["S"], ["2020-01"]],
    ]);
  });

  test("may be near one another by chance where they are small, and are not where they are as large", () => {
    const ONE = [1, 1, 2, 2, 1, 3, 2, 2, 1, 4];
    const of = (name: string, counts: readonly number[]) =>
      fraud(name, ...counts.map((count, at) => `${isoMonth((at + 24_216) as Month)}: ${name} ${count}`));
    expect(months(of("North", ONE), of("South", [2, 2, 2, 2, 0, 2, 1, 1, 2, 3]))).toHaveLength(10);
    const large = ONE.map((count) => count * 20);
    expect(months(of("North", large), of("South", [...large.slice(0, 9), 81]))).toEqual([]);
    expect(months(of("North", ONE), of("South", [...ONE.slice(0, 8), 2, 3]))).toEqual([]);
  });

  test("add up where small counts are as near to the others in any later month as in their own", () => {
    const of = (name: string, counts: readonly number[]) =>
      fraud(name, ...counts.map((count, at) => `${isoMonth((at + 24_216) as Month)}: ${name} ${count}`));
    const north = [1, 0, 0, 1, 1, 0, 1, 0, 1, 1, 1, 0];
    const south = [1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1];
    const sums = north.map((count, at) => `${isoMonth((at + 24_216) as Month)} ${count + south[at]!}`);
    expect(months(of("North", north), of("South", south))).toEqual(sums);
  });

  test("keep the cells of all of them as the figure's sources", () => {
    const north = fraud("N", "Jan 20: North 1", "Feb 20: North 2", "Mar 20: North 3");
    const south = fraud("S", "Jan 20: South 10", "Feb 20: South 20", "Mar 20: South 30");
    expect(read(north, south).strands[0]!.figures).toMatchObject({ months: [{ sources: [{ sheet: "N" }, { sheet: "S" }] }, {}, {}] });
  });

  test("without a month that all of them have are asked about, and have no figure", () => {
    const north = fraud("N", "Jan 20: North 1", "Feb 20: North 2", "Mar 20: North 3");
    const south = fraud("S", "Apr 20: South 40", "May 20: South 50", "Jun 20: South 60");
    expect(months(north, south)).toEqual([]);
    expect(only(read(north, south), "severalSources").details).toMatchObject({ strands: ["Fraud"], places: ["“N”", "“S”"] });
  });
});

describe("columns that tell the rows of tables apart", () => {
  const grid = (name: string, headers: string, ...rows: readonly string[]) =>
    sheet(name, [`Month | Offence | ${headers} | Count`, ...rows].join("\n"));
  const months20 = ["Jan 20", "Feb 20", "Mar 20"];

  test("are those that all of them have", () => {
    const one = grid("One", "District | Ward", ...months20.map((month) => `${month} | Fraud | North | East | 1`));
    const other = grid("Other", "District", ...months20.map((month) => `${month} | Fraud | North | 2`));
    expect(months(one, other)).toEqual([]);
    expect(months(other, one)).toEqual([]);
    expect(only(read(other, one), "severalSources").details.strands).toEqual(["Fraud"]);
  });

  test("are of places or offences: sources, versions and measures are no licence to add", () => {
    const said = (name: string, header: string, text: string) =>
      grid(name, header, ...months20.map((month) => `${month} | Fraud | ${text} | 1`));
    const added = ["2020-01 2", "2020-02 2", "2020-03 2"];
    expect(months(said("One", "Source", "Athena"), said("Other", "Source", "Storm"))).toEqual([]);
    expect(months(said("One", "Status", "Initial"), said("Other", "Status", "Updated"))).toEqual([]);
    expect(months(said("One", "Station", "A"), said("Other", "Station", "B"))).toEqual(added);
    expect(months(said("One", "Where", "Harlow"), said("Other", "Where", "Southend"))).toEqual(added);
  });

  test("are filled in every row that counts, as remarks are not", () => {
    const remarked = (name: string, ...remarks: readonly string[]) =>
      grid(name, "District | Beat", ...months20.map((month, at) => `${month} | Fraud | North | ${remarks[at]!} | 1`));
    expect(months(remarked("One", "a", "a", ""), remarked("Other", "b", "b", "b"))).toEqual([]);
    expect(months(remarked("One", "b", "b", "b"), remarked("Other", "a", "", "a"))).toEqual([]);
    expect(months(remarked("One", "a", "a", "a"), remarked("Other", "b", "b", "b"))).toEqual(["2020-01 2", "2020-02 2", "2020-03 2"]);
  });
});

describe("quarters beside months", () => {
  const monthly = sheet("Monthly", "Offence | Jan 20 | Feb 20 | Mar 20\nFraud | 1 | 2 | 3\nArson | 1 | 2 | 3");
  const quarterly = (name: string, ...quarters: readonly string[]) =>
    sheet(
      name,
      `Offence | ${quarters.join(" | ")}\nFraud | ${quarters.map((_, at) => 10 + at).join(" | ")}\nArson | ${quarters.map(() => 5).join(" | ")}`,
    );

  test("count where no month stands for theirs, in the months' order, and are left out elsewhere", () => {
    const sheets = [quarterly("Quarterly", "Jul-Sep 2019", "Oct-Dec 2019", "Jan-Mar 2020"), monthly];
    expect(months(...sheets)).toEqual(["2019-09 10", "2019-12 11", "2020-01 1", "2020-02 2", "2020-03 3"]);
    expect(months(...sheets.toReversed())).toEqual(months(...sheets));
    expect(only(read(...sheets), "coarserLeftOut").details).toEqual({ strands: ["Fraud", "Arson"], places: ["“Quarterly”"] });
  });

  test("add up with them where none is left out, whatever stands first", () => {
    const sheets = [quarterly("Quarterly", "Apr-Jun 2019", "Jul-Sep 2019", "Oct-Dec 2019"), monthly];
    expect(months(...sheets)).toHaveLength(6);
    expect(only(read(...sheets), "summedOverTables").details.places).toEqual(["“Quarterly”", "“Monthly”"]);
  });

  test("that stand on two sheets leave the strand without any figure", () => {
    const again = (name: string) => quarterly(name, "Apr-Jun 2019", "Jul-Sep 2019", "Oct-Dec 2019");
    const sheets = [monthly, again("One"), again("Two")];
    expect(months(...sheets)).toEqual([]);
    expect(only(read(...sheets), "severalSources").details.places).toEqual(["“One”", "“Two”"]);
  });
});

test("a finding names the rows where one sheet holds several tables, and all strands that are alike at once", () => {
  const block = (month: string) => `Offence | ${month} 20 | ${month} 21 | ${month} 22\nFraud | 1 | 2 | 3\nArson | 1 | 2 | 3`;
  const both = sheet("Data", `${block("Jan")}\n\n${block("Feb")}`);
  const { places, strands } = only(read(both), "summedOverTables").details;
  expect(strands).toEqual(["Fraud", "Arson"]);
  expect(places).toEqual(["“Data” from rows 1 and 5 on"]);
});

test("strands from other places have findings of their own", () => {
  const of = (name: string, offence: string, ...names: readonly string[]) =>
    sheet(name, ["Month | Offence | Count", ...names.map((month) => `${month} 20 | ${offence} | 5`)].join("\n"));
  const sheets = [
    of("A", "Fraud", "Jan", "Feb", "Mar"),
    of("B", "Fraud", "Apr", "May", "Jun"),
    of("C", "Arson", "Jan", "Feb", "Mar"),
    of("D", "Arson", "Apr", "May", "Jun"),
  ];
  const found = read(...sheets).findings.filter(({ code }) => code === "summedOverTables");
  expect(found.map(({ details }) => details)).toEqual([
    { strands: ["Fraud"], places: ["“A”", "“B”"] },
    { strands: ["Arson"], places: ["“C”", "“D”"] },
  ]);
});
