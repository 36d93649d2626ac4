import { checkedChain, errors, figures, lines, only, sheet } from "../../sheets";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
/** A grid below header rows: in the row of each month, what `at` makes of its number. */
const grid = (header: readonly string[], at: (month: number) => readonly (number | string)[], name = "Data") =>
  sheet(name, [...header, ...MONTHS.map((month, number) => [month, ...at(number)].join(" | "))].join("\n"));
const FOUR = (month: number) => [40 + ((month * month) % 13), 50 + ((month * 5) % 11), 90 + ((month * 7) % 12), 80 + ((month * month) % 9)];
const OVER_YEARS = [" | Burglary | | Theft |", "Month | 2018 | 2019 | 2018 | 2019"];
const OF = (column: number) => MONTHS.map((_, month) => FOUR(month)[column]);
const of = (strand: string, read: ReturnType<typeof checkedChain>, year: number) =>
  MONTHS.map((_, month) => figures(read)[strand]?.[`${year}-${String(month + 1).padStart(2, "0")}`]);

describe("Years across and months down, of several offences", () => {
  test.each([
    ["offences over years", OVER_YEARS, [0, 1, 2, 3]],
    ["each year below its offence", [" | Burglary | Burglary | Theft | Theft", "Month | '2018 | '2019 | '2018 | '2019"], [0, 1, 2, 3]],
    ["years over offences", [" | 2018 | | 2019 |", "Month | Burglary | Theft | Burglary | Theft"], [0, 2, 1, 3]],
    ["each year over each offence", [" | 2018 | 2018 | 2019 | 2019", "Month | Burglary | Theft | Burglary | Theft"], [0, 2, 1, 3]],
    ["below a line of text", ["Recorded crime", "", ...OVER_YEARS], [0, 1, 2, 3]],
  ])("are those of each: %s", (_, header, [one, two, three, four]) => {
    const read = checkedChain([grid(header, FOUR)]);
    expect(lines(read)).toEqual([]);
    expect([of("Burglary", read, 2018), of("Burglary", read, 2019)]).toEqual([OF(one!), OF(two!)]);
    expect([of("Theft", read, 2018), of("Theft", read, 2019)]).toEqual([OF(three!), OF(four!)]);
  });

  test("leave out the whole and the changes beside them, which is said once", () => {
    const header = [" | Burglary | | | Theft | | | All | |", "Month | 2018 | 2019 | % change | 2018 | 2019 | % change | 2018 | 2019"];
    const read = checkedChain([
      grid(header, (month) => {
        const [one, two, three, four] = FOUR(month) as [number, number, number, number];
        return [one, two, "1.5%", three, four, "2.5%", one + three, two + four];
      }),
    ]);
    expect(lines(read)).toEqual([]);
    expect(of("Theft", read, 2019)).toEqual(OF(3));
    expect(only(read, "subColumnsLeftOut").details).toEqual({ counted: ["Burglary", "Theft"], left: ["All"] });
    expect(only(read, "totalsLeftOut").address).toBe("D2, G2");
  });

  test("are those of financial years, and of years that are not over", () => {
    const rows = [...MONTHS.slice(3), ...MONTHS.slice(0, 3)].map((month, at) => {
      const [one, two, three, four] = FOUR(at);
      return [month, one, at > 8 ? "" : two, three, at > 8 ? "" : four].join(" | ");
    });
    const read = checkedChain([sheet("Data", [OVER_YEARS[0], "Month | 2017/18 | 2018/19 | 2017/18 | 2018/19", ...rows].join("\n"))]);
    expect(errors(read)).toEqual([]);
    expect(figures(read).Theft).toMatchObject({ "2017-04": 90, "2018-03": FOUR(11)[2], "2018-12": FOUR(8)[3] });
    expect(Object.keys(figures(read).Theft!)).toHaveLength(21);
  });

  test("of measures are those of the offences, named by the sheet, or are asked about", () => {
    const measures = (one: string, other: string) =>
      checkedChain([
        grid([` | ${one} | | ${other} |`, OVER_YEARS[1]!], (month) => [...FOUR(month).slice(0, 2), month, month + 1], "Burglary"),
      ]);
    const read = measures("Recorded", "Solved");
    expect(lines(read)).toEqual([]);
    expect([of("Burglary", read, 2018), of("Burglary", read, 2019), Object.keys(figures(read))]).toEqual([OF(0), OF(1), ["Burglary"]]);
    expect(errors(measures("Offending", "Arrested"))).toEqual(["error severalMeasures Burglary B1, D1"]);
  });
});

describe("The same years below each of several words", () => {
  test("are those of the one that counts: Actual incidents beside a rate", () => {
    const rows = ["Homicide | 120 | 140 | 133 | 1.5 | 1.7 | 1.6", "Robbery | 900 | 912 | 931 | 12.1 | 12.2 | 12.7"];
    const header = [" | Actual incidents | | | Rate per 100,000 population | |", "Offence | '2017 | '2018 | '2019 | '2017 | '2018 | '2019"];
    const read = checkedChain([sheet("Data", [...header, ...rows].join("\n"))]);
    expect(lines(read)).toEqual([]);
    expect(figures(read)).toEqual({
      Homicide: { "2017-12": 120, "2018-12": 140, "2019-12": 133 },
      Robbery: { "2017-12": 900, "2018-12": 912, "2019-12": 931 },
    });
  });

  test("are those of the one that counts where it stands below each year", () => {
    const header = [" | '2017 | | '2018 | | '2019 |", `Offence${" | Actual incidents | Rate per 100,000 population".repeat(3)}`];
    const rows = ["Homicide | 120 | 1.5 | 140 | 1.7 | 133 | 1.6", "Robbery | 900 | 12.1 | 912 | 12.2 | 931 | 12.7"];
    const read = checkedChain([sheet("Data", [...header, ...rows].join("\n"))]);
    expect(lines(read)).toEqual([]);
    expect(figures(read).Homicide).toEqual({ "2017-12": 120, "2018-12": 140, "2019-12": 133 });
  });

  test("are named by their offence alone where all of them count incidents, years down", () => {
    const header = [" | Homicide | | Robbery |", `Year${" | Actual incidents | Rate per 100,000 population".repeat(2)}`];
    const read = checkedChain([
      sheet(
        "Data",
        [...header, "'2017 | 120 | 1.5 | 900 | 12.1", "'2018 | 140 | 1.7 | 912 | 12.2", "'2019 | 133 | 1.6 | 931 | 12.7"].join("\n"),
      ),
    ]);
    expect(lines(read)).toEqual([]);
    expect(Object.keys(figures(read))).toEqual(["Homicide", "Robbery"]);
  });

  test("are no years where they do not come again in the same order, or numbers stand over them", () => {
    const of = (over: string, years: string) =>
      errors(checkedChain([sheet("Data", [over, `Offence | ${years}`, "Theft | 5 | 6 | 7 | 8", "Fraud | 9 | 8 | 9 | 7"].join("\n"))]));
    expect(of(" | Essex | | Kent |", "'2017 | '2018 | '2017 | '2019")).toEqual(["error nothingRecognised"]);
    expect(of(" | 12 | | 13 |", "2017 | 2018 | 2017 | 2018")).toEqual(["error nothingRecognised"]);
  });
});
