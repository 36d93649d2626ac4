import { addMonths, isoMonth, monthOf } from "../../../src/domain/month";
import { outcomeOf } from "../../metamorphic/outcome";
import { sheetOf, sheetOfRows } from "../sheets";

const FIRST = monthOf(2018, 4);
const count = (at: number) => 20 + ((at * 7) % 11);
const period = (at: number) => `P${String((at % 12) + 1).padStart(2, "0")}`;
const name = (at: number) => ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"][at % 12]!;
const places = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const ofYear = (sheet: string, from: number, to: number, header = period, offences: readonly string[] = ["Fraud", "Theft"]) =>
  sheetOf(sheet, [["Offence", ...places(from, to).map(header)], ...offences.map((offence) => [offence, ...places(from, to).map(count)])]);
const monthsOf = (...sheets: Parameters<typeof outcomeOf>[0]) => {
  const { figures, errors } = outcomeOf(sheets, "Offence");
  return [figures["fraud"], errors.map(({ code }) => code)];
};
const all = (months: number) => Object.fromEntries(places(0, months).map((at) => [isoMonth(addMonths(FIRST, at)), count(at)]));

test.each([1, 2, 3, 9])("%s months of a year that has begun are read beside whole years, by their names or by their periods", (begun) => {
  for (const header of [name, period]) {
    const sheets = [ofYear("2018-19", 0, 12, header), ofYear("2019-20", 12, 24, header), ofYear("2020-21", 24, 24 + begun, header)];
    expect(monthsOf(...sheets)).toEqual([all(24 + begun), []]);
  }
});

test("a year that has begun may have one offence alone", () => {
  const sheets = [
    ofYear("2018-19", 0, 12, name, ["Fraud"]),
    ofYear("2019-20", 12, 24, name, ["Fraud"]),
    ofYear("2020-21", 24, 25, name, ["Fraud"]),
  ];
  expect(monthsOf(...sheets)).toEqual([all(25), []]);
});

test("periods count from the month that the years are said to start in", () => {
  const reading = sheetOf("Reading", [
    ["Sheet", "Column", "Read as"],
    ["*", "", "years start in July"],
  ]);
  const [read] = monthsOf(reading, ofYear("2018-19", 0, 12), ofYear("2019-20", 12, 24), ofYear("2020-21", 24, 26));
  expect(Object.keys(read as object)).toEqual(places(0, 26).map((at) => isoMonth(addMonths(monthOf(2018, 7), at))));
});

test("periods of no sheet with twelve are no months: they may be grades", () => {
  expect(monthsOf(ofYear("2018-19", 0, 5), ofYear("2019-20", 12, 17))).toEqual([undefined, ["nothingRecognised"]]);
});

const down = (year: (at: number) => string | number, header = "Financial year") =>
  sheetOfRows("Data", [
    [header, "Period", "Offence", "Count"],
    ...places(0, 24).flatMap((at) => [
      [year(at), period(at), "Fraud", count(at)],
      [year(at), period(at), "Theft", 3 * count(at)],
    ]),
  ]);

test("periods down are read below financial years; a year that is one number is asked about", () => {
  expect(monthsOf(down((at) => (at < 12 ? "2018/19" : "2019/20")))).toEqual([all(24), []]);
  expect(monthsOf(down((at) => (at < 12 ? 2018 : 2019), "Year"))[1]).toEqual(["ambiguousPeriod"]);
});

test("“M01” and “Month 1” of a financial year are asked about: they may be January or the year's first", () => {
  for (const write of [(at: number) => period(at).replace("P", "M"), (at: number) => `Month ${(at % 12) + 1}`]) {
    const rows = places(0, 24).map((at) => [at < 12 ? "2018/19" : "2019/20", write(at), "Fraud", count(at)]);
    const { errors } = outcomeOf([sheetOf("Data", [["Financial year", "Month", "Offence", "Count"], ...rows])], "Offence");
    expect(errors.map(({ code }) => code)).toEqual(["ambiguousPeriod"]);
  }
});

test("beats are no periods, though a year stands beside them", () => {
  const rows = places(0, 24).flatMap((at) =>
    places(0, 12).map((beat) => [
      Math.floor(addMonths(FIRST, at) / 12),
      name(at),
      period(beat),
      "Fraud",
      count(at * (1 + (beat % 5))) + beat,
    ]),
  );
  const { figures, errors } = outcomeOf([sheetOf("Data", [["Year", "Month", "Beat", "Offence", "Count"], ...rows])], "Offence");
  const first = places(0, 12).reduce((sum, beat) => sum + count(0) + beat, 0);
  expect([Object.values(figures["fraud"]!)[0], errors]).toEqual([first, []]);
});
