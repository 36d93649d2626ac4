import type { RawValue } from "../../../src/domain/cell";
import { messageOf } from "../../../src/checks/messages";
import { addMonths, isoMonth, monthOf, monthToSerial } from "../../../src/domain/month";
import { accountFailures, accountsOf } from "../../../src/analysis/account";
import { atOnce } from "../../../src/domain/slices";
import { columnsOf, figuresOf, recogniseSheets, type SheetHead } from "../../../src/reading";
import { answer, chain, cut, errors, figures, lines, only, sheet, sheetOf } from "../sheets";

const MONTHS = Array.from({ length: 24 }, (_, at) => addMonths(monthOf(2018, 2), at));
const UNITS = ["North", "South"];

/** What became of one true record in the two systems. */
type Fault = "none" | "onlyFirst" | "onlySecond" | "twice" | "written" | "blank" | "month" | "undated" | "flagFirst" | "flagSecond";
const FAULTS: readonly Fault[] = [
  ...(["none", "onlyFirst", "onlySecond", "none", "twice", "written", "blank"] as const),
  ...(["month", "none", "flagFirst", "undated", "flagSecond"] as const),
];

type Row = readonly [reference: string, day: number | "", unit: string, knife: string];
interface True {
  readonly fault: Fault;
  /** The months and flags of its rows in either system; null where it is in neither. */
  readonly first: Row | null;
  readonly second: Row | null;
}

/** True records, with each fault in each month; a fault never hides another. */
const RECORDS: readonly True[] = MONTHS.flatMap((month, at) =>
  FAULTS.map((fault, each): True => {
    const day = monthToSerial(month) + each * 2;
    const knife = each % 3 === 0 || fault === "blank" || fault === "twice" ? "Yes" : "No";
    const other = knife === "Yes" ? "No" : "Yes";
    const number = 1000 + at * 20 + each;
    const row: Row = [`42/${number}/18`, day, UNITS[each % 2]!, knife];
    const first: Row = fault === "undated" ? [row[0], "", row[2], row[3]] : fault === "flagSecond" ? [row[0], day, row[2], other] : row;
    const moved = monthToSerial(addMonths(month, at === 23 ? -1 : 1)) + each * 2;
    const second: Row =
      fault === "written"
        ? [`42-0${number}-2018`, day, row[2], knife]
        : fault === "blank"
          ? ["", day, row[2], knife]
          : fault === "month"
            ? [row[0], moved, row[2], knife]
            : fault === "flagFirst"
              ? [row[0], day, row[2], other]
              : row;
    return { fault, first: fault === "onlySecond" ? null : first, second: fault === "onlyFirst" ? null : second };
  }),
);

function recordsSheet(name: string, headers: readonly string[], rows: readonly Row[]): SheetHead {
  const formats = rows.map(() => ["General", "dd/mm/yyyy", "General", "General"]);
  return sheetOf(name, [headers, ...rows], { formats: [["General", "General", "General", "General"], ...formats] });
}
const FIRST = recordsSheet(
  "Crimes",
  ["Crime ref", "Date recorded", "District", "Knife used"],
  RECORDS.flatMap(({ fault, first }) => (first === null ? [] : fault === "twice" ? [first, first] : [first])),
);
const SECOND = recordsSheet(
  "Incidents",
  ["Crime reference", "Date reported", "District", "Knife"],
  RECORDS.flatMap(({ second }) => (second === null ? [] : [second])),
);
const SYSTEMS = sheet(
  "Systems",
  `System | Sheet | Reference | Date | Unit
   ATHENA | Crimes | Crime ref | Date recorded | District
   STORM | Incidents | Crime reference | Date reported | District`,
);
const strandsSaying = (says: string, ...more: readonly string[]) =>
  sheet(
    "Strands",
    [
      "Strand | Sheet | Column | Values | Counted by",
      `Knife | Crimes | Knife used | Yes | ${says}`,
      "Knife | Incidents | Knife | Yes |",
      ...more,
    ].join("\n"),
  );
const read = (says: string, sheets: readonly SheetHead[] = [FIRST, SECOND, SYSTEMS]) => chain([...sheets, strandsSaying(says)]);

