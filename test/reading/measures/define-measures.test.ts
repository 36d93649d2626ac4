import { sheet } from "../sheets";
import { DATA, CUSTODY, measured, measuresSheet, read, wrong } from "./measured-of";

const STRANDS = sheet(
  "Strands",
  [
    "Section | Strand | Kind | Column | Values",
    "'5.1 | Knife Crime | | Offence | Knife",
    "'5.2 | Fraud | | Offence | Fraud",
    "'5.4 | Extremism | text | |",
  ].join("\n"),
);
const sectionsOf = (...sections: readonly string[]) =>
  read([DATA, STRANDS, CUSTODY, measuresSheet(...sections.map((section, at) => `${section} | M${at} | count | | Custody`))]).measured;

describe("the rows of the sheet Measures", () => {
  test("are measures in their order, rates among them", () => {
    const { measures, findings } = measured(
      "Knife | Rate | rate | | Custody | Kind | Video | Held",
      "Knife | Held | Counts | | Custody | Kind | Interviews",
      "Fraud | Held | tallies | | | | 5 | | Jan 2020 | Feb 2020",
      "Fraud | Kits | Progress | | | | 5 | | | | 9",
    );
    expect([findings, measures.map(({ section, name, kind }) => [section, name, kind])]).toEqual([
      [],
      [
        ["Knife", "Rate", "rate"],
        ["Knife", "Held", "count"],
        ["Fraud", "Held", "tally"],
        ["Fraud", "Kits", "progress"],
      ],
    ]);
    expect(measures[1]).toMatchObject({ at: { sheet: "Measures", row: 2, column: 1 }, sheet: "Custody" });
  });

  test("are of a strand or a section of text, by its name or its number", () => {
    const { measures, findings } = sectionsOf("knife crime", "'5.2", "Extremism", "'5.4");
    expect([findings, measures.map(({ section }) => section)]).toEqual([[], ["Knife Crime", "Fraud", "Extremism", "Extremism"]]);
  });

  test("name a section that is not there, with the one that was meant", () => {
    const { measures, findings } = sectionsOf("Knife Crme", "'5.3", "");
    expect([measures, findings.map(({ code, address, details }) => [code, address, details])]).toEqual([
      [],
      [
        ["measureSectionUnknown", "A2", { measure: "M0", section: "Knife Crme", suggestion: "Knife Crime" }],
        ["measureSectionUnknown", "A3", { measure: "M1", section: "5.3", suggestion: null }],
        ["measureSectionUnknown", "A4", { measure: "M2", section: "", suggestion: null }],
      ],
    ]);
  });

  test("are not of a number that two sections have", () => {
    const twice = sheet(
      "Strands",
      "Section | Strand | Column | Values\n'5.1 | Knife Crime | Offence | Knife\n'5.1 | Fraud | Offence | Fraud",
    );
    const { measures, findings } = read([DATA, twice, CUSTODY, measuresSheet("'5.1 | M | count | | Custody")]).measured;
    expect([measures, findings.map(({ code }) => code)]).toEqual([[], ["measureSectionUnknown"]]);
  });

  test("need a name and a kind", () => {
    expect(wrong("Knife | | count | | Custody", "Knife | M | sum | | Custody", "Knife | M | | | Custody")).toEqual([
      ["B2", "name", ""],
      ["C3", "kind", "sum"],
      ["C4", "kind", ""],
    ]);
  });

  test("say a measure once, but for themes, which have a row each; the first row counts", () => {
    const rows = [
      "Knife | Held | count | | Custody | Kind | Video",
      "knife | HELD | count | | Custody",
      "Knife | Held | tally | | | | 5 | | Jan 2020 | Feb 2020",
    ];
    // A row of another kind is told at once, and the first row’s measure stands apart.
    expect(wrong(...rows)).toEqual([
      ["B4", "twice", "2"],
      ["B3", "twice", "2"],
    ]);
    expect(measured(rows[0]!, rows[2]!).measures.map(({ kind }) => kind)).toEqual(["count"]);
    expect(wrong("Knife | R | theme | A | | | 1", "Fraud | R | theme | A | | | 1", "Knife | R | theme | B | | | 2")).toEqual([]);
  });
});
