import { dateKeys } from "../../src/files/date-key";
import { ReferencesSeen } from "../../src/files/references-seen";

/** References of two columns, below a date: which records count, and how many do at last. */
function seen(by: "first" | "last" | null, rows: readonly (readonly string[])[]) {
  const references = new ReferencesSeen(["Crime no", "Case no"], by, 1);
  const among = { count: 0 };
  const counted = rows.filter((cells) => {
    const counts = references.counts(["2019-01-01", ...cells]);
    if (counts) {
      among.count += 1;
      references.put(["2019-01-01", ...cells], among);
    }
    return counts;
  });
  return {
    counted: counted.map((cells) => cells.join("|")),
    count: among.count,
    leftOut: references.leftOut,
    repeated: references.repeated(),
  };
}

describe("References that several records have", () => {
  const ROWS = [
    ["1/19", "A1"],
    ["2/19", "A2"],
    [" 1/19", "A3"],
    ["n/a", "A4"],
    ["n/a", ""],
    ["3/19", "A2"],
    ["1/19", "A5"],
  ];

  test("are told by their columns, where each record counts, with the first and the last of them", () => {
    const { counted, count, leftOut, repeated } = seen(null, ROWS);
    expect([counted.length, count, leftOut]).toEqual([7, 7, 0]);
    expect(repeated).toEqual([
      { column: "Crime no", again: 2, examples: ["1/19"] },
      { column: "Case no", again: 1, examples: ["A2"] },
    ]);
    const two = seen(
      null,
      [["2/19"], ["10/19"], ["1/19"], ["10/19"], ["2/19"], ["1/19"], ["1/19"]].map(([one]) => [one!, ""]),
    );
    expect(two.repeated).toEqual([{ column: "Crime no", again: 4, examples: ["1/19", "2/19"] }]);
    expect(seen(null, ROWS.slice(0, 2)).repeated).toEqual([]);
  });

  test("count once by their first record, by whichever column", () => {
    const { counted, count, leftOut, repeated } = seen("first", ROWS);
    expect(counted).toEqual(["1/19|A1", "2/19|A2", "n/a|A4", "n/a|"]);
    expect([count, leftOut, repeated]).toEqual([4, 3, []]);
  });

  test("count once by their last record, of which those before count no more", () => {
    const { counted, count, leftOut, repeated } = seen("last", ROWS);
    expect([counted.length, count, leftOut, repeated]).toEqual([7, 4, 3, []]);
    // One that is out by one column is not taken out again by the other.
    expect(
      seen("last", [
        ["1/19", "A1"],
        ["1/19", "A2"],
        ["2/19", "A1"],
      ]),
    ).toMatchObject({ count: 2, leftOut: 1 });
    // Both columns of one record may repeat.
    expect(
      seen("last", [
        ["1/19", "A1"],
        ["1/19", "A1"],
      ]),
    ).toMatchObject({ count: 1, leftOut: 1 });
  });

  test("are not compared beyond a million records", () => {
    const many = (by: "first" | null, headers: readonly string[], records: number) => {
      const references = new ReferencesSeen(headers, by, 0);
      for (let at = 0; at < records; at += 1) references.counts(["1/19"]);
      return references.repeated();
    };
    expect(many(null, ["Crime no"], 1_000_000)).toEqual([{ column: "Crime no", again: 999_999, examples: ["1/19"] }]);
    expect([many(null, ["Crime no"], 1_000_001), many(null, [], 1_000_001)]).toEqual([null, []]);
    expect(() => many("first", ["Crime no"], 1_000_001)).toThrow("The pane counts each reference once of up to 1,000,000 records.");
  });
});

describe("What a record is dated by", () => {
  test("is its date’s text without a time of day, the same each time, or its day’s number", () => {
    const keyOf = dateKeys();
    const key = keyOf("2019-01-02 23:59");
    expect([keyOf("2019-01-02 08:15"), keyOf("2019-01-02 23:59")]).toEqual([key, key]);
    expect([keyOf("2019-01-02"), keyOf(43_500), keyOf(0), keyOf("")]).toEqual(["2019-01-02", 43_500, 0, ""]);
  });
});
