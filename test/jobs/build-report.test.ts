import { messageOf } from "../../src/checks/messages";
import { answersTo } from "../../src/checks/answers";
import { keepReading } from "../../src/jobs/keep-reading";
import { buildReport, type BuildOptions, type BuildProgress } from "../../src/jobs/build-report";
import { parseNote } from "../../src/domain/answer";
import { addMonths, monthOf } from "../../src/domain/month";
import type { Finding } from "../../src/domain/finding";
import { type NodeHost, openHost } from "../../host/node";
import { comment, commentary, named, seen, valuesOf } from "../excel/written";
import { BY_NIGHT } from "../night";
import { fileOf, hostOf, longRows, type Rows } from "../workbooks";
import { build } from "./build";

const END = monthOf(2020, 1);
const grave = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity !== "info").map(({ code, severity, sheet, address }) => ({ code, severity, sheet, address }));

const STRANDS: Rows = [
  ["Section", "Strand", "Measure", "Lead", "Column", "Values", "Period end"],
  ["5.1", "Fraud", "Fraud Offences", "Chief Inspector", "Offence", "Fraud", null],
  ["5.2", "Rural", "Rural Offences", null, "Offence", "Rural*", null],
];
/** The warnings and remarks among the report's data notes. */
async function dataNotes(host: NodeHost): Promise<readonly unknown[]> {
  const lines = (await valuesOf(host, "Report", "A1:A200")).flat();
  const from = lines.indexOf("Warnings");
  return from < 0 ? [] : lines.slice(from + 1).filter((line) => line !== "" && line !== "OFFICIAL");
}
const clean = () => longRows(END, 26, { Fraud: (index) => 100 + index, "Rural theft": () => 70 });

describe("building a report from a workbook", () => {
  test("compares, writes and says which sheet the report is on", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    const outcome = await build(host);
    expect(outcome.sheet).toBe("Report");
    expect(grave(outcome.findings)).toEqual([]);
    expect(outcome.comparisons.map(({ earlier, later, diff }) => [earlier!.total, later!.total, diff])).toEqual([
      [1290, 1434, 144],
      [840, 840, 0],
    ]);
    expect(await named(host, "SR_Fraud_Later")).toBe(1434);
  });

  test("leads from each figure to the cells it was counted from", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    await build(host);
    const [first] = await valuesOf(host, "Strand data", "A3:G3");
    expect(first).toEqual(["Fraud", "12 months ending Jan 19", 43132, "Feb", 1, 102, "Crimes!C6"]);
    expect(await valuesOf(host, "Crimes", "C6")).toEqual([[102]]);
  });

  test("reads a wide worksheet, column by column", async () => {
    const months = Array.from({ length: 24 }, (_, index) => ({ month: addMonths(END, index - 23) }));
    const host = await hostOf({
      Wide: [
        ["Offence", "Ward", ...months],
        ["Fraud", "North", ...months.map(() => 5)],
        ["Fraud", "South", ...months.map(() => 6)],
        ["Robbery", "North", ...months.map((_, index) => index)],
      ],
    });
    const outcome = await build(host, { by: "Offence" });
    expect(outcome.comparisons.map(({ definition, earlier, later }) => [definition.strand, earlier!.total, later!.total])).toEqual([
      ["Fraud", 132, 132],
      ["Robbery", 66, 210],
    ]);
  });

  test("changes nothing but the as-at date when it builds again", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    await build(host);
    const first = await seen(host);
    const { findings } = await build(host);
    expect(grave(findings)).toEqual([]);
    expect(await seen(host)).toEqual(first);
    await build(host, { today: new Date(2020, 3, 20) });
    const later = await seen(host);
    expect(JSON.stringify(later)).not.toBe(JSON.stringify(first));
    expect(JSON.stringify(later).replaceAll("20 April 2020", "16 March 2020")).toBe(JSON.stringify(first));
  });

  test("warns when figures have moved to other cells, and only then", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    await build(host);
    host.user.paste("Strands", "A2", [
      ["5.2", "Rural", "Rural Offences", "", "Offence", "Rural*"],
      ["5.1", "Fraud", "Fraud Offences", "Chief Inspector", "Offence", "Fraud"],
    ]);
    expect(grave((await build(host)).findings)).toEqual([{ code: "placesMoved", severity: "warning", sheet: "Report", address: null }]);
    expect(await named(host, "SR_Fraud_Later")).toBe(1434);
  });

  test("says where the commentary of a strand that left the report has gone, once", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    await build(host);
    await comment(host, "Fraud", "Co-ordinators were recruited.");
    host.user.type("Strands", "B2", "Frauds");
    const left = (await build(host)).findings.find(({ code }) => code === "commentaryKept");
    expect(left).toMatchObject({ severity: "warning", sheet: "Strand data", details: { strands: ["Fraud"] } });
    expect((await build(host)).findings.map(({ code }) => code)).not.toContain("commentaryKept");
    host.user.type("Strands", "B2", "Fraud");
    await build(host);
    expect(await commentary(host, "Fraud")).toMatchObject({ words: "Co-ordinators were recruited.", sheet: "Report" });
  });

  test("keeps commentary with its strand where two differ by a sign alone", async () => {
    const of = (...names: string[]): Rows => [
      STRANDS[0]!,
      ...names.map((name) => [null, name, `${name} offences`, null, "Offence", "Fraud", null]),
    ];
    const host = await hostOf({ Crimes: clean(), Strands: of("A & B", "A B") });
    await build(host);
    await comment(host, "A_B", "About A B.");
    host.user.paste("Strands", "B2", [["A B"], ["A & B"]]);
    await build(host);
    expect(await commentary(host, "A_B")).toMatchObject({ words: "About A B." });
    const column = (await valuesOf(host, "Report", "A1:A60")).map(([value]) => value);
    expect(column.indexOf("About A B.")).toBeLessThan(column.lastIndexOf("A & B"));
  });

  test("reports progress, and can be cancelled before it writes", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    const steps: BuildProgress["step"][] = [];
    await build(host, { progress: ({ step }) => steps.push(step) });
    expect(steps).toEqual(["opening", "recognising", "comparing", "writing", "done"]);
    const before = await seen(host);
    const cancel = new Error("cancelled");
    await expect(
      build(host, {
        progress: ({ step }) => {
          if (step === "comparing") throw cancel;
        },
      }),
    ).rejects.toBe(cancel);
    expect(await seen(host)).toEqual(before);
  });
});

