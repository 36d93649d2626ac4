import { fixLabel } from "../../../src/checks/fixes";
import { messageOf } from "../../../src/checks/messages";
import { historyOf } from "../../../src/checks/values/history";
import { implausibleCount, setMeant } from "../../../src/checks/values/implausible-count";
import type { FindingDetails, FindingOf, FindingPlace } from "../../../src/domain/finding";
import { handCounts, handMonths, inputOf } from "../hand-made";
import { checkedChain, only } from "../../reading/sheets";
import { changed, counts, long, monthsFrom, sheetAMonth, told, toldOf, transposed, wide, type Series } from "../layouts";

const BURGLARY = counts(140, 24);
const series = (changes: Readonly<Record<number, number>>): Series => ({
  Burglary: changed(BURGLARY, changes),
  Robbery: counts(60, 24, 3),
});

describe("a count far from the rest of its series", () => {
  const ten = series({ 5: BURGLARY[5]! * 10 });
  test.each([
    ["long", [long("Data", ten)], "Data C12"],
    ["wide", [wide("Data", ten)], "Data G2"],
    ["transposed", [transposed("Data", ten)], "Data B7"],
    ["sheets of a month each", sheetAMonth(ten), "Jun 2018 B2"],
  ])("is told in %s, with what is usual", (_, sheets, place) => {
    const { details, sheet, address } = only(checkedChain(sheets, { by: "Offence" }), "implausibleCount");
    expect(`${sheet!} ${address!}`).toBe(place);
    expect(details.values).toMatchObject([{ month: "Jun 18", found: BURGLARY[5]! * 10, slip: null, meant: null }]);
    const [from, to] = details.values[0]!.usual;
    expect(from).toBeLessThan(Math.min(...BURGLARY));
    expect(to).toBeGreaterThan(Math.max(...BURGLARY));
  });

  /** 12 October 2019, as Excel keeps it, and the same day two years and a month before the month it stands in. */
  test.each([
    ["a day of its time is an error", 43_750, "error", "day"],
    ["a day two years after it is one too", 43_191 + 730, "error", "day"],
    ["a day of the year in which it is typed is one too", 44_000, "error", "day"],
    ["a day further off is a warning", 42_000, "warning", null],
    ["a day two years after today is one", 44_651, "error", "day"],
    ["a later day is a warning", 44_652, "warning", null],
  ])("is told as what it may be: %s", (_, found, severity, slip) => {
    const told = only(checkedChain([long("Data", series({ 3: found }))], { by: "Offence" }), "implausibleCount");
    expect([told.severity, told.details.values[0]!.slip]).toEqual([severity, slip]);
    if (slip === "day") expect(messageOf(told)).toContain("It may be a day that Excel made of what was typed. Enter the count.");
  });

  test("is no day where counts are as large as the numbers of days", () => {
    const large = { Burglary: changed(counts(8600, 24), { 3: 43_750 }), Robbery: counts(60, 24) };
    expect(only(checkedChain([long("Data", large)], { by: "Offence" }), "implausibleCount").severity).toBe("warning");
  });

  test("is told in quarters", () => {
    const quarters = Array.from(
      { length: 16 },
      (_, at) => `${["Jan-Mar", "Apr-Jun", "Jul-Sep", "Oct-Dec"][at % 4]!} ${2016 + Math.floor(at / 4)}`,
    );
    const head = wide("Data", { Burglary: changed(counts(140, 16), { 4: 1400 }), Robbery: counts(60, 16) }, quarters);
    expect(toldOf([head], "implausibleCount")).toEqual([expect.stringMatching(/^Data F2: 1400; expected/)]);
  });
});

describe("a slip of the keyboard is told with what was meant:", () => {
  test.each([
    ["two digits swapped", { 7: 413 }, 143, "swapped"],
    ["a digit typed twice", { 7: 1223 }, 123, "doubled"],
    ["a digit left out", { 7: 12 }, null, "missing"],
  ] as const)("%s", (_, changes, meant, slip) => {
    const { details } = only(checkedChain([wide("Data", series(changes))], { by: "Offence" }), "implausibleCount");
    expect(details.values).toMatchObject([{ slip, meant }]);
  });
});

