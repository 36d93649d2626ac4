import { chain, figures, lines, only, sheet } from "./sheets";

const wide = (...rows: string[]) => sheet("Data", ["Offence | District | Jan 20 | Feb 20 | Mar 20", ...rows].join("\n"));
const ESSEX = wide("Fraud | North | 1 | 2 | 3", "Fraud | South | 4 | 5 | 6", "Fraud | Essex | 5 | 7 | 9", "Theft | North | 2 | 2 | 2", "Theft | South | 1 | 1 | 1", "Theft | Essex | 3 | 3 | 3");

describe("a county's rows among its districts'", () => {
  test("are asked about, since everything would count twice", () => {
    expect(lines(chain([ESSEX]))).toEqual(["error unnamedTotal Data"]);
    expect(only(chain([ESSEX]), "unnamedTotal").details).toEqual({ column: "District", value: "Essex" });
    const strands = sheet("Strands", "Strand | Column | Values\nFraud | Offence | Fraud");
    expect(lines(chain([ESSEX, strands]))).toEqual(["error unnamedTotal Data"]);
  });

  test("are no question where strands say which districts count", () => {
    const strands = sheet("Strands", "Strand | Column | Values | Column 2 | Values 2\nFraud | Offence | Fraud | District | Essex");
    const read = chain([ESSEX, strands]);
    expect(lines(read)).toEqual([]);
    expect(figures(read).Fraud).toEqual({ "2020-01": 5, "2020-02": 7, "2020-03": 9 });
  });

  test("are found in long sheets too, and districts of any size are none", () => {
    const rows = (counts: readonly number[]) => ["Jan 20", "Feb 20", "Mar 20"].flatMap((month) => ["North", "South", "Essex"].map((place, index) => `${month} | Fraud | ${place} | ${counts[index]}`));
    const long = (counts: readonly number[]) => sheet("Data", ["Month | Offence | District | Count", ...rows(counts)].join("\n"));
    expect(lines(chain([long([1, 2, 3])]))).toContain("error unnamedTotal Data");
    expect(lines(chain([long([1, 2, 4])])).filter((line) => line.includes("unnamedTotal"))).toEqual([]);
  });
});
