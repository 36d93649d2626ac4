import { chain, figures, lines, only, readingSheet, sheet, type Chained } from "../sheets";

const table = (title: string, ...rows: string[]) => `${title}\nOffence | Jan 20 | Feb 20 | Mar 20\n${rows.join("\n")}`;
const AREAS = sheet(
  "Areas",
  [
    table("Table 1: Essex - Offences", "Fraud | 3 | 30 | 300", "Theft | 7 | 70 | 700"),
    table("Table 2: North - Offences", "Fraud | 1 | 10 | 100", "Theft | 3 | 30 | 300"),
    table("Table 3: South - Offences", "Fraud | 2 | 20 | 200", "Theft | 4 | 40 | 400"),
  ].join("\n\n"),
);
const MONTHS = ["Jan 20", "Feb 20", "Mar 20", "Apr 20", "May 20", "Jun 20"];
const YEARS = Array.from({ length: 12 }, (_, at) => 2009 + at);
const january = (read: Chained) => Object.fromEntries(Object.entries(figures(read)).map(([strand, months]) => [strand, months["2020-01"]]));

describe("tables that are alike but for the place in their titles", () => {
  test("are a whole and its parts where one is the sum of the others: the whole is counted", () => {
    const read = chain([AREAS]);
    expect(january(read)).toEqual({ Fraud: 3, Theft: 7 });
    expect(lines(read, { infos: true })).toEqual(["info wholeAndParts"]);
  });

  test("can be looked up by place, the whole only by its name", () => {
    const strands = sheet(
      "Strands",
      `
      Strand | Column | Values | Column 2 | Values 2
      Fraud in the north | Offence | Fraud | Place | North
      Theft in Essex | Offence | Theft | Place | Essex
      All areas | Place | * | |
    `,
    );
    expect(january(chain([AREAS, strands]))).toEqual({ "Fraud in the north": 1, "Theft in Essex": 7, "All areas": 10 });
    expect(january(chain([AREAS], { by: "Place" }))).toEqual({ North: 4, South: 6 });
  });

  test("are places of one kind where one of them ends earlier or begins later", () => {
    const area = (name: string, months: readonly string[], times: number) => {
      const counts = months.map((_, at) => String(times * (at + 1)));
      return sheet(name, ["Offence", "Fraud", "Theft"].map((of, at) => [of, ...(at === 0 ? months : counts)].join(" | ")).join("\n"));
    };
    const read = chain([area("North", MONTHS, 1), area("South", MONTHS.slice(0, 4), 10), area("West", MONTHS.slice(1), 100)], {
      by: "Place",
    });
    expect(Object.entries(figures(read)).map(([place, months]) => [place, Object.keys(months).length])).toEqual([
      ["North", 6],
      ["South", 4],
      ["West", 5],
    ]);
    expect(figures(chain([area("North", MONTHS.slice(0, 3), 1), area("South", MONTHS.slice(3), 1)], { by: "Place" }))).toEqual({});
  });

  test("say where a month's parts do not add up to the whole that is called one", () => {
    const wrong = sheet(
      "Areas",
      [table("Force total", "Fraud | 3 | 30 | 300"), table("North", "Fraud | 1 | 10 | 100"), table("South", "Fraud | 2 | 21 | 200")].join(
        "\n\n",
      ),
    );
    const read = chain([wrong]);
    expect(january(read)).toEqual({ Fraud: 3 });
    expect(only(read, "partsDoNotAddUp").details).toMatchObject({ whole: "Force total", parts: 2, months: [2020 * 12 + 1] });
  });

  test("say where the totals agree and the offences do not, and which counts can be said of a table", () => {
    const wrong = [
      table("Essex", "Fraud | 4 | 30 | 300", "Theft | 6 | 70 | 700"),
      table("North", "Fraud | 1 | 10 | 100", "Theft | 3 | 30 | 300"),
      table("South", "Fraud | 2 | 20 | 200", "Theft | 4 | 40 | 400"),
    ];
    const areas = sheet("Areas", wrong.join("\n\n"));
    const asked = only(chain([areas]), "partsDoNotAddUp");
    expect(asked).toMatchObject({ severity: "error", details: { whole: "Essex", months: [2020 * 12] } });
    const { counts, leaves } = asked.details.choices;
    expect(january(chain([areas, readingSheet([counts])]))).toEqual({ Fraud: 4, Theft: 6 });
    expect(lines(chain([areas, readingSheet([counts])]))).toEqual([]);
    expect(january(chain([areas, readingSheet([leaves])]))).toEqual({ Fraud: 3, Theft: 7 });
  });

  test("are only warned of where what differs is older than the report", () => {
    const old = (title: string, counts: (year: number) => number) =>
      [title, "Offence | " + YEARS.map((year) => `Jan ${year}`).join(" | "), "Fraud | " + YEARS.map(counts).join(" | ")].join("\n");
    const areas = [old("Essex", (year) => (year === 2010 ? 31 : 30)), old("North", () => 10), old("South", () => 20)];
    expect(lines(chain([sheet("Areas", areas.join("\n\n"))]))).toEqual(["warning partsDoNotAddUp Areas"]);
  });

  test("add up where none is the whole", () => {
    const parts = sheet("Areas", [table("North", "Fraud | 1 | 10 | 100"), table("South", "Fraud | 2 | 20 | 200")].join("\n\n"));
    const read = chain([parts]);
    expect(january(read)).toEqual({ Fraud: 3 });
    expect(lines(read, { infos: true })).toEqual(["info summedOverTables"]);
  });
});

