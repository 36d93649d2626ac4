import { answersTo } from "../../../src/checks/answers";
import { checkedChain, figures, lines, only, readingSheet, sheet } from "../sheets";

/** Records by day, of which some are flagged; `again` tells which flags stand there once more without the flag. */
const records = (again: readonly string[], { days = true, other = "" } = {}) => {
  const rows = Array.from({ length: 240 }, (_, at) => {
    const month = `20${18 + Math.floor(at / 120)}-${String((Math.floor(at / 10) % 12) + 1).padStart(2, "0")}`;
    const date = days ? `'${String(((at * 7) % 28) + 1).padStart(2, "0")}/${month.slice(5)}/${month.slice(0, 4)}` : `@${month}`;
    const row = `${date} | ${["Burglary", "Fraud"][at % 2]!} | ${days ? `Beat ${(at * 11) % 17}` : "North"}`;
    const flag = at % 4 === 0 ? "Y" : at % 4 === 1 ? other : "";
    return [`${row} | ${flag}`, ...(again.includes(flag) ? [`${row} |`] : [])];
  }).flat();
  return sheet("Crimes", ["Date | Offence | Beat | Domestic", ...rows].join("\n"));
};
const told = (...of: Parameters<typeof records>) => {
  const read = checkedChain([records(...of)], { by: "Offence" });
  return read.findings.flatMap((each) =>
    each.code === "flaggedTwice" ? [`${each.severity} ${each.details.flags.join()} ${each.details.count}`] : [],
  );
};

describe("flagged rows that stand there again without the flag", () => {
  test("are asked about, with the flags that do", () => {
    expect(told(["Y"])).toEqual(["error Y 60"]);
    expect(told(["Y"], { other: "N" })).toEqual(["error Y 60"]);
    expect(told(["Y", "N"], { other: "N" })).toEqual(["error Y 60"]);
  });

  test("are not found among rows that stand once, or that are alike anyway", () => {
    expect(told([])).toEqual([]);
    expect(told([], { other: "N" })).toEqual([]);
    expect(told([], { days: false })).toEqual([]);
    expect(lines(checkedChain([records([])], { by: "Offence" }))).toEqual([]);
  });

  const grid = (flag: (at: number) => string, blank: (count: number, at: number) => number, no = "") =>
    sheet(
      "Data",
      [
        "Month | Offence | Domestic | Count",
        ...Array.from({ length: 24 }, (_, at) => {
          const month = `@20${18 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
          const count = 30 + ((at * 7) % 13);
          return [`${month} | Fraud | ${flag(at)} | ${count}`, `${month} | Fraud | ${no} | ${blank(count, at)}`];
        }).flat(),
      ].join("\n"),
    );
  const found = (...of: Parameters<typeof grid>) =>
    checkedChain([grid(...of)], { by: "Offence" }).findings.flatMap((each) =>
      each.code === "flaggedTwice" ? [[each.details.flags.join(), each.details.count, each.details.within ?? false]] : [],
    );

  test("are found where a count stands with each flag and again with a blank", () => {
    expect(
      found(
        () => "Y",
        (count) => count,
      ),
    ).toEqual([["Y", 24, false]]);
  });

  test("may be a part of the counts without the flag, where none of these is smaller", () => {
    expect(
      found(
        () => "Y",
        (count, at) => count + 20 + (at % 5),
      ),
    ).toEqual([["Y", 24, true]]);
    expect(
      found(
        () => "Domestic",
        (count) => count + 20,
        "-",
      ),
    ).toEqual([["Domestic", 24, true]]);
    expect(
      found(
        () => "Y",
        (count, at) => (at === 20 ? count - 1 : count + 20),
      ),
    ).toEqual([]);
    expect(
      found(
        () => "Y",
        (count) => count + 20,
        "N",
      ),
    ).toEqual([]);
    expect(
      found(
        (at) => (at % 2 ? "Y" : "N"),
        (count) => count + 20,
      ),
    ).toEqual([]);
  });

  test("count as each choice says", () => {
    const data = grid(
      () => "Y",
      (count) => count + 20,
    );
    const sums = answersTo(only(checkedChain([data], { by: "Offence" }), "flaggedTwice")).map(({ notes }) => {
      const { Fraud } = figures(checkedChain([data, readingSheet(notes)], { by: "Offence" }));
      return Fraud!["2018-01"];
    });
    expect(sums).toEqual([50, 80]);
  });
});