describe("a large worksheet", () => {
  const ROWS = 3_000;
  const large = (rows: number): Rows => {
    const months = Array.from({ length: 24 }, (_, index) => addMonths(END, index - 23));
    const header = ["Offence", "Note", ...months.map((month) => ({ month }))];
    return [
      header,
      ...Array.from({ length: rows }, (_, row) => [
        row % 2 === 0 ? "Fraud" : "Robbery",
        `A long remark that no one needs, number ${row}`,
        ...months.map(() => row % 7),
      ]),
    ];
  };
  const open = async (rows: number) => openHost({ workbook: await fileOf({ Wards: large(rows) }), name: "test.xlsx" });
  const expected = (rows: number) => {
    const totals = [0, 0];
    for (let row = 0; row < rows; row++) totals[row % 2]! += (row % 7) * 12;
    return totals;
  };

  test("is read within Excel on the web's 5 MB, in five syncs, and only the columns that are needed", async () => {
    const host = await open(ROWS);
    host.faults.enforcePayloadLimits();
    const { comparisons, findings } = await build(host, { by: "Offence" });
    expect(grave(findings)).toEqual([]);
    expect(comparisons.map(({ earlier, later }) => [earlier!.total, later!.total])).toEqual(expected(ROWS).map((total) => [total, total]));
    expect(host.traffic.syncs).toHaveLength(5);
    expect(host.traffic.api).toContain("Range.values");
  });

  test("is asked for again in halves where an answer is too large", async () => {
    const host = await open(ROWS / 3);
    host.faults.enforcePayloadLimits(100_000);
    const { comparisons } = await build(host, { by: "Offence" });
    expect(comparisons.map(({ later }) => later!.total)).toEqual(expected(ROWS / 3));
    expect(host.traffic.syncs.filter(({ error }) => error === "ResponsePayloadSizeLimitExceeded").length).toBeGreaterThan(0);
  });
});