/** What is counted of each month, worked out one true record after another. */
function expected(isCounted: (first: boolean, second: boolean) => boolean, isSure = false): Record<string, number> {
  const counts = Object.fromEntries(MONTHS.map((month) => [isoMonth(month), 0]));
  const monthOfRow = (row: Row) => isoMonth(MONTHS.find((month) => row[1] !== "" && row[1] < monthToSerial(addMonths(month, 1)))!);
  const isKnife = (row: Row | null) => row?.[3] === "Yes";
  for (const { fault, first, second } of RECORDS) {
    const apart = isSure && fault === "blank";
    for (const [one, other] of apart
      ? ([
          [first, null],
          [null, second],
        ] as const)
      : ([[first, second]] as const))
      if (isCounted(isKnife(one), isKnife(other))) counts[monthOfRow(one && one[1] !== "" ? one : other!)]! += 1;
  }
  return counts;
}
const both = (first: boolean, second: boolean) => first && second;
const either = (first: boolean, second: boolean) => first || second;

describe("a strand that two systems' records count for", () => {
  test("counts records in both once, in the month that the first system gives", () => {
    const told = read("both");
    expect(errors(told)).toEqual([]);
    expect(figures(told).Knife).toEqual(expected(both));
  });

  test("counts records in either once", () => {
    const told = read("either-or");
    expect(errors(told)).toEqual([]);
    expect(figures(told).Knife).toEqual(expected(either));
  });

  test("counts by references alone where the cell says so, and says how many rest on date, place and type where it does not", () => {
    const sure = read("either, by reference");
    expect(lines(sure)).toEqual([]);
    expect(figures(sure).Knife).toEqual(expected(either, true));
    const found = only(read("either"), "countedUnsure");
    expect([found.severity, found.sheet, found.address]).toEqual(["warning", "Strands", "E2"]);
    const total = Object.values(expected(either)).reduce((sum, count) => sum + count, 0);
    expect(found.details).toMatchObject({ unsure: MONTHS.length, of: total, cell: { row: 1, column: 4 } });
    expect(messageOf(found)).toContain("write “either, by reference” in the cell");
  });

  test("asks where the two have no word for places in common, so that records without a reference cannot be matched", () => {
    const OTHER: Readonly<Record<string, string>> = { North: "N division", South: "S division" };
    const worded = { ...SECOND, values: SECOND.values.map((row) => row.map((cell) => OTHER[String(cell)] ?? cell)) };
    const told = (says: string, systems = SYSTEMS) => chain([FIRST, worded, systems, strandsSaying(says)]);
    const found = only(told("either"), "wordsUnlike");
    expect([found.severity, found.sheet, found.address]).toEqual(["error", "Strands", "E2"]);
    expect(found.details).toMatchObject({ of: "unit", words: ["North", "N division"], records: MONTHS.length });
    expect(lines(told("either, by reference"))).toEqual([]);
    const without = { ...SYSTEMS, values: SYSTEMS.values.map((row) => row.with(4, row[4] === "Unit" ? "Unit" : "")) };
    expect(lines(told("either", without))).toEqual(["warning countedUnsure Strands E2"]);
    expect(figures(told("either", without)).Knife).toEqual(expected(either));
  });

  test("counts one system alone, as its worksheet would be", () => {
    const told = read("STORM");
    const alone = chain([SECOND, sheet("Strands", "Strand | Column | Values\nKnife | Knife | Yes")]);
    expect(figures(told).Knife).toEqual(figures(alone).Knife);
    expect(told.strands[0]!.definition.countedBy).toEqual({ says: "one", systems: ["STORM"] });
  });

  test("counts the same where only the first rows of long sheets were read at first", () => {
    const whole = [FIRST, SECOND, SYSTEMS, strandsSaying("both")];
    const told = chain(whole, { heads: whole.map((head) => (head === FIRST || head === SECOND ? cut(head, 40) : head)) });
    expect(figures(told).Knife).toEqual(expected(both));
  });

  test("has no month that one extract alone covers", () => {
    const later = addMonths(monthOf(2018, 2), 24);
    const more = Array.from({ length: 8 }, (_, at): Row => [`42/${5000 + at}/20`, monthToSerial(later) + at, "North", "Yes"]);
    const longer = recordsSheet("Incidents", SECOND.values[0] as string[], [...(SECOND.values.slice(1) as unknown as Row[]), ...more]);
    expect(figures(read("either", [FIRST, longer, SYSTEMS])).Knife).toEqual(expected(either));
  });

  test("leaves out rows that the sheet Reading leaves out, as though the system had no such record", () => {
    const reading = sheet("Reading", "Sheet | Column | Read as\nCrimes | District | left out: North");
    const gone = (row: Row | null) => (row?.[2] === "North" ? null : row);
    const counted = Object.values(figures(chain([FIRST, SECOND, SYSTEMS, reading, strandsSaying("both")])).Knife!);
    const wanted = RECORDS.filter(({ first, second }) => gone(first)?.[3] === "Yes" && second?.[3] === "Yes");
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(wanted.length);
  });

  test("gives every row one fate, and comes to what its cells do", () => {
    for (const says of ["both", "either"]) {
      const heads = [FIRST, SECOND, SYSTEMS, strandsSaying(says, "Crimes alone | Crimes | Knife used | Yes |")];
      const recognised = recogniseSheets(heads, { by: null, strandsFrom: null });
      const columns = answer(columnsOf(recognised, heads), heads);
      const told = atOnce(figuresOf(recognised, heads, columns));
      const accounts = accountsOf({ figures: told, heads, columns, comparisons: [] });
      expect(accountFailures(accounts, told.strands, [])).toEqual([]);
      const rows = accounts.map(({ rows: own }) => own.reduce((sum, each) => sum + each.rows, 0));
      expect(rows).toEqual([FIRST.values.length - 1, SECOND.values.length - 1]);
      expect(accounts[1]!.rows.map(({ fate }) => fate)).toContain("counted by another row");
    }
  });
});

