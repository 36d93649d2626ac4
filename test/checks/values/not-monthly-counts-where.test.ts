import { notMonthlyCounts } from "../../../src/checks/values/not-monthly-counts";
import type { SheetHead } from "../../../src/reading";
import { checkedChain, only, readingSheet, sheet } from "../../reading/sheets";
import { counts, long, monthsFrom, toldOf, wide, type Series } from "../layouts";

const SERIES = { Burglary: counts(140, 24), Robbery: counts(60, 24, 3) };
const MONTHS = monthsFrom("2018-01", 24);
const lines = (series: Series) => Object.entries(series).map(([offence, own]) => [offence, ...own].join(" | "));
const titled = (title: string, series: Series = SERIES, months = monthsFrom("2018-01", Object.values(series)[0]!.length), name = "Data") =>
  sheet(name, [title, "", ["Offence", ...months].join(" | "), ...lines(series)].join("\n"));
const said = (sheets: readonly SheetHead[], by: string | null = "Offence") => toldOf(sheets, "notMonthlyCounts", by);
const details = (sheets: readonly SheetHead[], by: string | null = "Offence") =>
  only(checkedChain(sheets, { by }), "notMonthlyCounts").details;
const counted = (text: string) => readingSheet([{ sheet: "Data", column: "", readAs: `counts: ${text}` }]);
const strands = (...rows: readonly string[]) => sheet("Strands", ["Strand | Column | Values | Column 2 | Values 2", ...rows].join("\n"));

test("An acceptance rests on the kind and on each text that says it", () => {
  expect(notMonthlyCounts.restsOn!({ kind: "rate", text: "Rate", strands: [], others: false })).toEqual(["rate", "Rate"]);
  expect(notMonthlyCounts.restsOn!({ kind: "rate", text: "Rate", strands: [], others: false, more: ["Index"] })).toEqual([
    "rate",
    "Rate",
    "Index",
  ]);
});

describe("a text above the columns of months", () => {
  /** A title, a row of texts over the months, the header and the rows, from A1 on. */
  const over = (texts: Readonly<Record<number, string>>) =>
    sheet(
      "Data",
      [
        "Recorded crime",
        ["", ...MONTHS.map((_, at) => texts[at] ?? "")].join(" | "),
        ["Offence", ...MONTHS].join(" | "),
        ...lines(SERIES),
      ].join("\n"),
    );
  const at = (texts: Readonly<Record<number, string>>) => {
    const { address, details: found } = only(checkedChain([over(texts)], { by: "Offence" }), "notMonthlyCounts");
    return [address, found.text, found.columns];
  };

  test("holds up to the next one, and for the whole table where it stands over all", () => {
    expect(at({ 0: "Forecast" })).toEqual(["B2", "Forecast", undefined]);
    expect(at({ 0: "Actual", 21: "Forecast" })).toEqual(["W2", "Forecast", ["W", "X", "Y"]]);
    expect(at({ 0: "Forecast", 3: "Actual" })).toEqual(["B2", "Forecast", ["B", "C", "D"]]);
    expect(at({ 2: "Forecast", 4: "Actual", 6: "Forecast" })).toEqual(["D2", "Forecast", ["D", "E"]]);
    expect(said([over({ 0: "Actual" })])).toEqual([]);
  });

  test("may say that they are of weeks, which a title may head figures of months with", () => {
    expect(at({ 0: "Weekly" })).toEqual(["B2", "Weekly", undefined]);
    expect(said([titled("Weekly")])).toEqual([]);
  });
});

describe("a title, a name or a header", () => {
  test("of days alone is a topic as a sheet's name, and says what is counted as a title", () => {
    expect([said([titled("Days")]), said([wide("Days", SERIES)])]).toEqual([["Data"], []]);
  });

  test("of the months says it too", () => {
    const rows = MONTHS.map((month, at) => `${month} | Burglary | ${SERIES.Burglary[at]!}`);
    expect(said([sheet("Data", ["Forecast month | Offence | Count", ...rows].join("\n"))])).toEqual(["Data A1"]);
  });

  test("is nothing to a report that does not use the table", () => {
    const forecast = wide("Forecast", { Fraud: counts(80, 24, 5) });
    const other = sheet("Strands", "Strand | Sheet | Column | Values\nBurglary | Data | Offence | Burglary");
    expect(said([other, wide("Data", SERIES), forecast], null)).toEqual([]);
    expect(said([wide("Data", SERIES), forecast])).toEqual(["Forecast"]);
  });
});

