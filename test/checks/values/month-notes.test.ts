import type { CheckInput } from "../../../src/checks/check";
import { monthNotOver } from "../../../src/checks/values/month-not-over";
import { monthsNotWhole } from "../../../src/checks/values/months-not-whole";
import { addMonths, monthOf } from "../../../src/domain/month";
import { runOf } from "../../../src/domain/rows";
import type { MonthlyCount } from "../../../src/domain/series";
import type { StrandDefinition, StrandFigures } from "../../../src/domain/strand";
import type { MonthlyTable } from "../../../src/reading";
import { tableOf } from "../../reading/ledger/hand-made";
import { sheet } from "../../reading/sheets";
import { inputOf } from "../hand-made";
import { said } from "../said";

const CELL = { sheet: "Data", address: "A1" };
const [FEB_19, MAR_19, JAN_20] = [monthOf(2019, 2), monthOf(2019, 3), monthOf(2020, 1)];

describe("what is said", () => {
  test("of a last month, or a last quarter, that was not over", () => {
    expect(said("monthNotOver", CELL, { text: "As at 12 Jan", month: JAN_20 })).toEqual([
      "“Data”, cell A1: “As at 12 Jan” says that January 2020 is not complete, but it is counted. Enter the whole month, or end the report with December 2019.",
      "End the report with December 2019: 2019-12",
    ]);
    expect(said("monthNotOver", CELL, { text: null, month: MAR_19, length: 3 })).toEqual([
      "“Data”, cell A1: the figures of Jan to Mar 19 are not complete yet, but they are counted. Enter the whole period, or end the report with December 2018.",
      "End the report with December 2018: 2018-12",
    ]);
    expect(monthNotOver.restsOn!({ text: "As at 12 Jan", month: JAN_20, ends: [] })).toEqual(["As at 12 Jan", JAN_20]);
  });

  test("of earlier months that are not whole", () => {
    const [one, four, five] = [1, 4, 5].map((count) => Array.from({ length: count }, (_, at) => addMonths(FEB_19, at)));
    expect(said("monthsNotWhole", CELL, { text: "part", months: one! })).toEqual([
      "“Data”, cell A1: “part” says that February 2019 is not complete, but it is counted as whole. Enter what is missing, or end the report with January 2019. If it is whole by now, accept this and give the reason.",
      "End the report with January 2019: 2019-01",
    ]);
    expect(said("monthsNotWhole", CELL, { text: "part", months: four!, ends: [] })).toEqual([
      "“Data”, cell A1: “part” says that February 2019, March 2019, April 2019 and May 2019 are not complete, but they are counted as whole. Enter what is missing. No other complete month has figures for its whole period and the one a year before. If they are whole by now, accept this and give the reason.",
    ]);
    expect(said("monthsNotWhole", CELL, { text: "part", months: five! })[0]).toContain("April 2019, May 2019 and 1 more are not complete");
    expect(said("monthsNotWhole", CELL, { text: "part", months: [MAR_19], length: 3 })).toEqual([
      "“Data”, cell A1: “part” says that Jan to Mar 19 is not complete, but it is counted as whole. Enter what is missing, or end the report with December 2018. If it is whole by now, accept this and give the reason.",
      "End the report with December 2018: 2018-12",
    ]);
    expect(monthsNotWhole.restsOn!({ text: "part", months: [MAR_19], ends: [] })).toEqual(["part", [MAR_19]]);
  });
});

/** A sheet whose table of months begins in row 5, with texts in column A. */
function inputWith(texts: readonly string[], more: Partial<MonthlyTable> = {}, months = [MAR_19, JAN_20]): CheckInput {
  const length = more.length ?? 1;
  const table = tableOf({ headerRow: 4, firstRow: 5, lastRow: 8, ...more });
  const counts = months.map((month) => ({ month, length, count: 9, sources: [{ sheet: "Data", column: 2, rows: runOf(5) }] }));
  const strand: StrandFigures = {
    definition: { strand: "Fraud" } as StrandDefinition,
    figures: { kind: "months", months: counts as unknown as readonly MonthlyCount[] },
  };
  const heads = [sheet("Notes", texts.join("\n")), sheet("Data", texts.join("\n"))];
  return { ...inputOf([]), heads, strands: [strand], tables: [{ table, ledger: null, counts: null }], today: new Date(2021, 5, 1) };
}

