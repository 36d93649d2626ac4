import { chain, lines, only, sheet } from "../sheets";

const DATA = sheet(
  "Data",
  "Month | Offence | Count\nJan 20 | Burglary (Dwelling) | 1\nFeb 20 | Burglery (Dwelling) | 2\nFeb 20 | Arson | 3\nFeb 20 | Total | 5\nNote | Provisional |",
);
const strands = (...rows: string[]) => sheet("Strands", ["Strand | Column | Values | Except", ...rows].join("\n"));

describe("offences that no strand counts", () => {
  test("are said, totals and notes not among them, and near misses in spelling are errors with the suggestion", () => {
    const read = chain([DATA, strands("Burglary | Offence | Burglary (Dwelling)")]);
    expect(lines(read)).toEqual(["error nearMiss Data B3"]);
    expect(only(read, "nearMiss").details).toEqual({ column: "Offence", found: "Burglery (Dwelling)", meant: "Burglary (Dwelling)" });
    expect(only(read, "valuesInNoStrand").details).toMatchObject({ values: ["Arson"], count: 1 });
  });

  test("are none where a wildcard counts them or they are excepted by name", () => {
    const both = chain([DATA, strands("Burglary | Offence | Burglary (Dwelling)", "All | Offence | *")]);
    expect(lines(both)).toContain("error nearMiss Data B3");
    expect(lines(chain([DATA, strands("All | Offence | *")]), { infos: true })).toEqual(["info totalsLeftOut Data B5"]);
    const excepted = chain([DATA, strands("Burglary | Offence | Burgl* | Arson")]);
    expect(excepted.findings.filter(({ code }) => code === "valuesInNoStrand")).toEqual([]);
  });

  test("are not looked for in columns that only narrow a strand, nor where strands are made of a column", () => {
    const two = sheet("Data", "Month | Offence | District | Count\nJan 20 | Fraud | North | 1\nJan 20 | Fraud | South | 1");
    const narrow = sheet("Strands", "Strand | Column | Values | Column 2 | Values 2\nNorth | Offence | Fraud | District | North");
    expect(lines(chain([two, narrow]), { infos: true })).toEqual([]);
    expect(lines(chain([DATA], { by: "Offence" })).filter((line) => line.includes("nearMiss"))).toEqual([]);
  });
});

describe("a further condition", () => {
  test("must say its column and its values", () => {
    const grid = "Strand | Column | Values | Column 2 | Values 2\nA | Offence | Arson | Offence |\nB | Offence | Arson | | North";
    expect(lines(chain([DATA, sheet("Strands", grid)]))).toEqual([
      "error conditionIncomplete Strands E2",
      "error conditionIncomplete Strands D3",
    ]);
  });
});

describe("a definition that matches nothing", () => {
  test("gets the spelling that was meant, for sheets, columns and values", () => {
    const read = chain([
      DATA,
      sheet(
        "Strands",
        "Strand | Sheet | Column | Values\nA | Date | Offence | Arson\nB | Data | Ofence | Arson\nC | | Offence | Burglary (Dweling)",
      ),
    ]);
    expect(lines(read)).toEqual([
      "error unknownSheet Strands B2",
      "error unknownColumn Strands C3",
      "error strandMatchesNothing Strands D4",
    ]);
    expect(only(read, "unknownColumn").details.suggestion).toBe("Offence");
    expect(only(read, "strandMatchesNothing").details.suggestion).toBe("Burglary (Dwelling)");
  });
});