describe("rows that end within a month", () => {
  const ending = (day: number, count = 24, others = 0) => {
    const rows = MONTHS.slice(0, count).map(
      (month, at) => `${month.slice(1)}-${String(at < others ? 1 : day).padStart(2, "0")} | Burglary | ${SERIES.Burglary[at]!}`,
    );
    return sheet("Data", ["Period ending | Offence | Count", ...rows].join("\n"));
  };

  test("are told with the header, unless the analyst said that they count", () => {
    expect(details([ending(14)])).toEqual({ kind: "within", text: "Period ending", strands: ["Burglary"], others: false });
    expect(said([ending(14), counted("Period ending")])).toEqual([]);
  });

  test("are nine in ten of all, and none of records", () => {
    expect([said([ending(14, 20, 2)]).length, said([ending(14, 20, 3)]).length]).toEqual([1, 0]);
    const records = Array.from({ length: 60 }, (_, at) => `42/${1000 + at}/19 | 2019-0${1 + (at % 9)}-${10 + (at % 15)} | Burglary`);
    expect(said([sheet("Data", ["Crime number | Period ending | Offence", ...records].join("\n"))])).toEqual([]);
  });

  test("are none three days before a month is over, whichever month that is", () => {
    const days = (from: (length: number) => number) => {
      const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      const rows = MONTHS.map((month, at) => `${month.slice(1)}-${from(lengths[at % 12]!)} | Burglary | ${SERIES.Burglary[at]!}`);
      return said([sheet("Data", ["Period ending | Offence | Count", ...rows].join("\n"))]);
    };
    expect([days((length) => length - 3), days((length) => length - 2)]).toEqual([["Data A1"], []]);
  });
});

describe("a table beside one of offences", () => {
  const every = sheet("Strands", "Strand | Sheet | Column | Values\nAll | | Offence | *");
  const [offences, disputes] = [wide("Offences", { Burglary: counts(140, 24) }), wide("Incidents", { Disputes: counts(60, 24, 3) })];

  test("may be left out, or the other where a strand adds both up", () => {
    const leaves = (sheets: readonly SheetHead[], by: string | null) =>
      details(sheets, by).beside?.leaves.map(({ text, notes }) => [text, notes.map(({ sheet: on, readAs }) => `${on}: ${readAs}`).join()]);
    expect(leaves([every, offences, disputes], null)).toEqual([
      ["Incidents", "Incidents: not read"],
      ["Offences", "Offences: not read"],
    ]);
    expect(leaves([offences, disputes], "Offence")).toEqual([["Incidents", "Incidents: not read"]]);
  });

  test("is settled where the analyst said that it counts", () => {
    const reading = readingSheet([{ sheet: "Incidents", column: "", readAs: "counts: Incidents" }]);
    expect(said([every, offences, disputes, reading], null)).toEqual([]);
  });
});

describe("a column of units", () => {
  const units = (...of: readonly (readonly [string, string])[]) =>
    sheet(
      "Data",
      [["Offence", "Unit", ...MONTHS].join(" | "), ...of.map(([offence, unit]) => [offence, unit, ...SERIES.Burglary].join(" | "))].join(
        "\n",
      ),
    );

  test("is no question to a strand that is called so itself", () => {
    expect(details([units(["Hours lost", "Hours"], ["Burglary", "Hours"])])).toMatchObject({ strands: ["Burglary"] });
    expect(said([units(["Hours lost", "Hours"])])).toEqual([]);
    expect(details([units(["Fraud", "Hours"])])).not.toHaveProperty("more");
  });
});

describe("shares of a hundred", () => {
  const shares = (months: number, off = 0, offences = 3) => {
    const all = Array.from({ length: months }, (_, at) => [20 + (at % 7), 30 - (at % 5)] as const);
    const rest = all.map(([one, two]) => 100 + off - one - (offences > 2 ? two : 0));
    return said([
      wide("Data", {
        Burglary: all.map(([one]) => one),
        ...(offences > 2 ? { Robbery: all.map(([, two]) => two) } : {}),
        Theft: rest,
      }),
    ]).length;
  };

  test("are of twelve months and three offences at least, and at most 2 off", () => {
    expect([shares(12), shares(11), shares(24, 0, 2)]).toEqual([1, 0, 0]);
    expect([shares(24, 2), shares(24, -2), shares(24, 3), shares(24, -3)]).toEqual([1, 1, 0, 0]);
  });
});

