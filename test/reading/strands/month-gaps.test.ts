import { addMonths, isoMonth, monthOf, monthToSerial } from "../../../src/domain/month";
import type { SheetHead } from "../../../src/reading";
import { MOST_GAPS, MOST_VALUES } from "../../../src/reading/strands/month-gaps";
import { chain, sheet, sheetOf } from "../sheets";

const monthAt = (at: number) => addMonths(monthOf(2020, 1), at);
/** A row for each value and month, but for the months that the value lacks. */
function sheetWithout(
  header: string,
  values: readonly string[],
  months: number,
  lacks: Readonly<Record<string, readonly number[]>>,
): SheetHead {
  const rows = Array.from({ length: months }, (_, at) => at).flatMap((at) =>
    values.filter((value) => !lacks[value]?.includes(at)).map((value) => [monthToSerial(monthAt(at)), "Fraud", value, 5]),
  );
  const formats = rows.map(() => ["mmm-yy", "General", "General", "General"]);
  return sheetOf("Data", [["Month", "Offence", header, "Count"], ...rows], {
    formats: [["General", "General", "General", "General"], ...formats],
  });
}
/** "South 2020-03": the values of a finding with the months that they lack. */
function gaps(heads: readonly SheetHead[], by: string | null = "Offence"): readonly string[] {
  return chain(heads, { by }).findings.flatMap((finding) =>
    finding.code === "valuesMissingInMonths"
      ? finding.details.gaps.map(({ value, months }) => [value, ...months.map(isoMonth)].join(" "))
      : [],
  );
}
const enough = 3 * MOST_GAPS + 1;
const districts = ["North", "South", "West", "East"];

describe("a value beside the strand's own", () => {
  test("that lacks rows in up to so many months is said, one that lacks more is just rare", () => {
    const some = Array.from({ length: MOST_GAPS }, (_, at) => at + 1);
    expect(gaps([sheetWithout("District", districts, enough, { South: some })])).toEqual([
      `South ${some.map((at) => isoMonth(monthAt(at))).join(" ")}`,
    ]);
    expect(gaps([sheetWithout("District", districts, enough, { South: [...some, MOST_GAPS + 1] })])).toEqual([]);
    expect(gaps([sheetWithout("District", districts, enough, {})])).toEqual([]);
  });

  test("is said beside one that is just rare", () => {
    expect(gaps([sheetWithout("District", districts, enough, { South: [1], East: [0, 2, 3, 4, 5] })])).toEqual(["South 2020-02"]);
  });

  test("says nothing where there are few months", () => {
    expect(gaps([sheetWithout("District", districts, enough - 1, { South: [1] })])).toEqual([]);
    expect(gaps([sheetWithout("District", districts, enough, { South: [1] })])).toEqual(["South 2020-02"]);
  });

  test("says nothing where gaps are scattered over more months, and is said where they fall together", () => {
    const lacks = (west: number) => ({ North: [1], South: [2], West: [west] });
    expect(gaps([sheetWithout("District", districts, enough, lacks(3))])).toEqual([]);
    expect(gaps([sheetWithout("District", districts, enough, lacks(2))])).toEqual(["North 2020-02", "South 2020-03", "West 2020-03"]);
  });

  test("is not looked for among more values than say where or what it was", () => {
    const streets = (count: number) => Array.from({ length: count }, (_, at) => `Street ${at}`);
    expect(gaps([sheetWithout("Street", streets(MOST_VALUES), enough, { "Street 7": [3] })])).toEqual(["Street 7 2020-04"]);
    expect(gaps([sheetWithout("Street", streets(MOST_VALUES + 1), enough, { "Street 7": [3] })])).toEqual([]);
  });

  test("is not looked for among codes", () => {
    const codes = ["E07000066", "E07000067", "E07000068"];
    expect(gaps([sheetWithout("District code", codes, enough, { E07000067: [3] })])).toEqual([]);
  });

  test("need not be said in every row", () => {
    expect(gaps([sheetWithout("District", [...districts, ""], enough, { South: [1], "": [2] })])).toEqual(["South 2020-02"]);
  });
});

describe("a strand's own values", () => {
  const all = sheet("Strands", "Strand | Column | Values\nAll | District | *");

  test("are said in however many months they lack, in the sheet's order, a few of them", () => {
    const head = sheetWithout("District", districts, 4, { East: [1], North: [2, 3], West: [1, 2], South: [1] });
    expect(gaps([head, all], null)).toEqual(["North 2020-03 2020-04", "South 2020-02", "West 2020-02 2020-03"]);
    const [finding] = chain([head, all]).findings.filter(({ code }) => code === "valuesMissingInMonths");
    expect(finding).toMatchObject({ sheet: "Data", address: null, details: { strand: "All", values: 4 } });
  });

  test("of several columns are only said where they lack a month or two of many", () => {
    const two = sheet("Strands", "Strand | Column | Values | Column 2 | Values 2\nAll | District | * | Offence | Fraud");
    expect(gaps([sheetWithout("District", districts, enough, { South: [1] }), two], null)).toEqual(["South 2020-02"]);
    expect(gaps([sheetWithout("District", districts, enough, { South: [1, 2, 3] }), two], null)).toEqual([]);
    expect(gaps([sheetWithout("District", districts, 4, { South: [1] }), two], null)).toEqual([]);
  });

  test("are those that it counts, and no others", () => {
    const some = sheet("Strands", "Strand | Column | Values\nSome | District | North; West");
    expect(gaps([sheetWithout("District", districts, 4, { East: [1], West: [2] }), some], null)).toEqual(["West 2020-03"]);
  });
});

test("rows of months with offences across lack nothing", () => {
  const grid = [
    "Month | District | Fraud | Arson",
    ...Array.from({ length: enough }, (_, at) => `@${isoMonth(monthAt(at))} | North | 1 | 2`),
  ];
  const missing = [...grid, ...Array.from({ length: enough - 1 }, (_, at) => `@${isoMonth(monthAt(at))} | South | 1 | 2`)];
  expect(gaps([sheet("Data", missing.join("\n"))])).toEqual([]);
});
