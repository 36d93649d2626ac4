import { pastedRows } from "../../../src/reading/ledger/pasted-rows";
import { entered } from "./entered";
import { sheet } from "../sheets";

/** Records of days, offences and districts, in the order of `of`, which gives each row's three numbers. */
function pasted(rows: readonly string[]): readonly number[] {
  return pastedRows(entered([sheet("Data", ["Date recorded | Offence | District", ...rows].join("\n"))])[0]!);
}
const OFFENCES = ["Burglary", "Robbery", "Arson", "Fraud"];
/** Numbers that no rule of a sheet makes. */
const mixed = (at: number) => (Math.imul(at + 1, 0x9e3779b1) ^ (Math.imul(at + 7, 0x85ebca6b) >>> 13)) >>> 4;
const row = (day: number, at: number) =>
  `${String(day).padStart(2, "0")}/11/2019 | ${OFFENCES[mixed(at) % 4]} | ${["North", "South", "East"][mixed(at * 3 + 1) % 3]}`;
/** Ten rows a day, many of which are alike. */
const MONTH = Array.from({ length: 150 }, (_, at) => row(1 + Math.floor(at / 10), at));

describe("Rows that were pasted twice", () => {
  test("are told of where most others are unlike one another: five different ones running", () => {
    const unlike = Array.from({ length: 60 }, (_, at) => `${String(1 + (at % 30)).padStart(2, "0")}/11/2019 | Theft ${at} | North`);
    expect(pasted([...unlike, ...unlike.slice(10, 15)])).toEqual([60, 61, 62, 63, 64]);
    expect(pasted([...unlike, ...unlike.slice(10, 14)])).toEqual([]);
    expect(pasted([...unlike, ...Array.from({ length: 8 }, () => unlike[3]!)])).toEqual([]);
  });

  test("are told of as a long block where many others are alike, at the end or right below", () => {
    expect(pasted(MONTH)).toEqual([]);
    expect(pasted([...MONTH, ...MONTH.slice(50, 56)])).toEqual([]);
    const again = Array.from({ length: 60 }, (_, at) => 150 + at);
    expect(pasted([...MONTH, ...MONTH.slice(50, 110)])).toEqual(again);
    expect(pasted([...MONTH, ...MONTH.slice(90)])).toEqual(again);
  });

  test("are all of the block, whose own rows may be alike", () => {
    const pair = ["17/11/2019 | Burglary 3 | North", "17/11/2019 | Burglary 3 | North"];
    const unlike = (from: number) => Array.from({ length: 40 }, (_, at) => `17/11/2019 | Burglary ${from + at} | North`);
    const block = [...unlike(200).slice(0, 4), ...pair, ...unlike(300).slice(0, 4)];
    const all = [...unlike(100), ...block, ...unlike(400), ...block];
    expect(pasted(all)).toEqual(Array.from({ length: 10 }, (_, at) => 90 + at));
  });

  test("begin with a row that is like another further up, too", () => {
    const unlike = Array.from({ length: 60 }, (_, at) => `${String(1 + (at % 30)).padStart(2, "0")}/11/2019 | Theft ${at} | North`);
    // The block that is pasted begins with the first row of all again, or with the first two.
    for (const first of [1, 2]) {
      const block = [...unlike.slice(0, first), ...unlike.slice(40, 45 - first)];
      const all = [...unlike.slice(0, 40), ...unlike.slice(0, first), ...unlike.slice(40)];
      expect(pasted([...all, ...block])).toEqual([60, 61, 62, 63, 64].map((at) => at + first));
    }
    // The row before a block is none of it, though it is like one further up.
    expect(pasted([...unlike, unlike[0]!, ...unlike.slice(41, 45)])).toEqual([]);
    expect(pasted([...unlike, unlike[39]!, ...unlike.slice(40, 44)])).toEqual([60, 61, 62, 63, 64]);
  });

  test("are those of the second block alone, however soon it follows", () => {
    const unlike = Array.from({ length: 60 }, (_, at) => `${String(1 + (at % 30)).padStart(2, "0")}/11/2019 | Theft ${at} | North`);
    const of = (from: number, to: number) => unlike.slice(from, to);
    expect(pasted([...of(0, 20), ...of(15, 20), ...of(20, 60)])).toEqual([20, 21, 22, 23, 24]);
    expect(pasted([...unlike, ...of(10, 15), ...of(30, 35)])).toEqual([60, 61, 62, 63, 64, 65, 66, 67, 68, 69]);
    expect(pasted([...of(0, 5), ...of(0, 5), ...of(0, 5), ...of(5, 60)])).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  test("are those of the same year, where it stands in a column of its own", () => {
    const theft = (year: number) => (at: number) => `${["Jan", "Feb", "Mar"][at % 3]!} | ${year} | Theft ${at} | North | 3`;
    const of = (rows: readonly string[]) =>
      pastedRows(entered([sheet("Data", ["Month | Year | Offence | District | Count", ...rows].join("\n"))])[0]!);
    const [last, own] = [2018, 2019].map((year) => Array.from({ length: 30 }, (_, at) => theft(year)(at)));
    expect([of([...last!, ...own!]), of([...last!, ...own!, ...own!.slice(4, 9)])]).toEqual([[], [60, 61, 62, 63, 64]]);
  });

  test("are not looked for among records with references, of other months than rows say, or in a long extract", () => {
    const of = (header: string, rows: readonly string[]) => pastedRows(entered([sheet("Data", [header, ...rows].join("\n"))])[0]!);
    const referred = Array.from({ length: 60 }, (_, at) => `${String(1 + (at % 30)).padStart(2, "0")}/11/2019 | Theft ${at} | 42/${at}/19`);
    expect(of("Date recorded | Offence | Crime number", [...referred, ...referred.slice(10, 16)])).toEqual([]);
    const wide = Array.from({ length: 10 }, (_, at) => `Theft ${at} | ${at + 3} | ${at + 5} | ${at + 4}`);
    expect(of("Offence | @2019-01 | @2019-02 | @2019-03", [...wide, ...wide])).toEqual([]);
    const [ledger] = entered([sheet("Data", ["Date recorded | Offence", ...MONTH, ...MONTH].join("\n"))]);
    expect(pastedRows(ledger!).length).toBeGreaterThan(0);
    expect(pastedRows({ ...ledger!, rows: 100_001 })).toEqual([]);
  });

  test("mean something where nine of ten others are like none, and a long block where fewer are", () => {
    const theft = (at: number) => `${String(1 + (at % 30)).padStart(2, "0")}/11/2019 | Theft ${at} | North`;
    // Of a hundred rows beside the five, so many are like another, but never two running in the same order.
    const alike = (times: number) => {
      const rows = Array.from({ length: 100 - times }, (_, at) => theft(at));
      return pasted([...rows, ...Array.from({ length: times }, (_, at) => theft(60 - 2 * at)), ...rows.slice(0, 5)]);
    };
    expect([alike(10), alike(11)]).toEqual([[100, 101, 102, 103, 104], []]);
  });

  test("are told of among rows that are alike by how unlikely the block is, in a table of that length", () => {
    const orders = [0, 1, 2, 3].flatMap((a) =>
      [0, 1, 2, 3].flatMap((b) => [0, 1, 2, 3].flatMap((c) => (a === b || b === c || a === c ? [] : [[a, b, c, 6 - a - b - c]]))),
    );
    // Fifteen days of eight rows, two of each kind: a row has two bits, so that two days and three rows have more than 30 and those of 139 rows.
    const days = Array.from({ length: 15 }, (_, day) =>
      [...orders[(day * 7) % 24]!, ...orders[(day * 5 + 3) % 24]!].map(
        (kind) => `${String(day + 1).padStart(2, "0")}/11/2019 | ${OFFENCES[kind]!} | North`,
      ),
    ).flat();
    const again = (rows: number) => pasted([...days, ...days.slice(40, 40 + rows)]);
    expect(again(18)).toEqual([]);
    expect(again(19)).toEqual(Array.from({ length: 19 }, (_, at) => 120 + at));
    // Two blocks of twelve are two, though one follows the other.
    const twice = days.slice(40, 52);
    expect(pasted([...days.slice(0, 52), ...twice, ...twice, ...days.slice(52)])).toEqual([]);
  });
});
