import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { isoMonth, longMonth, parseIsoMonth } from "../../src/domain/month";
import { reportEnd } from "../../src/analysis/report-end";
import { describeWith, realFile } from "../where";
import { chain, cut, figures, sheetOf, type Chained } from "./sheets";

/** A public file that is not part of the project: 18,693 rows x 24 months. */
const FILE = realFile("mps-ward-monthly-2023-11-to-2025-10.csv.gz");

describeWith(FILE)("the Metropolitan Police's file of wards and months", () => {
  let rows: (string | number)[][];
  let read: Chained;
  beforeAll(() => {
    const lines = gunzipSync(readFileSync(FILE)).toString("utf8").trim().split(/\r?\n/);
    rows = lines.map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .map((match) => match[1]!.replace(/^"|"$/g, "").replaceAll('""', '"'))
        .slice(0, 29)
        .map((text) => (/^\d+$/.test(text) ? Number(text) : text)),
    );
    const whole = sheetOf("mps", rows);
    const heads = [cut(whole, 500)];
    read = chain([whole], { by: "MajorText", heads });
  });

  /** Total of a major offence in columns from and to, added up by a plain loop. */
  function total(major: string, from: number, to: number): number {
    let sum = 0;
    for (const row of rows.slice(1)) {
      if (row[0] !== major) continue;
      for (let column = from; column <= to; column += 1) sum += row[column] as number;
    }
    return sum;
  }

  test("has 13 strands and nothing to complain of", () => {
    expect(rows).toHaveLength(18_694);
    expect(read.strands).toHaveLength(13);
    expect(read.findings).toEqual([]);
    expect(longMonth(reportEnd(read.strands).end!)).toBe("October 2025");
  });

  test("has the totals of both windows that a plain loop adds up", () => {
    const window = (months: Record<string, number>, from: string, to: string) =>
      Object.entries(months).reduce((sum, [month, count]) => (month >= from && month <= to ? sum + count : sum), 0);
    const windows = Object.entries(figures(read)).map(([strand, months]) => [
      strand,
      window(months, "2023-11", "2024-10"),
      window(months, "2024-11", "2025-10"),
    ]);
    expect(windows).toEqual(read.strands.map(({ definition: { strand } }) => [strand, total(strand, 5, 16), total(strand, 17, 28)]));
    expect(windows.every(([, earlier, later]) => (earlier as number) > 0 && (later as number) > 0)).toBe(true);
  });

  test("has every month of every strand", () => {
    for (const months of Object.values(figures(read))) {
      expect(Object.keys(months)).toEqual(
        rows[0]!.slice(5).map((month) => isoMonth(parseIsoMonth(`${String(month).slice(0, 4)}-${String(month).slice(4)}`)!)),
      );
    }
  });
});
