import { isoMonth, monthOf, type Month } from "../../src/domain/month";
import { readDates, stopsOf } from "../../src/files/dates-read";
import type { RecordCell } from "../../src/files/opened-file";
import { tableOf } from "../reading/ledger/hand-made";
import type { DatedTable } from "../../src/reading";

const TABLE = tableOf({ sheet: "Records", rowIsOffence: true }) as DatedTable;
const seen = (...dates: readonly (readonly [RecordCell, number, string?])[]) =>
  new Map(dates.map(([key, count, first = "a.csv, row 2"]) => [key, { count, first }]));
const read = (...dates: readonly RecordCell[]) => {
  const { monthOf: months, dayOf, findings } = readDates(TABLE, { dates: seen(...dates.map((key) => [key, 1] as const)) });
  return {
    said: dates.map((key) => [months.get(key)! > 0 ? isoMonth(months.get(key) as Month) : months.get(key), dayOf.get(key)]),
    findings,
  };
};

describe("The dates of records", () => {
  test("are days by their serial numbers, from Excel’s first date on", () => {
    expect(read(43_466, 61, 60, 0, "", 1e9)).toEqual({
      said: [
        ["2019-01", 43_466],
        ["1900-03", 61],
        [-1, 60],
        [0, undefined],
        [0, undefined],
        [-1, 1e9],
      ],
      findings: [],
    });
  });

  test("are texts as on a sheet: a month alone has no day, and other words have neither", () => {
    expect(read("2019-01-05", "Feb 2019", "soon", 43_466)).toEqual({
      said: [
        ["2019-01", 43_470],
        ["2019-02", 0],
        [-1, 0],
        ["2019-01", 43_466],
      ],
      findings: [],
    });
  });

  test("that may be read in two ways are asked about, with the place of the first, and without the time that stands for any", () => {
    const dates = seen(["03/02/2019 00:00", 4, "a.csv, row 7"], ["04/05/2019 00:00", 1, "a.csv, row 9"]);
    const { findings } = readDates(TABLE, { dates });
    expect(findings).toMatchObject([{ finding: { code: "ambiguousDays", sheet: "Records", address: null }, first: "a.csv, row 7" }]);
    const [{ finding: found }] = findings as [(typeof findings)[number]];
    expect(JSON.stringify(found.details)).toContain("03/02/2019");
    expect(JSON.stringify(found.details)).not.toContain("00:00");
  });
});

describe("Where records stop", () => {
  const [JAN_19, JAN_1] = [monthOf(2019, 1), 43_466];
  /** So many records on each of some days of January and February 2019. */
  const days = (from: number, to: number, count: number) =>
    Array.from({ length: to - from }, (_, at) => [JAN_1 + from + at, count] as const);
  const monthsOf = (dates: Iterable<RecordCell>) => new Map([...dates].map((day) => [day, Number(day) < JAN_1 + 31 ? JAN_19 : JAN_19 + 1]));
  const stops = (
    all: readonly (readonly [RecordCell, number])[],
    places: Readonly<Record<string, readonly (readonly [RecordCell, number])[]>> | null = {},
    more: readonly (readonly [RecordCell, number, number])[] = [],
  ) => {
    const column = places === null ? null : new Map(Object.entries(places).map(([name, own]) => [name, new Map(own)]));
    const dates = seen(...all, ...more.map(([key, count]) => [key, count] as const));
    const months = new Map([...monthsOf(all.map(([key]) => key)), ...more.map(([key, , month]) => [key, month] as const)]);
    const dayOf = new Map(all.map(([key]) => [key, Number(key)] as const));
    const looked = { dates, places: [null, column], texts: new Map<string, number>(), states: [] };
    return stopsOf(looked, ["Beat", "District"], { monthOf: months, dayOf, findings: [] });
  };

  test("is told of all of them, of no column", () => {
    expect(stops(days(0, 59, 5))).toEqual([]);
    expect(stops(days(0, 50, 5))).toMatchObject([
      { sheet: "Records", header: null, place: null, stop: "end", day: JAN_1 + 49, missing: 45 },
    ]);
    expect(stops(days(0, 50, 5), null)).toHaveLength(1);
  });

  test("is told of a place, whose spellings are one, and not of what has no name", () => {
    const own = { Harlow: days(0, 45, 4), " harlow ": days(0, 20, 1), Epping: days(0, 59, 3), " ": days(0, 30, 9) };
    expect(stops(days(0, 59, 9), own)).toMatchObject([
      { sheet: "Records", header: "District", place: "Harlow", stop: "end", day: JAN_1 + 44, month: JAN_19 + 1 },
    ]);
    // With the later days of its other spelling it stops no more.
    expect(stops(days(0, 59, 9), { ...own, " harlow ": days(30, 59, 1) })).toEqual([]);
  });

  test("is told of no date that is none, nor where some say only a month", () => {
    const all = days(0, 59, 5);
    const undated = [["soon", 400, -1] as const, ["", 400, 0] as const];
    const harlow = { Harlow: [...days(0, 59, 5), ["soon", 9] as const, ["", 3] as const], Rural: [["", 200] as const] };
    expect(stops(all, harlow, undated)).toEqual([]);
    expect(stops(days(0, 50, 5), {}, undated)).toHaveLength(1);
    expect(stops(days(0, 50, 5), {}, [["Feb 2019", 1, JAN_19 + 1]])).toEqual([]);
  });
});
