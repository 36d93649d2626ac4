import { monthOf } from "../../src/domain/month";
import type { Classes } from "../../src/files/count-classes";
import { divided, doubts } from "../../src/files/doubts";

const [MAR, APR] = [monthOf(2019, 3), monthOf(2019, 4)];
const row = (month: typeof MAR, count: number) => ({ month, texts: ["Theft"], count });

function classes(more: Partial<Classes> = {}): Classes {
  return {
    ...{ rows: [row(MAR, 5), row(APR, 7), row(APR, 1)], noDate: 0, unreadableDate: 0, sameReference: 0 },
    ...{ undated: { noDate: [], unreadableDate: [] }, blank: [[], []], references: null },
    ...more,
  };
}

describe("Counts are divided", () => {
  test("into the months that are whole, and what is left out for each reason", () => {
    expect(divided(classes(), [])).toEqual({ rows: [row(MAR, 5), row(APR, 7), row(APR, 1)], leftOut: [] });
    expect(divided(classes({ noDate: 1, unreadableDate: 2, sameReference: 3 }), [APR])).toEqual({
      rows: [row(MAR, 5)],
      leftOut: [
        { reason: "noDate", rows: 1 },
        { reason: "unreadableDate", rows: 2 },
        { reason: "incompleteMonth", rows: 8 },
        { reason: "sameReference", rows: 3 },
      ],
    });
  });
});

describe("What the counts leave open", () => {
  const column = (header: string) => ({ header, by: null });
  const plan = { wanted: [], columns: [column("Offence"), column("District")], leftOut: [] };
  const stop = (place: string | null) => ({
    ...{ sheet: "Records", header: place === null ? null : "District", place, stop: "end" as const },
    ...{ day: 43_545, month: MAR, missing: 40 },
  });
  const asked = (more: Partial<Parameters<typeof doubts>[0]>) =>
    doubts({ classes: classes(), plan, stops: [], forgotten: [], leftOut: [], ...more });

  test("is nothing where nothing is open, or only what is left out unasked", () => {
    const leftOut = [
      { reason: "incompleteMonth" as const, rows: 8 },
      { reason: "sameReference" as const, rows: 3 },
    ];
    expect(asked({ stops: [stop(null)], leftOut })).toEqual([]);
  });

  test("is where records of places stop, of places alone", () => {
    expect(asked({ stops: [stop(null), stop("Harlow")] })).toEqual([
      {
        ...{ kind: "doubt", doubt: "incomplete", column: null },
        text: "Harlow: records end on 21 March 2019, and those of other places do not. The months would be too low.",
      },
    ]);
  });

  test("is each column of references that repeat", () => {
    const references = [{ column: "Crime no", again: 1, examples: ["1/19"] }];
    expect(asked({ classes: classes({ references }) })).toEqual([
      { kind: "doubt", doubt: "repeats", column: "Crime no", text: expect.stringContaining("“Crime no”: 1 record has a reference") },
    ]);
  });

  test("is what lacks a text, with the rows of that column, and where no answer settles it", () => {
    const found = asked({
      classes: classes({ blank: [["a.csv, row 4"], ["a.csv, row 9"]] }),
      forgotten: [
        { header: "District", records: 1, unclear: false },
        { header: "Offence", records: 1, unclear: true },
        { header: "Other", records: 1, unclear: false },
      ],
    });
    expect(found.map(({ doubt, unclear, text }) => [doubt, unclear, /: (.*row \d)?/.exec(text)![1]])).toEqual([
      ["blanks", undefined, "a.csv, row 9"],
      ["blanks", true, "a.csv, row 4"],
      ["blanks", undefined, undefined],
    ]);
    expect(found.map((each) => "unclear" in each)).toEqual([false, true, false]);
  });

  test("is what has no date, or one that cannot be read, with their rows", () => {
    const undated = { noDate: ["a.csv, row 4"], unreadableDate: ["a.csv, row 9"] };
    const leftOut = [
      { reason: "noDate" as const, rows: 1 },
      { reason: "unreadableDate" as const, rows: 1 },
    ];
    expect(asked({ classes: classes({ undated }), leftOut }).map(({ doubt, text, column }) => [doubt, text, column])).toEqual([
      ["undated", "1 record without a date: a.csv, row 4.", null],
      ["undated", "1 record with a date that cannot be read: a.csv, row 9.", null],
    ]);
  });
});
