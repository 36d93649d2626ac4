import { asRecords, type ExtractRow } from "../../bench/bridge-data";
import type { LastReported } from "../../src/analysis/bridge";
import { bridgedRecords } from "../../src/chain/bridged-records";
import { messageOf } from "../../src/checks/messages";
import type { Comparison } from "../../src/domain/comparison";
import { monthOf, monthToSerial, type Month } from "../../src/domain/month";
import { atOnce } from "../../src/domain/slices";
import type { FoundRecords, StrandRecords } from "../../src/domain/strand-records";

const [JAN, FEB, MAR, APR] = [1, 2, 3, 4].map((month) => monthOf(2019, month)) as [Month, Month, Month, Month];
/** So many robberies of a month, each with a reference of its own. */
const robberies = (month: Month, count: number): readonly ExtractRow[] =>
  Array.from({ length: count }, (_, index) => [
    `42/${(month % 100) * 1000 + index * 37 + 100}/19`,
    monthToSerial(month) + index,
    "Harlow",
    "Robbery",
    "Open",
  ]);
const THEN = [...robberies(JAN, 4), ...robberies(FEB, 5), ...robberies(MAR, 6)];
/** One of February is gone, and April has come. */
const NOW = [...robberies(JAN, 4), ...robberies(FEB, 5).slice(1), ...robberies(MAR, 6), ...robberies(APR, 3)];

type Counts = readonly (readonly [month: Month, count: number, length?: number])[];
const last = (counts: Counts, strand = "Robbery"): LastReported => ({
  ...{ strand, end: MAR, length: 3, at: "2019-05-01", sameRules: true },
  counts: counts.map(([month, count, length = 1]) => ({ month, count, length })),
});
const comparison = (counts: Counts, strand = "Robbery") =>
  ({
    ...{ definition: { strand }, end: APR, length: 3 },
    later: { end: APR, total: 0, months: counts.map(([month, count, length = 1]) => ({ month, count, length, sources: [] })), sources: [] },
  }) as unknown as Comparison;
const WAS = last([
  [JAN, 4],
  [FEB, 5],
  [MAR, 6],
]);
const IS = comparison([
  [FEB, 4],
  [MAR, 6],
  [APR, 3],
]);
const records = (rows: readonly ExtractRow[], more: Partial<StrandRecords> = {}): FoundRecords => ({
  records: { ...asRecords(rows, "ATHENA"), ...more },
  none: null,
});
const bridged = (
  before: readonly LastReported[] = [WAS],
  after: readonly Comparison[] = [IS],
  then: FoundRecords = records(THEN),
  now: FoundRecords = records(NOW),
) => atOnce(bridgedRecords(before, after, { name: "march.xlsx", found: then }, now));
/** Why not, in the report's words and as a finding with its place. */
const whyNot = (...args: Parameters<typeof bridged>) => {
  const { last: told, findings } = bridged(...args);
  return [
    ...told.map(({ byRecord }) => (byRecord && "whyNot" in byRecord ? byRecord.whyNot : "by record")),
    ...findings.map(({ sheet, address, details }) => [sheet, address, "strands" in details ? details.strands : null]),
  ];
};

