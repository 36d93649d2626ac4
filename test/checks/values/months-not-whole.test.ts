import { answersTo } from "../../../src/checks/answers";
import { monthsInPart } from "../../../src/checks/values/kinds/not-over-said";
import { monthOf, shortMonth } from "../../../src/domain/month";
import { checkedChain, lines, only, readingSheet, sheet } from "../../reading/sheets";
import { counts, monthsFrom } from "../layouts";

const MONTHS = monthsFrom("2018-01", 25);
const wide = (above: string, header = (month: string, _at: number) => month) =>
  sheet(
    "Data",
    [
      above,
      `Offence | ${MONTHS.map(header).join(" | ")}`,
      `Burglary | ${counts(120, 25).join(" | ")}`,
      `Fraud | ${counts(60, 25, 3).join(" | ")}`,
    ].join("\n"),
  );
const read = (...sheets: readonly ReturnType<typeof sheet>[]) => checkedChain(sheets, { by: "Offence" });
const periods = { last: { end: monthOf(2020, 1), length: 1 }, labels: new Map<string, never>() };

test.each([
  ["March 2019 is incomplete", "Mar 19"],
  ["Mar 2019: part month only", "Mar 19"],
  ["Mar-19: system outage, figures not complete", "Mar 19"],
  ["März 2019: unvollständig", "Mar 19"],
  ["Les données de mars 2019 sont incomplètes", "Mar 19"],
  ["Marzo 2019: datos parciales", "Mar 19"],
  ["March 2019: missing 10 days", "Mar 19"],
  ["North did not report in March 2019", "Mar 19"],
  ["Incomplete data for Mar 2019", "Mar 19"],
  ["Feb 2019 and Mar 2019 are part months", "Feb 19, Mar 19"],
  ["Figures for Feb, Mar and Apr 2019 are incomplete", "Feb 19, Mar 19, Apr 19"],
  ["March incomplete", "Mar 19"],
  ["Jan 2018 to Jan 2020; Mar 2019 incomplete", "Mar 19"],
  ["Compared with Mar 2018, Feb 2019 is incomplete", "Feb 19"],
])("a text says that a month is not whole: %s", (text, months) => {
  expect(monthsInPart(text, periods).map(shortMonth).join(", ")).toBe(months);
});

test.each([
  ["Figures before April 2018 are incomplete"],
  ["March 2019: part of Operation Lynx"],
  ["Records of Mar 2019 with incomplete addresses are left out"],
  ["Operation Lynx ran 6 - 19 March 2019"],
  ["March 2019 is provisional"],
  ["Partial lockdown from March 2020"],
])("another text does not: %s", (text) => {
  expect(monthsInPart(text, periods)).toEqual([]);
  expect(lines(read(wide(text)))).toEqual([]);
});

test("a note on an earlier month is asked about, with an end before it", () => {
  const found = read(wide("March 2019 is incomplete"));
  expect(lines(found)).toEqual(["error monthsNotWhole Data A1"]);
  expect(answersTo(only(found, "monthsNotWhole")).map(({ label }) => label)).toEqual(["End the report with February 2019"]);
});

test.each(["Mar-19 incomplete", "Mar 19 (part)", "März 2019 (unvollständig)"])(
  "a header that says so is asked about once it is known which month it is: %s",
  (text) => {
    const own = wide("Offences", (month, at) => (at === 14 ? text : month));
    expect(lines(read(own))[0]).toBe("error monthNotRead Data P2");
    expect(lines(read(own, readingSheet([{ sheet: "Data", column: "P", readAs: "month: Mar 19" }])))).toEqual([
      "error monthsNotWhole Data P2",
    ]);
  },
);

test.each(["Mar 2019 - to be revised", "Mar-19 (subject to revision)", "Mar-19 (under review)"])(
  "a header that says that figures may change is read, and noted: %s",
  (text) => {
    expect(lines(read(wide("Offences", (month, at) => (at === 14 ? text : month))))).toEqual(["warning markedMonths Data P2"]);
  },
);

test.each(["part month", "Incomplete: system outage", "under-recorded, 10 days missing", "unvollständig"])(
  "marks beside the rows of earlier months are one question: %s",
  (remark) => {
    const row = (month: string, at: number) =>
      `${month} | ${60 + (at % 3)} | ${120 + ((at * 7) % 11)} | ${at === 14 || at === 15 ? remark : ""}`;
    const down = sheet("Data", ["Month | Fraud | Theft | Remarks", ...MONTHS.map(row)].join("\n"));
    const found = read(down);
    expect(lines(found)).toEqual(["error monthsNotWhole Data D16:D17"]);
    expect(only(found, "monthsNotWhole").details.months.map(shortMonth)).toEqual(["Mar 19", "Apr 19"]);
  },
);

test("years are known by what the sheet calls them", () => {
  const yearly = (above: string) =>
    read(
      sheet("Data", [above, "Offence | 2016/17 | 2017/18 | 2018/19", "Burglary | 540 | 560 | 450", "Fraud | 720 | 730 | 610"].join("\n")),
    );
  expect(lines(yearly("2017/18 is incomplete"))).toEqual(["error monthsNotWhole Data A1"]);
  expect(lines(yearly("2018/19 is incomplete"))).toEqual(["error monthNotOver Data A1"]);
  expect(lines(yearly("2015/16 is incomplete"))).toEqual([]);
});

test("what a record says is of that record", () => {
  const records = Array.from(
    { length: 60 },
    (_, at) => `2019-${String((at % 12) + 1).padStart(2, "0")}-05 | Fraud | incomplete since Mar 2019`,
  );
  const found = read(sheet("Data", ["Date | Offence | Notes", ...records].join("\n")));
  expect(lines(found).filter((line) => line.includes("monthsNotWhole"))).toEqual([]);
});

test("what the header of a column that is left out says is not of the month a year before", () => {
  const data = wide("Recorded crime", (month, at) => (at === 24 ? "Jan (part)" : month));
  const leftOut = readingSheet([{ sheet: "Data", column: "Z", readAs: "not read" }]);
  expect(lines(read(data, leftOut)).filter((line) => /NotWhole|NotOver/.test(line))).toEqual([]);
});
