import { readWide } from "../../../../src/reading/recognise/layouts/wide";
import { isoMonth } from "../../../../src/domain/month";
import { columnsOf, rowsOf, viewed } from "./viewed";

const read = (...lines: readonly string[]) => {
  const view = viewed(lines.join("\n"));
  return readWide(view, view.region);
};
const table = (...lines: readonly string[]) => read(...lines).table!;
const codes = (...lines: readonly string[]) => read(...lines).findings.map(({ code, address }) => [code, address]);
const MONTHS = "Offence | Jan 20 | Feb 20 | Mar 20";

describe("Beside months across", () => {
  /** Where a column to the right of the months belongs. */
  const beside = (header: string, ...cells: readonly string[]) => {
    const { totals, names } = columnsOf(table(`${MONTHS} | ${header}`, ...cells.map((cell, at) => `Theft ${at} | 1 | 2 | 3 | ${cell}`)));
    return totals.includes(header) ? "total" : names.includes(header) ? "name" : "nothing";
  };

  test("numbers to the right are totals, marks and all, words are names", () => {
    expect([beside("Sum", "6", "7"), beside("Sum", "6", "n/a"), beside("Sum", "'6", "'7")]).toEqual(["total", "total", "total"]);
    expect([beside("Ward", "North", "South"), beside("Sum", "6", "see note")]).toEqual(["name", "name"]);
  });

  test("changes that are n/a in every row are still totals; a column without a cell is none", () => {
    expect([beside("% change", "n/a", "n/a"), beside("% change", "", "")]).toEqual(["total", "name"]);
  });

  test("numbers to the left are codes, unless a period heads them", () => {
    expect(columnsOf(table("Code | 2018/19 | Jan 20 | Feb 20 | Mar 20", "101 | 50 | 1 | 2 | 3", "102 | 60 | 4 | 5 | 6"))).toEqual({
      counts: ["Jan 20", "Feb 20", "Mar 20"],
      totals: ["2018/19"],
      names: ["Code"],
      asides: [],
    });
  });

  test("columns belong to the table up to one without a header and cells", () => {
    expect(columnsOf(table(`${MONTHS} | Sum | | Other`, "Theft | 1 | 2 | 3 | 6 | | 9")).totals).toEqual(["Sum"]);
    expect(columnsOf(table(`${MONTHS} | | Other`, "Theft | 1 | 2 | 3 | 6 | 9")).totals).toEqual(["Column E", "Other"]);
    expect(columnsOf(table(`${MONTHS} | Note | Other`, "Theft | 1 | 2 | 3 | | 9")).totals).toEqual(["Other"]);
    expect(columnsOf(table(`| | | | 7 | \n${MONTHS} | | Other`, "Theft | 1 | 2 | 3 | | 9")).totals).toEqual([]);
  });

  test("a change beside years is said to be unchecked; other columns and changes beside months are not", () => {
    const years = "Offence | 2017/18 | 2018/19 | 2019/20";
    expect(codes(`${years} | Change | Sum`, "Theft | 1 | 2 | 3 | 1 | 6")).toEqual([["differencesUnchecked", "E1"]]);
    expect([codes(`${years} | Sum`, "Theft | 1 | 2 | 3 | 6"), codes(`${MONTHS} | Change`, "Theft | 1 | 2 | 3 | 1")]).toEqual([[], []]);
  });
});

describe("Rows right below months across", () => {
  const first = (...rows: readonly string[]) => table(MONTHS, ...rows, "Theft | 1 | 2 | 3", "Fraud | 4 | 5 | 6").firstRow + 1;

  test("that say how final each month is are none of the table's, one or more; a month may have nothing there", () => {
    expect([first(), first("Status | Final | Final | Provisional"), first("| Final | | Draft", "| Live | Live | Live")]).toEqual([2, 3, 4]);
  });

  test("are the table's where a month has another word, and where none has any", () => {
    expect([first("Arson | Final | Final | none"), first("Heading | | | ")]).toEqual([2, 2]);
  });

  test("are the table's where no other row is", () => {
    const { firstRow, lastRow } = table(MONTHS, "Theft | 1 | 2 | 3", "Fraud | 1 | 2 | 3");
    expect([firstRow, lastRow]).toEqual([1, 2]);
    expect(rowsOf(table(`${MONTHS} | Apr 20 | May 20`, "Theft | 1 | 2 | 3 | |", "| Final | Final | Final | |"))).toEqual([1, 2, 3]);
    expect(table(`${MONTHS} | Apr 20 | May 20`, "| Final | Final | 3 | 4 | 5").firstRow).toBe(1);
  });
});

