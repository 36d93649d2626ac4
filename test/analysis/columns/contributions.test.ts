import fc from "fast-check";
import { contributionsBy, withoutTelling } from "../../../src/analysis/columns";
import { compareAll } from "../../../src/analysis/compare";
import { addMonths, isoMonth, monthOf } from "../../../src/domain/month";
import { atOnce } from "../../../src/domain/slices";
import type { Contributions } from "../../../src/domain/contributions";
import { figuresOf, recogniseSheets, type SheetHead } from "../../../src/reading";
import { contributionsSaid } from "../../../src/report/contribution-words";
import { sheet } from "../../reading/sheets";

const END = monthOf(2020, 1);
const PLACES = ["North", "South", "West", ""];

/** A year earlier and the last year: the counts of 24 months, for each place. */
const counts = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 24, maxLength: 24 }), { minLength: 4, maxLength: 4 });
const monthsLong = (rows: readonly (readonly number[])[]) =>
  sheet(
    "Crimes",
    [
      "Month | Offence | District | Count",
      ...rows.flatMap((own, place) =>
        own.map((count, index) => `@${isoMonth(addMonths(END, index - 23))} | Fraud | ${PLACES[place]} | ${count}`),
      ),
    ].join("\n"),
  );

function contributionsOf(heads: readonly SheetHead[], column: string | readonly string[]) {
  const read = atOnce(figuresOf(recogniseSheets(heads, { by: null, strandsFrom: null }), heads, []));
  const comparisons = compareAll(read.strands, END, {});
  return { comparisons, ...atOnce(contributionsBy([column].flat(), read, comparisons)) };
}

const said = (
  diffs: readonly (readonly [string | null, number])[],
  by: Pick<Contributions, "column" | "pair"> = { column: "District" },
) => {
  const parts = diffs.map(([name, diff]) => ({ name, earlier: 100, later: 100 + diff, sources: [] }));
  const { before, after, share } = contributionsSaid({ ...by, parts, reason: null } satisfies Contributions);
  return share === null ? before : `${before}…${after}`;
};

describe("Where a difference comes from", () => {
  test("adds up to it exactly, rows without a value among it, the greatest first", () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const { comparisons, contributions, findings } = contributionsOf([monthsLong(rows)], "district");
        const { earlier, later } = comparisons[0]!;
        const { parts, column } = contributions[0]!;
        const sum = (of: "earlier" | "later") => parts.reduce((total, part) => total + part[of], 0);
        expect([sum("earlier"), sum("later"), column, findings]).toEqual([earlier!.total, later!.total, "District", []]);
        const named = parts.filter(({ name }) => name !== null).map((part) => Math.abs(part.later - part.earlier));
        expect(named).toEqual(named.toSorted((a, b) => b - a));
        expect(parts.findIndex(({ name }) => name === null)).toBe(parts.length - 1);
      }),
      { numRuns: 5 },
    );
  });

  test("adds up to it exactly by pairs of two columns at once, each to its own values, and says what neither has", () => {
    const OFFENCES = ["Fraud", "Robbery, other", ""];
    const cells = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 24, maxLength: 24 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(cells, (rows) => {
        const lines = rows.flatMap((own, at) =>
          own.map(
            (count, index) =>
              `@${isoMonth(addMonths(END, index - 23))} | Crime | ${OFFENCES[at % 3]} | ${PLACES[Math.floor(at / 3)]} | ${count}`,
          ),
        );
        const head = sheet("Crimes", ["Month | Offence | Kind | District | Count", ...lines].join("\n"));
        const pairs = contributionsOf([head], ["district", "Kind"]);
        const { parts, column, pair } = pairs.contributions[0]!;
        expect([column, pair, pairs.findings]).toEqual(["District and Kind", ["District", "Kind"], []]);
        const [comparison] = pairs.comparisons;
        const sum = (side: "earlier" | "later", of: typeof parts) => of.reduce((total, part) => total + part[side], 0);
        expect([sum("earlier", parts), sum("later", parts)]).toEqual([comparison!.earlier!.total, comparison!.later!.total]);
        for (const [by, at] of [
          ["District", 0],
          ["Kind", 1],
        ] as const)
          for (const alone of contributionsOf([head], by).contributions[0]!.parts) {
            const own = parts.filter(({ name }) => (name?.split(" – ")[at] ?? `No ${by}`) === (alone.name ?? `No ${by}`));
            expect([sum("earlier", own), sum("later", own)]).toEqual([alone.earlier, alone.later]);
          }
        expect(parts.at(-1)!.name).toBeNull();
      }),
      { numRuns: 5 },
    );
  });

  test("is told of a whole by the tables that make it up", () => {
    const months = Array.from({ length: 24 }, (_, index) => `@${isoMonth(addMonths(END, index - 23))}`).join(" | ");
    const row = (of: (index: number) => number) => `Fraud | ${Array.from({ length: 24 }, (_, index) => of(index)).join(" | ")}`;
    const table = (name: string, of: (index: number) => number) => sheet(name, `Offence | ${months}\n${row(of)}`);
    const heads = [table("Essex", (index) => 30 + index), table("Colchester", (index) => 10 + index), table("Tendring", () => 20)];
    const [found] = contributionsOf(heads, "Place").contributions;
    expect(found?.parts.map(({ name, earlier, later }) => [name, later - earlier])).toEqual([
      ["Colchester", 144],
      ["Tendring", 0],
    ]);
  });

  test("is told of two sheets that share a month without that of the sheet that does not count it", () => {
    const table = (name: string, from: number, to: number) => {
      const months = Array.from({ length: to - from }, (_, at) => `@${isoMonth(addMonths(END, from + at - 23))}`).join(" | ");
      const row = (place: string, of: number) => `Fraud | ${place} | ${Array.from({ length: to - from }, () => of).join(" | ")}`;
      return sheet(name, `Offence | District | ${months}\n${row("North", 10)}\n${row("South", 20)}`);
    };
    const shared = addMonths(END, -12);
    const reading = sheet("Reading", `Sheet | Column | Read as\nFirst | | month not counted: ${isoMonth(shared)}`);
    const { contributions, findings } = contributionsOf([table("First", 0, 12), table("Second", 11, 24), reading], "District");
    expect(contributions[0]?.parts.map(({ name, earlier, later }) => [name, earlier, later])).toEqual([
      ["North", 120, 120],
      ["South", 240, 240],
    ]);
    expect(findings).toEqual([]);
  });

  test("is not told without the column, or by a column that has one value", () => {
    const rows = [12, 13, 14, 15].map((count) => Array.from({ length: 24 }, () => count));
    const why = (heads: SheetHead, column: string) =>
      contributionsOf([heads], column).findings.map(({ details }) => "why" in details && details.why);
    expect(why(monthsLong(rows), "Beat")).toEqual(["noColumn"]);
    expect(why(monthsLong(rows.slice(0, 1)), "District")).toEqual(["onlyOne"]);
  });

  test("is hidden with all strands where one part is small", () => {
    const rows = [12, 13, 14, 15].map((count) => Array.from({ length: 24 }, () => count));
    const hides = (fewerThan: number, of = rows) => {
      const { comparisons, contributions } = contributionsOf([monthsLong(of)], "District");
      return withoutTelling([{ ...comparisons[0]!, contributions: contributions[0]! }], fewerThan)[0]!.contributions?.reason;
    };
    expect(hides(20)).toBeNull();
    expect(hides(20, rows.with(0, [...Array.from({ length: 23 }, () => 0), 3]))).toBe("confidential");
  });
});

