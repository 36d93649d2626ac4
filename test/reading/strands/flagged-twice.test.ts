import { lines, sheet, checkedChain } from "../sheets";

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

  test("are found where a count stands with each flag and again with a blank", () => {
    const grid = (again: boolean) =>
      sheet(
        "Data",
        [
          "Month | Offence | Domestic | Count",
          ...Array.from({ length: 24 }, (_, at) => {
            const month = `@20${18 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
            const count = 30 + ((at * 7) % 13);
            return [`${month} | Fraud | Y | ${count}`, `${month} | Fraud | | ${again ? count : count + 20 + (at % 5)}`];
          }).flat(),
        ].join("\n"),
      );
    const of = (again: boolean) => checkedChain([grid(again)], { by: "Offence" }).findings.filter(({ code }) => code === "flaggedTwice");
    expect([of(true).length, of(false).length]).toEqual([1, 0]);
  });
});
