import { answersTo } from "../../../../src/checks/answers";
import { messageOf } from "../../../../src/checks/messages";
import { chain, checkedChain, figures, lines, only, readingSheet, sheet } from "../../sheets";

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"];
/** Four offences of three years; `typed` is one quarter's count of the last year of the second, `total` what is added to its total. */
function years(columns: readonly string[], { of = 4, total = 0, last = "Total" } = {}) {
  const rows = ["Arson", "Burglary", "Fraud", "Theft"].flatMap((offence, at) =>
    [2017, 2018, 2019].map((year) => {
      const counts = columns.map((_, part) => 40 + 17 * at + ((year + 5 * part + 3 * at) % 11));
      const sum = counts.reduce((all, count) => all + count, 0) + (offence === "Burglary" && year === 2019 ? total : 0);
      return [offence, year, ...counts.slice(0, of), ...(last === "" ? [] : [sum])].join(" | ");
    }),
  );
  return sheet("Data", [["Offence", "Year", ...columns.slice(0, of), ...(last === "" ? [] : [last])].join(" | "), ...rows].join("\n"));
}
const told = (head: ReturnType<typeof years>) => lines(checkedChain([head], { by: "Offence" })).filter((line) => !line.startsWith("info"));
const arson = (columns: number) =>
  Array.from({ length: columns }, (_, part) => 40 + ((2019 + 5 * part) % 11)).reduce((all, count) => all + count, 0);

test.each([
  ["quarters", QUARTERS],
  ["quarters by their months", ["Jan-Mar", "Apr-Jun", "Jul-Sep", "Oct-Dec"]],
  ["quarters with their months", ["Q1 (Jan-Mar)", "Q2 (Apr-Jun)", "Q3 (Jul-Sep)", "Q4 (Oct-Dec)"]],
  ["quarters the other way round", ["Oct-Dec", "Jul-Sep", "Apr-Jun", "Jan-Mar"]],
  ["halves by their months", ["January to June", "July to December"]],
  ["a half and quarters", ["Jan-Jun", "Jul-Sep", "Oct-Dec"]],
  ["halves", ["H1", "H2"]],
  ["halves in words", ["1st half", "2nd half"]],
])("The year of %s is their sum, whatever stands beside them", (_, columns) => {
  for (const last of ["Total", "Year total", "Annual", "Full year", "Year", ""]) {
    const data = years(columns, { last });
    expect(told(data)).toEqual([]);
    expect(figures(chain([data], { by: "Offence" })).Arson!["2019-12"]).toBe(arson(columns.length));
  }
});

test.each(["Total", "Year total", "Annual"])("A total of quarters under “%s” that is not their sum is told", (last) => {
  expect(told(years(QUARTERS, { last, total: 90 }))).toEqual(["warning totalDisagrees Data G7"]);
});

test("One quarter is not counted as the year, also where a kept answer says so, and three are asked about without a wrong answer", () => {
  const said = (column: string) => readingSheet([{ sheet: "Data", column, readAs: "count" }]);
  expect(figures(chain([years(QUARTERS), said("C")], { by: "Offence" })).Arson!["2019-12"]).toBe(arson(4));
  expect(figures(chain([years(QUARTERS, { total: 90 }), said("G")], { by: "Offence" })).Burglary!["2019-12"]).toBe(
    [0, 1, 2, 3].map((part) => 57 + ((2019 + 5 * part + 3) % 11)).reduce((all, count) => all + count, 90),
  );
  const asked = only(chain([years(QUARTERS, { of: 3, last: "" })], { by: "Offence" }), "ambiguousColumn");
  expect(answersTo(asked)).toEqual([]);
  expect(messageOf(asked)).toContain("“Q1”, “Q2” and “Q3”. None of them is a whole year. Add a column with the year’s count.");
});

test("A quarter that stands twice, or another column beside them, is no year in parts", () => {
  expect(told(years(["Q1", "Q2", "Q3", "Q3"], { last: "" }))).toEqual(["error ambiguousColumn Data C1, D1, E1, F1"]);
  const other = years(QUARTERS, { last: "Offences" });
  expect(figures(chain([other], { by: "Offence" })).Arson!["2019-12"]).toBe(arson(4));
  expect(told(years(QUARTERS, { last: "Offences", total: 90 }))).toEqual([]);
});

test.each([
  [["Jan-Mar", "Apr-Jun", "Jul-Sep", "Sep-Nov"]],
  [["Jan-Jun", "Jun-Nov"]],
  [["Jan-Jun", "Apr-Sep"]],
  [["Q1 (Jan-Mar)", "Q2 (Apr-Jun)", "Q3 (Jul-Sep)", "Q4 (Sep-Nov)"]],
  [["Jan-Mar", "Apr-Jun", "Jul-Sep", "Oct-Dec", "Dec-Feb"]],
])("Parts that have a month twice, or not at all, are no year: %j", (columns) => {
  expect(told(years(columns, { of: columns.length, last: "" }))).toEqual([expect.stringContaining("error ambiguousColumn Data C1")]);
  const asked = only(chain([years(columns, { of: columns.length, last: "" })], { by: "Offence" }), "ambiguousColumn");
  expect(answersTo(asked)).toEqual([]);
});

describe("Quarters that begin in April, beside a year without a second one,", () => {
  const FINANCIAL = ["Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar"];

  test.each([[FINANCIAL], [["Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Q3 (Oct-Dec)", "Q4 (Jan-Mar)"]], [["Apr-Sep", "Oct-Mar"]]])(
    "are those of a financial year, which is asked about: %j",
    (columns) => {
      const data = years(columns);
      expect(told(data)).toEqual(["error yearsAssumed Data C1"]);
      const asked = only(checkedChain([data], { by: "Offence" }), "yearsAssumed");
      expect(messageOf(asked)).toBe(
        `“Data”, cell C1: “2017”, “2018” and “2019” are read with years that run from January to December, but the columns begin with “${columns[0]!}”, as those of years that start in April. Choose when they start.`,
      );
      const ends = answersTo(asked).map(({ label, notes }) => {
        const read = checkedChain([data, readingSheet(notes)], { by: "Offence" });
        expect(read.findings.filter(({ code }) => code === "yearsAssumed")).toEqual([]);
        return [label, Object.entries(figures(read).Arson ?? {}).at(-1)];
      });
      expect(ends).toEqual([
        ["They start in January: “2017” is Jan 17 to Dec 17", ["2019-12", arson(columns.length)]],
        ["They start in April: “2017” is Apr 17 to Mar 18", ["2020-03", arson(columns.length)]],
        ["Do not read “Data”", undefined],
      ]);
    },
  );

  test("are no question where the year spans two, or is called financial", () => {
    const told = (data: ReturnType<typeof years>) =>
      lines(checkedChain([data], { by: "Offence" }), { infos: true }).filter((line) => line.includes("yearsAssumed"));
    const spanning = (columns: readonly string[]) => {
      const data = years(columns);
      return {
        ...data,
        values: data.values.map((row) => row.map((raw, at) => (at === 1 && typeof raw === "number" ? `${raw}/${raw - 1999}` : raw))),
      };
    };
    expect(told(spanning(FINANCIAL))).toEqual([]);
    expect(told(spanning(QUARTERS))).toEqual(["info yearsAssumed Data"]);
    const data = years(FINANCIAL);
    const called = data.values.map((row, at) => (at === 0 ? row.map((raw) => (raw === "Year" ? "Financial year" : raw)) : row));
    expect(told({ ...data, values: called })).toEqual([]);
  });
});
