import { messageOf } from "../../../src/checks/messages";
import { checkedChain, lines, only, sheet } from "../../reading/sheets";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const counts = (year: number, base: number) => MONTHS.map((_, at) => base + ((at * 5 + year) % 11));
const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);

/** A grid of three years; the month `at` of 2019 is typed as `count` in place of its own. */
function grid(name: string, { base = 100, at = 6, count = null as number | null, total = (all: number) => all, header = "Total" } = {}) {
  const rows = [2017, 2018, 2019].map((year) => {
    const own = counts(year, base);
    const typed = year === 2019 && count !== null ? own.with(at, count) : own;
    return [year, ...typed, total(sum(own))].join(" | ");
  });
  return sheet(name, [name, ["Year", ...MONTHS, header].join(" | "), ...rows].join("\n"));
}
const told = (...all: Parameters<typeof checkedChain>[0]) => lines(checkedChain(all)).filter((line) => line.includes("totalDisagrees"));

describe("The totals of a grid of years and months", () => {
  test.each(["Total", "Annual"])("are compared with the months below “%s”", (header) => {
    expect(told(grid("Burglary", { header }))).toEqual([]);
    expect(told(grid("Burglary", { header, count: 150 }))).toEqual(["warning totalDisagrees Burglary N5"]);
  });

  test("are told with the year and its months", () => {
    const found = only(checkedChain([grid("Burglary", { count: 150 })]), "totalDisagrees");
    expect(messageOf(found)).toBe(
      "“Burglary”, cell N5: “Total” is not the sum of “Jan”, “Feb”, “Mar”, “Apr” and 8 more (Burglary, 12 months to Dec 19: 1,261, but its parts add up to 1,308). Correct the count that is wrong, or the total.",
    );
  });

  test("are told on the sheet of their offence", () => {
    const others = [grid("Robbery", { base: 60 }), grid("Fraud", { base: 30 })];
    expect(told(grid("Burglary"), ...others)).toEqual([]);
    expect(told(grid("Burglary", { count: 150 }), ...others)).toEqual(["warning totalDisagrees Burglary N5"]);
  });

  test("are not compared where they are of something else", () => {
    expect(told(grid("Burglary", { total: (all) => Math.round(all / 12) }))).toEqual([]);
  });
});
