import { byChoices } from "../../../src/reading";
import { chain, cut, sheet } from "../sheets";

const MONTHS = "Oct 19 | Nov 19 | Dec 19 | Jan 20";
const choices = (...rows: string[]) =>
  byChoices(chain([sheet("Wards", [`MajorText | MinorText | WardName | WardCode | ${MONTHS}`, ...rows].join("\n"))]).input).map(
    ({ column, strands }) => [column, strands],
  );

describe("the columns that strands can be made of", () => {
  test("are those of words, offences first, with the strands that each would make, and no codes", () => {
    expect(
      choices(
        "BURGLARY | BURGLARY - RESIDENTIAL | Abbey | E05000026 | 4 | 5 | 6 | 7",
        "BURGLARY | BURGLARY - COMMUNITY | Abbey | E05000026 | 1 | 2 | 1 | 2",
        "ROBBERY | ROBBERY - PERSONAL | Abbey | E05000026 | 3 | 3 | 4 | 4",
        "ROBBERY | ROBBERY - PERSONAL | Alibon | E05000027 | 2 | 1 | 0 | 1",
      ),
    ).toEqual([
      ["MajorText", 2],
      ["MinorText", 3],
      ["WardName", 2],
    ]);
  });

  test("are those of every sheet, each once", () => {
    const wide = (name: string, offence: string) =>
      sheet(name, `Offence | District | ${MONTHS}\n${offence} | North | 1 | 2 | 3 | 4\n${offence} | South | 2 | 2 | 3 | 4`);
    expect(byChoices(chain([wide("One", "Burglary"), wide("Two", "Theft")]).input)).toEqual([
      { column: "Offence", strands: 2 },
      { column: "District", strands: 2 },
    ]);
  });

  test("leave out totals, and columns without a value", () => {
    expect(
      byChoices(
        chain([sheet("Data", `Offence | Team | ${MONTHS}\nBurglary | | 1 | 2 | 3 | 4\nRobbery | | 2 | 2 | 2 | 2\nTotal | | 3 | 4 | 5 | 6`)])
          .input,
      ),
    ).toEqual([{ column: "Offence", strands: 2 }]);
  });

  test("are not counted where the column of a long sheet was not read", () => {
    const rows = Array.from({ length: 30 }, (_, at) => `Jan 20 | Burglary | Note ${at} | ${at + 2}`);
    const long = sheet("Data", ["Month | Offence | Street | Count", ...rows].join("\n"));
    const { recognition, ledgers } = chain([long], { heads: [cut(long, 10)] }).input;
    expect(byChoices({ recognition, ledgers: ledgers.map(() => null) })).toEqual([
      { column: "Offence", strands: null },
      { column: "Street", strands: null },
    ]);
  });
});
