import fc from "fast-check";
import { commentaryKey, MOST_LETTERS, REPORT_NAMES, strandKeys, strandName } from "../../src/report/names";

test("A strand called like a part of the report gets names of its own", () => {
  const keys = strandKeys(["Overview", "Strand", "Data"]);
  const names = keys.flatMap((key) => (["Table", "Data", "Earlier"] as const).map((part) => strandName(key, part).toLowerCase()));
  const own = Object.values(REPORT_NAMES).map((name) => name.toLowerCase());
  expect(names.filter((name) => own.includes(name))).toEqual([]);
});

test("Halves and squares are no letters of a name, as Excel sees it", () => {
  for (const key of strandKeys(["Over ½ ounce", "Per km²"])) expect(key).toMatch(/^[\p{L}\p{Nd}_]+$/u);
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

describe("the names of a strand that is called at length", () => {
  /** Excel's limit. */
  const LONGEST_NAME = 255;
  const longest = (key: string) => strandName(key, "Commentary").length;

  test("never pass what Excel takes, however long the strand's name and however many are called the same", () => {
    const units = ["a", "Z", "9", " ", "&", "é", "汉", "𝒜"];
    const name = fc.string({ minLength: 60, maxLength: 300, unit: fc.constantFrom(...units) });
    fc.assert(
      fc.property(name, (strand) => {
        for (const key of strandKeys([strand, strand])) {
          expect(longest(key)).toBeLessThanOrEqual(LONGEST_NAME);
          expect(strandName(key, "Commentary")).toMatch(/^[\p{L}_][\p{L}\p{N}_]*$/u);
        }
      }),
    );
    for (const letter of ["a", "𝒜", "a ", "a&"]) {
      const keys = strandKeys(Array(30).fill(letter.repeat(500)));
      expect(Math.max(...keys.map(longest))).toBeLessThanOrEqual(LONGEST_NAME);
      expect(new Set(keys).size).toBe(30);
    }
  });

  test("are the strand's own words up to the most letters, and cut with a mark from one more on", () => {
    const words = "a".repeat(MOST_LETTERS);
    expect(strandKeys([words])).toEqual([words]);
    expect(strandKeys([`${words}b`])[0]).toMatch(new RegExp(`^${words}_[a-z0-9]{6}$`));
  });

  test("tell strands apart that differ only after the most letters", () => {
    const words = "a".repeat(MOST_LETTERS);
    const [one, other] = strandKeys([`${words}b`, `${words}c`]);
    expect(one).not.toBe(other);
    expect(strandKeys([`${words}c`])).toEqual([other]);
  });
});

describe("the key of a strand", () => {
  test("is told from one of the same name by a number, whatever the case", () => {
    expect(strandKeys(["Fraud", "FRAUD", "fraud"])).toEqual(["Fraud", "FRAUD_2", "fraud_3"]);
  });

  test("has words for what has no letter, and no underscores at its ends", () => {
    expect(strandKeys(["&"])[0]).toMatch(/^Strand_[a-z0-9]{6}$/);
    expect(strandKeys(["(A & B)"])[0]).toMatch(/^A_B_[a-z0-9]{6}$/);
    expect(strandKeys(["  Fraud "])).toEqual(["Fraud"]);
    expect(strandKeys(["A  B"])[0]).toMatch(/^A_B_[a-z0-9]{6}$/);
  });

  test("has the same mark from build to build, whatever the case: formulas elsewhere use it", () => {
    expect(strandKeys(["A & B"])).toEqual(["A_B_vph04w"]);
    expect(strandKeys(["a & b"])[0]!.toLowerCase()).toBe(strandKeys(["A & B"])[0]!.toLowerCase());
  });

  test("is read from the name of a commentary cell alone", () => {
    expect(commentaryKey("XSR_Fraud_Commentary")).toBeNull();
    expect(commentaryKey("SR_Fraud_Commentary_2")).toBeNull();
    expect(commentaryKey("SR__Commentary")).toBeNull();
  });
});
