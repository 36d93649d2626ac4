import { monthHeader } from "../../../../src/reading/recognise/layouts/month-header";
import { monthRuns } from "../../../../src/reading/recognise/layouts/month-run";
import { readTransposed } from "../../../../src/reading/recognise/layouts/transposed";
import { viewed } from "./viewed";

const MONTHS = ["Jul 19", "Aug 19", "Sep 19", "Oct 19"];
const PAIRS = MONTHS.flatMap((month) => [month, ""]);
const cells = (counts: readonly (string | number)[]) => counts.join(" | ");

/** What is asked about columns without a header. */
function findings(headers: readonly string[], ...rows: readonly (readonly (string | number)[])[]) {
  const view = viewed([`Offence | ${cells(headers)}`, ...rows.map((row, at) => `${at === 0 ? "" : "Theft"} | ${cells(row)}`)].join("\n"));
  return monthHeader(view, view.region, 0)!.findings;
}
const asked = (...of: Parameters<typeof findings>) =>
  findings(...of)
    .map(({ code, address }) => `${code} ${address}`)
    .join(", ");
const THEFT = [10, 3, 12, 4, 9, 2, 11, 5];
const over = (second: readonly (string | number)[], theft: readonly (string | number)[] = THEFT) => asked(PAIRS, second, theft);
const NONE = PAIRS.map(() => "");

describe("Columns of counts among the months that have no header", () => {
  test("are asked about, with the last month’s own", () => {
    expect(over(NONE)).toBe("columnsWithoutHeader C1, E1, G1, I1");
    expect(asked(PAIRS.slice(0, -1), NONE.slice(0, -1), THEFT.slice(0, -1))).toBe("columnsWithoutHeader C1, E1, G1");
  });

  test("are asked about where numbers stand below the month, which are no names", () => {
    expect(over([101, 102, 101, 102, 101, 102, 101, 102])).toBe("columnsWithoutHeader C1, E1, G1, I1");
  });

  test("have a name where a word or a sign stands below the month", () => {
    expect(over(["Recorded", "Solved", "Recorded", "Solved", "Recorded", "Solved", "Recorded", "Solved"])).toBe("");
    expect(over(["#", "%", "#", "%", "#", "%", "#", "%"])).toBe("");
  });

  test("are none where they hold nothing, zeros alone, or mostly something else than counts", () => {
    expect(over(NONE, [10, "", 12, "", 9, "", 11, ""])).toBe("");
    expect(over(NONE, [10, 0, 12, 0, 9, 0, 11, 0])).toBe("");
    expect(over(NONE, [10, 0.3, 12, 0.4, 9, 0.2, 11, 0.5])).toBe("");
  });

  test("are asked about behind the last month as far as the widest of the others goes, where nothing names them", () => {
    const uneven = ["Jul 19", "", "Aug 19", "", "", "Sep 19", "", "", "Oct 19", "", ""];
    const counts = [10, 3, 12, 4, 4, 9, 2, 3, 11, 5, 4];
    const blank = counts.map(() => "");
    const all = [{ code: "columnsWithoutHeader", details: { columns: ["C", "E", "F", "H", "I", "K", "L"] } }];
    expect(findings(uneven, blank, counts)).toMatchObject(all);
    expect(findings([...uneven, ""], [...blank, ""], [...counts, 900])).toMatchObject(all);
    expect(over(NONE.with(-1, "Solved"))).toBe("columnsWithoutHeader C1, E1, G1");
  });

  test("add up two or more months right before them, and need no name", () => {
    const sum = (total: number) => asked(["Jul 19", "Aug 19", "", "Sep 19", "Oct 19"], ["", "", "", "", ""], [10, 12, total, 9, 11]);
    expect([sum(22), sum(23), sum(12)]).toEqual(["", "columnsWithoutHeader D1", "columnsWithoutHeader D1"]);
    const both = (second: readonly (string | number)[]) =>
      asked(["Jul 19", "Aug 19", "", "Sep 19", "Oct 19"], [10, 12, 22, 9, 11], [...second, 9, 11]);
    expect([both([10, 12, 23]), both(["", 12, 12])]).toEqual(["columnsWithoutHeader D1", ""]);
  });

  test("are asked about among offences too", () => {
    const down = (...headers: readonly string[]) => {
      const rows = MONTHS.map((month, at) => `${month} | ${10 + at} | ${3 + at} | ${20 + at}`);
      const view = viewed([`Month | ${headers.join(" | ")}`, ...rows].join("\n"));
      const { table, findings } = readTransposed(view, view.region, () => monthRuns(view, view.region));
      return [
        table?.totals.map(({ column, asked }) => `${column} ${String(asked)}`),
        findings.map(({ code, address }) => `${code} ${address}`),
      ];
    };
    expect(down("Theft", "", "Arson")).toEqual([["2 true"], ["columnsWithoutHeader C1"]]);
    expect(down("Theft", "Arson", "")).toEqual([["3 undefined"], []]);
  });

  test("among months alone are asked about: beside the table they are another matter", () => {
    expect(asked([...MONTHS, ""], ["", "", "", "", ""], [10, 12, 9, 11, 900])).toBe("");
  });
});
