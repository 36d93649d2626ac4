import { readComparisons } from "../../../../src/reading/recognise/layouts/comparison";
import { viewed } from "./viewed";

const read = (...lines: readonly string[]) => {
  const view = viewed(lines.join("\n"));
  return readComparisons(view, view.region);
};
/** What each table is of, with the sheet's numbers of its rows: "Theft 2, Fraud 3". */
const strands = (...lines: readonly string[]) =>
  read(...lines).tables.map(({ rows }) => rows.map(({ strand, row }) => `${strand} ${row + 1}`).join(", "));
const TWO = "12 months to Jan 19 | 12 months to Jan 20";
const THREE = `12 months to Jan 18 | ${TWO}`;

describe("Comparison tables beside and below one another", () => {
  test("each have the rows below their own header and the labels to their left", () => {
    const header = `Offence | ${TWO} | Offence | ${TWO}`;
    expect(
      strands(header, "Theft | 1 | 2 | Fraud | 3 | 4", "Arson | 5 | 6 | Rape | 7 | 8", header, "Drugs | 1 | 2 | Knives | 3 | 4"),
    ).toEqual(["Theft 2, Arson 3", "Fraud 2, Rape 3", "Drugs 5", "Knives 5"]);
  });

  test("end above a header over some of their columns alone", () => {
    const [left, right] = read(
      `Offence | ${TWO} | Offence | ${TWO}`,
      "Theft | 1 | 2 | Fraud | 3 | 4",
      "Arson | 5 | 6 | Rape | 7 | 8",
      `Theme | ${TWO} | Drugs | 5 | 6`,
      "Cycles | 1 | 2 | Knives | 3 | 4",
    ).tables;
    expect([left!.lastRow + 1, right!.lastRow + 1]).toEqual([3, 5]);
  });

  test("have the lines above them, not those of a table above, for their names", () => {
    const block = (strand: string, left = "") => [`${left}${strand}:`, `${left}${TWO}`, `${left}1 | 2`];
    expect(strands(...block("Theft"), ...block("Fraud"))).toEqual(["Theft 3", "Fraud 6"]);
    expect(strands(...block("Theft"), ...block("Fraud", " | | | "))).toEqual(["Theft 3", "Fraud 6"]);
  });

  test("stand below their header where no figures do", () => {
    const [table] = read(`Offence | ${TWO}`, "Theft | |").tables;
    expect(table).toMatchObject({ layout: "comparison", headerRow: 0, firstRow: 1, lastRow: 1, rows: [] });
  });
});

describe("A wide table of years, which is no comparison,", () => {
  const are = (header: string, ...rows: readonly string[]) => read(header, ...rows).tables.length;

  test("has two columns of names; codes, sections, measures and leads are none", () => {
    expect(are(`Place | Offence | ${TWO}`, "North | Theft | 1 | 2", " | Fraud | 3 | 4")).toBe(0);
    expect(are(`Code | Offence | ${TWO}`, "E07 | Theft | 1 | 2", "E08 | Fraud | 3 | 4")).toBe(1);
    for (const header of ["Section", "Measure", "Lead"]) expect(are(`${header} | Offence | ${TWO}`, "One | Theft | 1 | 2")).toBe(1);
    expect(are(`Place | Name | ${TWO}`, "North | Theft | 1 | 2")).toBe(1);
  });

  test("has three years or more without a difference", () => {
    expect([are(`Offence | ${THREE}`, "Theft | 1 | 2 | 3"), are(`Offence | ${TWO}`, "Theft | 1 | 2")]).toEqual([0, 1]);
    expect([
      are(`Offence | ${THREE} | Diff.`, "Theft | 1 | 2 | 3 | 1"),
      are(`Offence | ${THREE} | % Diff.`, "Theft | 1 | 2 | 3 | 50%"),
    ]).toEqual([1, 1]);
  });

  test("has years by themselves, unless they are the only pair, with a difference, under a header of offences", () => {
    const years = "2018/19 | 2019/20 | Diff.";
    expect(are(`Offence | ${years}`, "Theft | 1 | 2 | 1")).toBe(1);
    expect(are(`Place | ${years}`, "North | 1 | 2 | 1")).toBe(0);
    expect(are("Offence | 2017/18 | 2018/19 | 2019/20 | Diff.", "Theft | 1 | 2 | 3 | 1")).toBe(0);
    expect(are(`Offence | ${years}`, "Theft | 1 | 2 | 1", `Offence | ${years}`, "Fraud | 1 | 2 | 1")).toBe(0);
  });
});

