import { strayStep, strayTotal } from "../../../src/checks/sums/stray-total";
import type { TableCounts } from "../../../src/reading/ledger";
import { handCounts } from "../hand-made";

/** Three offences that vary, and the sum of all of them in a month. */
const OWN = [
  [140, 152, 131, 147, 160, 138, 155, 149, 133, 158, 144, 151],
  [61, 55, 72, 48, 66, 59, 70, 52, 63, 57, 68, 50],
  [210, 231, 205, 222, 240, 216, 229, 203, 235, 214, 226, 219],
] as const;
const at = (month: number) => OWN.reduce((sum, counts) => sum + counts[month]!, 0);

interface How {
  readonly name?: string;
  readonly parts?: readonly string[];
  readonly months?: number;
  readonly isKnown?: boolean;
  readonly totals?: number;
}

/** Three offences over some months, with a row of what `total` gives for each month below them. */
function tableWith(
  total: (month: number) => number,
  { name = "Total", parts = ["Arson", "Fraud", "Theft"], months = 12, totals = 1 }: How = {},
) {
  const values = Array.from({ length: months }, (_, month) => total(month));
  const rows = [
    ...OWN.map((counts, of) => [parts[of]!, counts.slice(0, months)] as const),
    ...Array.from({ length: totals }, (_, of) => [`${name}${" ".repeat(of)}`, values] as const),
  ];
  const counts = handCounts(Object.fromEntries(rows));
  return { ...counts, lines: counts.lines.map((line, of) => (of < 3 ? line : { ...line, names: [name], total: true, totalNames: [0] })) };
}
const why = (total: (month: number) => number, how: How = {}) => strayTotal(tableWith(total, how), 3, how.isKnown ?? false)?.why ?? null;

describe("a row of totals that is hardly ever the sum of its parts", () => {
  test("is told where it is less in most months, in six or in all of fewer, at least in two", () => {
    const lessIn = (less: number, months: number) => why((month) => (month < less ? 0.5 : 1.5) * at(month), { months });
    expect([lessIn(6, 8), lessIn(5, 8), lessIn(6, 12), lessIn(7, 12)]).toEqual(["many", null, null, "many"]);
    expect([lessIn(3, 3), lessIn(2, 3), lessIn(2, 2), lessIn(1, 2), lessIn(1, 1)]).toEqual(["many", null, "many", null, null]);
  });

  test("is told with a name that only says so, as the only one, and not where its parts are known", () => {
    const half = (how: How) => why((month) => 0.5 * at(month), how);
    expect(["Total", "Grand total:", "All offences", "Sum"].map((name) => half({ name }))).toEqual(["many", "many", "many", "many"]);
    expect([half({ name: "Total serious" }), half({ totals: 2 }), half({ isKnown: true })]).toEqual([null, null, null]);
  });

  test("is told where it is near, and less somewhere", () => {
    const near = (off: (month: number) => number) => why((month) => Math.round(at(month) * off(month)), { name: "Total known crime" });
    expect(near((month) => (month % 2 === 0 ? 0.98 : 1.02))).toBe("many");
    expect(near((month) => (month === 0 ? 0.5 : 0.98))).toBe("many");
    expect(near((month) => (month < 2 ? 0.5 : 0.98))).toBeNull();
    expect(near(() => 1.02)).toBeNull();
    expect([6, 5].map((months) => why((month) => at(month) - 4, { months, name: "Total known crime" }))).toEqual(["many", null]);
  });

  test("may be the sum of the month before, in six months and in most of them", () => {
    const lateIn = (late: number, months = 12) => why((month) => (month > 0 && month <= late ? at(month - 1) : 2 * at(month)), { months });
    expect([lateIn(11), lateIn(6), lateIn(5), lateIn(6, 7), lateIn(5, 6)]).toEqual(["late", "late", null, "late", null]);
  });

  test("may be the sum without one part, which is named, and is right where that is no offence", () => {
    const without = (of: number) => (month: number) => at(month) - OWN[of]![month]!;
    expect(strayTotal(tableWith(without(1)), 3, true)).toMatchObject({ why: "without", without: 1 });
    expect(why(without(1), { name: "Total crime" })).toBeNull();
    expect(why(without(2), { parts: ["Arson", "Fraud", "ASB incidents"] })).toBeNull();
    // Some months hold the part, others do not.
    const some = (lacking: number) => why((month) => (month < lacking ? without(1)(month) : at(month)), { isKnown: true });
    expect([some(12), some(11), some(10), some(6)]).toEqual(["without", "without", null, null]);
  });
});

test("A column of totals that nothing explains is told where it is near over three lines, and less in one", () => {
  const step = (total: (line: number) => number, lines = 4, label = "Total"): TableCounts => {
    const rows = Array.from(
      { length: lines },
      (_, line) => [`Offence ${line}`, [...OWN[0].map((count) => count + line), total(line)]] as const,
    );
    const counts = handCounts(Object.fromEntries(rows), [...handCounts({ a: OWN[0] }).steps.map(({ month }) => month), null]);
    return { ...counts, steps: counts.steps.map((each, of) => (of < 12 ? each : { ...each, label, total: true })) };
  };
  const year = (line: number) => OWN[0].reduce((sum, count) => sum + count + line, 0);
  const told = (total: (line: number) => number, lines?: number) => strayStep(step(total, lines), 12)?.why ?? null;
  expect(told((line) => year(line) - 9)).toBe("many");
  expect([told((line) => year(line) - 9, 3), told((line) => year(line) - 9, 2)]).toEqual(["many", null]);
  expect([told((line) => year(line) + 9), told((line) => year(line) / 2)]).toEqual([null, null]);
});
