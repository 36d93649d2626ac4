import { checkedChain, lines, sheet } from "../../reading/sheets";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const YEARS = [2017, 2018, 2019];

/** Months down and years across; `off` is added to the last year's total, `also` stands between months and total. */
function grid(name: string, { base = 100, off = 0, label = "Total", also = "", mean = false } = {}) {
  const count = (at: number, year: number) => base + ((at * 5 + year) % 11);
  const rows = MONTHS.map((month, at) => [month, ...YEARS.map((year) => count(at, year))].join(" | "));
  const sums = YEARS.map((year) => MONTHS.reduce((sum, _, at) => sum + count(at, year), 0) + (year === 2019 ? off : 0));
  const last = [label, ...sums.map((sum) => (mean ? Math.round(sum / 12) : sum))].join(" | ");
  return sheet(name, [name, ["Month", ...YEARS].join(" | "), ...rows, ...(also === "" ? [] : [also]), last].join("\n"));
}
const told = (...all: Parameters<typeof checkedChain>[0]) => lines(checkedChain(all)).filter((line) => line.includes("totalDisagrees"));

describe("The totals below months, of years across", () => {
  test.each(["Total", "Year total", "Annual total"])("are compared with their months where they are called “%s”", (label) => {
    expect(told(grid("Burglary", { label }))).toEqual([]);
    expect(told(grid("Burglary", { label, off: 9 }))).toEqual(["warning totalDisagrees Burglary D15"]);
  });

  test("are told on the sheet of their offence, also below an average", () => {
    const also = "Average | 105 | 105 | 105";
    const others = [grid("Robbery", { base: 60, also }), grid("Fraud", { base: 30, also })];
    expect(told(grid("Burglary", { also }), ...others)).toEqual([]);
    expect(told(grid("Burglary", { also, off: 9 }), ...others)).toEqual(["warning totalDisagrees Burglary D16"]);
  });

  test("are not compared where they are of something else", () => {
    expect(told(grid("Burglary", { mean: true }))).toEqual([]);
    expect(told(grid("Burglary", { label: "Average", off: 9 }))).toEqual([]);
  });
});
