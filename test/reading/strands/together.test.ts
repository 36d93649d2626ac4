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
    ["Strand | Sheet | Column | Values | Counted by", `Knife | Crimes | Knife used | Yes | ${says}`, "Knife | Incidents | Knife | Yes |", ...more].join("\n"),
  );
const read = (says: string, sheets: readonly SheetHead[] = [FIRST, SECOND, SYSTEMS]) => chain([...sheets, strandsSaying(says)]);

/** What is counted of each month, worked out one true record after another. */
function expected(isCounted: (first: boolean, second: boolean) => boolean, isSure = false): Record<string, number> {
  const counts = Object.fromEntries(MONTHS.map((month) => [isoMonth(month), 0]));
  const monthOfRow = (row: Row) => isoMonth(MONTHS.find((month) => row[1] !== "" && row[1] < monthToSerial(addMonths(month, 1)))!);
  const isKnife = (row: Row | null) => row?.[3] === "Yes";
  for (const { fault, first, second } of RECORDS) {
    const apart = isSure && fault === "blank";
    for (const [one, other] of apart ? ([[first, null], [null, second]] as const) : ([[first, second]] as const))
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
});
