import type { Extract } from "../../src/domain/extract";
import { keepOne, markRepeats, pairOne, Pairs, pairWithin, recordsOf, type CanBeSame } from "../../src/systems/pairs";
import { extract } from "./extracts";

const ofDays = (...days: readonly number[]) =>
  extract(
    "A",
    days.map((day) => ["x", day]),
  );
const rows = (count: number) => Array.from({ length: count }, (_, row) => row);
/** All records of two systems, which have these days, as one group. */
function group(one: readonly number[], other: readonly number[]) {
  const both = [ofDays(...one), ofDays(...other)] as const satisfies readonly [Extract, Extract];
  return { both, of: { first: rows(one.length), second: rows(other.length) }, pairs: new Pairs(one.length, other.length) };
}
const always: CanBeSame = () => true;
/** Days at most ten apart; one that is not known can be any. */
const near: CanBeSame = (day, other) => day === 0 || other === 0 || Math.abs(day - other) <= 10;
const stateOf = ({ toSecond, toFirst, repeatsFirst, repeatsSecond }: Pairs) =>
  [toSecond, toFirst, repeatsFirst, repeatsSecond].map((each) => [...each]);

describe("Pairs of records", () => {
  it("go both ways, each with how sure it is, and leave the others open", () => {
    const pairs = new Pairs(3, 2);
    expect([rows(3).map((each) => pairs.isOpenFirst(each)), rows(2).map((each) => pairs.isOpenSecond(each))]).toEqual([
      [true, true, true],
      [true, true],
    ]);
    pairs.pair(2, 0, "writtenDifferently");
    expect(stateOf(pairs)).toEqual([
      [-1, -1, 0],
      [2, -1],
      [-1, -1, -1],
      [-1, -1],
    ]);
    expect(rows(3).map((record) => pairs.certainty(record))).toEqual(["none", "none", "writtenDifferently"]);
    expect([rows(3).map((each) => pairs.isOpenFirst(each)), rows(2).map((each) => pairs.isOpenSecond(each))]).toEqual([
      [true, true, false],
      [false, true],
    ]);
  });

  it("can be parted again: both records repeat those of another pair, and are not open", () => {
    const pairs = new Pairs(2, 2);
    pairs.pair(0, 1, "sameReference");
    pairs.pair(1, 0, "sameReference");
    pairs.repeat(1, 0);
    expect(stateOf(pairs)).toEqual([
      [1, -1],
      [-1, 0],
      [-1, 0],
      [1, -1],
    ]);
    expect([pairs.isOpenFirst(1), pairs.isOpenSecond(0)]).toEqual([false, false]);
  });
});

describe("The rows of a group", () => {
  it("are of one record where their days can be, and those without a day go to the first that has one", () => {
    const { both, of } = group([0, 100, 200, 110], [205, 0, 95]);
    expect(recordsOf(of, both, near).map(({ first, second }) => ({ first, second }))).toEqual([
      { first: [1, 3, 0], second: [2, 1] },
      { first: [2], second: [0] },
    ]);
  });

  it("are of one record where none has a day", () => {
    const { both, of } = group([0, 0], [0]);
    expect(recordsOf(of, both, near)).toMatchObject([{ first: [0, 1], second: [0] }]);
  });
});

describe("A record that both systems have twice", () => {
  it("keeps its first pair, and the others repeat it, each its own system’s", () => {
    const { of, pairs } = group([1, 1, 1], [1, 1, 1]);
    [2, 0, 1].forEach((second, first) => pairs.pair(first, second, "sameReference"));
    keepOne(of, pairs);
    expect(stateOf(pairs)).toEqual([
      [2, -1, -1],
      [-1, -1, 0],
      [-1, 0, 0],
      [2, 2, -1],
    ]);
  });

  it("is not one that is paired with a record outside the group", () => {
    const { pairs } = group([1, 1], [1, 1]);
    pairs.pair(0, 0, "sameReference");
    pairs.pair(1, 1, "sameReference");
    keepOne({ first: [0, 1], second: [1] }, pairs);
    expect([...pairs.toSecond]).toEqual([0, 1]);
  });
});