describe("What was revised since the last report", () => {
  it("is told record by record in the months that are in both", () => {
    const { last: told, told: of, findings } = bridged();
    expect(told).toEqual([
      { ...WAS, byRecord: { steps: [{ kind: "gone", was: 1, now: 0 }], movedWithin: 0, rewritten: 0, columns: [], inPart: [] } },
    ]);
    expect(of).toMatchObject({
      file: "march.xlsx",
      strands: [{ strand: "Robbery", end: APR, records: [{ kind: "gone", then: 4, now: -1, columns: [] }] }],
    });
    expect(findings).toEqual([]);
  });

  it("is not where either workbook has no records, with the reason and its place in this workbook", () => {
    const none: FoundRecords = { records: null, none: { why: "noReference", sheet: "Crimes" } };
    const why = "has no column of references, such as a crime number, by which records could be matched.";
    expect(whyNot([WAS], [IS], records(THEN), none)).toEqual([`The sheet “Crimes” ${why}`, ["Crimes", null, ["Robbery"]]]);
    expect(whyNot([WAS], [IS], none)).toEqual([`The sheet “Crimes” of march.xlsx ${why}`, [null, null, ["Robbery"]]]);
    const blank: FoundRecords = { records: null, none: { why: "blank", sheet: "Crimes", address: "A1", header: "Number", rows: 9 } };
    expect(whyNot([WAS], [IS], records(THEN), blank)[1]).toEqual(["Crimes", "A1", ["Robbery"]]);
    expect(bridged([WAS], [IS], none).told).toBeNull();
  });

  it("is not where the workbooks have too few references in common", () => {
    const others = NOW.map(([reference, ...rest]): ExtractRow => [reference.replace("42/", "77/9"), ...rest]);
    const [why, place] = whyNot([WAS], [IS], records(THEN), records(others));
    expect(why).toBe("No reference of march.xlsx is in this workbook. Use extracts of the same system with the same column of references.");
    expect(place).toEqual([null, null, ["Robbery"]]);
  });

  it("is not where its records do not come to what was reported, to the record", () => {
    const five = last([
      [JAN, 4],
      [FEB, 5],
      [MAR, 7],
    ]);
    expect(whyNot([five])[0]).toMatch(/^march.xlsx reported 7 for March 2019, and its records come to 6/);
    // January is in one report alone.
    const other = last([
      [JAN, 9],
      [FEB, 5],
      [MAR, 6],
    ]);
    expect(whyNot([other])).toEqual(["by record"]);
    const none = last([[APR, 2]]);
    expect(whyNot([none])[0]).toMatch(/^march.xlsx reported 2 for April 2019, and its records come to 0/);
  });

  it("is not where its records do not come to what is reported now, or it is no longer compared by single months", () => {
    const uncounted = "This workbook does not count it as one row a record in each month.";
    const later = (...counts: Counts) => [comparison(counts)];
    expect(whyNot([WAS], later([FEB, 5], [MAR, 6], [APR, 3]))).toEqual([uncounted, [null, null, ["Robbery"]]]);
    expect(whyNot([WAS], later([FEB, 4], [MAR, 6], [APR, 99]))).toEqual(["by record"]);
    expect(whyNot([WAS], later([MAR, 15, 3]))[0]).toBe(uncounted);
    expect(whyNot([last([[MAR, 15, 3]])])[0]).toBe(uncounted);
    expect(whyNot([WAS], [])[0]).toBe(uncounted);
    expect(whyNot([WAS], [comparison([[FEB, 4]], "Fraud")])[0]).toBe(uncounted);
  });

  it("is not where the strand counts something else than records, or was not counted then", () => {
    const others = { others: new Map([["Robbery", "Totals"]]) };
    const sheet = "has figures of it that are not a row a record.";
    expect(whyNot([WAS], [IS], records(THEN), records(NOW, others))).toEqual([
      `The sheet “Totals” ${sheet}`,
      ["Totals", null, ["Robbery"]],
    ]);
    expect(whyNot([WAS], [IS], records(THEN, others))).toEqual([`The sheet “Totals” of march.xlsx ${sheet}`, [null, null, ["Robbery"]]]);
    expect(whyNot([WAS], [IS], records(THEN, { strands: new Map() }))[0]).toMatch(/^march.xlsx does not count the strand as it did then/);
  });

  it("is said once for all strands with the same reason, and strand by strand where they differ", () => {
    const fraud = { strands: new Map([...asRecords(THEN, "").strands, ["Fraud", new Int32Array(THEN.length)]]) };
    const two = [WAS, last([[FEB, 0]], "Fraud")];
    const { last: told, findings } = bridged(two, [IS], records(THEN, fraud));
    expect(told.map(({ byRecord }) => byRecord && "steps" in byRecord)).toEqual([true, false]);
    expect(findings.map(messageOf)).toEqual([
      "Fraud: revisions since the last report stand as one step, not record by record. This workbook does not count it as one row a record in each month.",
    ]);
    const none: FoundRecords = { records: null, none: { why: "noReference", sheet: "Crimes" } };
    expect(whyNot(two, [IS], none).at(-1)).toEqual([null, null, ["Robbery", "Fraud"]]);
  });
});