test("a nought too many is told with what was meant, and mended", () => {
  const read = checkedChain([wide("Data", { Burglary: changed(counts(508, 24), { 7: 5080 }), Robbery: counts(60, 24, 3) })], {
    by: "Offence",
  });
  const strange = only(read, "implausibleCount");
  expect(strange.details.values).toMatchObject([{ found: 5080, slip: "nought", meant: 508 }]);
  expect(messageOf(strange)).toContain("5,080 for Burglary in Aug 18 is far from the other months");
  expect(messageOf(strange)).toContain("There may be a zero too many: is it 508?");
  expect([fixLabel(strange), setMeant(strange)]).toEqual(["Set to 508", [{ sheet: "Data", row: 1, column: 8, value: 508 }]]);
});

test("a series that varies much has no count told because a tenth of it is usual too", () => {
  const varied = Array.from({ length: 24 }, (_, at) => [90, 120, 160, 200, 240, 280][at % 6]!);
  const read = checkedChain([wide("Data", { Burglary: changed(varied, { 9: 1420 }), Robbery: counts(60, 24, 3) })], { by: "Offence" });
  expect(told(read, "implausibleCount")).toEqual([]);
});

describe("what is usual is not told:", () => {
  const silent = (all: Series, months = monthsFrom("2016-01", Object.values(all)[0]!.length)) =>
    toldOf([wide("Data", all, months)], "implausibleCount");
  const year = Array.from({ length: 36 }, (_, at) => at);

  test("a strong season, as of fireworks and pub gardens", () => {
    expect(
      silent({
        "Anti-social behaviour": year.map((at) => Math.round(300 + 140 * Math.cos((2 * Math.PI * (at - 6)) / 12))),
        Robbery: counts(60, 36),
      }),
    ).toEqual([]);
  });

  test("a rare offence that has a bad month", () => {
    expect(silent({ Homicide: year.map((at) => (at === 17 ? 4 : at % 5 === 0 ? 1 : 0)), Robbery: counts(60, 36) })).toEqual([]);
  });

  test("growth over years", () => {
    expect(silent({ "Online fraud": year.map((at) => Math.round(40 * 1.03 ** at)), Robbery: counts(60, 36) })).toEqual([]);
  });

  test("a lockdown, when shops and pubs are shut", () => {
    expect(
      silent({
        Shoplifting: counts(320, 36).map((count, at) => (at >= 26 && at <= 28 ? Math.round(count * 0.5) : count)),
        Robbery: counts(60, 36),
      }),
    ).toEqual([]);
  });

  test("a series of fewer months than the level is known by", () => {
    expect(silent({ Burglary: changed(counts(140, 9), { 3: 1400 }), Robbery: counts(60, 9) })).toEqual([]);
  });

  test("totals, averages and rolling years beside the months", () => {
    const [burglary, robbery] = [counts(140, 24), counts(60, 24)];
    const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
    const right = (all: readonly number[]) => [sum(all), sum(all.slice(-12)), Math.round(sum(all) / 24)];
    const head = wide(
      "Data",
      { Burglary: [...burglary, ...right(burglary)], Robbery: [...robbery, ...right(robbery)] },
      monthsFrom("2018-01", 24),
      ["Total", "Rolling 12 months", "Average"],
    );
    expect(toldOf([head], "implausibleCount")).toEqual([]);
  });
});

test("many in one table are one finding, the farthest first", () => {
  const wild = Object.fromEntries([2, 5, 8, 11, 14, 17, 20].map((at) => [at, 1000 + 100 * at]));
  const { details } = only(checkedChain([wide("Data", series(wild))], { by: "Offence" }), "implausibleCount");
  expect(details.count).toBe(7);
  expect(details.values[0]!.found).toBe(3000);
});

