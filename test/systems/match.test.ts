import { FLAG } from "../../src/domain/extract";
import { atOnce } from "../../src/domain/slices";
import { matchRecords } from "../../src/systems/match";
import { extract } from "./extracts";

/** 1 March 2019. */
const DAY = 43_525;
/** A record's reference, day, place and type. */
type Row = readonly [reference: string | number, day: number, unit?: string, type?: string];

/** The row of the other system for each of the first, with how sure it is. */
function matched(one: readonly Row[], other: readonly Row[], options?: { readonly rowByRow: boolean }) {
  const of = (system: string, rows: readonly Row[]) =>
    extract(
      system,
      rows.map(([reference, day, unit, type]) => [reference, day, FLAG.no, unit, type] as const),
    );
  const pairs = atOnce(matchRecords(of("A", one), of("B", other), options));
  return [...pairs.toSecond].map((second, first) => (second < 0 ? null : `${second} ${pairs.certainty(first)}`));
}
/** References of records that have all else in common. */
const alike = (...references: readonly string[]): readonly Row[] => references.map((reference) => [reference, DAY]);

describe("Records are matched by their references", () => {
  it("as they are written, whatever stands around them, and numbers as texts", () => {
    expect(
      matched(
        [
          [" 42/1/19 ", DAY],
          [77, DAY + 9],
        ],
        [
          ["77", DAY + 9],
          ["42/1/19", DAY + 5],
        ],
      ),
    ).toEqual(["1 sameReference", "0 sameReference"]);
  });

  it("written in another way, with a year from one before to one after those of the records", () => {
    const written = (year: number, ...days: readonly number[]) => {
      const around = days.map((day): Row => ["", day]);
      const [found] = matched([[`42/7/${year % 100}`, DAY], ...around], [[`42-007-${year}`, DAY + 1], ...around]);
      return found;
    };
    expect([2017, 2018, 2020, 2021].map((year) => written(year))).toEqual([null, "0 writtenDifferently", "0 writtenDifferently", null]);
    expect([2016, 2017, 2021, 2022].map((year) => written(year, 0, DAY + 366, DAY - 365))).toEqual([
      null,
      "0 writtenDifferently",
      "0 writtenDifferently",
      null,
    ]);
  });

  it("by letters and figures alone where one record of each system has them", () => {
    expect(matched([["AB/1/234", DAY]], [["AB-12-34", DAY + 1]])).toEqual(["0 writtenDifferently"]);
    expect(
      matched(
        [
          ["AB/1/234", DAY],
          ["AB/123/4", DAY + 3],
        ],
        [["AB-12-34", DAY + 1]],
      ),
    ).toEqual([null, null]);
    expect(
      matched(
        [["AB/1/234", DAY]],
        [
          ["AB-12-34", DAY + 1],
          ["AB-123-4", DAY + 3],
        ],
      ),
    ).toEqual([null]);
    // The second of them has its own partner by then.
    expect(
      matched(
        [
          ["AB/1/234", DAY],
          ["AB/123/4", DAY + 3],
        ],
        [
          ["AB-12-34", DAY + 1],
          ["AB/123/4", DAY + 3],
        ],
      ),
    ).toEqual(["0 writtenDifferently", "1 sameReference"]);
  });

  it("once, or row by row where each row counts", () => {
    const twice: readonly Row[] = [
      ["42/1/19", DAY],
      ["42/1/19", DAY],
    ];
    expect(matched(twice, twice)).toEqual(["0 sameReference", null]);
    expect(matched(twice, twice, { rowByRow: true })).toEqual(["0 sameReference", "1 sameReference"]);
    expect(
      matched(
        twice,
        [
          ["42-01-2019", DAY],
          ["42-01-2019", DAY],
        ],
        { rowByRow: true },
      ),
    ).toEqual(["0 writtenDifferently", "1 writtenDifferently"]);
  });

  it("though one of them says no day, also where numbers begin anew each year", () => {
    const numbers = Array.from({ length: 5 }, (_, index) => index + 1);
    const years = [...numbers.map((each): Row => [each, DAY]), ...numbers.map((each): Row => [each, DAY + 365])];
    const [undated, , far] = matched(
      [["90", 0], ["90", 0], ["91", DAY], ...years],
      [["90", DAY], ["92", DAY], ["91", DAY + 365], ...years],
    );
    expect([undated, far]).toEqual(["0 sameReference", null]);
  });

  it("whatever their days, but not where the numbers of either system begin anew each year", () => {
    const numbers = Array.from({ length: 5 }, (_, index) => index + 1);
    const later = numbers.map((each): Row => [each, DAY + 365]);
    const years = [...numbers.map((each): Row => [each, DAY]), ...later];
    const far = [["91", DAY] as const, ["91", DAY + 365] as const] as const;
    expect(matched([far[0], ...later], [far[1], ...later])[0]).toBe("0 sameReference");
    expect(matched([far[0], ...years], [far[1], ...later])[0]).toBeNull();
    expect(matched([far[0], ...later], [far[1], ...years])[0]).toBeNull();
    expect(matched([["90", 0], ...years], [["90", DAY], ...years], { rowByRow: true })[0]).toBe("0 sameReference");
  });

  it("with pauses between the parts of the work, and not at each record", () => {
    const pauses = (count: number) => {
      const rows = extract(
        "A",
        Array.from({ length: count }, (_, index) => [`42/${1000 + index * 11}/19`, DAY + index] as const),
      );
      const work = matchRecords(rows, rows, { rowByRow: true });
      let paused = 0;
      while (!work.next().done) paused += 1;
      return paused;
    };
    expect(pauses(30)).toBe(pauses(3));
    expect(pauses(3)).toBeGreaterThan(8);
  });
});

