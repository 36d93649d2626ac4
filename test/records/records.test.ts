import { monthOf } from "../../src/domain/month";
import { withoutBlanks } from "../../src/records/blank-texts";
import { countQuery } from "../../src/records/count-query";
import { DUCKDB } from "../../src/records/dialect";
import { forgottenText, undatedText } from "../../src/records/doubt-texts";
import { headerAmong } from "../../src/records/header-line";
import { DecidedOtherwiseError, keptText } from "../../src/records/kept-texts";
import { monthChanges } from "../../src/records/month-totals";
import { checkTally, TallyError } from "../../src/records/tally";
import { tidyRows } from "../../src/records/tidy-rows";

const JAN = monthOf(2020, 1);
const FEB = monthOf(2020, 2);

test("a record that was neither counted nor left out for a reason stops everything", () => {
  const leftOut = [{ reason: "noDate", rows: 2 }] as const;
  expect(() => checkTally({ read: 12, counted: 10, leftOut })).not.toThrow();
  expect(() => checkTally({ read: 13, counted: 10, leftOut })).toThrow(TallyError);
  expect(() => checkTally({ read: 11, counted: 10, leftOut })).toThrow("11 records were read, but 10 were counted and 2 left out.");
});

test("texts that differ in capitals and spaces are one row, spelled as most records spell it, blanks first", () => {
  const rows = [
    { month: FEB, texts: ["Theft"], count: 1 },
    { month: JAN, texts: ["THEFT"], count: 2 },
    { month: JAN, texts: [" theft  "], count: 1 },
    { month: JAN, texts: ["Theft"], count: 3 },
    { month: JAN, texts: [" "], count: 4 },
  ];
  expect(tidyRows(rows, 1)).toEqual([
    { month: JAN, texts: [""], count: 4 },
    { month: JAN, texts: ["Theft"], count: 6 },
    { month: FEB, texts: ["Theft"], count: 1 },
  ]);
});

describe("the text that stands for others", () => {
  const by = [
    { values: ["*high street*"], except: ["0 *"] },
    { values: [], except: ["*High Street"] },
  ];

  test("is the words of a value, or “any other”, where strands decide the same of them", () => {
    expect(keptText(by, "+10", "12 High Street")).toBe("high street");
    expect(keptText(by, "+01", "Mill Lane")).toBe("any other");
    expect(keptText(by, "-01", "")).toBe("");
  });

  test("is one of the texts where no words will do", () => {
    expect(keptText(by, "+00", "0 High Street")).toBe("0 High Street");
  });

  test("is none where SQL decided otherwise than a sheet would", () => {
    expect(() => keptText(by, "+00", "12 High Street")).toThrow(DecidedOtherwiseError);
    expect(() => keptText(by, "-10", "12 High Street")).toThrow(DecidedOtherwiseError);
    expect(() => keptText(by, "-01", "Mill Lane")).toThrow("“Mill Lane” is decided otherwise by SQL (-01) than on a sheet (01).");
    expect(() => keptText(by, "+01", " ")).toThrow(DecidedOtherwiseError);
  });
});

describe("blank texts", () => {
  const rows = [
    { month: JAN, texts: ["Theft", ""], count: 90 },
    { month: JAN, texts: ["", "Knife"], count: 10 },
  ];
  const column = (
    header: string,
    conditions: readonly { values: readonly string[]; except: readonly string[] }[] | null,
    isOffence = false,
  ) => ({
    header,
    isOffence,
    conditions,
  });

  test("get words where strands decide the same of these, and stay where they would not", () => {
    const read = withoutBlanks(rows, [column("Offence", [], true), column("Weapon", [{ values: ["Knife"], except: [] }])]);
    expect(read.rows.map(({ texts }) => texts)).toEqual([
      ["Theft", "nothing entered"],
      ["nothing entered", "Knife"],
    ]);
    const any = withoutBlanks(rows, [column("Offence", null, true), column("Weapon", [{ values: ["*"], except: [] }])]);
    expect(any.rows).toEqual(rows);
    // By “*” a strand counts any text, and nobody said whether a blank is one.
    const few = [
      { month: JAN, texts: ["Theft", "Knife"], count: 990 },
      { ...rows[1]!, texts: ["", "Knife"] },
    ];
    const [blank] = withoutBlanks(few, [column("Offence", [{ values: ["*"], except: [] }], true), column("Weapon", null)]).forgotten;
    expect(blank).toEqual({ header: "Offence", records: 10, unclear: true });
    expect(forgottenText(blank!, ["crimes.csv, row 2"])).toContain("Fill it in, or take that condition out");
  });

  test("are those with spaces alone, too", () => {
    const spaced = [
      { ...rows[0]!, texts: ["Theft", "  "] },
      { ...rows[1]!, texts: [" ", "Knife"] },
    ];
    const columns = [column("Offence", [], true), column("Weapon", [{ values: ["Knife"], except: [] }])];
    expect(withoutBlanks(spaced, columns).rows.map(({ texts }) => texts)).toEqual([
      ["Theft", "nothing entered"],
      ["nothing entered", "Knife"],
    ]);
    expect(withoutBlanks(spaced, columns).forgotten).toEqual(withoutBlanks(rows, columns).forgotten);
  });

  test("are forgotten where few records have one, as on a sheet of records", () => {
    expect(withoutBlanks(rows, [column("Offence", [], true), column("Weapon", [])]).forgotten).toEqual([
      { header: "Offence", records: 10, unclear: false },
    ]);
  });
});

test("names with quotation marks stay names in SQL, and texts stay texts", () => {
  const columns = [
    { header: 'Ward "A"', by: null },
    { header: "Street", by: [{ values: ["O'Neill*"], except: [] }] },
  ];
  const sql = countQuery(DUCKDB, "records", "1", columns);
  expect(sql).toContain(`coalesce("Ward ""A""", '') AS c0`);
  expect(sql).toContain("LIKE 'o''neill%' ESCAPE");
  expect(sql).toMatch(/^SELECT 1 AS m, .* FROM records GROUP BY m, c0, c1$/);
});

test("the places of records name each file once", () => {
  const places = ["a, b.csv, row 5", "a, b.csv, row 70", "c.csv, row 8"];
  expect(undatedText({ reason: "noDate", rows: 5 }, places)).toBe(
    "5 records without a date: a, b.csv, rows 5 and 70 and c.csv, row 8 and 2 more.",
  );
  expect(forgottenText({ header: "Offence", records: 1, unclear: false }, ["crime.offences on db"])).toContain(
    "are counted: crime.offences on db.",
  );
});

test("only months that changed are named", () => {
  const before = new Map([
    [JAN, 10],
    [FEB, 5],
  ]);
  expect(monthChanges(before, new Map([[JAN, 10]]))).toEqual([{ month: FEB, before: 5, now: null }]);
});

test("a header is the first line with two filled fields, but only where most lines have several", () => {
  const rows = [
    ["1", "2"],
    ["3", "4"],
  ];
  expect(headerAmong([["Title"], ["", "more"], ["a", "b"], ...rows])).toBe(2);
  expect(headerAmong([["a", "b"], ...rows])).toBe(0);
  // Most lines have one field, so that a comma in two of them says nothing.
  expect(headerAmong([["Title"], ["Title"], ["Title"], ...rows])).toBe(0);
  expect(headerAmong([["a"], ["1"], ["2"]])).toBe(0);
  expect(
    headerAmong([
      ["", "a"],
      ["", "1"],
    ]),
  ).toBe(0);
});
