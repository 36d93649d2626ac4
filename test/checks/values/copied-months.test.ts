import { copiedMonths } from "../../../src/checks/values/kinds/copied-months";
import type { CountedLine } from "../../../src/checks/structure/alike/counted-lines";
import { addMonths, monthOf } from "../../../src/domain/month";

const FIRST = monthOf(2019, 1);
const OFFENCES = ["Arson", "Burglary", "Fraud", "Theft"];
/** A line of an offence in a place, with its counts from January 2019 on; NaN for none. */
const line = (place: string, offence: string, counts: readonly number[], { length = 1, header = "district" } = {}): CountedLine => {
  const values = new Map(
    counts.flatMap((count, at) => (Number.isNaN(count) ? [] : [[`${addMonths(FIRST, at)} ${length}`, count] as const])),
  );
  const names = new Map([
    [header, { header, text: place, ofOffence: false, ofPlace: true }],
    ["offence", { header: "Offence", text: offence, ofOffence: true, ofPlace: false }],
  ]);
  return { names, values: () => values, counts: { table: { length } } } as never;
};
/** Counts that are no other line's: a hundred and more. */
const own = (place: number, offence: number) =>
  Array.from({ length: 8 }, (_, at) => 100 + 37 * place + 11 * offence + ((at * 7 + place * 3) % 10));
/** A number of places; `change` gives other counts for a place's line. */
const places = (count: number, change: (place: number, offence: number) => readonly number[] | null, offences = OFFENCES) =>
  Array.from({ length: count }, (_, place) =>
    offences.map((offence, of) => line(`Place ${"ABCDEFGH"[place]!}`, offence, change(place, of) ?? own(place, of))),
  ).flat();
/** Place B has A's counts in these months. */
const copied =
  (...months: readonly number[]) =>
  (place: number, offence: number) =>
    place === 1 ? own(1, offence).map((count, at) => (months.includes(at) ? own(0, offence)[at]! : count)) : null;
const told = (lines: readonly CountedLine[]) => copiedMonths(lines).map(({ name, other, month }) => [name, other, month - FIRST]);
const B_FROM_A = (month: number) => ["Place B", "Place A", month];

describe("A month in which a place has all the counts of another", () => {
  test("is told of the second, with its lines", () => {
    expect(told(places(3, () => null))).toEqual([]);
    const found = copiedMonths(places(3, copied(4)));
    expect(found.map(({ name, other, month }) => [name, other, month])).toEqual([["Place B", "Place A", addMonths(FIRST, 4)]]);
    expect(found[0]!.lines.map(({ names }) => names.get("offence")!.text)).toEqual(OFFENCES);
  });

  test("is told of each such month, up to five", () => {
    expect(told(places(3, copied(0, 2, 4, 5, 7)))).toEqual([0, 2, 4, 5, 7].map(B_FROM_A));
    expect(told(places(3, copied(0, 1, 2, 4, 5, 7)))).toEqual([]);
  });

  test("is told of two places that have the counts of one", () => {
    const both = (place: number, offence: number) => (place === 0 ? null : own(place, offence).with(3, own(0, offence)[3]!));
    expect(told(places(3, both))).toEqual([
      ["Place B", "Place A", 3],
      ["Place C", "Place A", 3],
    ]);
  });

  test("goes by the lines’ other names, in whatever order they stand", () => {
    const lines = places(3, copied(4));
    expect(told([...lines.slice(0, 4), ...lines.slice(4, 8).toReversed(), ...lines.slice(8)])).toEqual([B_FROM_A(4)]);
    // The same counts of other offences are no copy.
    const turned = lines.map((each, at) => (at === 4 ? line("Place B", "Robbery", own(0, 0)) : each));
    expect(told(turned)).toEqual([]);
  });

  test("is chance in two lines, of small counts, or where one count differs", () => {
    const two = OFFENCES.slice(0, 2);
    expect(told(places(3, copied(4), two))).toEqual([]);
    const three = OFFENCES.slice(0, 3);
    expect(
      told(
        places(
          3,
          (place, offence) => copied(4)(place, offence)?.map((count) => count * 1000) ?? own(place, offence).map((count) => count * 1001),
          three,
        ),
      ),
    ).toEqual([]);
    const small = (place: number, offence: number) => own(place, offence).map((count, at) => (at === 4 ? 1 : count));
    expect(told(places(3, small))).toEqual([]);
    const off = (place: number, offence: number) =>
      place === 1 && offence === 3 ? own(1, 3).with(4, own(0, 3)[4]! + 1) : copied(4)(place, offence);
    expect(told(places(3, off))).toEqual([]);
  });

  test("is chance more often among more places, and where counts are rounded", () => {
    // Four counts of ten: one in some thousands.
    const tens = (place: number, offence: number) =>
      Array.from({ length: 8 }, (_, at) => (at === 4 ? 900 + offence : 500 + 40 * place + 7 * offence + at));
    expect([told(places(2, tens)).length, told(places(8, tens)).length]).toEqual([1, 7]);
    const rounded = (place: number, offence: number) => tens(place, offence).map((count) => 100 * Math.round(count / 100));
    expect(told(places(2, rounded))).toEqual([]);
    const even = (place: number, offence: number) => tens(place, offence).map((count) => 2 * Math.round(count / 2));
    expect(told(places(2, even)).length).toBe(1);
  });

  test("says nothing by zeros, which many have", () => {
    const zeros = (place: number, offence: number) =>
      own(place, offence).map((count, at) => (at === 4 ? (offence < 2 ? 0 : own(0, offence)[4]!) : count));
    expect(told(places(3, zeros))).toEqual([]);
    const large = (place: number, offence: number) => own(place, offence).map((count) => 10 * count + offence);
    const one = (place: number, offence: number) => large(place, offence).with(4, offence === 0 ? 0 : large(0, offence)[4]!);
    expect(told(places(2, one))).toEqual([B_FROM_A(4)]);
  });

  test("is not told of figures by years, of a whole, or of lines without a name", () => {
    const by = (length: number) => places(3, copied(4)).map((each) => ({ ...each, counts: { table: { length } } as never }));
    expect([told(by(12)), told(by(1))]).toEqual([[], [B_FROM_A(4)]]);
    const named = (name: string) =>
      places(3, copied(4)).map((each) =>
        each.names.get("district")!.text === "Place B"
          ? { ...each, names: new Map([...each.names, ["district", { ...each.names.get("district")!, text: name }]]) }
          : each,
      );
    expect([told(named("Anywhere")), told(named("All")), told(named(""))]).toEqual([[["Anywhere", "Place A", 4]], [], []]);
  });

  test("is not told where there are more lines than places of some size have", () => {
    const many = (count: number) => [
      ...places(3, copied(4)),
      ...Array.from({ length: count }, (_, at) => line(`Ward ${at}`, "Arson", [at])),
    ];
    expect([told(many(4988)), told(many(4989))]).toEqual([[B_FROM_A(4)], []]);
  });

  test("is none of a name and its part, where the rest may be none in a month", () => {
    const part = (place: number, offence: number) =>
      place === 1 ? own(0, offence).map((count, at) => (at === 4 ? count : count - ((at + offence) % 2))) : null;
    expect(told(places(2, part))).toEqual([]);
    const far = (place: number, offence: number) =>
      place === 1 ? own(0, offence).map((count, at) => (at === 4 ? count : count - 20)) : null;
    expect(told(places(2, far))).toEqual([B_FROM_A(4)]);
  });
});
