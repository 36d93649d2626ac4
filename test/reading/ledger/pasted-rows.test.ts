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
});
