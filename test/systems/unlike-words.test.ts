import { unlikeWords } from "../../src/systems";
import { Pairs } from "../../src/systems/pairs";
import { extract } from "./extracts";

/** Records as [reference, day, unit, type], of two systems of which nothing is paired. */
type Row = readonly [reference: string, day: number, unit: string, type: string];
function unlike(one: readonly Row[], other: readonly Row[], pairs = new Pairs(one.length, other.length)) {
  const of = (system: string, rows: readonly Row[]) =>
    extract(
      system,
      rows.map(([reference, day, unit, type]) => [reference, day, undefined, unit, type] as const),
    );
  return unlikeWords(of("A", one), of("B", other), pairs);
}

describe("Words of which none is in both systems", () => {
  it("keep apart the records of a day that have no reference, with a word of each", () => {
    expect(
      unlike(
        [
          ["", 7, "Harlow", "Theft"],
          ["", 8, "Harlow", "Arson"],
        ],
        [
          ["", 7, "Harlow", " 49A "],
          ["", 9, "Harlow", "30C"],
        ],
      ),
    ).toEqual({
      of: "type",
      words: ["Theft", "49A"],
      records: 2,
    });
    expect(
      unlike(
        [
          ["", 7, "Harlow", "Theft"],
          ["", 7, "Basildon", "Theft"],
        ],
        [["42/1", 7, "H1", "theft"]],
      ),
    ).toEqual({
      of: "unit",
      words: ["Harlow", "H1"],
      records: 2,
    });
  });

  it("are told by one that says something", () => {
    const found = unlike(
      [
        ["", 7, "Harlow", " "],
        ["", 8, "Harlow", " Theft "],
        ["", 9, "Harlow", "Arson"],
      ],
      [["", 7, "Harlow", "49A"]],
    );
    expect(found).toEqual({ of: "type", words: ["Theft", "49A"], records: 2 });
  });

  it("are none where the other column says that no two can be one, or all have their references", () => {
    expect(
      unlike(
        [
          ["", 7, "Harlow", "Theft"],
          ["", 8, "Harlow", "Arson"],
        ],
        [
          ["", 7, "Basildon", "49A"],
          ["", 9, "harlow", "30C"],
        ],
      ),
    ).toBeNull();
    expect(
      unlike(
        [
          ["1", 7, "Harlow", "Theft"],
          ["2", 8, "Harlow", "Arson"],
        ],
        [["3", 7, "Harlow", "49A"]],
      ),
    ).toBeNull();
  });

  it("count where neither column has a word in common", () => {
    expect(
      unlike(
        [
          ["", 7, "Harlow", "Theft"],
          ["", 8, "Basildon", "Arson"],
        ],
        [["3", 7, "H1", "49A"]],
      ),
    ).toMatchObject({ of: "type", records: 1 });
  });

  it("are none where one word is in both, however it is written, or each has one word alone", () => {
    expect(
      unlike(
        [
          ["", 7, "Harlow", "Theft"],
          ["", 8, "Harlow", "Arson"],
        ],
        [
          ["", 7, "Harlow", " THEFT "],
          ["", 8, "Harlow", "30C"],
        ],
      ),
    ).toBeNull();
    expect(unlike([["", 7, "Harlow", "Theft"]], [["", 7, "Harlow", "49A"]])).toBeNull();
    expect(
      unlike(
        [["", 7, "Harlow", "Theft"]],
        [
          ["", 7, "Harlow", "49A"],
          ["", 8, "Harlow", "30C"],
        ],
      ),
    ).toMatchObject({ of: "type" });
    expect(
      unlike(
        [
          ["", 7, "Harlow", "Theft"],
          ["", 8, "Harlow", "Arson"],
        ],
        [["", 7, "Harlow", "49A"]],
      ),
    ).toMatchObject({ of: "type" });
  });

  it("are unlike no words at all, but not where neither system has any", () => {
    expect(unlike([["", 7, "Harlow", ""]], [["", 7, "Harlow", "49A"]])).toEqual({ of: "type", words: ["", "49A"], records: 2 });
    expect(unlike([["", 7, "Harlow", "Theft"]], [["", 7, "Harlow", " "]])).toEqual({ of: "type", words: ["Theft", ""], records: 2 });
    expect(unlike([["", 7, "Harlow", ""]], [["", 7, "Harlow", ""]])).toBeNull();
  });

  it("do not matter for records that are paired, repeat others or have no day", () => {
    const rows: readonly Row[] = [
      ["", 7, "Harlow", "Theft"],
      ["", 8, "Harlow", "Arson"],
    ];
    const others: readonly Row[] = [
      ["", 7, "Harlow", "49A"],
      ["", 9, "Harlow", "30C"],
    ];
    const pairs = new Pairs(2, 2);
    pairs.pair(0, 1, "datePlaceType");
    expect(unlike(rows, others, pairs)).toBeNull();
    const again = new Pairs(2, 2);
    again.repeatsSecond[0] = 1;
    expect(unlike(rows, others, again)).toBeNull();
    const undated = (of: readonly Row[]) => of.map(([reference, , unit, type]): Row => [reference, 0, unit, type]);
    expect(unlike(undated(rows), undated(others))).toBeNull();
  });
});
