import type { ReportOptions } from "../../src/report/report-options";
import type { NodeHost } from "../../host/node";
import { valuesOf } from "../excel/written";
import { faultsOf } from "../verify/built";
import { hostOf, type Rows } from "../workbooks";
import { build, PEOPLE, rowsOf, texts } from "./three-districts";

const CHOSEN: Partial<ReportOptions> = { columns: ["rank"] };

const ranked = (host: NodeHost, by: string | null = "District", report: Partial<ReportOptions> = {}) =>
  build(host, by, { ...CHOSEN, ...report });
const rankRows = (rows: readonly (readonly unknown[])[]) => {
  const head = rows.findIndex(([first]) => first === "Rank among the places");
  return rows.slice(head + 1, head + 5).map((row) => row.slice(0, 5));
};
/** Rows of another place: as many a month as `count` says. */
const more = (name: string, count: (index: number) => number): Rows =>
  rowsOf(["North"])
    .slice(1)
    .map(([month, offence], index) => [month!, offence!, name, count(index)]);

describe("a report with the rank of each strand’s place", () => {
  test("ranks by rate where all places have a population, and says the group, the direction, the months and what ties do", async () => {
    const host = await hostOf({ Crimes: rowsOf(), People: PEOPLE });
    const { findings, comparisons } = await ranked(host);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(comparisons[0]!.group).toMatchObject({ column: "District", place: "North", people: 10_000, reason: null });
    const rows = await texts(host);
    // 12 and 12 per 1,000 before, 14.4 and 13.2 later; West 7.2 and 7.68.
    expect(rankRows(rows)).toEqual([
      ["Strand", "To", "By", "Rank, before", "Rank, later"],
      ["North", "Jan 20", "rate", "=1 of 3", "1 of 3"],
      ["South", "Jan 20", "rate", "=1 of 3", "2 of 3"],
      ["West", "Jan 20", "rate", "3 of 3", "3 of 3"],
    ]);
    expect(rows.flat()).toContain(
      "North among the places under “District”, by offences per 1,000 people (1 is the highest): 1 of 3, and =1 of 3 a year before.",
    );
    expect(rows.flat().filter((word) => /^Rank: 1 is the highest .* share a rank/.test(String(word)))).toHaveLength(1);
    expect(rows.flat()).toContain(
      "Ranked by offences per 1,000 people, among the 3 places that the worksheets have under “District”: North, South and West.",
    );
    expect(await faultsOf(host)).toEqual([]);
    // Verified from the months: a month that was typed over moves the rank.
    const data = await valuesOf(host, "Strand data", "A2:BZ3");
    const at = data[0]!.indexOf("Rank,\nlater");
    await host.run(async ({ workbook }) => void (workbook.worksheets.getItem("Strand data").getCell(2, at).values = [["2"]]));
    expect((await faultsOf(host)).join("\n")).toMatch(/Strand data!\w+3 has .*2.* It should have .*1/);
  });

  test("ranks by count where a population is missing, and says so", async () => {
    const host = await hostOf({ Crimes: rowsOf(), People: PEOPLE.slice(0, -1) });
    await ranked(host);
    const rows = await texts(host);
    expect(rankRows(rows).slice(1)).toEqual([
      ["North", "Jan 20", "count", "3 of 3", "3 of 3"],
      ["South", "Jan 20", "count", "2 of 3", "2 of 3"],
      ["West", "Jan 20", "count", "1 of 3", "1 of 3"],
    ]);
    expect(rows.flat().join("\n")).toContain("Ranked by number of offences, since not all have a usable population (West), among");
    expect(await faultsOf(host)).toEqual([]);
  });

  test.each([
    [
      "Total",
      (index: number) =>
        rowsOf()
          .slice(1 + 3 * index, 4 + 3 * index)
          .reduce((sum, row) => sum + Number(row[3]), 0),
    ],
    [
      "Essex",
      (index: number) =>
        rowsOf()
          .slice(1 + 3 * index, 4 + 3 * index)
          .reduce((sum, row) => sum + Number(row[3]), 0),
    ],
    ["Forcewide", (index: number) => 100 + index],
  ])("does not rank %s, which holds the others, among them", async (name, count) => {
    const host = await hostOf({ Crimes: [...rowsOf(), ...more(name, count)] });
    const strands: Rows = [
      ["Strand", "Column", "Values"],
      ["North", "District", "North"],
    ];
    await host.run(async ({ workbook }) => {
      workbook.worksheets.add("Strands").getRange("A1:C2").values = strands as string[][];
    });
    await ranked(host, null);
    expect(rankRows(await texts(host))[1]).toEqual(["North", "Jan 20", "count", "3 of 3", "3 of 3"]);
    expect(await faultsOf(host)).toEqual([]);
  });

  test("has none where a place has no figures for a window", async () => {
    const host = await hostOf({ Crimes: rowsOf().filter((row, at) => row[2] !== "West" || at > 20) });
    const strands: Rows = [
      ["Strand", "Column", "Values"],
      ["North", "District", "North"],
    ];
    await host.run(async ({ workbook }) => {
      workbook.worksheets.add("Strands").getRange("A1:C2").values = strands as string[][];
    });
    const { sheet, findings } = await ranked(host, null);
    expect([sheet, findings.filter(({ severity }) => severity === "error")]).toEqual(["Report", []]);
    const rows = await texts(host);
    expect(rankRows(rows)[1]).toEqual(["North", "Jan 20", "[x]", "[x]", "[x]"]);
    expect(rows.flat().filter((word) => /^No rank: .*West/.test(String(word)))).toHaveLength(1);
    expect(await faultsOf(host)).toEqual([]);
  });

  test("tells nothing of a small count: as soon as one is hidden, or a place has one, no strand has a rank", async () => {
    const small = rowsOf().map((row, at) => (at > 0 && row[2] === "North" ? row.with(3, at === 1 ? 1 : 0) : row));
    const host = await hostOf({ Crimes: small });
    const { comparisons } = await ranked(host, "District", { suppress: 5 });
    for (const { group } of comparisons) expect(group).toMatchObject({ others: [], reason: { code: "confidential" } });
    expect(
      rankRows(await texts(host))
        .slice(1)
        .every((row) => row.at(-1) === "[c]"),
    ).toBe(true);
    expect((await valuesOf(host, "Strand data", "A2:BZ2")).flat()).not.toContain("Rank: strand");
    expect(await faultsOf(host)).toEqual([]);
    // Nothing is small here.
    const other = await hostOf({ Crimes: rowsOf() });
    await ranked(other, "District", { suppress: 5, leftOut: ["North"] });
    expect(rankRows(await texts(other))[1]!.at(-1)).toBe("2 of 3");
    // The other place's small count would follow from the rank's figures, though no strand of it is reported.
    const left = await hostOf({ Crimes: small });
    await ranked(left, "District", { suppress: 5, leftOut: ["North"] });
    expect(rankRows(await texts(left))[1]!.at(-1)).toBe("[c]");
  });

  test("says so where no strand is of a place", async () => {
    const host = await hostOf({ Crimes: rowsOf() });
    const { comparisons, findings } = await ranked(host, "Offence");
    expect(comparisons[0]!.group).toBeUndefined();
    expect(findings.map(({ code }) => code)).toContain("ranksNotGiven");
  });
});
