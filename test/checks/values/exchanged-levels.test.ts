import { exchangedLevels } from "../../../src/checks/values/kinds/exchanged-levels";
import { addMonths, isoMonth, monthOf } from "../../../src/domain/month";

const FIRST = monthOf(2018, 1);
/** Counts of two years about one level and then another, which go up and down by a tenth. */
const named = (name: string, before: number, after: number, from = 12, length = 24) => ({
  name,
  months: new Map(
    Array.from({ length }, (_, at) => [addMonths(FIRST, at), Math.round((at < from ? before : after) * (1 + (((at * 7) % 5) - 2) / 20))]),
  ),
});
const told = (...all: readonly ReturnType<typeof named>[]) => {
  const found = exchangedLevels(all);
  return found && [isoMonth(found.from), ...found.names.map(({ name, like }) => `${name} as ${like}`).toSorted()];
};
const STAYS = named("Fraud", 50, 52);

describe("two names have exchanged their figures", () => {
  test("where each has the other's level, from the month in which it begins", () => {
    expect(told(named("Arson", 20, 200), named("Theft", 200, 20), STAYS)).toEqual(["2019-01", "Arson as Theft", "Theft as Arson"]);
    expect(told(named("Arson", 40, 400, 22), named("Theft", 400, 40, 22), STAYS)).toEqual(["2019-11", "Arson as Theft", "Theft as Arson"]);
    expect(told(named("Arson", 40, 400, 23), named("Theft", 400, 40, 23))).toBeNull();
    expect(told(named("Arson", 40, 104), named("Theft", 104, 40))).not.toBeNull();
  });

  test("and not where one rises and the other does not, nor where both do, nor by less than 2.5 times", () => {
    expect(told(named("Arson", 20, 200), named("Theft", 200, 180))).toBeNull();
    expect(told(named("Arson", 20, 60), named("Theft", 200, 600))).toBeNull();
    expect(told(named("Arson", 40, 92), named("Theft", 92, 40))).toBeNull();
  });

  test("and not where the level of one is of no other: by a third at most", () => {
    expect(told(named("Arson", 20, 250), named("Theft", 200, 20))).not.toBeNull();
    expect(told(named("Arson", 20, 290), named("Theft", 200, 20))).toBeNull();
  });

  test("and not where counts are few, or a month has none", () => {
    expect(told(named("Arson", 2, 20), named("Theft", 20, 2))).toBeNull();
    const gap = named("Theft", 200, 20);
    gap.months.delete(addMonths(FIRST, 15));
    expect(told(named("Arson", 20, 200), gap)).toBeNull();
  });

  test("and not where counts jump about, and so have no level", () => {
    const jumping = (name: string, before: number, after: number) => {
      const each = named(name, before, after);
      for (const at of [2, 5, 14, 17]) each.months.set(addMonths(FIRST, at), at < 12 ? after : before);
      return each;
    };
    expect(told(jumping("Arson", 20, 400), jumping("Theft", 400, 20))).toBeNull();
  });

  test("of the last two years", () => {
    const longer = (from: number) => [named("Arson", 20, 200, from, 40), named("Theft", 200, 20, from, 40)] as const;
    expect([told(...longer(17))?.[0], told(...longer(8))]).toEqual(["2019-06", null]);
  });
});

test("three names change places in turn, one of them by less, whatever others do", () => {
  const turned = [named("A", 200, 400), named("B", 400, 1200), named("C", 1200, 200), STAYS];
  expect(told(...turned)!.slice(1)).toEqual(["A as B", "B as C", "C as A"]);
  expect(told(named("Arson", 20, 200), named("Theft", 200, 20), named("Grows", 100, 170))).toEqual([
    ...["2019-01", "Arson as Theft", "Theft as Arson"],
  ]);
});
