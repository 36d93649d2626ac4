import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { essexRows, ESSEX_STRANDS } from "../../scripts/examples/essex";
import { makeExamples } from "../../scripts/examples/make";
import { addMonths } from "../../src/domain/month";

describe("the example workbooks", () => {
  test("are in the project byte for byte as the script makes them", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "examples-"));
    try {
      for (const made of await makeExamples(folder)) {
        const kept = await readFile(path.join(__dirname, "..", "..", "examples", path.basename(made)));
        expect(kept.equals(await readFile(made))).toBe(true);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("hold months that add up to the paper's totals, and a few neighbouring ones", () => {
    const rows = essexRows();
    for (const { offences, end, earlier, later } of ESSEX_STRANDS) {
      const names = new Set(offences.map(([offence]) => offence));
      const sum = (first: number, last: number) => rows.filter(({ offence, month }) => names.has(offence) && month >= first && month <= last).reduce((all, { count }) => all + count, 0);
      expect(sum(addMonths(end, -11), end)).toBe(later);
      expect(sum(addMonths(end, -23), addMonths(end, -12))).toBe(earlier);
      expect(sum(addMonths(end, -25), addMonths(end, -24))).toBeGreaterThan(0);
    }
    expect(rows.every(({ count }) => Number.isInteger(count) && count >= 0)).toBe(true);
  });
});
