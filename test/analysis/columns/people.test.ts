import { peopleOf } from "../../../src/analysis/columns";
import { atOnce } from "../../../src/domain/slices";
import { figuresOf, recogniseSheets } from "../../../src/reading";
import { sheet } from "../../reading/sheets";

const CRIMES = `
  Month | Offence | District | Ward | Count
  Jan-20 | Burglary | Harlow | Bush Fair | 5
  Jan-20 | Burglary | Basildon | Laindon | 7
  Jan-20 | Robbery | Harlow | Bush Fair | 1
  Feb-20 | Burglary | Harlow | Netteswell | 4
  Feb-20 | Burglary | Basildon | Laindon | 6
  Feb-20 | Robbery | Harlow | Bush Fair | 2
`;
const PEOPLE = "District | Population\nHarlow | 87067\nBasildon | 187199";

/** { Burglary: 274266 }: the people of each strand, or why they are not known. */
function people(strands: string, crimes = CRIMES, populations = PEOPLE, more: readonly ReturnType<typeof sheet>[] = []) {
  const heads = [sheet("Crimes", crimes), sheet("People", populations), ...more, sheet("Strands", strands)];
  const read = atOnce(figuresOf(recogniseSheets(heads, { by: null, strandsFrom: null }), heads, []));
  const found = peopleOf(read, heads, read.definitions);
  return {
    people: Object.fromEntries(
      read.definitions.map(({ strand }, index) => [strand, found.people[index]?.people ?? found.people[index]?.reason ?? null]),
    ),
    findings: found.findings.map(({ details }) => details),
  };
}

const RULES = "Strand | Column 1 | Values 1 | Column 2 | Values 2";

describe("The people of a strand", () => {
  test("are those of the places that its rules name, or of all", () => {
    expect(
      people(`${RULES}
        Burglary | Offence | Burglary | |
        Burglary (Harlow) | Offence | Burglary | District | Harlow
        Burglary (both) | Offence | Burglary | Districts | Harlow; Basildon`),
    ).toEqual({ people: { Burglary: 274_266, "Burglary (Harlow)": 87_067, "Burglary (both)": 274_266 }, findings: [] });
  });

  test("are not known where its rules do not count the same places", () => {
    expect(
      people(`${RULES}
      Mixed | Offence | Burglary | District | Harlow
      Mixed | Offence | Robbery | |`).people,
    ).toEqual({ Mixed: { code: "unequalRules" } });
  });

  test("are not known where it should be of a place without rows, or of a part of one", () => {
    expect(
      people(`${RULES}
      Robbery | Offence | Robbery | |
      Laindon | Ward | Laindon | |`).people,
    ).toEqual({
      Robbery: { code: "placesWithoutRows", places: ["Basildon"] },
      Laindon: { code: "placesWithoutRows", places: ["Harlow"] },
    });
  });

  test("are not known where a place has no population, but those of the others are", () => {
    const found = people(
      `${RULES}
        Burglary | Offence | Burglary | |
        Burglary (Harlow) | Offence | Burglary | District | Harlow`,
      CRIMES,
      "District | Population\nHarlow | 87067\nBasildon | n/k",
    );
    expect(found.people).toEqual({ Burglary: { code: "noPopulation", places: ["Basildon"] }, "Burglary (Harlow)": 87_067 });
    expect(found.findings).toEqual([{ why: "notANumber", places: ["Basildon"] }]);
  });

  test("are not known of all places where more places have a population; all together are no place", () => {
    const both = (more: string) => people(`${RULES}\nBurglary | Offence | Burglary | |`, CRIMES, `${PEOPLE}\n${more}`).people;
    expect(both("Essex | 274266")).toEqual({ Burglary: 274_266 });
    expect(both("Maldon | 64926")).toEqual({ Burglary: { code: "morePlaces", places: ["Maldon"] } });
  });

  test("are not known where figures stand on a sheet that says no place", () => {
    const fraud = sheet("Fraud", "Month | Offence | Count\nJan-20 | Fraud | 5\nFeb-20 | Fraud | 6");
    expect(people(`${RULES}\nFraud | Offence | Fraud | |`, CRIMES, PEOPLE, [fraud]).people).toEqual({
      Fraud: { code: "noPlace", sheets: ["Fraud"] },
    });
  });

  test("are of nobody where no sheet has populations, and that is said", () => {
    expect(people(`${RULES}\nBurglary | Offence | Burglary | |`, CRIMES, "Note\nnothing")).toEqual({
      people: { Burglary: null },
      findings: [{ why: "none", places: [] }],
    });
  });
});
