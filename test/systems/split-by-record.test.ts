import { asRecords, PLANTED, plantedExtracts, type ExtractRow, type PlantedKind } from "../../bench/bridge-data";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import { atOnce } from "../../src/domain/slices";
import { matchExtracts, splitByRecord, type SplitRecord, type SplitRecords } from "../../src/systems";

/** The months of the 12 to October 2019 that are in the 12 to January 2020 too. */
const MONTHS: ReadonlySet<Month> = new Set(Array.from({ length: 9 }, (_, index) => addMonths(monthOf(2019, 2), index)));
const KIND_OF: Readonly<Record<PlantedKind, SplitRecord["kind"] | null>> = {
  ...{ new: "new", gone: "gone", reclassifiedIn: "reclassifiedIn", reclassifiedOut: "reclassifiedOut", movedIn: "movedIn" },
  ...{ movedOut: "movedOut", changedIn: "changedIn", changedOut: "changedOut", movedWithin: "movedWithin" },
  ...{ repeatedNow: "repeated", repeatedThen: "repeated", slip: "rewritten", blank: "rewritten", written: null },
};

function split(then: readonly ExtractRow[], now: readonly ExtractRow[]): SplitRecords {
  const [before, after] = [asRecords(then, "then"), asRecords(now, "now")];
  return atOnce(splitByRecord(atOnce(matchExtracts(before, after)), { strand: "Robbery", months: MONTHS }));
}

const counted = (rows: readonly ExtractRow[]) =>
  [...asRecords(rows, "").strands.get("Robbery")!].filter((month) => MONTHS.has(month as Month)).length;
const adds = ({ split: { steps } }: SplitRecords) => steps.reduce((sum, { was, now }) => sum + now - was, 0);

/** Days from 2 March 2019 on, so that no extract begins or ends within a month that the other has whole. */
const row = (reference: string, day = 43_526, offence = "Robbery", state = "Open", ward = "Harlow"): ExtractRow => [
  reference,
  day,
  ward,
  offence,
  state,
];
/** Records that are the same in both, on the first and the last days. */
const SAME = Array.from({ length: 40 }, (_, index) =>
  row(`42/${700_100 + index * 37}/19`, 43_525 + index * 6, "Robbery", "Open", `Ward ${index}`),
);

