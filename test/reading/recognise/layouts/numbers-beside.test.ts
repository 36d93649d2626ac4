import { chain, errors, figures, sheet } from "../../sheets";

const OFFENCES = ["Burglary", "Robbery"];
const MONTHS = ["2018-01", "2018-02", "2018-03"];

describe("numbers beside counts", () => {
  test("that go with the names are codes, whatever their header", () => {
    const codes = (months: readonly string[]) => {
      const rows = months.flatMap((month, at) =>
        [...OFFENCES, "Theft"].map((offence, index) => `${month} | ${offence} | 4350${index} | ${10 * index + at}`),
      );
      return chain([sheet("Data", ["Month | Offence | Nyckel | Anmälda", ...rows].join("\n"))]);
    };
    const read = codes([...MONTHS, "2018-04", "2018-05", "2018-06"]);
    expect(figures(read).Robbery).toMatchObject({ "2018-01": 10, "2018-02": 11, "2018-03": 12 });
    expect(errors(read)).toEqual([]);
    // In so few months counts may be the same.
    expect(errors(codes(MONTHS))).toEqual(["error ambiguousColumn Data C1, D1"]);
  });

  test("that number the rows of a table of counts make no records of it", () => {
    const rows = MONTHS.flatMap((month, at) =>
      OFFENCES.map((offence, index) => `${at * 2 + index} | ${offence} | ${month} | ${10 * index + at + 5}`),
    );
    const read = chain([sheet("Data", ["ID | Offence | Month | Geregistreerd", ...rows].join("\n"))]);
    expect(figures(read).Burglary).toEqual({ "2018-01": 5, "2018-02": 6, "2018-03": 7 });
  });

  test("that are references with underscores are of records", () => {
    const rows = MONTHS.flatMap((month, at) =>
      [3, 9, 27].flatMap((day) =>
        OFFENCES.map((offence, index) => `${at}${day}${index}9 | ${month}-${String(day).padStart(2, "0")} | ${offence}`),
      ),
    );
    const read = chain([sheet("Data", ["CMPLNT_NUM | RPT_DT | Offence", ...rows].join("\n"))]);
    expect(figures(read).Burglary).toEqual({ "2018-01": 3, "2018-02": 3, "2018-03": 3 });
  });
});

describe("a year and a quarter in columns of their own", () => {
  const rows = (year: (index: number) => string, quarter: (index: number) => string) =>
    Array.from({ length: 5 }, (_, index) => `${year(index)} | ${quarter(index)} | Burglary | ${10 + index}`);
  const table = (...[year, quarter]: Parameters<typeof rows>) =>
    sheet("Data", ["Financial Year | Financial Quarter | Offence | Number of Offences", ...rows(year, quarter)].join("\n"));

  test.each([["1"], ["Q1"]])("are read: %s", (first) => {
    const read = chain([
      table(
        (index) => (index < 4 ? "2017/18" : "2018/19"),
        (index) => first.replace("1", String((index % 4) + 1)),
      ),
    ]);
    expect(figures(read).Burglary).toMatchObject({ "2017-06": 10, "2018-03": 13, "2018-06": 14 });
    expect(errors(read)).toEqual([]);
  });

  test("are asked about where one number stands for a financial year", () => {
    const numbers = table(
      (index) => (index < 4 ? "2017" : "2018"),
      (index) => String((index % 4) + 1),
    );
    expect(errors(chain([numbers]))).toEqual(["error ambiguousPeriod Data A2"]);
    const said = sheet("Reading", "Sheet | Column | Read as\nData | | years start in April");
    expect(figures(chain([numbers, said])).Burglary).toMatchObject({ "2017-06": 10, "2018-06": 14 });
  });
});
