import { asRecords, type ExtractRow } from "../../bench/bridge-data";
import { atOnce } from "../../src/domain/slices";
import { matchExtracts } from "../../src/systems";

/** Records from 1 March 2019 on, one a day; `from` is the first one's number, and `later` moves their days. */
const rows = (count: number, { from = 0, later = 0, reference = "42" } = {}): readonly ExtractRow[] =>
  Array.from({ length: count }, (_, index) => [
    `${reference}/${700_100 + (from + index) * 37}/19`,
    43_525 + index + later,
    `Ward ${from + index}`,
    "Robbery",
    "Open",
  ]);
const shared = (then: readonly ExtractRow[], now: readonly ExtractRow[]) =>
  atOnce(matchExtracts(asRecords(then, "then"), asRecords(now, "now"))).shared;

describe("Two extracts of one system", () => {
  it("share the references of records that both have, of as many as the shorter one has", () => {
    expect(shared(rows(20), rows(30))).toEqual({ matched: 20, of: 20, apart: 0, areCommon: true });
    expect(shared(rows(30), rows(20))).toEqual({ matched: 20, of: 20, apart: 0, areCommon: true });
    expect(shared([...rows(10), ...rows(10, { from: 100 })], [...rows(10), ...rows(15, { from: 200 })])).toMatchObject({
      matched: 10,
      of: 20,
    });
  });

  it("do not share what is alike in date, place and type alone", () => {
    const blank = rows(20).map(([, ...rest]): ExtractRow => ["", ...rest]);
    expect(shared(rows(20), blank)).toEqual({ matched: 0, of: 20, apart: 0, areCommon: false });
  });

  it("number records in their own ways where more than half of what they share is of other months", () => {
    const [march, april] = [rows(9), rows(9, { later: 31 })];
    const more = rows(4, { from: 50 });
    expect(shared([...march, ...more], [...april, ...more])).toMatchObject({ matched: 13, apart: 9, areCommon: false });
    expect(shared([...march, ...rows(9, { from: 50 })], [...april, ...rows(9, { from: 50 })])).toMatchObject({
      matched: 18,
      areCommon: true,
    });
  });
});