describe("what was revised, shown record by record", () => {
  test("has each planted record by its kind, and no other, and adds up", () => {
    const { then, now, planted } = plantedExtracts(2_800, 10);
    const found = split(then, now);
    const names = found.records.map((each) => {
      const reference = (each.now >= 0 && now[each.now]![0]) || then[each.then]![0];
      return `${each.kind} ${reference.trim()}`;
    });
    const wanted = PLANTED.flatMap((kind) =>
      KIND_OF[kind] === null ? [] : planted.get(kind)!.map((reference) => `${KIND_OF[kind]} ${reference}`),
    );
    // A record whose reference is blank now has the one of then.
    expect(names.toSorted()).toEqual(wanted.toSorted());
    expect(wanted).toHaveLength(260);
    expect(adds(found)).toBe(counted(now) - counted(then));
    expect(found.split).toMatchObject({ movedWithin: 20, rewritten: 40, columns: ["State"], inPart: [] });
  });

  test("says that the rules are others where nothing of a record has changed", () => {
    const [then, now] = [asRecords(SAME, "then"), asRecords(SAME, "now")];
    const none = new Map([["Robbery", new Int32Array(SAME.length)]]);
    const { split: found } = atOnce(
      splitByRecord(atOnce(matchExtracts({ ...then, strands: none }, now)), { strand: "Robbery", months: MONTHS }),
    );
    expect(found.steps).toEqual([{ kind: "ruled", was: 0, now: 40 }]);
  });

  test("does not tell apart records without a reference, and those of a month that one extract has in part", () => {
    const blanks = [1, 2, 3].map(() => row("", 43_530));
    expect(split([...SAME, ...blanks.slice(1)], [...SAME, ...blanks]).split.steps).toEqual([{ kind: "unreferenced", was: 2, now: 3 }]);
    // The former extract ends on 15 March, so that the later days of March say nothing.
    const early = SAME.filter(([, day]) => day <= 43_539);
    const found = split(early, [
      ...early,
      ...Array.from({ length: 9 }, (_, index) => row(`42/${910_000 + index * 23}/19`, 43_540 + index)),
    ]);
    expect(found.split).toMatchObject({ inPart: [monthOf(2019, 3)], steps: [{ kind: "inPart", was: 0, now: 9 }] });
  });

  test("counts a record once, however often it is there in either extract", () => {
    const again = (times: number) => Array.from({ length: times }, () => row("42/5555/19"));
    expect(split([...SAME, ...again(2)], [...SAME, ...again(50)]).split.steps).toEqual([{ kind: "repeated", was: 0, now: 48 }]);
    expect(split([...SAME, ...again(3)], SAME).split.steps).toEqual([
      { kind: "gone", was: 1, now: 0 },
      { kind: "repeated", was: 2, now: 0 },
    ]);
    // Where the way of writing alone has changed, nothing has.
    expect(split([...SAME, ...again(2)], [...SAME, row("42/5555/19"), row("42-05555-2019")]).split.steps).toEqual([]);
    expect(split([...SAME, ...again(2)], [...SAME, row("42-05555-2019"), row("42-05555-2019")]).split.steps).toEqual([]);
  });

  test("has nothing for the same records in another order", () => {
    expect(split(SAME, SAME.toReversed())).toMatchObject({ records: [], split: { steps: [], movedWithin: 0, rewritten: 0 } });
  });

  test("lists each record with its places in both and its columns, also where it changes no total", () => {
    const [a, b, c] = [row("42/5551/19"), row("42/5662/19"), row("42/5773/19")];
    const closed = row("42/5773/19", 43_526, "Robbery", "Cancelled");
    expect(split([a, a, c, ...SAME], [b, b, closed, ...SAME]).records).toEqual([
      { kind: "new", then: -1, now: 0, columns: [] },
      { kind: "repeated", then: -1, now: 1, columns: [] },
      { kind: "gone", then: 0, now: -1, columns: [] },
      { kind: "repeated", then: 1, now: -1, columns: [] },
      { kind: "changedOut", then: 2, now: 2, columns: ["State"] },
    ]);
    expect(split([...SAME, a], [...SAME, row("42/5551/19", 43_560)]).records).toEqual([
      { kind: "movedWithin", then: 40, now: 40, columns: [] },
    ]);
  });

  test("counts what was rewritten also where it no longer counts, or does only now", () => {
    const [open, cancelled] = [row("42/5551/19"), row("", 43_526, "Robbery", "Cancelled")];
    expect(split([...SAME, open], [...SAME, cancelled]).split).toMatchObject({
      rewritten: 1,
      steps: [{ kind: "changedOut", was: 1, now: 0 }],
    });
    expect(split([...SAME, cancelled], [...SAME, open]).split).toMatchObject({
      rewritten: 1,
      steps: [{ kind: "changedIn", was: 0, now: 1 }],
    });
  });

  test("takes a record that counts in a month of one report alone for moved, whatever else has changed", () => {
    const [before, after] = [row("42/5551/19", 43_440), row("42/5551/19", 43_526, "Robbery", "Closed")];
    const { records, split: found } = split([...SAME, before], [...SAME, after]);
    expect(records).toEqual([{ kind: "movedIn", then: 40, now: 40, columns: ["State"] }]);
    expect(found.columns).toEqual([]);
  });

  test("looks at the columns of the strand that both extracts have, as their texts are compared", () => {
    const [open, closed] = [
      asRecords([...SAME, row("42/5551/19")], ""),
      asRecords([...SAME, row("42/5551/19", 43_526, "Robbery", "Cancelled")], ""),
    ];
    const kinds = (then: typeof open, now: typeof open) => {
      const found = atOnce(splitByRecord(atOnce(matchExtracts(then, now)), { strand: "Robbery", months: MONTHS }));
      return found.records.map(({ kind, columns }) => [kind, ...columns]);
    };
    const none = { looksAt: new Map<string, readonly string[]>() };
    expect(kinds(open, closed)).toEqual([["changedOut", "State"]]);
    expect([kinds({ ...open, ...none }, closed), kinds(open, { ...closed, ...none })]).toEqual([
      [["changedOut", "State"]],
      [["changedOut", "State"]],
    ]);
    // Where no column is known to have changed, the rules have.
    expect(kinds({ ...open, ...none }, { ...closed, ...none })).toEqual([["ruled"]]);
    const withState = (of: typeof open, texts: readonly (string | number)[], ofOffence = false) => ({
      ...of,
      columns: new Map([["state", { header: "State", ofOffence, texts }]]),
    });
    const texts = (last: string | number) => [...SAME.map(() => "Open"), last];
    expect(kinds(withState(open, texts("Open")), withState(closed, texts(" OPEN ")))).toEqual([["ruled"]]);
    expect(kinds(withState(open, texts(5)), withState(closed, texts("5")))).toEqual([["ruled"]]);
    expect(kinds(withState(open, texts("Open"), true), withState(closed, texts("Shut")))).toEqual([["reclassifiedOut", "State"]]);
    expect(kinds({ ...open, columns: new Map() }, closed)).toEqual([["ruled"]]);
    expect(kinds(open, { ...closed, columns: new Map() })).toEqual([["ruled"]]);
  });

  test("takes a record that the strand does not count in one extract for moved where its month is another", () => {
    const [then, now] = [
      asRecords(SAME, "then"),
      asRecords([row(SAME[0]![0], 43_560, "Robbery", "Open", "Ward 0"), ...SAME.slice(1)], "now"),
    ];
    const none = new Map([["Robbery", new Int32Array(SAME.length)]]);
    const steps = (matched: ReturnType<typeof matchExtracts>) =>
      atOnce(splitByRecord(atOnce(matched), { strand: "Robbery", months: MONTHS })).split.steps;
    expect(steps(matchExtracts({ ...then, strands: none }, now))).toEqual([
      { kind: "movedIn", was: 0, now: 1 },
      { kind: "ruled", was: 0, now: 39 },
    ]);
    expect(steps(matchExtracts(then, { ...now, strands: none }))).toEqual([
      { kind: "movedOut", was: 1, now: 0 },
      { kind: "ruled", was: 39, now: 0 },
    ]);
  });

  test("names the months that one extract has in part in their order", () => {
    const early = SAME.filter(([, day]) => day <= 43_539);
    const many = (from: number, number: number) =>
      Array.from({ length: 9 }, (_, index) => row(`42/${number + index * 23}/19`, from + index));
    // April stands before March.
    expect(split(early, [...early, ...many(43_560, 920_000), ...many(43_540, 910_000)]).split.inPart).toEqual([
      monthOf(2019, 3),
      monthOf(2019, 4),
    ]);
  });

  test("pauses between records, and not at each", () => {
    const pauses = (count: number) => {
      const of = asRecords(SAME.slice(0, count), "");
      const pausesOf = (work: Iterator<unknown>) => {
        let paused = 0;
        while (!work.next().done) paused += 1;
        return paused;
      };
      return [
        pausesOf(matchExtracts(of, of)),
        pausesOf(splitByRecord(atOnce(matchExtracts(of, of)), { strand: "Robbery", months: MONTHS })),
      ];
    };
    expect(pauses(30)).toEqual(pauses(3));
    expect(pauses(3)[1]).toBe(2);
  });
});