describe("a note on the last month", () => {
  const found = (...of: Parameters<typeof inputWith>) =>
    monthNotOver.find!(inputWith(...of)).map(({ sheet: on, address }) => [on, address]);
  const NOTE = ["Offences", "Data as at 12 January 2020"];

  test("is told on the sheet of its figures, and on no other", () => {
    expect(found(NOTE)).toEqual([["Data", "A2"]]);
    expect(found(NOTE, { sheet: "Other" })).toEqual([]);
  });

  test("is none of records, of tables with other periods, and where no strand has figures", () => {
    expect(found(NOTE, { rowIsOffence: true })).toEqual([]);
    expect(monthNotOver.find!({ ...inputWith(NOTE), tables: [{ table: tableOf({ length: 3 }), ledger: null, counts: null }] })).toEqual([]);
    expect(monthNotOver.find!({ ...inputWith(NOTE), strands: [] })).toEqual([]);
  });

  test("is not what the figures’ own cells say", () => {
    const rows = ["Month", "", "", "", "", "Jan 2020 to date"];
    expect(found(rows)).toEqual([["Data", "A6"]]);
    expect(found(["", "Data as at", "Offences"])).toEqual([]);
  });

  test("is of a year where its figures are of years, and says how long", () => {
    const years = inputWith(["Offences to January 2020"], { length: 12 }, [monthOf(2020, 3)]);
    expect(monthNotOver.find!(years).map(({ details }) => details)).toEqual([
      { text: "Offences to January 2020", month: monthOf(2020, 3), length: 12 },
    ]);
    expect(found(["Offences to January 2020"])).toEqual([]);
  });

  test("is not needed where today is within the period", () => {
    const on = (year: number, month: number, input = inputWith([""])) =>
      monthNotOver.find!({ ...input, today: new Date(year, month - 1, 9) }).map(({ address, details }) => [address, details]);
    const open = [[null, { text: null, month: JAN_20 }]];
    expect([on(2020, 1), on(2019, 12), on(2020, 2)]).toEqual([open, [], []]);
    expect(on(2020, 1, inputWith([""], { sheet: "Other" }))).toEqual([]);
  });
});

describe("a note on earlier months", () => {
  const found = (...of: Parameters<typeof inputWith>) =>
    monthsNotWhole.find!(inputWith(...of)).map(({ sheet: on, address, details }) => [on, address, "months" in details && details.months]);

  test("is told on the sheet of its figures, of the months that count and are not the last", () => {
    expect(found(["Offences", "Mar 2019 incomplete"])).toEqual([["Data", "A2", [MAR_19]]]);
    expect(found(["Offences", "Mar 2019 incomplete"], { sheet: "Other" })).toEqual([]);
    expect(found(["Feb 2019 incomplete", "Jan 2020 incomplete", "Offences"])).toEqual([]);
    expect(monthsNotWhole.find!({ ...inputWith(["Mar 2019 incomplete"]), strands: [] })).toEqual([]);
  });

  test("is one with those that say the same, with their months in order", () => {
    const texts = ["Mar 2019 incomplete", "Mar 2019 incomplete", "Feb 2019 incomplete"];
    expect(found(texts, {}, [FEB_19, MAR_19, JAN_20])).toEqual([
      ["Data", "A1:A2", [MAR_19]],
      ["Data", "A3", [FEB_19]],
    ]);
    expect(found(["Mar 2019 and Feb 2019 incomplete"], {}, [FEB_19, MAR_19, JAN_20])).toEqual([["Data", "A1", [FEB_19, MAR_19]]]);
  });

  test("is of a record where it stands in one, and of none above or below them", () => {
    const at = (row: number) => found([...Array<string>(row).fill("Offences"), "Mar 2019 incomplete"], { rowIsOffence: true }).length;
    expect([4, 5, 8, 9].map(at)).toEqual([1, 0, 0, 1]);
  });

  test("says how long a quarter is", () => {
    const quarter = { header: "Q4 18/19", column: 2, month: MAR_19 };
    const input = inputWith(["Q4 18/19 incomplete"], { length: 3, counts: [quarter] }, [MAR_19, monthOf(2019, 12)]);
    expect(monthsNotWhole.find!(input).map(({ details }) => details)).toEqual([
      { text: "Q4 18/19 incomplete", months: [MAR_19], length: 3 },
    ]);
  });
});
