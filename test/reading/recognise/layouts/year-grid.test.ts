import { monthOf } from "../../../../src/domain/month";
import { chain, figures, lines, only, sheet } from "../../sheets";

const MONTHS = "Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec";
/** Twelve counts from a first one on. */
const counts = (first: number) => Array.from({ length: 12 }, (_, at) => first + at).join(" | ");
const TWO_YEARS = { "2018-01": 1, "2018-12": 12, "2019-01": 21, "2019-12": 32 };

describe("a grid of years by months", () => {
  test("is of the offence in the line above it, one below the other", () => {
    const grid = (name: string, first: number) => [
      name,
      `Year | ${MONTHS} | Total`,
      `2018 | ${counts(first)} | 0`,
      `2019 | ${counts(first + 20)} | 0`,
    ];
    const read = chain([sheet("Data", [...grid("Burglary", 1), "", ...grid("Robbery", 100)].join("\n"))]);
    expect(Object.keys(figures(read))).toEqual(["Burglary", "Robbery"]);
    expect(figures(read).Burglary).toMatchObject(TWO_YEARS);
    expect(Object.keys(figures(read).Burglary!)).toHaveLength(24);
    expect(figures(read).Robbery).toMatchObject({ "2018-01": 100, "2019-12": 131 });
    expect(lines(read).filter((line) => line.startsWith("error"))).toEqual([]);
  });

  test("of two years alone is read where months stand below, also beside others of their own titles", () => {
    const names = MONTHS.split(" | ");
    const down = ["Burglary | | | Table 2: Robbery | |", "Month | 2018 | 2019 | Month | 2018 | 2019"];
    const counts = names.map((month, at) => `${month} | ${1 + at} | ${21 + at} | ${month} | ${100 + at} | ${120 + at}`);
    const read = chain([sheet("Data", [...down, ...counts].join("\n"))]);
    expect(Object.keys(figures(read))).toEqual(["Burglary", "Robbery"]);
    expect(figures(read).Burglary).toMatchObject(TWO_YEARS);
    expect(figures(read).Robbery).toMatchObject({ "2018-01": 100, "2019-12": 131 });
    expect(lines(read)).toEqual([]);
    const others = counts.map((row, at) => row.replaceAll(names[at]!, `Offence ${at}`));
    expect(figures(chain([sheet("Data", [...down, ...others].join("\n"))]))).toEqual({});
  });

  test("with years down stands beside another, each with its title", () => {
    const row = (year: number, from: number) => `${year} | ${counts(from)} | | ${year} | ${counts(from + 100)}`;
    const titles = `Burglary ${"| ".repeat(14)} Robbery`;
    const read = chain([sheet("Data", [titles, `Year | ${MONTHS} | | Year | ${MONTHS}`, row(2018, 1), row(2019, 21)].join("\n"))]);
    expect(figures(read).Burglary).toMatchObject(TWO_YEARS);
    expect(figures(read).Robbery).toMatchObject({ "2018-01": 101, "2019-12": 132 });
  });

  test("has years merged over the rows of their offences", () => {
    const rows = ["2018 | Burglary", " | Robbery", "2019 | Burglary", " | Robbery"].map((head, at) => `${head} | ${counts(1 + 10 * at)}`);
    const read = chain([sheet("Data", [`Year | Offence | ${MONTHS}`, ...rows].join("\n"))]);
    expect(figures(read).Burglary).toMatchObject(TWO_YEARS);
    expect(figures(read).Robbery).toMatchObject({ "2018-01": 11, "2018-12": 22, "2019-01": 31, "2019-12": 42 });
    expect(lines(read)).toEqual([]);
  });

  test.each([
    ["on each row", "Burglary | 2018", "Burglary | 2019", "Robbery | 2018", "Robbery | 2019"],
    ["merged over its years", "Burglary | 2018", " | 2019", "Robbery | 2018", " | 2019"],
  ])("is of the offence in a column, %s", (_, ...heads) => {
    const rows = heads.map((head, at) => `${head} | ${counts(1 + 20 * at)}`);
    const read = chain([sheet("Data", [`Offence | Year | ${MONTHS}`, ...rows].join("\n"))]);
    expect(figures(read).Burglary).toMatchObject(TWO_YEARS);
    expect(figures(read).Robbery).toMatchObject({ "2018-01": 41, "2019-01": 61 });
    expect(lines(read).filter((line) => line.startsWith("error"))).toEqual([]);
  });

  test("may be of financial years, which are asked about where one number stands for them", () => {
    const months = "Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar";
    const grid = (year: string) => sheet("Burglary", `Year | ${months}\n${year} | ${counts(1)}`);
    expect(figures(chain([grid("2018/19")])).Burglary).toMatchObject({ "2018-04": 1, "2019-03": 12 });
    expect(lines(chain([grid("2018")]))).toEqual(["error ambiguousPeriod Burglary A2"]);
    const said = sheet("Reading", "Sheet | Column | Read as\nBurglary | | years start in April");
    expect(figures(chain([grid("2018"), said])).Burglary).toMatchObject({ "2018-04": 1, "2019-03": 12 });
  });

  test("may have its months below one another", () => {
    const rows = MONTHS.split(" | ").map((month, at) => `${month} | ${at + 1} | ${at + 21} | ${at + 41}`);
    const read = chain([sheet("S", ["Burglary", "Month | 2018 | 2019 | 2020", ...rows, "Total | 78 | 318 | 558"].join("\n"))]);
    expect(figures(read).Burglary).toMatchObject({ ...TWO_YEARS, "2020-12": 52 });
    expect(lines(read).filter((line) => line.startsWith("error"))).toEqual([]);
  });

  test.each(["2018", "'2018"])("may have each year alone in a row above its own: %s", (first) => {
    const grid = [
      `Offence | ${MONTHS}`,
      first,
      `Burglary | ${counts(1)}`,
      `Robbery | ${counts(50)}`,
      "2019",
      `Burglary | ${counts(21)}`,
      `Robbery | ${counts(70)}`,
    ];
    const read = chain([sheet("S", grid.join("\n"))]);
    expect(figures(read).Burglary).toMatchObject(TWO_YEARS);
    expect(lines(read)).toEqual([]);
    const financial = grid.map((line) => line.replace(MONTHS, "Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar"));
    expect(lines(chain([sheet("S", financial.join("\n"))]))).toEqual(["error ambiguousPeriod S A2"]);
  });

  test("starts its financial years when its months do, across and down", () => {
    const july = "Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar | Apr | May | Jun";
    const sections = ["2017-18", `Burglary | ${counts(1)}`, "2018-19", `Burglary | ${counts(21)}`];
    const years = { "2017-07": 1, "2018-06": 12, "2018-07": 21, "2019-06": 32 };
    expect(figures(chain([sheet("S", [`Offence | ${july}`, ...sections].join("\n"))])).Burglary).toMatchObject(years);
    const down = july.split(" | ").map((month, at) => `${month} | ${1 + at} | ${21 + at}`);
    expect(figures(chain([sheet("Burglary", ["Month | 2017-18 | 2018-19", ...down].join("\n"))])).Burglary).toMatchObject(years);
    const header = ` | 2017-18${" | ".repeat(12)}2018-19\nOffence | ${july} | ${july}`;
    expect(figures(chain([sheet("S", `${header}\nBurglary | ${counts(1)} | ${counts(21)}`)])).Burglary).toMatchObject(years);
    const long = july
      .split(" | ")
      .flatMap((month, at) => [`2017-18 | ${month} | Burglary | ${1 + at}`, `2018-19 | ${month} | Burglary | ${21 + at}`]);
    expect(figures(chain([sheet("S", ["Year | Month | Offence | Count", ...long].join("\n"))])).Burglary).toMatchObject(years);
  });

  test("may have each place above its years, and is not read where a year above rows cannot be", () => {
    const years = (first: number, second = "2019") => ["2018", `Burglary | ${counts(first)}`, second, `Burglary | ${counts(first + 20)}`];
    const read = chain([sheet("S", [`Offence | ${MONTHS}`, "Basildon", ...years(1), "Harlow", ...years(101)].join("\n"))]);
    expect(figures(read).Burglary).toMatchObject({ "2018-01": 102, "2019-12": 164 });
    expect(lines(read)).toEqual([]);
    expect(lines(chain([sheet("S", [`Offence | ${MONTHS}`, ...years(1, "2019 (to June)")].join("\n"))]))).toEqual([
      "error nothingRecognised",
    ]);
  });

  test("is of the offence that its sheet is called, and stops the report where its sheet says none beside others", () => {
    const grid = (name: string, from: number) => sheet(name, `Year | ${MONTHS}\n2018 | ${counts(from)}\n2019 | ${counts(from + 20)}`);
    expect(Object.keys(figures(chain([grid("Vehicle crime", 1), grid("Robbery", 50)])))).toEqual(["Vehicle crime", "Robbery"]);
    for (const name of ["Crime data", "Sheet2", "Monthly figures"])
      expect(lines(chain([grid("Robbery", 50), grid(name, 1)]))).toEqual([`error monthsUnderYears ${name} A1`]);
  });

  test("is not read where a year cannot be", () => {
    const read = chain([sheet("S", `Burglary\nYear | ${MONTHS}\n2018 | ${counts(1)}\n2019 (part) | ${counts(2)}`)]);
    expect(lines(read)).toEqual(["error nothingRecognised"]);
  });

  const FINANCIAL = "Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar";
  const grid = (months: string, first: string, second: string, corner = "Year") =>
    sheet("Burglary", `${corner} | ${months}\n${first} | ${counts(1)}\n${second} | ${counts(21)}`);

  test("has six months or more", () => {
    const cut = (length: number) => chain([grid(MONTHS.split(" | ").slice(0, length).join(" | "), "2018", "2019")]);
    expect(Object.keys(figures(cut(6)).Burglary!)).toHaveLength(12);
    expect(lines(cut(5))).toEqual(["error nothingRecognised"]);
  });

  test.each(["FY 2018/19", "fy2018-19", "2018/2019", "2018–19"])("says financial years as %s", (first) => {
    const second = first.replaceAll("2019", "2020").replace(/19$/, "20").replace("2018", "2019");
    const read = figures(chain([grid(FINANCIAL, first, second)])).Burglary!;
    expect([read["2018-04"], read["2019-03"], read["2020-03"]]).toEqual([1, 12, 32]);
  });

  test("may say “Year 2018”, but “Since 2018” is no year", () => {
    expect(figures(chain([grid(MONTHS, "Year 2018", "Year 2019")])).Burglary).toMatchObject(TWO_YEARS);
    expect(lines(chain([grid(MONTHS, "Since 2018", "Since 2019")]))).toEqual(["error nothingRecognised"]);
  });

  test("asks about a year that is one number, with the months in which it may end", () => {
    expect(only(chain([grid(FINANCIAL, "2018", "2019")]), "ambiguousPeriod").details).toMatchObject({
      found: "2018",
      ends: [monthOf(2018, 12), monthOf(2019, 3)],
    });
  });

  test.each([
    "This year",
    "the last financial year",
    "Previous calendar year",
    "prior year",
    "latest fiscal year",
    "Year to date",
    "YTD",
    "FYTD",
  ])("asks which year “%s” is", (words) => {
    expect(lines(chain([grid(MONTHS, "2018", words)]))).toEqual(["error yearNotSaid Burglary A3"]);
  });

  test("leaves totals and means of years out", () => {
    for (const words of ["Total", "Mean of this year", "Average"]) {
      const read = chain([grid(MONTHS, "2018", words)]);
      expect([Object.keys(figures(read).Burglary!).length, lines(read)]).toEqual([12, []]);
    }
  });

  test("is of the offence in its corner, unless that is a word for time or a single letter", () => {
    const corners = ["Theft", "Y", "Financial year", "Period"].map((corner) =>
      Object.keys(figures(chain([grid(MONTHS, "2018", "2019", corner)]))),
    );
    expect(corners).toEqual([["Theft"], ["Burglary"], ["Burglary"], ["Burglary"]]);
  });

  test("is of what the line above it says, unless that begins with the sheet's name", () => {
    const titled = (title: string) => sheet("Burglary", `${title}\n\nYear | ${MONTHS}\n2018 | ${counts(1)}\n2019 | ${counts(21)}`);
    const named = ["Burglary offences recorded by month", "Robberies"].map((title) => Object.keys(figures(chain([titled(title)]))));
    expect(named).toEqual([["Burglary"], ["Robberies"]]);
  });
});

