import { isoMonth } from "../../../src/domain/month";
import { measureStrands, rulesOf } from "../../../src/reading/measures/measure-figures";
import { sheet } from "../sheets";
import { DATA, measured, measuresSheet, read } from "./measured-of";

describe("the numbers of measures", () => {
  test("are counted once for each rule, under the measure’s name", () => {
    const { defined } = measured(
      "Knife | Held | count | | Custody | Kind | Interviews",
      "Knife | Rate | rate | | Custody | Kind | Video | Held",
      "Knife | Kits | progress | | | | 5 | | | | 9",
      "Knife | Places | theme | | Custody | Place | | | Jan 2020 | Mar 2020",
    );
    expect(defined.map((measure) => rulesOf(measure).length)).toEqual([1, 2, 0, 2]);
    const { definitions, indexOf } = measureStrands(defined);
    // The rate is of the first measure’s own rule.
    expect(definitions.map(({ strand, rules }) => [strand, rules.length])).toEqual([
      ["Held", 1],
      ["Rate", 1],
      ["Places", 1],
      ["Places", 1],
    ]);
    expect(definitions.map(({ rules }) => indexOf.get(rules[0]!))).toEqual([0, 1, 2, 3]);
    expect(definitions[0]).toMatchObject({
      measure: "Held",
      section: null,
      lead: null,
      favourable: null,
      periodEnd: null,
      definedAt: null,
    });
  });

  test("over a span are what the worksheet has in its months, with their cells", () => {
    const [tally] = measured("Knife | Video | tally | | Custody | Kind | Video | | Feb 2020 | Mar 2020").measures;
    expect(tally).toMatchObject({ value: 15 });
    expect(
      (tally as never as { sources: { sheet: string; column: number }[] }).sources.map(({ sheet: name, column }) => [name, column]),
    ).toEqual([
      ["Custody", 3],
      ["Custody", 4],
    ]);
  });

  test("are none where months of the span are missing, which are told", () => {
    const told = (row: string) => {
      const { measures, findings } = measured(row);
      return [
        measures.length,
        ...findings.map(({ code, address, details }) => [code, address, (details as { months: never[] }).months.map(isoMonth)]),
      ];
    };
    const span = "Dec 2019 | Apr 2020";
    expect(told(`Knife | Video | tally | | Custody | Kind | Video | | ${span}`)).toEqual([
      0,
      ["measureMonthsMissing", "G2", ["2019-12", "2020-04"]],
    ]);
    expect(told(`Knife | Video | progress | | Custody | Kind | Video | | ${span} | 9`)).toEqual([
      0,
      ["measureMonthsMissing", "G2", ["2019-12", "2020-04"]],
    ]);
    expect(told(`Knife | Held | theme | | Custody | Kind | | | ${span}`)).toEqual([
      0,
      ["measureMonthsMissing", "B2", ["2019-12", "2020-04"]],
    ]);
  });

  test("are none where a quarter stands across the span’s end", () => {
    const quarters = sheet("Custody", "Kind | Q1 2020 | Q2 2020 | Q3 2020\nVideo | 5 | 6 | 7\nAudio | 1 | 1 | 1");
    const said = sheet("Reading", "Sheet | Column | Read as\nCustody | | years start in January");
    const of = (span: string) =>
      read([DATA, quarters, said, measuresSheet(`Knife | Video | tally | | Custody | Kind | Video | | ${span}`)]).measured;
    expect(of("Jan 2020 | Jun 2020").measures).toMatchObject([{ value: 11 }]);
    const { measures, findings } = of("Jan 2020 | May 2020");
    expect([measures, findings.map(({ details }) => (details as { months: never[] }).months.map(isoMonth))]).toEqual([
      [],
      [["2020-01", "2020-02", "2020-03", "2020-04", "2020-05"]],
    ]);
  });
});