describe("The sentence of where a difference comes from", () => {
  test("names pairs of two columns", () => {
    const by = { column: "District and Offence", pair: ["District", "Offence"] } as const;
    const diffs = [
      ["A – x", 60],
      ["A – y", 25],
      ["B – x", 10],
      ["B – y", 5],
    ] as const;
    expect(said(diffs, by)).toBe("2 of 4 pairs of district and offence make …% of the rise.");
    expect(said([...diffs, [null, -3]], by)).toBe(
      "4 pairs of district and offence rose, by 100 together. No District or Offence: 3 fewer. 2 of the 4 pairs of district and offence with a rise make …% of these rises.",
    );
  });

  test.each([
    [
      [
        ["A", 60],
        ["B", 25],
        ["C", 10],
        ["D", 5],
      ] as const,
      "2 of 4 districts make …% of the rise.",
    ],
    [
      [
        ["A", -90],
        ["B", -10],
      ] as const,
      "A makes …% of the fall.",
    ],
    [
      [
        ["A", 60],
        ["B", -25],
        ["C", 30],
      ] as const,
      "2 districts rose, by 90 together; 1 district fell, by 25.",
    ],
    [
      [
        ["A", 60],
        ["B", -60],
      ] as const,
      "1 district rose, by 60; 1 district fell, by 60. The rise is in A.",
    ],
    [
      [
        ["A", 60],
        ["B", 40],
        [null, -5],
      ] as const,
      "2 districts rose, by 100 together. No District: 5 fewer.",
    ],
    [[["A", 60]] as const, "All of the rise is in A."],
    [
      [
        ["A", 60],
        ["B", 0],
      ] as const,
      "All of the rise is in A.",
    ],
    [
      [
        ["A", -60],
        ["B", -50],
      ] as const,
      "The fall is in both districts.",
    ],
    [
      [
        ["A", 60],
        ["B", 60],
        ["C", 50],
      ] as const,
      "The rise is in all 3 districts.",
    ],
    [
      [
        ["A", 60],
        ["B", 60],
        ["C", 0],
      ] as const,
      "The rise is in 2 of 3 districts.",
    ],
    [
      [
        ["A", 60],
        ["B", 50],
        ["C", 5],
        ["D", -5],
        ["E", -5],
      ] as const,
      "3 districts rose, by 115 together; 2 districts fell, by 10 together. 2 of the 3 districts with a rise make …% of these rises.",
    ],
    [
      [
        ["A", 0],
        ["B", 0],
      ] as const,
      "No district changed.",
    ],
  ])("tells falls among rises: %j", (diffs, words) => {
    expect(said(diffs)).toBe(words);
  });
});