describe("One pair of a group", () => {
  const paired = (one: readonly number[], other: readonly number[], before: (pairs: Pairs) => void = () => {}) => {
    const { both, of, pairs } = group(one, other);
    before(pairs);
    pairOne(of, both, pairs, "sameReference");
    const back = [...pairs.toFirst].flatMap((first, second) => (first < 0 ? [] : [[first, second]]));
    expect(back).toEqual([...pairs.toSecond].flatMap((second, first) => (second < 0 ? [] : [[first, second]])));
    return [...pairs.toSecond];
  };

  it("is of the same day, the first of these in either system", () => {
    expect(paired([5, 7, 8], [9, 8, 7, 7])).toEqual([-1, 2, -1]);
  });

  it("is of the first of either where no two are of a day", () => {
    expect(paired([5, 7], [9, 8])).toEqual([0, -1]);
  });

  it("is not made where there is one already, or nothing open on a side", () => {
    expect(paired([5, 7], [5, 7], (pairs) => pairs.pair(1, 1, "sameReference"))).toEqual([-1, 1]);
    expect(paired([5, 7], [5, 7], (pairs) => pairs.pair(1, 0, "sameReference"))).toEqual([-1, 0]);
    expect(paired([], [5])).toEqual([]);
    expect(paired([5], [5], (pairs) => (pairs.repeatsFirst[0] = 3))).toEqual([-1]);
    expect(paired([5, 6], [5], (pairs) => (pairs.repeatsFirst[0] = 3))).toEqual([-1, 0]);
    expect(paired([5], [])).toEqual([-1]);
    expect(paired([5], [5], (pairs) => (pairs.repeatsSecond[0] = 3))).toEqual([-1]);
    expect(paired([5, 6], [5, 6], (pairs) => (pairs.repeatsFirst[0] = pairs.repeatsSecond[0] = 3))).toEqual([-1, 1]);
  });
});

describe("The rows of a group, paired row by row", () => {
  const paired = (one: readonly number[], other: readonly number[], canBeSame = always, before: (pairs: Pairs) => void = () => {}) => {
    const { both, of, pairs } = group(one, other);
    before(pairs);
    pairWithin(of, both, pairs, "writtenDifferently", canBeSame);
    return pairs;
  };

  it("are those of the same day first, each the next of its day, then the others in their order", () => {
    const pairs = paired([5, 6, 6, 7], [9, 6, 8, 6]);
    expect([...pairs.toSecond]).toEqual([0, 1, 3, 2]);
    expect(rows(4).map((record) => pairs.certainty(record))).toEqual(Array<string>(4).fill("writtenDifferently"));
  });

  it("are left where one side has no more", () => {
    expect([...paired([5, 6, 7], [6]).toSecond]).toEqual([-1, 0, -1]);
    expect([...paired([6, 6, 6], [6, 6]).toSecond]).toEqual([0, 1, -1]);
    expect([...paired([6], [7, 8, 6]).toSecond]).toEqual([2]);
  });

  it("are not paired where their days cannot be of one record; the next may be", () => {
    expect([...paired([100, 200], [205, 206], near).toSecond]).toEqual([-1, 0]);
    expect([...paired([100], [105], near).toSecond]).toEqual([0]);
    expect([...paired([100], [111], near).toSecond]).toEqual([-1]);
  });

  it("are only the open ones", () => {
    const taken = (pairs: Pairs) => (pairs.repeatsFirst[0] = 1);
    const takenSecond = (pairs: Pairs) => (pairs.repeatsSecond[0] = 1);
    expect([...paired([5], [5], always, taken).toSecond]).toEqual([-1]);
    expect([...paired([5], [5], always, takenSecond).toSecond]).toEqual([-1]);
    expect([...paired([5, 5], [5, 5], always, taken).toSecond]).toEqual([-1, 0]);
    expect([...paired([5, 5], [5, 5], always, takenSecond).toSecond]).toEqual([1, -1]);
  });
});

describe("What is left of a group", () => {
  const marked = (one: readonly number[], other: readonly number[], canBeSame = always, before: (pairs: Pairs) => void = () => {}) => {
    const { both, of, pairs } = group(one, other);
    before(pairs);
    markRepeats(of, both, pairs, canBeSame);
    return [[...pairs.repeatsFirst], [...pairs.repeatsSecond]];
  };

  it("repeats the record that has a partner, else the first, on either side", () => {
    expect(marked([1, 1, 1], [1, 1], always, (pairs) => pairs.pair(1, 1, "sameReference"))).toEqual([
      [1, -1, 1],
      [1, -1],
    ]);
    expect(marked([1, 1], [1], always, (pairs) => pairs.pair(1, 0, "sameReference"))).toEqual([[1, -1], [-1]]);
    expect(marked([1, 1, 1], [])).toEqual([[-1, 0, 0], []]);
  });

  it("repeats nothing where it is alone, is paired, repeats another already, or is of a day that cannot be the same", () => {
    expect(marked([1], [1])).toEqual([[-1], [-1]]);
    const both = (pairs: Pairs) => {
      pairs.pair(0, 0, "sameReference");
      pairs.pair(1, 1, "sameReference");
    };
    expect(marked([1, 1], [1, 1], always, both)).toEqual([
      [-1, -1],
      [-1, -1],
    ]);
    expect(marked([1, 1, 1], [], always, (pairs) => (pairs.repeatsFirst[2] = 1))).toEqual([[-1, 0, 1], []]);
    expect(marked([100, 200, 105], [], near)).toEqual([[-1, -1, 0], []]);
  });
});
