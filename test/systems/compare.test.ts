import fc from "fast-check";
import { atOnce } from "../../src/domain/slices";
import { FLAG, type Extract } from "../../src/domain/extract";
import { compareSystems, complianceOf, type Kind } from "../../src/systems";
import { extract } from "./extracts";
import { FAULTS, planted, type Fault, type Planted } from "./planted";

const KIND_OF: Readonly<Record<Fault, Kind | null>> = {
  missingFirst: "onlySecond",
  missingSecond: "onlyFirst",
  duplicateFirst: "duplicate",
  duplicateSecond: "duplicate",
  written: null,
  slip: "reference",
  blank: "noReference",
  flag: "flag",
  day: "date",
  month: "month",
};

/** What was found, as "record kind", in order. */
function found({ first, second, ofFirst, ofSecond }: Planted): readonly string[] {
  const { differences } = atOnce(compareSystems(first, second));
  return differences
    .flatMap((each) => each.kinds.map((kind) => `${each.first >= 0 ? ofFirst[each.first] : ofSecond[each.second]} ${kind}`))
    .toSorted();
}

const compared = (first: Extract, second: Extract) => atOnce(compareSystems(first, second));
const kinds = (first: Extract, second: Extract) => compared(first, second).differences.map((each) => each.kinds.join("+"));
/** 1 March 2019. */
const DAY = 43_525;