describe("A month in two columns", () => {
  const instead = (header: string) => {
    const { findings } = read(`Offence | ${header}`, "Theft | 1 | 2 | 3 | 4 | 5");
    const [found] = findings.flatMap((each) => (each.code === "twoColumnsForMonth" ? [each] : []));
    const { columns, instead: others } = found!.details;
    return [
      columns.join(" "),
      ...(others ?? [{ column: "", month: null }]).map(({ column, month }) => `${column}: ${month === null ? "none" : isoMonth(month)}`),
    ];
  };

  test("may be meant for the one that the columns beside it leave free", () => {
    expect(instead("Jan 20 | Feb 20 | Jan 20 | Apr 20 | May 20")).toEqual(["B D", "D: 2020-03"]);
    expect(instead("Jan 20 | Feb 20 | Mar 20 | Apr 20 | Feb 20")).toEqual(["C F", "F: 2020-05"]);
    expect(instead("Mar 20 | Feb 20 | Mar 20 | Apr 20 | May 20")).toEqual(["B D", "B: 2020-01"]);
  });

  test("is said to be no other where they leave two, or none", () => {
    expect(instead("Jan 20 | Feb 20 | Jan 20 | Jun 20 | Jul 20")).toEqual(["B D", ": none"]);
    expect(instead("Jan 20 | Feb 20 | Feb 20 | Mar 20 | Apr 20")).toEqual(["C D", ": none"]);
  });
});

describe("Months below one another under years across", () => {
  /** How many months a figure is of. */
  const lengths = (...names: readonly (readonly string[])[]) =>
    names.map((own) => read("Theft", "Month | 2017 | 2018 | 2019", ...own.map((name) => `${name} | 1 | 2 | 3`)).table!.length);
  const YEAR = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

  test("are a grid of their own, three at least, and four in five of the names, totals apart", () => {
    expect(lengths(YEAR, YEAR.slice(0, 3), YEAR.slice(0, 2))).toEqual([1, 1, 12]);
    expect(lengths([...YEAR, "Total"], [...YEAR.slice(0, 2), "Total"])).toEqual([1, 12]);
    expect(lengths([...YEAR.slice(0, 4), "Fraud"], [...YEAR.slice(0, 3), "Fraud"])).toEqual([1, 12]);
    const { table: none, findings } = read("Month | 2017 | 2018 | 2019", ...YEAR.map((name) => `${name} | 1 | 2 | 3`));
    expect([none, findings]).toMatchObject([null, [{ code: "monthsUnderYears", address: "A1", details: { missing: "offence" } }]]);
    expect(read("Officer | Jan 20 | Feb 20 | Mar 20", "April | 1 | 2 | 3", "May | 4 | 5 | 6", "June | 7 | 8 | 9").table).not.toBeNull();
  });

  test("are asked about under quarters, which hold no month of a year each", () => {
    const rows = ["Apr", "May", "Jun"].map((name) => `${name} | 1 | 2`);
    const { table: none, findings } = read("Month | Apr 19 to Jun 19 | Jul 19 to Sep 19", ...rows);
    expect([none, findings]).toMatchObject([null, [{ code: "monthsUnderYears", address: "B1", details: { missing: "year" } }]]);
  });
});

describe("A table of months across", () => {
  test("has counts in half of the cells below its months", () => {
    const half = (...cells: readonly string[]) => read(MONTHS, ...cells.map((cell) => `Theft | ${cell}`)).table !== null;
    expect([half("1 | 2 | 3", "x y | x y | x y"), half("1 | 2 | x y", "x y | x y | x y")]).toEqual([true, false]);
  });

  test("ends with its last count above the next header, in any month", () => {
    const next = ["Offence | Jan 21 | Feb 21 | Mar 21", "Theft | 1 | 2 | 3"];
    expect(table(MONTHS, "Theft | 1 | 2 | 3", "Fraud | | | 3", "South | of | the | river", ...next).lastRow).toBe(2);
    const half = ["| | | Jan | Feb | Mar | Apr | May | Jun", "| | | 1 | 2 | 3 | 4 | 5 | 6"];
    expect(table(`${MONTHS} | | |`, "Theft | 1 | 2 | 3", ...half).lastRow).toBe(1);
  });

  test("is none of weeks, which is said once", () => {
    const weeks = Array.from({ length: 8 }, (_, at) => `W/e ${String(3 + 7 * (at % 4)).padStart(2, "0")}/0${at < 4 ? 2 : 3}/2019`).join(
      " | ",
    );
    const rows = [`Offence | ${weeks}`, "Theft | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8"];
    expect(codes(...rows)).toEqual([["weeklyFigures", "B1:I1"]]);
    expect(codes(...rows, ...rows)).toEqual([["weeklyFigures", "B1:I1"]]);
  });
});
