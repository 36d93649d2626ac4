import { runOf } from "../../../../src/domain/rows";
import { chain, checkedChain, figures, lines, only, sheet } from "../../sheets";

const definition = (read: ReturnType<typeof chain>, index = 0) => {
  const { section, strand, measure, lead } = read.strands[index]!.definition;
  return [section, strand, measure, lead];
};

describe("a comparison table", () => {
  test("is read with the lines above it", () => {
    const read = chain([
      sheet(
        "Tables",
        `
      Board paper, 16 March 2020
      |
      5.10 House Burglary:
      Lead: Chief Superintendent
      Burglary (Dwelling) Offences
      12 months to end of January 2020:
      12 Month\\nending\\nJan 19 | 12 Month\\nending\\nJan 20 | Diff. | % Diff.
      6244 | 5452 | -792 | -12.7%
    `,
      ),
    ]);
    expect(figures(read)).toEqual({ "House Burglary": { "2019-01": 6244, "2020-01": 5452 } });
    expect(definition(read)).toEqual(["5.10", "House Burglary", "Burglary (Dwelling) Offences", "Chief Superintendent"]);
    expect(lines(read, { infos: true })).toEqual([]);
    expect(read.strands[0]!.figures).toMatchObject({
      totals: [{ sources: [{ column: 0, rows: runOf(7) }] }, { sources: [{ column: 1 }] }],
    });
  });

  test.each([
    ["in one cell", "12 Months ending Jan 19 | 12 months ending January 2020 | Diff. | % Diff."],
    ["broken after every word", "12\\nMonth\\nending\\nJan 19 | 12\\nMonth\\nending\\nJan 20 | Diff. | % Diff."],
    ["over three rows", "12 Month | 12 Month | | \nending | ending | | \nJan 19 | Jan 20 | Diff. | % Diff."],
    ["over four rows", "12 | 12 | | \nMonth | Month | | \nending | ending | Diff. | % \nJan 19 | Jan 20 | | Diff."],
    ["with dates", "12 months to | 12 months to | | \n@2019-01 | @2020-01 | Difference | % change"],
    ["merged over both columns", "12 months ending | | | \nJan 19 | Jan 20 | Change | Change %"],
    ["as years", "Year ending 31 January 2019 | Year to Jan 20 | +/- | %"],
  ])("has its header %s", (_, header) => {
    const read = chain([sheet("S", `5.5 Hate Crime:\n${header}\n2605 | 2992 | 388 | 14.8%`)]);
    expect(figures(read)).toEqual({ "Hate Crime": { "2019-01": 2605, "2020-01": 2992 } });
    expect(read.findings.map(({ code, details }) => [code, details])).toEqual([
      ["diffDisagrees", { strand: "Hate Crime", what: "Diff.", found: "388", expected: "387", why: null }],
      ["diffDisagrees", { strand: "Hate Crime", what: "% Diff.", found: "+14.8%", expected: "+14.9%", why: null }],
    ]);
  });

  test.each([
    ["5.5 | Hate Crime: |"],
    ["'5.5 | Hate Crime |"],
    ["5.5\nHate Crime:"],
    ["'5.5\n\nHate Crime:\nA review has been undertaken with positive results, 12 of them."],
    ["Section 5 of 9\n5.5. Hate Crime"],
  ])("finds section and heading in %j", (heading) => {
    const read = chain([sheet("S", `${heading}\nHate Crime Offences\n12 months ending Jan 19 | 12 months ending Jan 20\n1 | 2`)]);
    expect(definition(read)).toEqual(["5.5", "Hate Crime", "Hate Crime Offences", null]);
  });

  test("shows a section number as its cell does", () => {
    const head = sheet("S", "5.1 | House Burglary:\n12 months ending Jan 19 | 12 months ending Jan 20\n1 | 2");
    const formats = head.formats.map((row, index) => (index === 0 ? ["0.00", "General"] : row));
    expect(definition(chain([{ ...head, formats }]))[0]).toBe("5.10");
  });

  test("is named by its measure where nothing else names it", () => {
    const read = chain([
      sheet("S", "Knife Crime Offences\n12 months to end of January 2020:\n12 months ending Jan 19 | 12 months ending Jan 20\n1 | 2"),
    ]);
    expect(definition(read)).toEqual([null, "Knife Crime", "Knife Crime Offences", null]);
  });

  test("has a measure made from its strand where none is written", () => {
    expect(definition(chain([sheet("S", "Cyber:\n12 months ending Jan 19 | 12 months ending Jan 20\n1 | 2")]))).toEqual([
      null,
      "Cyber",
      "Cyber offences",
      null,
    ]);
  });

  test("must be named by something", () => {
    const read = chain([sheet("S", "12 months ending Jan 19 | 12 months ending Jan 20\n1 | 2")]);
    expect(lines(read)).toEqual(["error tableWithoutHeading S A1"]);
  });

  test("may stand beside others, a blank column between them or none", () => {
    const two = "12 months ending Jan 19 | 12 months ending Jan 20 | Diff. | % Diff.";
    const apart = chain([
      sheet("S", `5.1 Knife Crime: | | | | | 5.2 Fraud:\n${two} | | ${two}\n983 | 1405 | 422 | 42.9% | | 10 | 20 | 10 | 100%`),
    ]);
    const close = chain([
      sheet("S", `5.1 Knife Crime: | | | | 5.2 Fraud:\n${two} | ${two}\n983 | 1405 | 422 | 42.9% | 10 | 20 | 10 | 100%`),
    ]);
    const expected = { "Knife Crime": { "2019-01": 983, "2020-01": 1405 }, Fraud: { "2019-01": 10, "2020-01": 20 } };
    expect([figures(apart), figures(close)]).toEqual([expected, expected]);
    expect([lines(apart), lines(close)]).toEqual([[], []]);
  });

  test("may hold a strand a row, with a row of totals that is left out", () => {
    const read = chain([
      sheet(
        "S",
        `
      Strands, March 2020
      12 months to end of January 2020:
      Section | Strand | Lead | 12 months ending Jan 19 | 12 months ending Jan 20 | Diff. | % Diff.
      '5.1 | Knife Crime | Superintendent | 983 | 1405 | 422 | 42.9%
      '5.10 | House Burglary | | 6244 | 5452 | -792 | -12.7%
       | Total | | 7227 | 6857 | -370 | -5.1%

      Strands overlap.
    `,
      ),
    ]);
    expect(figures(read)).toEqual({
      "Knife Crime": { "2019-01": 983, "2020-01": 1405 },
      "House Burglary": { "2019-01": 6244, "2020-01": 5452 },
    });
    expect([definition(read), definition(read, 1)]).toEqual([
      ["5.1", "Knife Crime", "Knife Crime offences", "Superintendent"],
      ["5.10", "House Burglary", "House Burglary offences", null],
    ]);
    expect(lines(read, { infos: true })).toEqual(["info totalsLeftOut S B6"]);
  });

  test("may have a blank row between its header and its figures", () => {
    expect(figures(chain([sheet("S", "Cyber:\n12 months ending Jan 19 | 12 months ending Jan 20\n\n30 | 20")]))).toEqual({
      Cyber: { "2019-01": 30, "2020-01": 20 },
    });
  });

  test("may have its later window first", () => {
    expect(figures(chain([sheet("S", "Cyber:\n12 months ending Jan 20 | 12 months ending Jan 19 | Diff.\n20 | 30 | -10")]))).toEqual({
      Cyber: { "2019-01": 30, "2020-01": 20 },
    });
  });

  test("gives strands that end in another month than most a period of their own", () => {
    const one = (name: string, month: string) => `${name}:\n12 months ending ${month} 19 | 12 months ending ${month} 20\n1 | 2\n`;
    const read = chain([sheet("S", [one("A1", "Jan"), one("NTE", "Feb"), one("B1", "Jan")].join("\n"))]);
    expect(read.strands.map(({ definition: { strand, periodEnd } }) => [strand, periodEnd])).toEqual([
      ["A1", null],
      ["NTE", 2020 * 12 + 1],
      ["B1", null],
    ]);
  });

  test("is checked: windows 12 months apart, ending with the period named above", () => {
    const gap = chain([sheet("S", "Cyber:\n12 months ending Jan 18 | 12 months ending Jan 20\n1 | 2")]);
    expect(lines(gap)).toEqual(["error windowsNotYearApart S B2"]);
    const period = chain([
      sheet("S", "Cyber:\n12 months to end of February 2020:\n12 months ending Jan 19 | 12 months ending Jan 20\n1 | 2"),
    ]);
    expect(lines(period)).toEqual(["error periodNotLaterWindow S B3"]);
  });

  test.each([
    ["text", "see note"],
    ["negative", "-5"],
    ["fraction", "5.5"],
    ["error", "#REF!"],
    ["suppressed", "*"],
    ["notAvailable", "n/a"],
  ])("refuses a total that is %s", (kind, cell) => {
    const read = chain([sheet("S", `Cyber:\n12 months ending Jan 19 | 12 months ending Jan 20\n1 | ${cell}`)]);
    expect(lines(read)).toEqual(["error notACount S B3"]);
    expect(only(read, "notACount").details).toMatchObject({ kind, column: "B", count: 1, found: [cell] });
    expect(figures(read)).toEqual({ Cyber: { "2019-01": 1 } });
  });

  test("has no total where the cell is blank", () => {
    expect(figures(chain([sheet("S", "Cyber:\n12 months ending Jan 19 | 12 months ending Jan 20\n1 |")]))).toEqual({
      Cyber: { "2019-01": 1 },
    });
  });

  test("stops where two tables name one strand", () => {
    const one = "Cyber:\n12 months ending Jan 19 | 12 months ending Jan 20\n1 | 2\n";
    const read = chain([sheet("S", `${one}\n${one}`)]);
    expect(lines(read)).toEqual(["error severalSources"]);
    expect(only(read, "severalSources").details.places).toEqual(["“S” A1", "“S” A5"]);
  });

  test("goes on below blank rows and headings among its strands, and names a cell there that is no count", () => {
    const grid = (count: string) => `
      Offence | Year ending March 2003 | Year ending March 2004 | % change
      Violence | 0 | 0 | n/a
      | | |
      Theft | ${count} | 4 | n/a
      | | |
      Other
      Fraud | 1 | 2 | 100%

      Note: provisional
      Officers | 7 | 8 |`;
    expect(Object.keys(figures(chain([sheet("S", grid("0"))])))).toEqual(["Violence", "Theft", "Fraud"]);
    const read = chain([sheet("S", grid("see note"))]);
    expect(figures(read)["Theft"]).toEqual({ "2004-03": 4 });
    expect(lines(read)).toEqual(["error notACount S B4"]);
  });
});