describe("Records are matched by date, place and type", () => {
  const found = "datePlaceType";

  it("where both have no reference, or one of them, and nothing else could be meant", () => {
    expect(matched(alike(""), alike(""))).toEqual([`0 ${found}`]);
    expect(matched(alike(""), alike("42/555/19"))).toEqual([`0 ${found}`]);
    expect(matched(alike("42/555/19"), alike(""))).toEqual([`0 ${found}`]);
    expect(matched(alike("", "42/555/19"), alike("42/777/19"))).toEqual([`0 ${found}`, null]);
    expect(matched(alike("42/777/19"), alike("42/555/19", ""))).toEqual([`1 ${found}`]);
  });

  it("not where there is a choice", () => {
    expect(matched(alike("", ""), alike(""))).toEqual([null, null]);
    expect(matched(alike(""), alike("", ""))).toEqual([null]);
    expect(matched(alike(""), alike("", "42/555/19"))).toEqual([null]);
    expect(matched(alike("", "42/555/19"), alike(""))).toEqual([null, null]);
    expect(matched(alike(""), alike("42/555/19", "42/777/19"))).toEqual([null]);
    expect(matched(alike("42/555/19"), alike("42/777/19"))).toEqual([null]);
    expect(matched(alike("", "42/555/19"), alike("", "42/777/19"))).toEqual([null, null]);
  });

  it("not where the day is not known, or the place or the type is another", () => {
    expect(matched([["", 0]], [["", 0]])).toEqual([null]);
    expect(matched([["", DAY]], [["", DAY + 1]])).toEqual([null]);
    expect(matched([["", DAY, "Harlow"]], [["", DAY, "Basildon"]])).toEqual([null]);
    expect(matched([["", DAY, "Harlow", "Theft"]], [["", DAY, "Harlow", "Arson"]])).toEqual([null]);
    expect(matched([["", DAY, "Harlow", "Theft"]], [["", DAY, " HARLOW", "theft "]])).toEqual([`0 ${found}`]);
  });

  it("by one slip of a reference first, where only the two are so alike, and then what is left", () => {
    expect(matched(alike("42/55555/19", ""), alike("42/77777/19", "42/55565/19"))).toEqual([`1 ${found}`, `0 ${found}`]);
    expect(matched(alike("42/55555/19", "42/55575/19"), alike("42/55565/19"))).toEqual([null, null]);
    expect(matched(alike("42/55565/19"), alike("42/55555/19", "42/55575/19"))).toEqual([null]);
  });

  it("not with a record that repeats another", () => {
    expect(
      matched(
        [
          ["42/1/19", DAY],
          ["42/1/19", DAY],
        ],
        [
          ["42/1/19", DAY + 1],
          ["", DAY],
        ],
      ),
    ).toEqual(["0 sameReference", null]);
  });
});