describe("just far enough from its history, and just too near:", () => {
  /** 23 months of a level and one of another count; the finding's values where it is told. */
  const told = (level: number, count: number, spreads: number) =>
    implausibleCount.find!(inputOf([handCounts({ Burglary: [...level24(level).slice(1), count] })], { spreads })).map(
      ({ details }) => details,
    );
  const level24 = (level: number) => Array.from({ length: 24 }, () => level);
  const distance = (level: number, count: number) => Math.abs(historyOf([...level24(level).slice(1), count]).distance(count));
  const [NEARER, FARTHER] = [1 - 1e-9, 1 + 1e-9];

  test("a count that nothing explains is told from the spreads on that are set", () => {
    expect(told(100, 300, distance(100, 300))).toHaveLength(1);
    expect(told(100, 300, distance(100, 300) * FARTHER)).toEqual([]);
  });

  test("a slip of the keyboard from three quarters of them on", () => {
    const spreads = distance(123, 213) / 0.75;
    expect(told(123, 213, spreads * NEARER)).toMatchObject([{ values: [{ slip: "swapped", meant: 123 }] }]);
    expect(told(123, 213, spreads * FARTHER)).toEqual([]);
  });

  test("a nought too many from all of them on", () => {
    expect(told(123, 1230, distance(123, 1230))).toMatchObject([{ values: [{ slip: "nought", meant: 123 }] }]);
    expect(told(123, 1230, distance(123, 1230) * FARTHER)).toEqual([]);
  });

  test("a 0 never, which has a check of its own", () => {
    expect(told(100, 0, 1)).toEqual([]);
  });
});

describe("the history of a count", () => {
  const told = (counts: readonly number[], months = handMonths(counts.length) as Parameters<typeof handCounts>[1]) =>
    implausibleCount.find!(inputOf([handCounts({ Burglary: counts }, months)])).map(({ address }) => address);
  const year = Array.from({ length: 11 }, () => 100);

  test("is of as many months as are set, blank ones not among them", () => {
    expect(told([...year, 900])).toEqual(["M2"]);
    expect(told([...year.slice(1), 900])).toEqual([]);
    expect(told([...year, NaN, 900])).toEqual(["N2"]);
    expect(told([...year.slice(1), NaN, 900])).toEqual([]);
  });

  test("is of months alone", () => {
    expect(told([...year, 900, 100], [...handMonths(12).slice(0, 11), null, handMonths(12)[11]!])).toEqual([]);
  });
});

const CELL = { sheet: "Data", address: "C5" };
const VALUE = { line: "Burglary", month: "Jan 20", found: 1230, usual: [90, 150], slip: "nought", meant: 123 } as const;
const findingOf = (values: FindingDetails["implausibleCount"]["values"], place: FindingPlace = CELL): FindingOf<"implausibleCount"> => ({
  code: "implausibleCount",
  severity: "warning",
  ...place,
  details: { values, count: values.length },
});

test("the four farthest are quoted", () => {
  const counts = Array.from({ length: 40 }, (_, at) => (at % 5 === 0 ? 1000 + at : 100));
  const quoted = [1035, 1030, 1025, 1020].map((found) => ({ found }));
  expect(implausibleCount.find!(inputOf([handCounts({ Burglary: counts })]))).toMatchObject([{ details: { count: 8, values: quoted } }]);
});

test("one count whose meaning is known is mended; any other is left to the analyst", () => {
  const mended = (found: FindingOf<"implausibleCount">) => [fixLabel(found), setMeant(found).map(({ value }) => value)];
  expect(mended(findingOf([VALUE]))).toEqual(["Set to 123", [123]]);
  expect(mended(findingOf([{ ...VALUE, slip: "missing", meant: null }]))).toEqual([null, []]);
  expect(mended(findingOf([VALUE, VALUE]))).toEqual([null, []]);
  expect(mended(findingOf([]))).toEqual([null, []]);
  expect(setMeant(findingOf([VALUE], { sheet: null, address: "C5" }))).toEqual([]);
  expect(setMeant(findingOf([VALUE], { sheet: "Data", address: null }))).toEqual([]);
});

test("an acceptance rests on the series, the month and the count", () => {
  expect(implausibleCount.restsOn!({ values: [VALUE], count: 1 })).toEqual([["Burglary", "Jan 20", 1230]]);
});