describe("Diff. and % Diff. of the sheet", () => {
  const checked = (diff: string, percent: string, totals = "10000 | 12150") =>
    chain([
      sheet("S", `Cyber:\n12 months ending Jan 19 | 12 months ending Jan 20 | Diff. | % Diff.\n${totals} | ${diff} | ${percent}`),
    ]).findings.map(({ address, details }) => [address, (details as { found: string }).found]);

  test("are right as numbers, as text, rounded or not, as fractions or as points", () => {
    const right: [string, string][] = [
      ["2150", "21.5%"],
      ["'+2,150", "'+21.5%"],
      ["2150", "'21.50 %"],
      ["2150", "0.215"],
      ["2150", "21.5"],
      ["2150", "'+22%"],
      ["", ""],
    ];
    expect(right.map(([diff, percent]) => checked(diff, percent))).toEqual(right.map(() => []));
  });

  test("are wrong where another number stands, or none", () => {
    expect(checked("2149", "21.5%")).toEqual([["C3", "2149"]]);
    expect(checked("2150", "21.4%")).toEqual([["D3", "+21.4%"]]);
    expect(checked("2150", "'-21.5%")).toEqual([["D3", "-21.5%"]]);
    expect(checked("'up", "#DIV/0!")).toEqual([
      ["C3", "up"],
      ["D3", "#DIV/0!"],
    ]);
  });

  test("may say anything but a number as percentage of 0", () => {
    expect(checked("5", "n/a", "0 | 5")).toEqual([]);
    expect(checked("5", "#DIV/0!", "0 | 5")).toEqual([]);
    expect(checked("5", "100%", "0 | 5")).toEqual([["D3", "+100.0%"]]);
  });
});