describe("two systems with planted faults", () => {
  it("gives each planted fault by its kind, and no other", () => {
    fc.assert(
      fc.property(
        // Some 12 to 20 records a month: a month of which one system has nothing at all is left out instead.
        fc.array(fc.option(fc.constantFrom(...FAULTS), { freq: 4 }), { minLength: 300, maxLength: 480 }),
        fc.integer(),
        (faults, seed) => {
          const made = planted(faults.length, (record) => faults[record]!, seed);
          const wanted = faults.flatMap((fault, record) => (fault && KIND_OF[fault] ? [`${record} ${KIND_OF[fault]}`] : [])).toSorted();
          expect(found(made)).toEqual(wanted);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("pairs each record once at most, and counts each in one way", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("1/19", "01/19", "19/1", "2/19", "", "2"), fc.integer({ min: DAY, max: DAY + 3 })), {
          minLength: 5,
        }),
        fc.array(fc.tuple(fc.constantFrom("1/19", "1-2019", "2/19", "", "2"), fc.integer({ min: DAY, max: DAY + 3 })), { minLength: 5 }),
        (one, other) => {
          // Both go on before and after, so that no month is left out.
          const around = [
            ["A/77001", DAY - 10],
            ["A/88002", DAY + 40],
          ] as const;
          const { certainties, counts, differences } = compared(extract("A", [...one, ...around]), extract("B", [...other, ...around]));
          const pairs = certainties.sameReference + certainties.writtenDifferently + certainties.datePlaceType;
          expect(pairs * 2 + counts.onlyFirst + counts.onlySecond + counts.duplicate).toBe(one.length + other.length + 4);
          const listed = differences.flatMap(({ first, second }) => [
            ...(first < 0 ? [] : [`A${first}`]),
            ...(second < 0 ? [] : [`B${second}`]),
          ]);
          expect(new Set(listed).size).toBe(listed.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("gives the same whichever system comes first", () => {
    const made = planted(300, (record) => FAULTS[record % 30] ?? null);
    const swapped = { first: made.second, second: made.first, ofFirst: made.ofSecond, ofSecond: made.ofFirst };
    const back: Readonly<Record<string, string>> = { onlyFirst: "onlySecond", onlySecond: "onlyFirst" };
    const turned = found(swapped).map((each) => each.replace(/\w+$/, (kind) => back[kind] ?? kind));
    expect(turned.toSorted()).toEqual(found(made));
  });
});

describe("references", () => {
  it.each([
    ["42/12345/19", "42-0012345-2019"],
    ["42/12345/19", "2019/42/12345"],
    ["cr 12345/19", "CR12345/2019"],
    ["EP-20190301-0457", "EP 20190301 457"],
    ["EP-20190301-0457", "ep201903010457"],
    [12_345, "0012345"],
    ["12/19", "19/12"],
  ])("takes %s and %s for one", (one, other) => {
    const { certainties, differences } = compared(extract("A", [[one, DAY]]), extract("B", [[other, DAY]]));
    expect([certainties.writtenDifferently, differences]).toEqual([1, []]);
  });

  it.each([
    ["42/12345/19", "42/12345/18"],
    ["42/12345/19", "43/12345/19"],
    ["12345", "54321"],
    ["CR/12345", "CX/98345"],
  ])("takes %s and %s for two", (one, other) => {
    expect(kinds(extract("A", [[one, DAY]]), extract("B", [[other, DAY, FLAG.no, "Harlow"]]))).toEqual(["onlyFirst", "onlySecond"]);
  });

  it("tells numbers that begin anew each year apart by their dates", () => {
    const years = (days: number) => Array.from({ length: 10 }, (_, index) => [`${index + 1}`, days + index] as const);
    const first = extract("A", [...years(DAY), ...years(DAY + 365)]);
    const second = extract("B", [...years(DAY).slice(1), ...years(DAY + 365)]);
    expect(kinds(first, second)).toEqual(["onlyFirst"]);
  });

  it("gives a day that is a year off as a month that differs where no number comes again", () => {
    expect(
      kinds(
        extract("A", [
          ["42/1/19", DAY],
          ["42/2/19", DAY],
        ]),
        extract("B", [
          ["42/1/19", DAY - 365],
          ["42/2/19", DAY],
        ]),
      ),
    ).toEqual(["month"]);
  });

  it("counts a record once that both systems have twice, and lists what repeats it, also where numbers come again each year", () => {
    const twice = (days: number, one: string, other: string) => [[one, days] as const, [other, days] as const];
    const [first, second] = [extract("A", twice(DAY, "42/1/19", "42/1/19")), extract("B", twice(DAY, "42/1/19", "42-0001-2019"))];
    const { agreed, records } = compared(first, second);
    expect([agreed, records, kinds(first, second)]).toEqual([1, 1, ["duplicate", "duplicate"]]);
    // Each way of writing it is in both.
    expect(kinds(second, extract("B", twice(DAY, "42-0001-2019", "42/1/19")))).toEqual(["duplicate", "duplicate"]);
    const years = [DAY, DAY + 365].flatMap((days) => Array.from({ length: 6 }, (_, index) => [`${index + 1}`, days + index] as const));
    const again = compared(extract("A", [...years, years[7]!]), extract("B", [...years, years[7]!]));
    expect([again.agreed, again.records, again.counts.duplicate]).toEqual([12, 12, 2]);
  });

  it("pairs nothing by date, place and type where two records could be meant", () => {
    expect(
      kinds(
        extract("A", [
          ["", DAY],
          ["", DAY],
        ]),
        extract("B", [["5/19", DAY]]),
      ),
    ).toEqual(["onlyFirst", "onlyFirst", "onlySecond"]);
  });
});

describe("months", () => {
  const month = (from: number, days: number, number: number) =>
    Array.from({ length: days }, (_, index) => [`42/${number + index * 7}/19`, from + index] as const);
  const march = month(DAY, 31, 1000);

  it("leaves months that one system alone has out, and says which", () => {
    const april = month(DAY + 31, 30, 5000);
    const { coverage, differences } = compared(extract("A", [...march, ...april]), extract("B", march));
    expect(differences).toEqual([]);
    expect(coverage.leftOut).toMatchObject([{ system: "A", records: 30, inPart: false }]);
  });

  it("leaves a month out of which one extract has the first days alone", () => {
    const { coverage, differences } = compared(
      extract("A", [...month(DAY - 28, 28, 9000), ...march]),
      extract("B", [...month(DAY - 28, 28, 9000), ...march.slice(0, 15)]),
    );
    expect(differences).toEqual([]);
    expect(coverage.leftOut).toMatchObject([{ system: "A", records: 31, inPart: true }]);
  });

  it("is not led astray by a date that is years off", () => {
    const late = march.map(([reference, day], index) => [reference, index === 3 ? day + 3653 : day] as const);
    expect(kinds(extract("A", march), extract("B", late))).toEqual(["month"]);
  });
});

describe("compliance", () => {
  it("adds units up to the whole, and compares 12 months with the 12 before", () => {
    const { first, second } = planted(600, (record) => (record % 10 === 0 ? "missingSecond" : null));
    const { tally, coverage, agreed, records } = compared(first, second);
    const { whole, units, earlier, later } = complianceOf(tally, coverage.months)!;
    expect([later.to - later.from, earlier!.to - earlier!.from]).toEqual([11, 11]);
    expect([whole.later.agree + whole.earlier!.agree, whole.later.of + whole.earlier!.of]).toEqual([agreed, records]);
    expect(units.reduce((sum, { later: { of } }) => sum + of, 0)).toBe(whole.later.of);
    expect(whole.later.interval!.low).toBeLessThan(whole.later.rate!);
  });
});