test("years with a rate after each are read as years", () => {
  const header = [2015, 2016, 2017, 2018].map((year) => `${year} | Rate`).join(" | ");
  const read = chain([
    sheet(
      "Data",
      `Offence | ${header}\nFraud | 10 | 1.5 | 20 | 2.5 | 30 | 3.5 | 40 | 4.5\nTheft | 50 | 5.5 | 60 | 6.5 | 70 | 7.5 | 80 | 8.5`,
    ),
  ]);
  expect(Object.values(figures(read).Fraud!)).toEqual([10, 20, 30, 40]);
});

test.each(["Monat", "Mois", "Año", "Jahr"])("a corner “%s” names no offence", (corner) => {
  const isYear = corner === "Año" || corner === "Jahr";
  const grid = isYear
    ? [`${corner} | ${MONTHS}`, `2018 | ${counts(1)}`, `2019 | ${counts(21)}`]
    : [`${corner} | 2018 | 2019`, ...MONTHS.split(" | ").map((month, at) => `${month} | ${1 + at} | ${21 + at}`)];
  const read = chain([sheet("Data", ["Hurto", ...grid].join("\n"))]);
  expect(Object.keys(figures(read))).toEqual(["Hurto"]);
  expect(figures(read).Hurto).toMatchObject(TWO_YEARS);
});
