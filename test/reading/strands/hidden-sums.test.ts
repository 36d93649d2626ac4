import { monthOf, type Month } from "../../../src/domain/month";
import { hiddenSums, othersThanOffences, sharedByName, type HiddenSum } from "../../../src/reading/strands/hidden-sums";

const NONE = null;
/** Counts from January 2020 on; a month that is `NONE` is not there. */
type Table = Readonly<Record<string, readonly (number | null)[]>>;
const totalsOf = (table: Table) =>
  Object.values(table).map(
    (counts) =>
      new Map(counts.flatMap((count, at): [Month, number][] => (count === NONE ? [] : [[(monthOf(2020, 1) + at) as Month, count]]))),
  );
const shown = (found: readonly HiddenSum[]) =>
  found.map(({ value, parts, how, months, loose }) => `${loose ? "loose " : ""}${how}: ${value} = ${parts.join(" + ")}, ${months}`);
const told = (table: Table, setIn?: readonly number[]) => shown(hiddenSums(Object.keys(table), totalsOf(table), setIn));
/** So many months of a level, that move. */
const months = (count: number, level: number, step = 3) => Array.from({ length: count }, (_, at) => level + ((at * step) % 7));
const plus = (one: readonly number[], other: readonly number[]) => one.map((count, at) => count + other[at]!);

describe("A value is the sum of all others", () => {
  test("in three months, of which those of nothing are none, or in two of large counts", () => {
    expect(told({ Alpha: [11, 22, 0, 33], Beta: [1, 2, 0, 3], Gamma: [10, 20, 0, 30] })).toEqual(["sum: Alpha = Beta + Gamma, 3"]);
    expect(told({ Alpha: [1023, 1023], Beta: [500, 600], Gamma: [523, 423] })).toEqual(["sum: Alpha = Beta + Gamma, 2"]);
    expect(told({ Alpha: [1023, 1022], Beta: [500, 600], Gamma: [523, 422] })).toEqual([]);
  });

  test("in the months that they have, and no other", () => {
    expect(told({ Alpha: [11, 22, 33, 0], Beta: [1, 2, 3, NONE], Gamma: [10, 20, 30, NONE] })).toEqual([]);
    expect(told({ Alpha: [11, 22, 33, NONE], Beta: [1, 2, 3, NONE], Gamma: [10, 20, 30, 40] })).toEqual([]);
    expect(told({ Alpha: [11, 22, 33, NONE], Beta: [1, 2, 3, NONE], Gamma: [10, 20, 30, NONE], Delta: [0, 0, 0, 5] })).toEqual([]);
  });
});

describe("A value is the sum of neighbours", () => {
  const OTHER = { Delta: [7, 9, 8] };

  test("where its months hold twenty bits", () => {
    expect(told({ Alpha: [1023, 1023], Beta: [500, 600], Gamma: [523, 423], Delta: [7, 9] })).toEqual(["sum: Alpha = Beta + Gamma, 2"]);
    expect(told({ Alpha: [127, 127, 127], Beta: [50, 60, 70], Gamma: [77, 67, 57], ...OTHER })).toEqual(["sum: Alpha = Beta + Gamma, 3"]);
    expect(told({ Alpha: [60, 61, 62], Beta: [50, 51, 52], Gamma: [10, 10, 10], ...OTHER })).toEqual([]);
  });

  test("above it in their order, of nothing too, and not beyond one that is more than it", () => {
    const [one, two] = [months(3, 200), months(3, 310, 5)];
    expect(told({ Delta: months(3, 90), Beta: one, Nil: [0, 0, 0], Gamma: two, Alpha: plus(one, two) })).toEqual([
      "sum: Alpha = Beta + Nil + Gamma, 3",
    ]);
    expect(told({ Alpha: plus(one, two), Omega: [9000, 9000, 9000], Beta: one, Gamma: two })).toEqual([]);
  });
});

describe("A value adds up two others anywhere", () => {
  const [one, two, three] = [months(12, 41), months(12, 60, 5), months(12, 95, 2)];
  const key = (counts: readonly number[], more: Table = {}) => told({ Key: counts, A: one, B: three, C: two, ...more });

  test("in twelve months of sixty bits", () => {
    expect(key(plus(one, two))).toEqual(["sum: Key = A + C, 12"]);
    expect(key(plus(one, two).with(3, 99))).toEqual(["nearly: Key = A + C, 12"]);
    // 31 in each month holds five bits.
    const small = (count: number) => ({ Key: Array<number>(12).fill(count), A: one.map(() => 10), B: three, C: two.map(() => count - 10) });
    expect([told(small(31)), told(small(30))]).toEqual([["sum: Key = A + C, 12"], ["nearly: Key = A + C, 12"]]);
  });

  test("among sixty values, and not among more", () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count - 4 }, (_, at) => [`Ward ${at}`, months(12, 3000 + 11 * at)]));
    expect([key(plus(one, two), many(60)), key(plus(one, two), many(61))]).toEqual([["sum: Key = A + C, 12"], []]);
  });

  test("that have something, and are not itself", () => {
    expect(key(one.map((count) => 2 * count))).toEqual([]);
    expect(key(plus(one, two), { Nil: one.map(() => 0) })).toEqual(["sum: Key = A + C, 12"]);
    expect(key(three, { Nil: one.map(() => 0) })).toEqual([]);
    const partly = one.with(0, 0);
    expect(told({ Key: plus(partly, two), A: partly, B: three, C: two })).toEqual(["sum: Key = A + C, 12"]);
  });
});

