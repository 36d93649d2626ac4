import type { TableLine } from "../../../src/checks/structure/alike/counted-lines";
import { goingOn, turnOf } from "../../../src/checks/structure/alike/in-turn";
import { monthOf } from "../../../src/domain/month";

const FIRST = monthOf(2019, 1);
/** A line of a table with these counts from January 2019 on; `at` gives the months in another order, null for what is no month. */
const line = (counts: readonly number[], { length = 1, at = (step: number): number | null => step } = {}): TableLine => {
  const steps = counts.map((_, step) => {
    const month = at(step);
    return { label: "", total: month === null, month: month === null ? null : FIRST + month, period: null };
  });
  return { counts: { steps, values: Float64Array.from(counts), table: { length } }, line: 0 } as never;
};
const turn = (...of: Parameters<typeof line>) => {
  const found = turnOf(line(...of));
  return found && [found.ends, found.at - FIRST, found.level];
};

describe("The month in which a line turns", () => {
  test("is the first of its zeros, or of its counts, with about how many it counts beside it", () => {
    expect(turn([7, 8, 9, 10, 0, 0, 0])).toEqual([true, 4, 34 / 4]);
    expect(turn([0, 0, 0, 10, 9, 8, 7])).toEqual([false, 3, 34 / 4]);
  });

  test("is told by three months on each side at least, and more than six in all", () => {
    expect([turn([5, 5, 5, 0, 0, 0]), turn([5, 5, 5, 5, 0, 0]), turn([5, 5, 0, 0, 0, 0, 0])]).toEqual([null, null, null]);
    expect([turn([5, 5, 5, 0, 0, 0, 0]), turn([5, 5, 5, 5, 0, 0, 0])]).toEqual([
      [true, 3, 5],
      [true, 4, 5],
    ]);
    // Of years, one.
    expect([turn([5, 0], { length: 12 }), turn([5, 0, 0], { length: 12 }), turn([5, 5, 0], { length: 12 })]).toEqual([
      null,
      [true, 1, 5],
      [true, 2, 5],
    ]);
  });

  test("is none where it counts in all months or none, or turns twice; a month without a count is as good as none", () => {
    expect([turn([5, 5, 5, 5, 5, 5, 5]), turn([0, 0, 0, 0, 0, 0, 0])]).toEqual([null, null]);
    expect([turn([5, 5, 5, 0, 0, 0, 5]), turn([0, 0, 0, 5, 0, 0, 5, 5]), turn([5, 5, 5, 0, 5, 5, 5])]).toEqual([null, null, null]);
    expect([turn([NaN, 5, 5, 5, 0, 0, 0]), turn([5, 5, 5, 5, 0, 0, NaN]), turn([])]).toEqual([null, [true, 4, 5], null]);
  });

  test("goes by the months, in whatever order they stand, and not by what adds them up", () => {
    expect(turn([0, 0, 0, 5, 6, 7, 8], { at: (step) => 6 - step })).toEqual([true, 4, 26 / 4]);
    expect(turn([5, 5, 5, 5, 0, 0, 0, 20], { at: (step) => (step === 7 ? null : step) })).toEqual([true, 4, 5]);
  });

  test("has the level of the six months beside it", () => {
    expect(turn([90, 90, 1, 2, 3, 4, 5, 6, 0, 0, 0])).toEqual([true, 8, 3.5]);
    expect(turn([0, 0, 0, 1, 2, 3, 4, 5, 6, 90, 90])).toEqual([false, 3, 3.5]);
  });
});

describe("Lines that go on from others", () => {
  const of = (name: string, level: number, ends: boolean) => ({ line: { name } as never as TableLine, ends, at: FIRST, level });
  const goes = (ended: Readonly<Record<string, number>>, begun: Readonly<Record<string, number>>) => {
    const turns = [
      ...Object.entries(ended).map(([name, level]) => of(name, level, true)),
      ...Object.entries(begun).map(([name, level]) => of(name, level, false)),
    ];
    const nameOf = (each: TableLine) => (each as never as { readonly name: string }).name;
    const found = goingOn(turns, nameOf);
    return found && [found.before.map(nameOf).join(), found.after.map(nameOf).join()];
  };

  test("are all of them together where they count about as many, ten or more", () => {
    expect(goes({ Abuse: 30, Neglect: 20 }, { Cruelty: 55 })).toEqual(["Abuse,Neglect", "Cruelty"]);
    expect([goes({ A: 100 }, { B: 140 }), goes({ A: 100 }, { B: 141 }), goes({ A: 140 }, { B: 100 })]).toEqual([
      ["A", "B"],
      null,
      ["A", "B"],
    ]);
    expect([goes({ A: 10 }, { B: 11 }), goes({ A: 9.9 }, { B: 11 })]).toEqual([["A", "B"], null]);
    expect([goes({ A: 10 }, {}), goes({}, { B: 10 })]).toEqual([null, null]);
  });

  test("are the only two that share a word, where one counts three times as many at most", () => {
    const [one, other] = ["Harassment", "Stalking and harassment"];
    expect([goes({ [one]: 10 }, { [other]: 30 }), goes({ [one]: 10 }, { [other]: 31 })]).toEqual([[one, other], null]);
    expect([goes({ [one]: 30 }, { [other]: 10 }), goes({ [one]: 31 }, { [other]: 10 })]).toEqual([[one, other], null]);
    expect(goes({ [one]: 10, Piracy: 90 }, { [other]: 20 })).toEqual([one, other]);
    expect(goes({ [one]: 10 }, { [other]: 20, "Harassment online": 50 })).toBeNull();
  });

  test("share longer words, whatever their endings, and none that every offence has", () => {
    expect(goes({ "Drug trafficking": 10 }, { "Trafficked drugs": 30 })).not.toBeNull();
    expect(goes({ "Theft of a car": 10 }, { "Use of a gun": 30 })).toBeNull();
    expect(goes({ "Other fraud": 10 }, { "Other arson": 30 })).toBeNull();
    expect(goes({ "Drug offences": 10 }, { "Sexual offence": 30 })).toBeNull();
    expect(goes({ "(1)": 10 }, { "(1)": 30 })).toBeNull();
  });
});