describe("sheets that are alike", () => {
  const named = (name: string, ...rows: string[]) => sheet(name, `Offence | Jan 20 | Feb 20 | Mar 20\n${rows.join("\n")}`);

  test("are districts where their names are places", () => {
    expect(january(chain([named("North", "Fraud | 1 | 10 | 100"), named("South", "Fraud | 2 | 20 | 200")]))).toEqual({ Fraud: 3 });
  });

  test("are asked about where their names say nothing of a place", () => {
    for (const names of [
      ["Data", "Copy of data"],
      ["Offences", "Offences (2)"],
      ["Draft", "Final"],
    ]) {
      const read = chain(names.map((name) => named(name, "Fraud | 1 | 10 | 100")));
      expect(lines(read)).toEqual(["error severalSources"]);
    }
  });

  test("are asked about where one is a copy of another, or may be the county of some of the others", () => {
    const copy = [
      named("North", "Fraud | 1 | 10 | 100"),
      named("North again", "Fraud | 1 | 10 | 100"),
      named("South", "Fraud | 5 | 50 | 500"),
    ];
    expect(lines(chain(copy))).toEqual(["error severalSources"]);
    const county = [named("Essex", "Fraud | 9 | 90 | 900"), named("North", "Fraud | 1 | 10 | 100"), named("South", "Fraud | 2 | 20 | 200")];
    expect(lines(chain(county))).toEqual(["error severalSources"]);
    expect(lines(chain([named("Initial", "Fraud | 9 | 90 | 900"), named("Updated", "Fraud | 1 | 10 | 100")]))).toEqual([
      "error severalSources",
    ]);
    const said = sheet("Reading", "Sheet | Column | Read as\nEssex | | not read");
    expect(january(chain([...county, said]))).toEqual({ Fraud: 3 });
  });

  test("are told apart by what the analyst says, or left out", () => {
    const both = [named("Data", "Fraud | 1 | 10 | 100"), named("Data 2", "Fraud | 2 | 20 | 200")];
    const places = sheet("Reading", "Sheet | Column | Read as\nData | | place: North\nData 2 | | place: South");
    expect(january(chain([...both, places]))).toEqual({ Fraud: 3 });
    const one = sheet("Reading", "Sheet | Column | Read as\nData 2 | | not read");
    expect(january(chain([...both, one]))).toEqual({ Fraud: 1 });
    const strands = sheet("Strands", "Strand | Sheet | Column | Values\nFraud | Data 2 | Offence | Fraud");
    expect(january(chain([...both, strands]))).toEqual({ Fraud: 2 });
  });

  test("are months where their names are, without a column of months", () => {
    const month = (name: string, count: number) => sheet(name, `Offences in ${name}\nOffence | Count\nFraud | ${count}\nTotal | ${count}`);
    const read = chain([month("Jan 20", 1), month("Feb 2020", 2), month("2020-03", 3)]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 1, "2020-02": 2, "2020-03": 3 } });
  });
});