// By day test/excel/never-stuck.test.ts writes a smaller one within less.
if (BY_NIGHT)
  test("a report of 160 strands is written within Excel on the web's 5 MB a request", async () => {
    const months = Array.from({ length: 24 }, (_, index) => addMonths(monthOf(2018, 2), index));
    const rows = Array.from({ length: 160 }, (_, line) => [
      `Strand number ${line + 1}`,
      ...months.map((_month, index) => 140 + line + ((index * 7) % 11)),
    ]);
    const host = await hostOf({ Data: [["Offence", ...months.map((month) => ({ month }))], ...rows] });
    host.faults.enforcePayloadLimits();
    const { sheet, comparisons } = await buildReport(host.run, { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) });
    expect([sheet, comparisons.length]).toEqual(["Report", 160]);
  }, 60_000);

describe("a workbook that cannot be reported whole", () => {
  const stopped = async (sheets: Readonly<Record<string, Rows>>, options: Partial<BuildOptions> = {}) => {
    const host = await hostOf(sheets);
    const before = await seen(host);
    const { findings, sheet } = await build(host, options);
    expect(sheet).toBeNull();
    expect(await seen(host)).toEqual(before);
    return findings.filter(({ severity }) => severity === "error");
  };

  test("gives the reason for a window that misses a month, and builds the rest", async () => {
    const rows = clean().filter(
      (row) =>
        !(row[1] === "Fraud" && typeof row[0] === "object" && row[0] !== null && "month" in row[0] && row[0].month === addMonths(END, -3)),
    );
    const host = await hostOf({ Crimes: rows, Strands: STRANDS });
    const { comparisons, findings, sheet } = await build(host);
    expect(sheet).toBe("Report");
    expect(comparisons[0]).toMatchObject({
      diff: null,
      later: null,
      earlier: { total: 1290 },
      reason: { code: "missingMonths", months: [addMonths(END, -3)] },
    });
    expect(grave(findings)).toContainEqual({
      code: "missingMonths",
      severity: "warning",
      sheet: "Strands",
      address: expect.any(String) as string,
    });
    expect(findings.map(messageOf).join("\n")).toContain("Oct 19");
  });

  /** A row for each month and each district that has one there. */
  const districts = (count: number, having: (month: number) => readonly string[]): Rows => [
    ["Month", "Offence", "District", "Count"],
    ...Array.from({ length: 24 }, (_, month) =>
      having(month).map((district) => [{ month: addMonths(END, month - 23) }, "Fraud", district, count]),
    ).flat(),
  ];

  test("stops where a district has no rows in one month, though the strand has", async () => {
    const left = (count: number) => districts(count, (month) => (month === 16 ? ["North", "West"] : ["North", "South", "West"]));
    const [error] = await stopped({ Crimes: left(30) });
    expect(error?.code).toBe("valuesMissingInMonths");
    expect(messageOf(error!)).toContain("“South” in Jun 19");
    // Each choice that it offers is one.
    const choices = answersTo(error!);
    expect(choices.map(({ label }) => label)).toEqual(["No row means none", "Leave “South” out of all months"]);
    const totals = await Promise.all(
      choices.map(async ({ notes }) => {
        const host = await hostOf({ Crimes: left(30) });
        await keepReading(host.run, notes);
        const { comparisons } = await build(host);
        return { totals: comparisons.map(({ earlier, later }) => [earlier!.total, later!.total]), notes: await dataNotes(host) };
      }),
    );
    // And the report says what its figures rest on.
    expect(totals).toEqual([
      {
        totals: [[1080, 1050]],
        notes: ["“Crimes”: 1 missing row is counted as 0, because the sheet “Reading” says so: “South, Fraud” in Jun 19."],
      },
      {
        totals: [[720, 720]],
        notes: ["“Crimes”: “South” is left out of all figures (column “District”), because the sheet “Reading” says so."],
      },
    ]);
    // Where there are few offences, rows only where there were some leave gaps, which say nothing.
    expect(grave((await build(await hostOf({ Crimes: left(3) }))).findings)).toEqual([]);
    const sparse = districts(3, (month) => ["North", "South", "West", "East"].filter((_, index) => (month + index) % 12 !== 0));
    expect(grave((await build(await hostOf({ Crimes: sparse }))).findings)).toEqual([]);
  });

  test.each([
    [
      "a column of values of which some alone count",
      "Crimes!District=only: North",
      "“Crimes”: only “North” is counted (column “District”), because the sheet “Reading” says so. “South” and “West” are left out of all figures.",
    ],
    [
      "a sheet that is not read",
      "More=not read",
      "“More” is not read, because the sheet “Reading” says so. None of its figures is counted.",
    ],
    ["a column that is not read", "Wide!D=not read", "“Wide”: column D (“West”) is not counted, because the sheet “Reading” says so."],
  ])("says in the report what is left out of it: %s", async (_, note, said) => {
    const months = Array.from({ length: 24 }, (_each, index) => ({ month: addMonths(END, index - 23) }));
    const host = await hostOf({
      Crimes: districts(30, () => ["North", "South", "West"]),
      ...(note.startsWith("More") ? { More: districts(7, () => ["North", "South", "West"]) } : {}),
      ...(note.startsWith("Wide") ? { Wide: [["Month", "Arson", "Theft", "West"], ...months.map((month) => [month, 1, 2, 3])] } : {}),
    });
    await keepReading(host.run, [parseNote(note)!]);
    expect((await build(host, { by: "Offence" })).sheet).toBe("Report");
    expect(await dataNotes(host)).toEqual([said]);
  });

  test("tells a row that is missing and a count that is none at once, though either stops it", async () => {
    const rows = districts(30, (month) => (month === 16 ? ["North", "West"] : ["North", "South", "West"]));
    const arson = districts(20, () => ["North", "South", "West"])
      .slice(1)
      .map(([month, , district, count], at) => [month, "Arson", district, at === 4 ? "x12" : count]);
    const findings = await stopped({ Crimes: [...rows, ...arson] });
    expect(findings.map(({ code }) => code)).toEqual(["notACount", "valuesMissingInMonths"]);
    const months = Array.from({ length: 24 }, (_, index) => ({ month: addMonths(END, index - 23) }));
    const wide = (offence: string, last: number | null, fifth: number | string) => [
      offence,
      ...months.map((_, at) => (at === 23 ? last : at === 5 ? fifth : 20)),
    ];
    const offences = [wide("Fraud", 20, "x12"), wide("Robbery", 20, 20), wide("Arson", null, 20), wide("Theft", null, 20)];
    const blank = { Wide: [["Offence", ...months], ...offences] };
    expect((await stopped(blank)).map(({ code }) => code)).toEqual(["notACount", "strandsBehind"]);
  });

  test("counts a month without rows as 0 where no row means none", async () => {
    const rows = clean().filter(
      (row) =>
        !(row[1] === "Fraud" && typeof row[0] === "object" && row[0] !== null && "month" in row[0] && row[0].month === addMonths(END, -3)),
    );
    const host = await hostOf({ Crimes: rows, Strands: STRANDS });
    await keepReading(host.run, [{ sheet: "Crimes", column: "", readAs: "no row means none" }]);
    expect((await build(host)).comparisons[0]).toMatchObject({ earlier: { total: 1290 }, later: { total: 1434 - 122 } });
  });

  test("asks before it reports the others to the last month where one strand is late", async () => {
    const late = (...strands: readonly string[]): Rows =>
      longRows(END, 26, { Fraud: () => 100, Robbery: () => 50, Arson: () => 60 }).filter(
        ([month, strand]) => !(strands.includes(strand as string) && (month as { month: number }).month === END),
      );
    const [asked] = await stopped({ Crimes: late("Fraud") });
    expect(asked).toMatchObject({ code: "strandsBehind", details: { strands: ["Fraud"], last: END, of: 3 } });
    const { comparisons, findings } = await build(await hostOf({ Crimes: late("Fraud") }), { end: END });
    expect(comparisons.map(({ end, later }) => [end, later?.total ?? null])).toEqual([
      [END, null],
      [END, 600],
      [END, 720],
    ]);
    expect(grave(findings).map(({ code, severity }) => [code, severity])).toEqual([["missingMonths", "warning"]]);
    const two = longRows(END, 26, { Fraud: () => 100, Robbery: () => 50 }).slice(0, -1);
    const [error] = await stopped({ Crimes: two });
    expect(error).toMatchObject({ code: "strandsBehind", details: { strands: ["Robbery"], last: END, before: addMonths(END, -1) } });
    for (const { end } of answersTo(error!)) {
      const chosen = await build(await hostOf({ Crimes: two }), { end: end! });
      expect(chosen.comparisons.map((comparison) => comparison.end)).toEqual([end, end]);
      expect(chosen.sheet).toBe("Report");
    }
  });

  test("asks before it ends earlier than the report that stands", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    await build(host);
    const last = clean().length;
    host.user.paste("Crimes", `C${last - 1}`, [[0], [0]]);
    const { sheet, findings } = await build(host);
    expect(sheet).toBeNull();
    expect(grave(findings)).toContainEqual({ code: "endsBeforeLastReport", severity: "error", sheet: null, address: null });
    const [choice] = answersTo(findings.find(({ code }) => code === "endsBeforeLastReport")!);
    expect((await build(host, { end: choice!.end! })).sheet).toBe("Report");
  });

  test("stops where no strand has both windows, and names the missing months", async () => {
    const errors = await stopped({ Crimes: longRows(END, 5, { Fraud: () => 10, "Rural theft": () => 20 }), Strands: STRANDS });
    expect(errors.map(({ code }) => code)).toEqual(["missingMonths"]);
    expect(messageOf(errors[0]!)).toMatch(/^Fraud and Rural: /);
    expect(messageOf(errors[0]!)).toContain("Feb 19");
  });

  test.each([
    ["text", "twelve"],
    ["a negative number", -3],
    ["a fraction", 1.5],
    ["an error", { error: "#REF!" } as const],
  ])("stops at %s among counts and names sheet and cell", async (_, wrong) => {
    const rows = longRows(END, 26, { Fraud: (index) => (index === 4 ? wrong : 100), "Rural theft": () => 70 });
    const errors = await stopped({ Crimes: rows, Strands: STRANDS });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: "notACount", sheet: "Crimes", address: "C10" });
  });

  test("stops at two columns for one month", async () => {
    const months = Array.from({ length: 24 }, (_, index) => ({ month: addMonths(END, index - 23) }));
    const errors = await stopped({
      Wide: [
        ["Offence", ...months, months[3]!],
        ["Fraud", ...months.map(() => 5), 5],
      ],
    });
    expect(errors.map(({ code, sheet }) => [code, sheet])).toContainEqual(["twoColumnsForMonth", "Wide"]);
  });

  test.each([
    ["an unknown column", ["5.3", "Theft", "Theft", null, "Ofence", "Theft", null], "unknownColumn", "E4"],
    [
      "a strand that says something else than before",
      [null, "fraud", "Frauds", null, "Offence", "Fraud", null],
      "strandRowsDisagree",
      "B4",
    ],
    ["values that match nothing", ["5.3", "Theft", "Theft", null, "Offence", "Theft", null], "strandMatchesNothing", "F4"],
    ["a bad date", ["5.3", "Theft", "Theft", null, "Offence", "Fraud", "next spring"], "badPeriodEnd", "G4"],
  ])("stops at a Strands table with %s and names the cell", async (_, row, code, address) => {
    const errors = await stopped({ Crimes: clean(), Strands: [...STRANDS, row] });
    expect(errors).toMatchObject([{ code, sheet: "Strands", address }]);
  });

  test("says the cause alone where windows fail because of it", async () => {
    const errors = await stopped({ Crimes: clean(), Strands: STRANDS }, { end: addMonths(END, 14) });
    expect(errors.map(({ code }) => code)).toEqual(["endAfterData"]);
  });

  test("stops before a protected report sheet", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    await build(host);
    host.faults.protect("Report");
    const { findings, sheet } = await build(host);
    expect(sheet).toBeNull();
    expect(grave(findings)).toEqual([{ code: "sheetProtected", severity: "error", sheet: "Report", address: null }]);
  });
});
