import type { NodeHost } from "../../host/node";
import { addMonths, isoMonth, monthOf, type Month } from "../../src/domain/month";
import { valuesOf } from "../excel/written";
import { build, faultsOf } from "../verify/built";
import { hostOf, longRows } from "../workbooks";

const FIRST = monthOf(2019, 8);
const START = addMonths(FIRST, -29);
const REPORTS = 6;
/** Late records of each month: so many in the first, second and third month after it. */
const LATE = [10, 6, 4];

/** What a month of Fraud counts at this age; Robbery has no late records. */
const fraud = (month: Month, age: number) => 200 + (((month - START) * 37) % 50) + LATE.slice(0, age).reduce((sum, each) => sum + each, 0);
/** The worksheet as it is at the end of a month: it goes on, and what came late is put in. */
const rowsTo = (end: Month) => {
  const months = end - START + 1;
  return longRows(end, months, {
    Fraud: (index) => fraud(addMonths(START, index), months - 1 - index),
    Robbery: (index) => 90 + ((index * 13) % 21),
  });
};

/** A workbook that is built for each month in turn. */
async function chain(reports: number, charts: "none" | "bridge" = "none"): Promise<NodeHost> {
  const host = await hostOf({ Crimes: rowsTo(FIRST) });
  for (let index = 0; index < reports; index += 1) {
    const end = addMonths(FIRST, index);
    const before = index === 0 ? rowsTo(end) : rowsTo(addMonths(end, -1));
    for (const [row, cells] of rowsTo(end).entries()) {
      const [month, offence, count] = cells;
      if (before[row] === undefined) {
        host.user.type("Crimes", `A${row + 1}`, isoMonth(addMonths(START, Math.floor((row - 1) / 2))));
        host.user.type("Crimes", `B${row + 1}`, offence as string);
      }
      if (month !== "Month" && count !== before[row]?.[2]) host.user.type("Crimes", `C${row + 1}`, count as number);
    }
    const { sheet, findings } = await build(host, { end, charts }, new Date(2019, 8 + index, 9, 9));
    expect([sheet, findings.filter(({ code, severity }) => severity === "error" || code === "hardToRead")]).toEqual(["Report", []]);
  }
  return host;
}

describe("six builds with records that came late", () => {
  let host: NodeHost;
  beforeAll(async () => void (host = await chain(REPORTS)));

  test("say in the section by how much a last month has grown, and name the months that still grow", async () => {
    const lines = (await valuesOf(host, "Report", "A1:A80")).flat().map(String);
    expect(lines.filter((line) => line.includes("[p]"))).toEqual([
      "[p] provisional: months of this age have grown by 0.5% or more in later reports. “Strand data” lists by how much.",
      "[p] Provisional: Nov 19 to Jan 20. A report’s last month has grown by 8.8% on average in the 3 months after it (3 months looked at).",
    ]);
  });

  test("mark these months on Strand data beside [r], and list what they are judged by", async () => {
    const data = await valuesOf(host, "Strand data", "A3:H60");
    const marked = data.flatMap(([strand, , , month, , , , mark]) =>
      mark === "" ? [] : [`${String(strand)} ${String(month)} ${String(mark)}`],
    );
    expect(marked).toEqual(["Fraud Oct [r]", "Fraud Nov [r] [p]", "Fraud Dec [r] [p]", "Fraud Jan [p]"]);
    const [heads, ...list] = await valuesOf(host, "Strand data", "AF2:AN8");
    expect(heads!.slice(0, 2)).toEqual(["Growth: strand", "Month"]);
    const found = list.filter(([strand]) => strand === "Fraud").map(([, , ...rest]) => rest);
    const sums = (age: number) =>
      [age, age + 3].map((at) => [0, 1, 2].reduce((sum, index) => sum + fraud(addMonths(FIRST, index - age), at), 0));
    expect(found).toEqual(
      [2, 1, 0].map((age) => {
        const [from, to] = sums(age) as [number, number];
        return [age, 3, 3, from, 3, to, expect.closeTo(to / from - 1, 12)];
      }),
    );
    expect(sums(0)).toEqual([680, 740]);
  });

  test("have no fault when they are verified; a mark that was taken away is found", async () => {
    expect(await faultsOf(host)).toEqual([]);
    host.user.type("Strand data", "H26", "");
    expect(await faultsOf(host)).toEqual(["Strand data!H26 has nothing. It should have “[p]”."]);
  });
});

