import { chain, figures, lines, only, sheet } from "./sheets";

const FRAUD = sheet("Strands", "Strand | Column | Values\nFraud | Offence | Fraud*");
const long = (name: string, ...rows: string[]) => sheet(name, ["Month | Offence | District | Count", ...rows].join("\n"));

describe("a strand on two sheets", () => {
  test("adds up where each has its own months", () => {
    const read = chain([FRAUD, long("2019", "Dec 19 | Fraud | North | 1"), long("2020", "Jan 20 | Fraud | North | 2")]);
    expect(figures(read)).toEqual({ Fraud: { "2019-12": 1, "2020-01": 2 } });
    expect(lines(read, { infos: true })).toEqual(["info summedOverTables"]);
    expect(only(read, "summedOverTables").details).toEqual({ strands: ["Fraud"], places: ["“2019”", "“2020”"] });
  });

  test("adds up where each has its own districts, in months that both have", () => {
    const read = chain([
      FRAUD,
      long("North", "Dec 19 | Fraud | Abbey | 1", "Jan 20 | Fraud | Abbey | 2"),
      long("South", "Jan 20 | Fraud | Bridge | 10", "Feb 20 | Fraud | Bridge | 20"),
    ]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 12 } });
    expect(read.strands[0]!.figures).toMatchObject({ months: [{ sources: [{ sheet: "North" }, { sheet: "South" }] }] });
  });

  test("adds up where each has its own offences", () => {
    const read = chain([FRAUD, long("A", "Jan 20 | Fraud by post | Abbey | 1"), long("B", "Jan 20 | Fraud online | Abbey | 2")]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 3 } });
  });

  test("adds up a sheet a district and year", () => {
    const read = chain([
      FRAUD,
      long("North 19", "Dec 19 | Fraud | Abbey | 1"),
      long("South 19", "Dec 19 | Fraud | Bridge | 2"),
      long("North 20", "Jan 20 | Fraud | Abbey | 10"),
      long("South 20", "Jan 20 | Fraud | Bridge | 20"),
    ]);
    expect(figures(read)).toEqual({ Fraud: { "2019-12": 3, "2020-01": 30 } });
  });

  test("stops the build where both hold the same offences and months, naming both", () => {
    const read = chain([
      FRAUD,
      long("Data", "Dec 19 | Fraud | Abbey | 1", "Jan 20 | Fraud | Abbey | 2"),
      long("Copy of data", "Jan 20 | Fraud | Abbey | 2", "Jan 20 | Fraud | Bridge | 2"),
    ]);
    expect(lines(read)).toEqual(["error severalSources"]);
    expect(only(read, "severalSources").details).toMatchObject({ strands: ["Fraud"], places: ["“Data”", "“Copy of data”"] });
    expect(figures(read)).toEqual({ Fraud: {} });
  });

  test("stops the build where one is long and the other wide, too", () => {
    const wide = sheet("Wide", "Offence | District | Dec 19 | Jan 20 | Feb 20\nFraud | Abbey | 1 | 2 | 3");
    expect(lines(chain([FRAUD, long("Long", "Jan 20 | Fraud | Abbey | 2"), wide]))).toEqual(["error severalSources"]);
  });

  test("is one strand where the sheets themselves name it", () => {
    const read = chain([long("2019", "Dec 19 | Fraud | North | 1"), long("2020", "Jan 20 | fraud | North | 2")], {
      by: "Offence",
    });
    expect(figures(read)).toEqual({ Fraud: { "2019-12": 1, "2020-01": 2 } });
  });

  test("stops the build where a comparison table and a monthly sheet both name it", () => {
    const tables = sheet("Tables", "Fraud:\n12 months ending Jan 19 | 12 months ending Jan 20\n1 | 2");
    expect(lines(chain([tables, long("Long", "Jan 20 | Fraud | Abbey | 2")]))).toEqual(["error severalSources"]);
  });
});
