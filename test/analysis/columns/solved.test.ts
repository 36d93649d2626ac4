import { moreSolved, solvedOf, withoutTelling } from "../../../src/analysis/columns";
import { compareAll } from "../../../src/analysis/compare";
import { addMonths, monthOf } from "../../../src/domain/month";
import type { MonthlyCount } from "../../../src/domain/series";
import { strandOf } from "../../reading/strands/definitions";

const END = monthOf(2020, 1);
const months = (count: (index: number) => number, length = 24): readonly MonthlyCount[] =>
  Array.from({ length }, (_, index) => ({
    month: addMonths(END, index - 23),
    count: count(index),
    sources: [{ sheet: "Solved", column: 3, rows: Int32Array.of(index, index) }],
  }));
const recorded = (count = 100) =>
  compareAll([{ definition: strandOf("Fraud"), figures: { kind: "months", months: months(() => count) } }], END, {})[0]!;

describe("Solved rates", () => {
  test("are of each window, with the change and its interval", () => {
    const solved = solvedOf(
      recorded(),
      months((index) => (index < 12 ? 20 : 25)),
    )!;
    expect(solved).toMatchObject({
      earlier: { solved: 240, recorded: 1200, rate: 0.2 },
      later: { solved: 300, rate: 0.25 },
      endsBefore: false,
    });
    expect(solved.change).toBeCloseTo(0.05, 12);
    expect([solved.low! > 0.01, solved.high! < 0.09]).toEqual([true, true]);
  });

  test("are over the months that both have, where solved counts end before the strand’s", () => {
    const solved = solvedOf(
      recorded(),
      months((index) => (index < 12 ? 20 : 25), 22),
    )!;
    expect(solved).toMatchObject({
      earlier: { end: addMonths(END, -14), length: 10, solved: 200, recorded: 1000 },
      later: { end: addMonths(END, -2), length: 10, solved: 250, recorded: 1000 },
      endsBefore: true,
    });
  });

  test.each([
    [
      "a month between has no count",
      months(() => 20).filter(({ month }) => month !== addMonths(END, -3)),
      { code: "missingMonths", months: [addMonths(END, -3)] },
    ],
    ["there are more in a window than were recorded", months(() => 101), { code: "moreThanRecorded" }],
    ["no month of the later window has any", months(() => 20, 12), { code: "missingMonths" }],
  ])("are not given where %s", (_, counts, reason) => {
    expect(solvedOf(recorded(), counts)).toMatchObject({ change: null, earlier: null, reason });
  });

  test("have a finding with its cell where a month has more solved than recorded", () => {
    const [found] = moreSolved(
      recorded(),
      months((index) => (index === 20 ? 150 : 20)),
    );
    expect(found).toMatchObject({
      code: "solvedMoreThanRecorded",
      sheet: "Solved",
      address: "D21",
      details: { months: [addMonths(END, -3)] },
    });
    expect(
      moreSolved(
        recorded(),
        months(() => 20),
      ),
    ).toEqual([]);
  });

  test.each([
    ["are shown where nothing is small", 20, null],
    ["are hidden where a month’s solved offences are few", 3, "confidential"],
    ["are hidden where a month’s unsolved offences are few", 97, "confidential"],
  ])("%s, under a threshold", (_, count, code) => {
    const solved = solvedOf(
      recorded(),
      months(() => count),
    )!;
    expect(withoutTelling([{ ...recorded(), solved }], 5)[0]!.solved!.reason?.code ?? null).toBe(code);
  });
});