describe("what cannot be counted by two systems", () => {
  const found = (sheets: readonly SheetHead[], strands: SheetHead) => {
    const told = chain([...sheets, strands]);
    return told.findings.filter(({ severity }) => severity === "error").map((each) => `${each.sheet} ${each.address}: ${messageOf(each)}`);
  };

  test("is refused at its cell without the sheet Systems, and at that sheet where a worksheet was renamed", () => {
    expect(found([FIRST, SECOND], strandsSaying("both"))).toEqual([expect.stringMatching(/^Strands E2: .*needs a sheet “Systems”/)]);
    const renamed = { ...FIRST, sheet: "Athena 2020" };
    const rows = sheet("Strands", "Strand | Column | Values | Counted by\nKnife | Knife | Yes | both\nKnife | Knife used | Yes | both");
    expect(found([renamed, SECOND, SYSTEMS], rows)).toEqual([expect.stringMatching(/^Systems B2: .*no worksheet “Crimes”/)]);
  });

  test("says where each system has records of a strand counted by both, and no record is in both", () => {
    const none =
      "Strand | Sheet | Column | Values | Counted by\nKnife | Crimes | District | North | both\nKnife | Incidents | District | South |";
    expect(lines(chain([FIRST, SECOND, SYSTEMS, sheet("Strands", none)]))).toEqual([expect.stringContaining("warning countedBy")]);
  });

  test("is refused for any other word, and where no row is about a system or no record of it is meant", () => {
    expect(found([FIRST, SECOND, SYSTEMS], strandsSaying("NICHE"))).toEqual([
      expect.stringContaining("“NICHE” under Counted by is none of “ATHENA”, “STORM”, “both” or “either”"),
    ]);
    const alone = sheet("Strands", "Strand | Sheet | Column | Values | Counted by\nKnife | Crimes | Knife used | Yes | both");
    expect(found([FIRST, SECOND, SYSTEMS], alone)).toEqual([expect.stringContaining("no row of “Knife” can be looked up on “Incidents”")]);
    const whole = sheet(
      "Strands",
      "Strand | Sheet | Column | Values | Counted by\nKnife | Crimes | Knife used | Yes | both\nKnife | Incidents | | |",
    );
    expect(found([FIRST, SECOND, SYSTEMS], whole)).toEqual([]);
  });

  test("is refused where figures are counted by another date than the one that Systems names", () => {
    const dated = recordsSheet(
      "Crimes",
      ["Crime ref", "Recorded date", "District", "Knife used"],
      FIRST.values.slice(1) as unknown as Row[],
    );
    const values = dated.values.map((row, at) => [...row, at === 0 ? "Committed date" : (row[1] as RawValue)]);
    const two = sheetOf("Crimes", values, {
      formats: values.map((_, at) => [
        "General",
        at === 0 ? "General" : "dd/mm/yyyy",
        "General",
        "General",
        at === 0 ? "General" : "dd/mm/yyyy",
      ]),
    });
    const systems = sheet(
      "Systems",
      "System | Sheet | Reference | Date\nATHENA | Crimes | Crime ref | Committed date\nSTORM | Incidents | Crime reference | Date reported",
    );
    expect(found([two, SECOND, systems], strandsSaying("both"))).toEqual([
      expect.stringContaining("“Systems” names “Committed date” as the date of ATHENA, and figures are counted by “Recorded date”"),
    ]);
  });
});