test("A wrong difference says what explains it: the sign, or the later total as the base", () => {
  const why = (diff: string, percent: string) =>
    checkedChain([
      sheet(
        "Tables",
        `5.1 Hate Crime:\n | 12 Month ending Jan 19 | 12 Month ending Jan 20 | Diff. | % Diff.\nHate Crime Offences | 1200 | 1350 | ${diff} | ${percent}`,
      ),
    ]).findings.flatMap((finding) => (finding.code === "diffDisagrees" ? [[finding.details.what, finding.details.why]] : []));
  expect(why("-150", "-12.5%")).toEqual([
    ["Diff.", "sign"],
    ["% Diff.", "sign"],
  ]);
  expect(why("150", "11.1%")).toEqual([["% Diff.", "base"]]);
  expect(why("105", "15.2%")).toEqual([
    ["Diff.", null],
    ["% Diff.", null],
  ]);
  expect(why("150", "12.5%")).toEqual([]);
});

test("12 months' totals and their change behind the months that they add up are checked, and the months count", () => {
  const months = ["18", "19"].flatMap((year) =>
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((name) => `${name}-${year}`),
  );
  const counts = months.map((_, at) => 20 + ((at * 7) % 11));
  const total = (from: number) => counts.slice(from, from + 12).reduce((sum, count) => sum + count, 0);
  const table = (later: number, words = ["12m to Dec 18", "12m to Dec 19"]) =>
    sheet(
      "Data",
      [
        `Offence | ${months.join(" | ")} | ${words.join(" | ")} | Change`,
        ...["Fraud", "Arson"].map((offence, at) => {
          const all = [...counts, total(0), later, later - total(0)];
          return `${offence} | ${all.map((count) => count * (at + 1)).join(" | ")}`;
        }),
      ].join("\n"),
    );
  for (const words of [
    ["12m to Dec 18", "12m to Dec 19"],
    ["12 months ending Dec 18", "12 months ending Dec 19"],
    ["2018", "2019"],
  ]) {
    const read = checkedChain([table(total(12), words)], { by: "Offence" });
    expect(lines(read)).toEqual([]);
    expect(Object.values(figures(read)["Fraud"]!)).toEqual(counts);
  }
  expect(lines(checkedChain([table(total(12) + 30)], { by: "Offence" }))).toEqual(["warning totalDisagrees Data AA2:AA3"]);
});

