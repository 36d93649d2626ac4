import fc from "fast-check";
import { commentaryKey, REPORT_NAMES, strandKeys, strandName } from "../../src/report/names";

test("A strand called like a part of the report gets names of its own", () => {
  const keys = strandKeys(["Overview", "Strand", "Data"]);
  const names = keys.flatMap((key) => (["Table", "Data", "Earlier"] as const).map((part) => strandName(key, part).toLowerCase()));
  const own = Object.values(REPORT_NAMES).map((name) => name.toLowerCase());
  expect(names.filter((name) => own.includes(name))).toEqual([]);
});

describe("the names of a strand's figures", () => {
  test("are the strand's own words where they are plain", () => {
    expect(strandKeys(["Hate Crime", "NTE 24"])).toEqual(["Hate_Crime", "NTE_24"]);
    expect(strandName("Hate_Crime", "Diff")).toBe("SR_Hate_Crime_Diff");
    expect(commentaryKey("SR_Hate_Crime_Commentary")).toBe("Hate_Crime");
    expect(commentaryKey("SR_Hate_Crime_Diff")).toBeNull();
  });

  test("tell strands apart that differ by a sign alone, whichever comes first", () => {
    const [both, plain] = strandKeys(["A & B", "A B"]);
    expect(both).not.toBe(plain);
    expect(strandKeys(["A B", "A & B"])).toEqual([plain, both]);
  });

  test("depend on nothing but the strand's name, and are names that Excel takes", () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 100, unit: "grapheme" }), {
      selector: (name) => name.trim().toLowerCase(),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(names, (strands) => {
        const keys = strandKeys(strands);
        expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
        strands.forEach((strand, index) => expect(strandKeys([strand])).toEqual([keys[index]]));
        for (const key of keys) expect(strandName(key, "Commentary")).toMatch(/^[\p{L}_][\p{L}\p{N}_]{0,200}$/u);
      }),
    );
  });
});