describe("A value is nearly the sum of all others", () => {
  /** Figures that hardly move, which are no near sum in another way. */
  const of = (count: number, off: (at: number) => number, level = 1000) => {
    const [one, two] = [Array<number>(count).fill(level), Array<number>(count).fill(level / 2)];
    return told({ Alpha: one.map((each, at) => each + two[at]! + off(at)), Beta: one, Gamma: two });
  };

  test("in a year of months, of which one in ten may be off by more than a hundredth", () => {
    const far = (rows: number) => (at: number) => (at < rows ? 400 : 5);
    expect([of(12, far(0)), of(11, far(0))]).toEqual([["nearly: Alpha = Beta + Gamma, 12"], []]);
    expect([of(20, far(2)), of(20, far(3))]).toEqual([["nearly: Alpha = Beta + Gamma, 20"], []]);
  });

  test("by a hundredth, or by one where it is small, of four bits a month", () => {
    expect([of(12, () => 15), of(12, () => 16)]).toEqual([["nearly: Alpha = Beta + Gamma, 12"], []]);
    expect([of(12, () => -1, 12), of(12, () => -3, 12)]).toEqual([["nearly: Alpha = Beta + Gamma, 12"], []]);
    expect([of(12, () => 1, 10), of(12, () => 1, 8)]).toEqual([["nearly: Alpha = Beta + Gamma, 12"], []]);
  });
});

describe("A value holds others by their names", () => {
  test("that begin with its own and go on behind a sign, where it is never smaller", () => {
    for (const name of ["Burglary - dwelling", "Burglary: dwelling", "Burglary (dwelling)", "Burglary—dwelling", "Burglary / dwelling"])
      expect([name, ...told({ Burglary: [9, 9, 9], [name]: [4, 5, 9], Fraud: [1, 1, 1] })]).toEqual([name, `named: Burglary = ${name}, 3`]);
    expect(told({ Burglary: [9, 9, 9], "Burglary - dwelling": [4, 10, 5], Fraud: [1, 1, 1] })).toEqual([]);
    expect(told({ Burglary: [9, 9, 9], "Burglary - 2": [4, 5, 5], "Aggravated burglary - all": [1, 1, 1] })).toEqual([
      "loose named: Burglary = Burglary - 2, 3",
    ]);
    expect(told({ Burglary: [0, 0, 0], "Burglary - dwelling": [0, 0, 0], Fraud: [1, 1, 1] })).toEqual([]);
  });

  test("in three months, or in both of two", () => {
    const pair = { Burglary: [9, 9], "Burglary - dwelling": [4, 5] };
    expect(told({ ...pair, Fraud: [1, 1] })).toEqual(["named: Burglary = Burglary - dwelling, 2"]);
    expect(told({ ...pair, Fraud: [1, 1, 1] })).toEqual([]);
    expect(told({ Burglary: [9, 9, 9], "Burglary - dwelling": [4, 5, NONE], Fraud: [1, 1, 1] })).toEqual([]);
    expect(told({ Burglary: [9, NONE, NONE], "Burglary - dwelling": [4, NONE, NONE], Fraud: [1, NONE, NONE] })).toEqual([]);
  });

  test("that begin with it in words alone, loosely", () => {
    expect(told({ Theft: [50, 61, 72], "Theft from the person": [40, 41, 42], Fraud: [9, 9, 9] })).toEqual([
      "loose named: Theft = Theft from the person, 3",
    ]);
  });

  test("that say so below it, whatever their figures", () => {
    const table = { Burglary: [1, 1, 1], "of which: dwelling": [4, 5, 9], "of which: other": [2, 2, 2], Fraud: [1, 1, 1] };
    expect(told(table)).toEqual(["named: Burglary = of which: dwelling + of which: other, 3"]);
    expect(told({ Fraud: [1, 1, 1], Burglary: [1, 1, 1], "of which: dwelling": [4, 5, 9] })).toEqual([
      "named: Burglary = of which: dwelling, 3",
    ]);
  });

  test("that stand below it behind marks of a list, up to the next without", () => {
    const table = { Arson: [99, 99, 99], Burglary: [9, 9, 9], "- dwelling": [4, 5, 6], "- other": [4, 4, 3], Fraud: [7, 1, 1] };
    expect(told(table)).toEqual(["named: Burglary = - dwelling + - other, 3"]);
    const { Fraud: _, ...last } = table;
    expect(told(last)).toEqual(["named: Burglary = - dwelling + - other, 3"]);
  });

  test("whose ages are within its own", () => {
    expect(told({ "Under 18": [4, 5, 6], "18+": [30, 40, 50], "65+": [10, 12, 11] })).toEqual(["named: 18+ = 65+, 3"]);
  });

  test("that are set in further right below it, by those that are set in least", () => {
    const table = { Kinds: [40, 50, 60], Burglary: [30, 40, 50], Dwelling: [25, 35, 45], Fraud: [1, 1, 1], Arson: [2, 2, 2] };
    expect(told(table, [0, 2, 4, 2, 0])).toEqual(["named: Kinds = Burglary + Dwelling + Fraud, 3", "named: Burglary = Dwelling, 3"]);
    expect(told({ ...table, Kinds: [30, 50, 60] }, [0, 2, 4, 2, 0])).toEqual(["named: Burglary = Dwelling, 3"]);
    expect(told(table, [0, 0, 0, 0, 2])).toEqual([]);
  });
});