test("two blank rows may stand between a comparison's header and its figures, and any number between rows with both windows", () => {
  const table = (belowHeader: number, between: number, corner = "Offence") => {
    const blanks = (count: number) => Array.from({ length: count }, () => " | | |");
    const header = `${corner} | 12 months to Jan 19 | 12 months to Jan 20 | Diff.`;
    const rows = ["Fraud | 10 | 12 | 2", ...blanks(between), "Theft | 5 | 6 | 1", "Arson | 7 | 8 | 1"];
    return [header, ...blanks(belowHeader), ...(corner === "" ? ["Cyber | 3 | 4 | 1"] : []), ...rows].join("\n");
  };
  const strands = (...gaps: Parameters<typeof table>) => Object.keys(figures(chain([sheet("S", table(...gaps))])));
  expect([strands(2, 0), strands(0, 2), strands(2, 2)]).toEqual(Array.from({ length: 3 }, () => ["Fraud", "Theft", "Arson"]));
  expect([strands(0, 3), strands(0, 9)]).toEqual(Array.from({ length: 2 }, () => ["Fraud", "Theft", "Arson"]));
  expect([strands(0, 1, ""), strands(0, 4, "")]).toEqual(Array.from({ length: 2 }, () => ["Cyber", "Fraud", "Theft", "Arson"]));
});
