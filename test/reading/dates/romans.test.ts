import { isoMonth } from "../../../src/domain/month";
import { PLAIN_DATES } from "../../../src/reading/dates/dates";
import { quarterNumberIn } from "../../../src/reading/dates/months";
import { romansIn, type Romans } from "../../../src/reading/dates/romans";
import { datesSeen } from "../../../src/reading/dates/seen-dates";
import { whenOfHeader } from "../../../src/reading/dates/when";
import { errors, chain, figures, lines, sheet } from "../sheets";

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const said = (text: string, romans: Romans = null) => {
  const when = whenOfHeader(text, "General", { ...PLAIN_DATES, yearStart: 1, romans });
  return when && `${isoMonth(when.month)} ${when.length}`;
};

describe("Roman numerals beside a year", () => {
  test.each(["Q II 2018", "QII 2018", "II Q 2018", "II kw. 2018", "2018 Q II", "II quarter 2018", "Qtr II/2018"])(
    "number quarters where a word says so: %s",
    (text) => {
      expect(said(text)).toBe("2018-06 3");
    },
  );

  test.each(["II/2018", "II 2018", "II. 2018", "2018 II", "2018-II", "2018/II"])("number what the sheet shows: %s", (text) => {
    expect([said(text), said(text, "quarters"), said(text, "months")]).toEqual([null, "2018-06 3", "2018-02 1"]);
  });

  test("are nothing beside other words, without a year, and of a quarter that there is not", () => {
    expect(["Area II 2018", "II", "IIII/2018", "V/2018", "II/18", "Q II"].map((text) => said(text, "quarters"))).toEqual(
      Array(6).fill(null),
    );
    expect(said("XIII/2018", "months")).toBeNull();
  });

  test("number months where a row or column has more than four, and quarters where it has all four", () => {
    const of = (...numerals: readonly string[]) => romansIn(numerals.map((numeral) => `${numeral}/2018`));
    expect([of("I", "II", "III", "IV"), of(...NUMERALS), of("I", "II", "III"), of("II", "III", "IV", "V")]).toEqual([
      "quarters",
      "months",
      null,
      "months",
    ]);
    const row = ["Offence", ...NUMERALS.map((numeral) => `${numeral} 2018`)];
    expect([datesSeen([row]).romans, datesSeen(row.map((cell) => [cell])).romans, datesSeen([row.slice(0, 5)]).romans]).toEqual([
      "months",
      "months",
      "quarters",
    ]);
    expect([datesSeen([row, row.slice(0, 5)]).romans, datesSeen([row.slice(0, 5), row]).romans]).toEqual(["months", "months"]);
  });
});

describe("A sheet whose months stand in Roman numerals", () => {
  const years = (numerals: readonly string[]) => [2018, 2019].flatMap((year) => numerals.map((numeral) => `${numeral}/${year}`));
  const wide = (headers: readonly string[]) =>
    sheet("Data", `Offence | ${headers.join(" | ")}\nBurglary | ${headers.map((_, at) => 40 + at).join(" | ")}`);

  test("is read", () => {
    const read = chain([wide(years(NUMERALS))]);
    expect(lines(read)).toEqual([]);
    expect(figures(read).Burglary).toMatchObject({ "2018-01": 40, "2018-12": 51, "2019-12": 63 });
  });

  test("is asked where its quarters' years begin, as of quarters in digits", () => {
    const [data, reading] = [
      wide(years(NUMERALS.slice(0, 4))),
      sheet("Reading", "Sheet | Column | Read as\nData | | years start in January"),
    ];
    expect(errors(chain([data]))).toEqual(["error ambiguousPeriod Data B1"]);
    expect(figures(chain([data, reading])).Burglary).toMatchObject({ "2018-03": 40, "2018-12": 43, "2019-12": 47 });
  });

  test("may have its quarters beside a column of years", () => {
    expect(["I", "iv", " II ", "V", "Q1", 3].map((raw) => quarterNumberIn(raw))).toEqual([1, 4, 2, null, 1, 3]);
    const rows = [2018, 2019].flatMap((year) =>
      ["I", "II", "III", "IV"].map((numeral, at) => `${year} | ${numeral} | Burglary | ${40 + at}`),
    );
    const said = sheet("Reading", "Sheet | Column | Read as\nData | | years start in January");
    const read = chain([sheet("Data", ["Year | Quarter | Offence | Count", ...rows].join("\n")), said]);
    expect(figures(read).Burglary).toMatchObject({ "2018-03": 40, "2019-12": 43 });
  });
});