describe("Rows of a comparison table", () => {
  test("called totals are left out, and said to be", () => {
    const { tables, findings } = read(`Offence | ${TWO}`, "Theft | 1 | 2", "Total | 3 | 4", "Grand total | 5 | 6");
    expect(tables[0]!.rows.map(({ strand }) => strand)).toEqual(["Theft"]);
    expect(findings).toMatchObject([
      {
        code: "totalsLeftOut",
        address: "A3, A4",
        details: { of: "rows", labels: ["Total", "Grand total"], count: 2, sheets: 1 },
      },
    ]);
  });

  test("are there where any window has a figure, and may begin two blank rows below the header", () => {
    expect(strands(`Offence | ${TWO}`, "Theft | | 2", "Fraud | 1 | ", "Arson | | ")).toEqual(["Theft 2, Fraud 3"]);
    expect(strands(`Offence | ${TWO}`, "", "", "Theft | | 2", "Fraud | 1 | 2")).toEqual(["Theft 4, Fraud 5"]);
  });

  test("go on below two blank rows or a heading; below more only with a count in each window", () => {
    const after = (...rows: readonly string[]) => strands(`Offence | ${TWO}`, "Theft | 1 | 2", ...rows)[0];
    expect([after("", "", "Fraud | | 4"), after("", "", "", "Fraud | | 4"), after("", "", "", "Fraud | 3 | 4")]).toEqual([
      "Theft 2, Fraud 5",
      "Theft 2",
      "Theft 2, Fraud 6",
    ]);
    expect([after("", "Cyber | |", "Fraud | 3 | 4"), after("", "Notes | |", "Fraud | 3 | 4")]).toEqual(["Theft 2, Fraud 5", "Theft 2"]);
    expect([after("", "Fraud | x y | x y"), after("", "Offence | 3 | 4"), after("", "Cyber | |")]).toEqual([
      "Theft 2",
      "Theft 2",
      "Theft 2",
    ]);
  });

  test("say their section, measure and lead under headers that name these", () => {
    const row = (header: string, cell = "One") => {
      const { section, measure, lead } = read(`${header} | Offence | ${TWO}`, `${cell} | Theft | 1 | 2`).tables[0]?.rows[0] ?? {};
      return [section, measure, lead];
    };
    for (const header of ["Section", "Sec", "Sec.", "No", "No.", "Ref", "Ref.", "#", "Section no", "Section no.", "Section number"])
      expect(row(header, "'5.1")).toEqual(["5.1", "Theft offences", null]);
    for (const header of ["Lead", "Strand lead", "Lead officer", "Owner"]) expect(row(header)).toEqual([null, "Theft offences", "One"]);
    expect(row("Measure")).toEqual([null, "One", null]);
    for (const header of ["Subsection", "Sections", "Misled lead", "Leads", "Homeowner", "Owners"])
      expect(row(header, "'5.1")).toEqual([null, "Theft offences", null]);
    expect(row("Section", "")).toEqual([null, "Theft offences", null]);
  });

  test("stand under a header of strands or themes, or of offences, in one cell or two below one another", () => {
    for (const header of ["Strand", "Theme", "Offence type", "Place"])
      expect(strands("Fraud:", `${header} | ${TWO}`, "Theft | 1 | 2")).toEqual([header === "Place" ? "Fraud 3" : "Theft 3"]);
    expect(strands("Fraud:", "Offence | 12 months | 12 months", "type | to Jan 19 | to Jan 20", "Theft | 1 | 2")).toEqual(["Theft 4"]);
  });

  test("are one alone where nothing labels them: its label names it, unless that is a total", () => {
    expect(strands(` | ${TWO}`, "Theft | 1 | 2")).toEqual(["Theft 2"]);
    expect(strands("Fraud:", ` | ${TWO}`, "Total | 1 | 2")).toEqual(["Fraud 3"]);
    expect(strands(` | ${TWO}`, "Total | 1 | 2")).toEqual([" 2"]);
    expect(strands(` | ${TWO}`, "Theft | 1 | 2", "Fraud | 3 | 4")).toEqual(["Theft 2, Fraud 3"]);
  });

  test("have the period of the three lines above the header", () => {
    const period = (...between: readonly string[]) =>
      read("12 months to end of January 2020:", ...between, `Strand | ${TWO}`, "Theft | 1 | 2").tables[0]!.rows[0]!.period;
    expect([period(), period("Theft", "More")].map((each) => each !== null)).toEqual([true, true]);
    expect(period("One", "Two", "Three")).toBeNull();
  });
});
