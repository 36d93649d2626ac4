import { outcomeOf } from "../../metamorphic/outcome";
import { sheetOfRows } from "../sheets";

const MONTHS = ["Jan 19", "Feb 19", "Mar 19", "Apr 19", "May 19", "Jun 19"];
const counts = (usual: number) => MONTHS.map((_, at) => usual + ((at * 7) % 11));
const OFFENCES = { Burglary: 40, Robbery: 20, Shoplifting: 90 };

/** An offence alone in its row, with what is counted of it below. */
const sections = (corner: string, words: readonly string[], offences: Readonly<Record<string, number>> = OFFENCES) =>
  sheetOfRows("Data", [
    [corner, ...MONTHS],
    ...Object.entries(offences).flatMap(([offence, usual]) => [
      [offence],
      ...words.map((word, at) => [word, ...counts(usual).map((count) => [count, Math.floor(count / 5), 0.2][at]!)]),
      [],
    ]),
  ]);
const read = (...args: Parameters<typeof sections>) => {
  const { figures, errors, findings } = outcomeOf([sections(...args)], "Offence");
  const first = Object.fromEntries(Object.entries(figures).map(([offence, months]) => [offence, Object.values(months)]));
  const stops = errors.filter(({ code }) => code !== "missingMonths").map(({ code }) => code);
  return { first, stops, counted: findings.flatMap((each) => (each.code === "measureCounted" ? each.details.counted : [])) };
};
const all = { burglary: counts(40), robbery: counts(20), shoplifting: counts(90) };

describe("offences over rows of what is counted of them", () => {
  test.each([
    ["", ["Offences", "Solved"]],
    ["Measure", ["Offences", "Solved", "Solved rate"]],
    ["Offence", ["Recorded", "Detected", "Detection rate"]],
    ["", ["Crimes", "Positive outcomes", "% positive"]],
  ])("are the offences, and the recorded ones count: %s over %s", (corner, words) => {
    const { first, stops, counted } = read(corner, words);
    expect([first, stops]).toEqual([all, []]);
    expect(counted).toEqual([words[0], words[0], words[0]]);
  });

  test("are asked about where nothing says which rows are the offences", () => {
    expect(read("Measure", ["Initial", "Updated"]).stops).not.toEqual([]);
  });

  test("may be places, which are then added up", () => {
    expect(read("Offence", ["Burglary", "Robbery"], { Harlow: 40, Tendring: 20 }).first).toEqual({
      burglary: counts(40).map((count, at) => count + counts(20)[at]!),
      robbery: [...counts(40), ...counts(20)].reduce<number[]>((sums, count, at) => {
        sums[at % 6] = (sums[at % 6] ?? 0) + Math.floor(count / 5);
        return sums;
      }, []),
    });
  });
});

test("Offences over their totals alone are read or refused, and never a fault", () => {
  const totals = sections("Offence", ["Total"]);
  expect(outcomeOf([totals], "Offence").errors.map(({ code }) => code)).not.toEqual([]);
});
