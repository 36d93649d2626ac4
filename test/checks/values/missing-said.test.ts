import { words } from "../../words";
import { missingSaid } from "../../../src/checks/values/kinds/missing-said";
import { monthOf, shortMonth } from "../../../src/domain/month";
import { checkedChain, sheet } from "../../reading/sheets";
import { counts, monthsFrom } from "../layouts";

const SEP = { at: 20, month: "Sep 2019" };
const LAST = { end: monthOf(2020, 1), length: 1 };

test.each([
  ["Southend figures for Sep 2019 outstanding", "Sep 19"],
  ["Jan 2020: two districts still to submit", "Jan 20"],
  ["Thurrock not included from November 2019", "Nov 19, Dec 19, Jan 20"],
  ["Figures from December 2019 exclude Thurrock.", "Dec 19, Jan 20"],
  ["Return for Oct 2019 not yet received", "Oct 19"],
  ["Harlow awaiting data for Oct 2019 and Nov 2019", "Oct 19, Nov 19"],
])("a note says that something is missing: %s", (text, months) => {
  expect(missingSaid(text, LAST).months.map(shortMonth).join(", ")).toBe(months);
});

test.each(
  words(`
  Excludes fraud recorded by Action Fraud | Figures exclude cancelled crimes | Figures for Oct 2019 exclude cancelled crimes |
  Extracted 31 January 2020, excludes Thurrock | Data as at January 2020 excluding Stansted |
  January 2020 figures, excluding Stansted Airport | Outstanding warrants, January 2020 |
  Figures from April 2020 exclude Thurrock | Source: Athena, January 2020. Thurrock not included |
  Return due in January 2020 not yet received
`),
)("and others say nothing of a month that is counted: %s", (text) => {
  expect(missingSaid(text, LAST).months).toEqual([]);
});

test("quarters and years are not looked at", () => {
  expect(missingSaid("Southend figures for Sep 2019 outstanding", { ...LAST, length: 12 }).months).toEqual([]);
});

describe("it is a warning", () => {
  const told = (note: string, marked: { readonly at: number; readonly month: string } | null = null, mark = "*") => {
    const months = monthsFrom("2018-01", 25).map((month, at) => (at === marked?.at ? `${marked.month}${mark}` : month));
    const grid = [
      `Offence | ${months.join(" | ")}`,
      `Burglary | ${counts(120, 25).join(" | ")}`,
      `Fraud | ${counts(60, 25, 3).join(" | ")}`,
      "",
      note,
    ];
    return checkedChain([sheet("Data", grid.join("\n"))], { by: "Offence" })
      .findings.filter(({ severity }) => severity !== "info")
      .map(({ severity, code, address }) => `${severity} ${code} ${address}`);
  };

  test("of the earlier months, or of the last", () => {
    expect(told("Southend figures for Sep 2019 outstanding")).toEqual(["warning monthsNotWhole A5"]);
    expect(told("Figures from April 2019 exclude Thurrock.")).toEqual(["warning monthsNotWhole A5"]);
    expect(told("Jan 2020: two districts still to submit")).toEqual(["warning monthNotOver A5"]);
    expect(told("Thurrock not included from January 2020")).toEqual(["warning monthNotOver A5"]);
    expect(told("Figures for Oct 2019 exclude cancelled crimes")).toEqual([]);
  });

  test("of a month with the mark of a note", () => {
    expect(told("* excludes Basildon, system outage", SEP)).toEqual(["warning monthsNotWhole A5"]);
    expect(told("* excludes Basildon, system outage", { at: 24, month: "Jan 2020" })).toEqual(["warning monthNotOver A5"]);
    expect(told("* two districts still to submit", SEP)).toEqual(["warning monthsNotWhole A5"]);
    expect(told("* excludes Basildon", SEP, "**")).toEqual(["warning pivotFiltered A5"]);
    expect(told("* excludes fraud", SEP)).toEqual([]);
    expect(told("* a system outage", SEP)).toEqual([]);
  });
});