describe("rows that a strand names, though they say that they are sums of months", () => {
  const data = (...measures: readonly string[]) =>
    sheet(
      "Data",
      [
        ["Offence", "Measure", ...MONTHS].join(" | "),
        ...["Burglary", "Robbery"].flatMap((offence) =>
          measures.map((measure, at) => [offence, measure, ...counts(300 + 90 * at, 24, at)].join(" | ")),
        ),
      ].join("\n"),
    );
  const ROLLING = "Burglary | Offence | Burglary | Measure | Rolling 12 months";
  const [both, ytd] = ["Robbery | Offence | Robbery | Measure | Rolling 12 months", "Robbery | Offence | Robbery | Measure | YTD"];
  const all = data("Monthly", "Rolling 12 months", "YTD");

  test("are told with their column and the strands that name them", () => {
    expect(details([strands(ROLLING), all], null)).toEqual({
      ...{ kind: "rolling", text: "Rolling 12 months", strands: ["Burglary"], others: false },
      rows: { column: "Measure", texts: ["Rolling 12 months"] },
    });
    expect(details([strands(ROLLING, both), all], null)).toMatchObject({
      strands: ["Burglary", "Robbery"],
      rows: { texts: ["Rolling 12 months"] },
    });
    expect(details([strands(ROLLING, ytd), all], null)).toMatchObject({ kind: "rolling", strands: ["Burglary"] });
    expect(details([strands(ytd), all], null)).toMatchObject({ kind: "cumulative", rows: { texts: ["YTD"] } });
  });

  test("are settled where the analyst said what they are, and none where they say that they are of months", () => {
    for (const says of ["left out", "counted"])
      expect(
        said([strands(ROLLING), all, readingSheet([{ sheet: "Data", column: "Measure", readAs: `${says}: Rolling 12 months` }])], null),
      ).toEqual([]);
    expect(said([strands(ROLLING), all, readingSheet([{ sheet: "Data", column: "Measure", readAs: "left out: YTD" }])], null)).toHaveLength(
      1,
    );
    expect(said([strands("Burglary | Offence | Burglary | Measure | Monthly"), all], null)).toEqual([]);
  });
});

describe("what a title says is refuted by figures", () => {
  const rough = (months: number) => ({ Burglary: counts(140, months).map((count, at) => count * (at % 2 ? 3 : 1)) });
  /** Months of one year, of which so many are lower than the one before. */
  const falling = (months: number, falls: number) => {
    let count = 100;
    return { Burglary: Array.from({ length: months }, (_, at) => (count += at > 0 && at <= falls ? -7 : 9)) };
  };

  test("that are too rough for sums of 12 months, ten steps of them at least", () => {
    expect([said([titled("Rolling 12 months", rough(11))]), said([titled("Rolling 12 months", rough(10))])]).toEqual([[], ["Data"]]);
  });

  test("that go down too often for running totals, of eight steps at least", () => {
    const of = (months: number, falls: number) => said([titled("Year to date", falling(months, falls))]).length;
    expect([of(11, 2), of(11, 3), of(10, 3), of(9, 3), of(12, 3)]).toEqual([1, 0, 0, 1, 1]);
  });

  test("of its own sheet alone", () => {
    const smooth = titled(
      "Rolling 12 months",
      { Robbery: Array.from({ length: 24 }, (_, at) => 1680 + at * 2 + (at % 2)) },
      MONTHS,
      "Sums",
    );
    expect(said([titled("", rough(24)), smooth])).toEqual(["Sums"]);
    expect(said([titled("Rolling 12 months", rough(24)), titled("", { Robbery: counts(90, 24, 2) }, MONTHS, "Other")])).toEqual([]);
  });

  test("of whole quarters, which are known for what they are", () => {
    const quarters = ["Q1 2018", "Q2 2018", "Q3 2018", "Q4 2018", "Q1 2019", "Q2 2019", "Q3 2019", "Q4 2019"];
    expect(said([titled("3 months ending", { Burglary: counts(400, 8) }, quarters)])).toEqual([]);
    expect(said([long("Data", { Burglary: counts(140, 24) })])).toEqual([]);
  });
});
