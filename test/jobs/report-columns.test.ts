import { build, texts } from "./three-districts";
import { buildReport } from "../../src/jobs/build-report";
import { keepReportOptions } from "../../src/jobs/keep-report-options";
import { addMonths, monthOf } from "../../src/domain/month";
import { NO_REPORT_OPTIONS, type ReportOptions } from "../../src/report/report-options";
import { valuesOf } from "../excel/written";
import { faultsOf } from "../verify/built";
import { hostOf, type Rows } from "../workbooks";

const END = monthOf(2020, 1);
const DISTRICTS = ["North", "South", "West", null] as const;
const recorded = (district: number, index: number) => 200 + 10 * district + (index < 12 ? 0 : 30 - 20 * district);
const solved = (district: number, index: number) => 40 + district + (index < 12 ? 0 : 15);
/** 24 months of four districts' offences, and of solved ones to November 2019. */
const ROWS: Rows = [
  ["Month", "Offence", "District", "Measure", "Count"],
  ...Array.from({ length: 24 }, (_, index) =>
    DISTRICTS.flatMap((name, district): Rows => {
      const start = [{ month: addMonths(END, index - 23) }, "Fraud", name] as const;
      const counts: Rows = [[...start, "Offences", recorded(district, index)]];
      return index < 22 ? [...counts, [...start, "Solved", solved(district, index)]] : counts;
    }),
  ).flat(),
];
const sumOf = (count: (district: number, index: number) => number, first: number, last: number, districts = [0, 1, 2, 3]) =>
  districts.reduce((sum, district) => {
    for (let index = first; index <= last; index += 1) sum += count(district, index);
    return sum;
  }, 0);

describe("a report with solved rates and where differences come from", () => {
  test("has both as formulas over cells of the worksheets, over months that both have", async () => {
    const host = await hostOf({ Crimes: ROWS });
    await keepReportOptions(host.run, { ...NO_REPORT_OPTIONS, columns: ["solved"], contributions: "district" });
    const { comparisons, findings } = await build(host, "Offence", {});
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    const [before, later] = [sumOf(solved, 0, 9), sumOf(solved, 12, 21)];
    const [ofBefore, ofLater] = [sumOf(recorded, 0, 9), sumOf(recorded, 12, 21)];
    expect(comparisons[0]!.solved).toMatchObject({
      earlier: { solved: before, recorded: ofBefore },
      later: { solved: later, recorded: ofLater },
    });

    expect(await faultsOf(host)).toEqual([]);
    const rows = await texts(host);
    const heads = rows.findIndex(([first]) => first === "Solved, to Nov 18");
    expect(rows[heads - 1]![0]).toBe("Solved offences");
    expect(rows[heads + 3]![0]).toBe(
      "Solved counts end with November 2019: these are of February to November 2019, and of the same months a year before.",
    );
    const change = 100 * (later / ofLater - before / ofBefore);
    expect(rows[heads + 1]!.slice(0, 4)).toEqual([before, later, before / ofBefore, later / ofLater]);
    expect(rows[heads + 1]![4]).toBeCloseTo(change, 10);
    expect(rows[heads + 2]![0]).toBe(
      `${(100 * (later / ofLater)).toFixed(1)}% were solved, ${change.toFixed(1)} percentage points more than ${(100 * (before / ofBefore)).toFixed(1)}% in the same months a year before: more of a difference than chance alone would make.`,
    );
    const overview = rows.findIndex(([first]) => first === "Solved rates");
    expect(rows[overview + 2]!.slice(0, 4)).toEqual(["Fraud", "Feb 19–Nov 19", before / ofBefore, later / ofLater]);

    expect(rows[overview + 1]![1]).toBe("Period");

    const parts = rows.findIndex(([first]) => first === "Where the difference comes from, by District") + 2;
    const diff = (district: number) => sumOf(recorded, 12, 23, [district]) - sumOf(recorded, 0, 11, [district]);
    expect(rows.slice(parts, parts + 5).map(([name, , , part]) => [name, part])).toEqual([
      ["North", diff(0)],
      ["South", diff(1)],
      ["West", diff(2)],
      ["No District", diff(3)],
      ["Together", comparisons[0]!.diff],
    ]);
    expect(rows[parts + 5]![0]).toBe("2 districts rose, by 480 together; 1 district fell, by 120. No District: 360 fewer.");
  });

  test("prints no solved rate where a solved count is to be hidden", async () => {
    const host = await hostOf({ Crimes: ROWS.map((row, index) => ([2, 4, 6, 8].includes(index) ? row.with(4, 1) : row)) });
    const { comparisons } = await build(host, "Offence", { columns: ["solved"], suppress: 5 });
    expect(comparisons[0]!.solved).toMatchObject({ earlier: null, later: null, reason: { code: "confidential", fewerThan: 5 } });
    const rows = await texts(host);
    expect(rows.flat()).toContain("No solved rate: it could tell figures that are hidden.");
    expect(rows.flat()).toContain("[c] no solved rate: it could tell figures that are hidden.");
    expect(rows.flat().filter((value) => value === "[c]")).toHaveLength(5);
    expect((await valuesOf(host, "Strand data", "A2:AZ2")).flat()).not.toContain("Solved");
  });
});

