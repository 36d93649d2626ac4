import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeWhere } from "../where";
import { reportJson } from "./command";

/** Small workbooks of kinds met in the files of a dozen countries, with what is right for each; their README says how to read them. */
const CASES = path.resolve(__dirname, "../../../shared/cases");

/** What is right for a workbook. */
interface Expected {
  readonly file: string;
  readonly by: string | null;
  readonly end: string | null;
  readonly args: readonly string[] | null;
  /** By strand, the two totals; null where no figure may be printed. */
  readonly figures: Readonly<Record<string, readonly [number, number]>> | null;
  /** The last months of the two windows. */
  readonly ends?: readonly [string, string];
  /** Strands of which no comparison may be printed. */
  readonly withheld?: readonly string[];
  /** True where a finding that stops the report is as good as the figures. */
  readonly refuse_ok: boolean;
}

const names = existsSync(CASES)
  ? readdirSync(CASES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];
const folder = mkdtempSync(path.join(tmpdir(), "strand-report-cases-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of the workbooks, how many must give their figures; the others are asked about, or refused with a reason. */
const FEWEST_WITH_FIGURES = 40;

describeWhere(names.length > 0, "../shared/cases not found")("workbooks of other offices", () => {
  let withFigures = 0;

  test.each(names)("are reported right, or not at all: %s", async (name) => {
    const expected = JSON.parse(readFileSync(path.join(CASES, name, "expected.json"), "utf8")) as Expected;
    const given = (expected.args ?? []).map((arg) => arg.replace("@DIR", path.join(CASES, name)));
    const options = [...(expected.by === null ? [] : ["--by", expected.by]), ...(expected.end === null ? [] : ["--end", expected.end])];
    const file = path.join(CASES, name, expected.file);
    const { code, json } = await reportJson([file, ...options, ...given, "--out", path.join(folder, `${name}.xlsx`)], folder);
    const printed = json.strands.filter(({ earlier, later }) => earlier && later);
    if (code !== 0) {
      // 2: the file holds more than a worksheet can.
      expect([1, 2]).toContain(code);
      expect(expected.refuse_ok).toBe(true);
      expect(json.findings.filter(({ severity }) => severity === "error")).not.toEqual([]);
      return;
    }
    const right = Object.entries(expected.figures ?? {}).map(([strand, totals]) => ({ strand, totals, ends: expected.ends }));
    const got = printed.map(({ strand, earlier, later }) => ({
      strand,
      totals: [earlier!.total, later!.total],
      ends: expected.ends && [earlier!.end, later!.end],
    }));
    const byName = (one: { strand: string }, other: { strand: string }) => one.strand.localeCompare(other.strand);
    const wanted = right.filter(({ strand }) => !expected.withheld?.includes(strand));
    const compared = got.filter(({ strand }) => !expected.figures || strand in expected.figures || expected.withheld?.includes(strand));
    expect(compared.sort(byName)).toEqual(wanted.sort(byName));
    withFigures += 1;
  });

  test("are reported rather than refused in most cases", () => {
    expect(withFigures).toBeGreaterThanOrEqual(FEWEST_WITH_FIGURES);
  });
});
