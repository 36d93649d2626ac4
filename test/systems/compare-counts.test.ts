import { FLAG } from "../../src/domain/extract";
import { monthOf, monthToSerial } from "../../src/domain/month";
import { atOnce } from "../../src/domain/slices";
import { compareSystems } from "../../src/systems";
import { Pairs, type Certainty } from "../../src/systems/pairs";
import { extract } from "./extracts";

const [FEB, MAR, APR] = [monthOf(2019, 2), monthOf(2019, 3), monthOf(2019, 4)];
const [IN_FEB, IN_MAR, IN_APR] = [FEB, MAR, APR].map((month) => monthToSerial(month) + 5) as [number, number, number];
/** A record's day, unit, reference and flag. */
type Row = readonly [day: number, unit?: string, reference?: string, flag?: number];
type Paired = readonly (readonly [first: number, second: number, certainty?: Certainty])[];

/** Compares records with these pairs; one of March stands at the end of each system, and the two are one. */
function compared(one: readonly Row[], other: readonly Row[], paired: Paired = [], before: (pairs: Pairs) => void = () => {}) {
  const last: Row = [IN_MAR, "Harlow"];
  const of = (system: string, rows: readonly Row[]) =>
    extract(
      system,
      [...rows, last].map(([day, unit, reference = "1", flag]) => [reference, day, flag, unit] as const),
    );
  const pairs = new Pairs(one.length + 1, other.length + 1);
  for (const [first, second, certainty = "sameReference"] of paired) pairs.pair(first, second, certainty);
  pairs.pair(one.length, other.length, "sameReference");
  before(pairs);
  return atOnce(compareSystems(of("ATHENA", one), of("STORM", other), pairs));
}
const listed = (...args: Parameters<typeof compared>) => compared(...args).differences;

describe("Two systems compared, with their records paired", () => {
  it("agree in what both have and say alike, by unit and month", () => {
    const found = compared([[IN_MAR, " Basildon "]], [[IN_MAR, "Braintree"]], [[0, 0, "writtenDifferently"]]);
    expect(found).toMatchObject({ systems: ["ATHENA", "STORM"], differences: [], agreed: 2, records: 2, undated: 0 });
    expect(found.certainties).toEqual({ sameReference: 1, writtenDifferently: 1, datePlaceType: 0 });
    expect(found.coverage.months).toEqual([MAR]);
    expect([...found.tally.units].map(([key, { unit, months }]) => [key, unit, [...months]])).toEqual([
      ["basildon", "Basildon", [[MAR, { agree: 1, of: 1 }]]],
      ["harlow", "Harlow", [[MAR, { agree: 1, of: 1 }]]],
    ]);
  });

  it("count a unit once however it is written, by the name that it has first", () => {
    const { tally } = compared(
      [
        [IN_MAR, "HARLOW"],
        [IN_MAR, " harlow"],
        [IN_FEB, "Harlow"],
        [IN_MAR, "Harlow"],
      ],
      [[IN_MAR + 1], [IN_MAR], [IN_FEB], [IN_MAR + 2]],
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    );
    expect([...tally.units].map(([key, { unit, months }]) => [key, unit, [...months]])).toEqual([
      [
        "harlow",
        "HARLOW",
        [
          [MAR, { agree: 2, of: 4 }],
          [FEB, { agree: 1, of: 1 }],
        ],
      ],
    ]);
  });

  it("name a record's unit as the first system does, or the second where the first says none", () => {
    const pair = (one: string, other: string) => listed([[IN_MAR, one]], [[IN_MAR + 1, other]], [[0, 0]])[0]!.unit;
    expect([pair("Harlow", "Basildon"), pair("", "Basildon")]).toEqual(["Harlow", "Basildon"]);
  });

  it("list a record that one alone has, of months that both cover, in the order of either", () => {
    const found = compared([[IN_MAR, "Harlow"], [IN_FEB]], [[IN_MAR, "Basildon"], [IN_APR]]);
    expect(found.differences).toEqual([
      { first: 0, second: -1, kinds: ["onlyFirst"], flags: [], repeats: null, certainty: "none", month: MAR, unit: "Harlow" },
      { first: -1, second: 0, kinds: ["onlySecond"], flags: [], repeats: null, certainty: "none", month: MAR, unit: "Basildon" },
    ]);
    expect(found).toMatchObject({ counts: { onlyFirst: 1, onlySecond: 1, duplicate: 0 }, agreed: 1, records: 3 });
  });

  it("list what repeats another, and do not count it among the records", () => {
    const found = compared([[IN_MAR]], [[IN_MAR]], [], (pairs) => {
      pairs.repeatsFirst[0] = 1;
      pairs.repeatsSecond[0] = 1;
    });
    expect(found.differences.map(({ kinds, repeats }) => [kinds, repeats])).toEqual([
      [["duplicate"], 1],
      [["duplicate"], 1],
    ]);
    expect(found).toMatchObject({ counts: { duplicate: 2 }, records: 1 });
    expect(listed([[IN_MAR]], [], [], (pairs) => (pairs.repeatsFirst[0] = 0))[0]).toMatchObject({ kinds: ["duplicate"], repeats: 0 });
  });

  it("list records without a date, and count them as undated alone", () => {
    const found = compared([[0, "Harlow"], [0]], [[0], [0]], [[1, 1]]);
    expect(found.differences.map(({ kinds, month }) => [kinds, month])).toEqual([
      [["onlyFirst"], null],
      [["onlySecond"], null],
    ]);
    expect(found).toMatchObject({ undated: 3, records: 1, agreed: 1 });
    expect(found.certainties.sameReference).toBe(2);
  });

  it("leave a pair out where neither day is of a month that both cover, and take the month of the one that is", () => {
    const pair = (one: number, other: number) => listed([[one]], [[other]], [[0, 0]]).map(({ kinds, month }) => [kinds, month]);
    expect(pair(IN_APR, IN_APR)).toEqual([]);
    expect(pair(IN_FEB, IN_APR)).toEqual([]);
    expect([pair(IN_APR, 0), pair(0, IN_APR)]).toEqual([[], []]);
    expect([pair(IN_MAR, IN_APR), pair(IN_APR, IN_MAR)]).toEqual([[[["month"], MAR]], [[["month"], MAR]]]);
    expect([pair(IN_MAR, 0), pair(0, IN_MAR)]).toEqual([[[["month"], MAR]], [[["month"], MAR]]]);
  });

  it("tell flags before dates and references, and which flags disagree", () => {
    const flagged = (one: number, other: number, day = IN_MAR, reference = "2") =>
      listed([[IN_MAR, "", "1", one]], [[day, "", reference, other]], [[0, 0, "datePlaceType"]])[0];
    expect(flagged(FLAG.yes, FLAG.no, IN_MAR + 1)).toMatchObject({
      kinds: ["flag", "date", "reference"],
      flags: [0],
      certainty: "datePlaceType",
    });
    expect(flagged(FLAG.no, FLAG.yes, IN_MAR, "n/a")).toMatchObject({ kinds: ["flag", "noReference"], flags: [0] });
    expect(flagged(FLAG.yes, FLAG.notSaid)).toMatchObject({ kinds: ["reference"], flags: [] });
    expect(flagged(FLAG.notSaid, FLAG.no)).toMatchObject({ kinds: ["reference"], flags: [] });
    const without = listed([[IN_MAR, "", "n/a"]], [[IN_MAR, "", "2"]], [[0, 0, "datePlaceType"]]);
    expect(without[0]!.kinds).toEqual(["noReference"]);
  });
});