describe("An area holds others", () => {
  test("a country its regions, and a region its forces", () => {
    expect(told({ England: [90, 95], Essex: [40, 41], Kent: [30, 31] })).toEqual(["named: England = Essex + Kent, 2"]);
    const forces = { Essex: [40, 41], Kent: [30, 31], Norfolk: [10, 11] };
    expect(told({ ...forces, "East of England": [60, 61] })).toEqual(["named: East of England = Essex + Norfolk, 2"]);
    expect(told({ ...forces, "East of England": [49, 61] })).toEqual([]);
  });

  test("a whole by its name all others, of which there are two", () => {
    const parts = { North: [1, 2, 3], Middle: [10, 20, 30] };
    expect(told({ ...parts, "The force": [15, 29, 40] })).toEqual(["named: The force = North + Middle, 3"]);
    expect(told({ North: parts.North, "The force": [15, 29, 40] })).toEqual([]);
    expect(told({ ...parts, "All other": [15, 29, 40] })).toEqual([]);
  });

  test("a whole of few figures all others that it comes near, also where a slip makes it less", () => {
    const parts = { North: [500, 600], Middle: [300, 200], South: [150, 130] };
    expect(told({ ...parts, "The force": [950, 870] })).toEqual(["named: The force = North + Middle + South, 2"]);
    expect(told({ ...parts, "The force": [950, 830] })).toEqual([]);
    expect(told({ ...parts, Western: [950, 870] })).toEqual([]);
    const eight = { North: months(8, 500), Middle: months(8, 300, 5), "The force": months(8, 770, 2) };
    expect(told(eight).filter((line) => line.startsWith("named"))).toEqual([]);
  });
});

describe("Names that have what others have", () => {
  const shared = (names: readonly string[], sums: readonly Partial<HiddenSum>[] = []) =>
    shown(
      sharedByName(
        names,
        names.map(() => new Map()),
        sums as readonly HiddenSum[],
      ),
    );
  const NAMES = ["Essex", "Kent", "Essex and Kent"];

  test("are told unless the figures show already what they add up", () => {
    expect(shared(NAMES)).toEqual(["shared: Essex and Kent = Essex + Kent, 0"]);
    expect(shared(NAMES, [{ value: "Essex and Kent", parts: ["Essex", "Kent"] }])).toEqual([]);
    expect(shared(NAMES, [{ value: "All", parts: ["Essex and Kent"] }])).toEqual([]);
    expect(shared(NAMES, [{ value: "All", parts: ["Essex"] }])).toHaveLength(1);
    expect(shared(NAMES, [{ value: "Essex and Kent", parts: ["Essex"], loose: true }])).toHaveLength(1);
  });

  test("are what is left of a place beside others", () => {
    expect(shared(["Essex", "Rest of England"])).toEqual(["rest: Rest of England = Essex, 0"]);
    expect(shared(["Rest of England"])).toEqual([]);
  });
});

describe("Names that are no offences", () => {
  const others = (...names: readonly string[]) => shown(othersThanOffences(names, false));

  test("are told among offences", () => {
    expect(others("Burglary", "Other things", "Arrests")).toEqual(["other: Arrests = Burglary + Other things, 0"]);
    expect([others("Burglary", "Fraud"), others("Alpha", "Arrests"), others("Arrests")]).toEqual([[], [], []]);
    expect(shown(othersThanOffences(["Burglary", "Fraud", "Less: no crimes"], true))).toEqual([
      "other: Less: no crimes = Burglary + Fraud, 0",
    ]);
    expect(others("Burglary", "Fraud", "Less: no crimes")).toEqual([]);
  });

  test("are told among places, of which there are two", () => {
    expect(others("Harlow", "Basildon", "Harlow arrests")).toEqual(["other: Harlow arrests = Harlow + Basildon, 0"]);
    expect(others("Harlow", "Alpha", "Harlow arrests")).toEqual([]);
    expect(others("Harlow", "Basildon", "Arrests")).toEqual([]);
  });
});