test("a year of builds sets the last month beside last year's as it was first reported", async () => {
  const host = await chain(13);
  const lines = (await valuesOf(host, "Report", "A1:A80")).flat().map(String);
  expect(lines.find((line) => line.startsWith("[p] Provisional"))).toContain(
    "August 2019 was 223 when it was first reported, and is 243 now; August 2020 is 217.",
  );
  expect(await faultsOf(host)).toEqual([]);
});

describe("the way from the last report", () => {
  let host: NodeHost;
  beforeAll(async () => void (host = await chain(REPORTS, "bridge")));
  const LAST = addMonths(FIRST, REPORTS - 1);
  const sum = (end: Month, seenAt: Month) =>
    Array.from({ length: 12 }, (_, index) => addMonths(end, -index)).reduce((all, month) => all + fraud(month, seenAt - month), 0);
  const [from, to] = [sum(addMonths(LAST, -1), addMonths(LAST, -1)), sum(LAST, LAST)];
  /** Three months had late records. */
  const revised = LATE.reduce((all, each) => all + each, 0);
  const [left, added] = [fraud(addMonths(LAST, -12), 12), fraud(LAST, 0)];

  test("is what was planted, in a sentence, a table that adds up and a chart", async () => {
    expect(from + revised - left + added).toBe(to);
    const lines = (await valuesOf(host, "Report", "A1:A120")).flat().map(String);
    expect(lines.find((line) => line.startsWith("From "))).toBe(
      `From ${from.toLocaleString("en-GB")} (12 months to Dec 19, reported on 9 January 2020) to ${to.toLocaleString("en-GB")}: revised +${revised}; Jan 19, no longer in it, -${left}; Jan 20, new, +${added}. Dark columns: the two figures; light: what lies between.`,
    );
    const data = await valuesOf(host, "Strand data", "A2:BA12");
    const column = data[0]!.indexOf("From last report: strand");
    const table = data.slice(1, 6).map((row) => row.slice(column, column + 9));
    expect(table.map((row) => row.slice(4))).toEqual([
      ["", from, 0, from, `12 months to Dec 19: ${from.toLocaleString("en-GB")}`],
      [revised, from + revised, from, revised, `Revised +${revised}`],
      [-left, from + revised - left, from + revised - left, left, `Jan 19 -${left}`],
      [added, to, from + revised - left, added, `Jan 20 +${added}`],
      ["", to, 0, to, `12 months to Jan 20: ${to.toLocaleString("en-GB")}`],
    ]);
    const names = await host.run(async (context) => {
      const charts = context.workbook.worksheets.getItem("Report").charts.load("items/name,items/chartType");
      await context.sync();
      return charts.items.map(({ name, chartType }) => `${name} ${chartType}`);
    });
    expect(names.filter((name) => name.includes("Bridge"))).toEqual(["SR_Fraud_Bridge ColumnStacked", "SR_Robbery_Bridge ColumnStacked"]);
  });

  test("has no fault when it is verified, and a part that was changed is found", async () => {
    expect(await faultsOf(host)).toEqual([]);
    const data = await valuesOf(host, "Strand data", "A2:BA4");
    const was = data[0]!.indexOf("Was", data[0]!.indexOf("From last report: strand"));
    const cell = `${was < 26 ? "" : String.fromCodePoint(64 + Math.floor(was / 26))}${String.fromCodePoint(65 + (was % 26))}4`;
    const stood = data[2]![was] as number;
    host.user.type("Strand data", cell, stood + 1);
    expect(await faultsOf(host)).toContain(
      `Strand data!${cell} has ${(stood + 1).toLocaleString("en-GB")}. It should have ${stood.toLocaleString("en-GB")}.`,
    );
    host.user.type("Strand data", cell, stood);
  });

  test("is not told where counts are hidden", async () => {
    const { sheet } = await build(host, { end: LAST, charts: "bridge", suppress: 5 }, new Date(2020, 2, 9, 9));
    expect(sheet).toBe("Report");
    const lines = (await valuesOf(host, "Report", "A1:A120")).flat().map(String);
    expect(lines.filter((line) => line.startsWith("From "))).toEqual([]);
  });
});
