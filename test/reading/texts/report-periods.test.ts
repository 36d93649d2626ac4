import fc from "fast-check";
import { addMonths, isoMonth, longMonth, monthOf, shortMonth } from "../../../src/domain/month";
import type { PeriodChoice } from "../../../src/domain/report-period";
import { parseBaseline, parseReportPeriod, periodChoiceText } from "../../../src/reading/texts/report-periods";

const said = (text: string) => {
  const read = parseReportPeriod(text);
  if (typeof read === "string") return read;
  const { choice, end } = read;
  return `${choice.kind === "months" ? choice.length : choice.kind}${end === null ? "" : ` to ${isoMonth(end)}`}`;
};

describe("A report's period as analysts write it", () => {
  it.each([
    ["12 months", "12"],
    ["six months", "6"],
    ["rolling 12 months", "12"],
    ["3", "3"],
    ["year", "12"],
    ["FYTD", "yearToDate"],
    ["Financial year to date", "yearToDate"],
    ["Quarter", "quarter"],
    ["Q3 2019/20", "quarter to 2019-12"],
    ["Sep to Dec 2019", "4 to 2019-12"],
    ["September 2019 – January 2020", "5 to 2020-01"],
    ["2019-09 to 2019-12", "4 to 2019-12"],
    ["Oct–Dec 2019", "quarter to 2019-12"],
    ["12 months to January 2020", "12 to 2020-01"],
    ["2019/20", "12 to 2020-03"],
    ["January 2020", "1 to 2020-01"],
  ])("%s", (text, wanted) => {
    expect(said(text)).toBe(wanted);
  });

  it.each([
    ["soon", "notPeriod"],
    ["0 months", "notPeriod"],
    ["1.5 months", "notPeriod"],
    ["13 months", "tooLong"],
    ["Jan 2018 to Feb 2019", "tooLong"],
    ["Dec 2019 to Sep 2019", "backwards"],
    // The year may be that of either month.
    ["Nov to Jan 2020", "notPeriod"],
    ["Nov to Feb 2020", "notPeriod"],
    ["Q3 2019", "notPeriod"],
    ["43831", "notPeriod"],
  ])("%s is none, and why", (text, wanted) => {
    expect(said(text)).toBe(wanted);
  });

  it("is read from the first and the last month, in whatever form these are", () => {
    const forms = [longMonth, shortMonth, isoMonth];
    fc.assert(
      fc.property(
        fc.integer({ min: 1960 * 12, max: 2040 * 12 }),
        fc.integer({ min: -3, max: 20 }),
        fc.constantFrom(...forms),
        (first, more, form) => {
          const start = first as ReturnType<typeof monthOf>;
          const end = addMonths(start, more);
          if (more === 0) return;
          const wanted = more < 0 ? "backwards" : more > 11 ? "tooLong" : end;
          const read = parseReportPeriod(`${form(start)} to ${form(end)}`);
          // Years of two digits are of one century.
          if (form !== shortMonth || (start >= 2000 * 12 && end < 2040 * 12))
            expect(typeof read === "string" ? read : read.end).toBe(wanted);
        },
      ),
    );
  });

  it("reads back as it is written", () => {
    const choices: readonly PeriodChoice[] = [
      { kind: "quarter" },
      { kind: "yearToDate" },
      ...Array.from({ length: 12 }, (_, index) => ({ kind: "months", length: index + 1 }) as const),
    ];
    for (const choice of choices) expect(parseReportPeriod(periodChoiceText(choice))).toEqual({ choice, end: null });
  });

  it("never throws, whatever stands in the cell", () => {
    fc.assert(fc.property(fc.string(), (text) => void [parseReportPeriod(text), parseBaseline(text)]));
  });
});

describe("A second baseline as analysts write it", () => {
  it.each([
    ["2019", { kind: "year", end: monthOf(2019, 12) }],
    ["2018/19", { kind: "year", end: monthOf(2019, 3) }],
    ["12 months to December 2019", { kind: "year", end: monthOf(2019, 12) }],
    ["3 years", { kind: "years", count: 3 }],
    ["Mean of five years", { kind: "years", count: 5 }],
    ["none", "none"],
    ["4 years", null],
    ["Dec 2019", null],
    ["1066", null],
    ["before the pandemic", null],
  ])("%s", (text, wanted) => {
    expect(parseBaseline(text)).toEqual(wanted);
  });
});