test("a report says by two columns at once where a difference comes from, of the strands that are chosen alone", async () => {
  const rises = [60, 20, 20, 20, 1, 1, 1, -5];
  const rows: Rows = [
    ["Month", "Group", "Offence", "District", "Count"],
    ...Array.from({ length: 24 }, (_, index) =>
      ["Theft", "Fraud"].flatMap((group) =>
        rises.map((rise, at): Rows[number] => [
          ...([{ month: addMonths(END, index - 23) }, group, `${group} ${at % 4}`, at < 4 ? "North" : "South"] as const),
          100 + (index < 12 ? 0 : rise),
        ]),
      ),
    ).flat(),
  ];
  const host = await hostOf({ Crimes: rows });
  const chosen = { contributions: " district;offence", contributionsOf: ["theft", "Arson"] };
  const { comparisons, findings } = await buildReport(host.run, {
    ...{ by: "Group", end: null, strandsFrom: null, today: new Date(2020, 2, 16), report: chosen },
  });
  expect(findings.filter(({ severity }) => severity !== "info").map(({ details }) => details)).toEqual([
    { why: "noStrand", column: "district; offence", strands: ["Arson"] },
  ]);
  expect(comparisons.map(({ definition, contributions }) => [definition.strand, contributions?.parts.length])).toEqual([
    ["Theft", 8],
    ["Fraud", undefined],
  ]);
  const shown = await texts(host);
  const parts = shown.findIndex(([first]) => first === "Where the difference comes from, by District and Offence") + 2;
  expect(shown.slice(parts, parts + 8).map(([name, , , part]) => [name, part])).toEqual([
    ["North – Theft 0", 720],
    ["North – Theft 1", 240],
    ["North – Theft 2", 240],
    ["North – Theft 3", 240],
    ["South – Theft 3", -60],
    ["3 others", 36],
    ["Together", 1416],
    [expect.stringContaining("rose"), expect.anything()],
  ]);
  expect(shown[parts + 7]![0]).toBe(
    // Of three with the same rise, two are needed.
    "7 pairs of district and offence rose, by 1,476 together; 1 pair of district and offence fell, by 60. 3 of the 7 pairs of district and offence with a rise make 81% of these rises.",
  );
  expect(await faultsOf(host)).toEqual([]);
});

test("columns that a report is not to have are not read, whatever is kept in the workbook", async () => {
  const row = (index: number) => [{ month: addMonths(END, -(index % 24)) }, "Fraud", `Officer ${index % 3}`, "Charged"] as const;
  const records: Rows = [["Month", "Offence", "Officer", "Outcome"], ...Array.from({ length: 600 }, (_, index) => row(index))];
  const read = async (kept: Partial<ReportOptions>, report: Partial<ReportOptions>) => {
    const host = await hostOf({ Crimes: records });
    await keepReportOptions(host.run, { ...NO_REPORT_OPTIONS, ...kept });
    host.traffic.reset();
    await build(host, "Offence", report);
    return host.traffic.syncs
      .filter(({ kind }) => kind === "read")
      .map(({ responseBytes }) => responseBytes)
      .at(-1);
  };
  const [both, none] = [
    { columns: ["solved"], contributions: "Officer" },
    { columns: [], contributions: null },
  ] as const;
  const plain = await read(none, none);
  expect(await read(both, none)).toEqual(plain);
  expect(await read(none, both)).not.toEqual(plain);
});
