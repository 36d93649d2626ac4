import { words } from "../../words";
import { FLAG } from "../../../src/domain/extract";
import { toPutRight, type FormerList } from "../../../src/report/systems/to-put-right";
import { compared, DAY, recordsOf, twoSystems } from "./hand-made";

const list = (former: FormerList | null = null, of = twoSystems()) => toPutRight(of.comparison, of.records, former);

describe("Records to put right", () => {
  test("are a row each, by date, with links to their cells, and a column for the outcome", () => {
    expect(list()).toEqual({
      headers: words("Record | What is wrong | Unit | Reference 1 | Date 1 | Row 1 | Reference 2 | Date 2 | Row 2 | Matched by | Outcome"),
      rows: [
        [
          "42/101",
          "Hate: flags disagree",
          "Basildon",
          "42/101",
          DAY + 5,
          link("Athena", 3),
          "42/101",
          DAY + 5,
          link("Niche", 3),
          "same reference",
          "",
        ],
        ["42/900", "only in Athena", "", "42/900", DAY + 20, link("Athena", 8), "", "", "", "", ""],
        ["42/901", "only in Niche", "Basildon", "", "", "", "42/901", DAY + 51, link("Niche", 8), "", ""],
      ],
      ...{ notListed: 0, settled: 0 },
    });
  });

  test("that stand in another workbook say where, without a link", () => {
    const { comparison: found, records: both } = twoSystems();
    const elsewhere = recordsOf(
      "Athena",
      [...both[0].extract.references].map((reference, at) => [reference as string, both[0].extract.days[at]!]),
      "[old.xlsx]Data",
    );
    expect(toPutRight(found, [elsewhere, both[1]], null).rows[1]![5]).toBe("“old.xlsx”, “Data”, A8");
  });

  test("are called by their reference, else by day, unit and type, with a number where others are called so", () => {
    const around = [0, 40].flatMap((day) => [0, 1].map((at) => [`7/${day + at}`, DAY + day] as const));
    const athena = recordsOf("Athena", [
      ...around,
      ["", DAY + 9, FLAG.no, "Harlow", "Robbery"],
      ["", DAY + 9, FLAG.no, "Harlow", "Robbery"],
      ["", 0, FLAG.no, "", ""],
    ]);
    const niche = recordsOf("Niche", around);
    const names = toPutRight(compared(athena, niche), [athena, niche], null).rows.map(([name]) => name);
    expect(names).toEqual(["Athena, no date", "Athena, 10 Mar 19, Harlow, Robbery", "Athena, 10 Mar 19, Harlow, Robbery (2)"]);
  });

  test("that are there twice say in which system, and the row of the other", () => {
    const around = [0, 40].flatMap((day) => [0, 1].map((at) => [`7/${day + at}`, DAY + day] as const));
    const [athena, niche] = [recordsOf("Athena", around), recordsOf("Niche", [...around, around[1]!])];
    const [row] = toPutRight(compared(athena, niche), [athena, niche], null).rows;
    expect(row!.slice(0, 2)).toEqual(["7/1 again in Niche", "there twice in one system: also row 3"]);
  });

  test("are 5,000 at most, those with an outcome before others", () => {
    const many = Array.from({ length: 5002 }, (_, at) => [`8/${at}`, DAY + 1] as const);
    const around = [0, 40].map((day) => [`7/${day}`, DAY + day] as const);
    const [athena, niche] = [recordsOf("Athena", [around[0]!, ...many, around[1]!]), recordsOf("Niche", around)];
    const found = compared(athena, niche);
    const cut = toPutRight(found, [athena, niche], null);
    expect([cut.rows.length, cut.notListed, cut.rows.at(-1)![0]]).toEqual([5000, 2, "8/4999"]);
    const kept = toPutRight(found, [athena, niche], { headers: ["Record", "Outcome"], rows: [["8/5001", "asked"]] });
    expect([kept.rows.length, kept.notListed, kept.rows.at(-1)![0]]).toEqual([5000, 2, "8/5001"]);
  });
});

describe("What the analyst wrote beside a record", () => {
  const headers = ["Record", "What is wrong", "Row 1", "Date 1", "Outcome", "My note"];

  test("keeps its row though the record agrees now, without links, and the column is not written again", () => {
    const {
      rows,
      settled,
      headers: written,
    } = list({
      headers,
      rows: [
        ["42/555", "only in Athena", "row 9", 43_600, "asked Ann", ""],
        ["42/556", "x", "row 9", 1, "", "Bob"],
      ],
    });
    expect([settled, written.includes("Outcome")]).toEqual([2, false]);
    expect(rows.slice(3)).toEqual([
      ["42/555", "agrees now, or its reference has changed", "", "", 43_600, "", "", "", "", ""],
      ["42/556", "agrees now, or its reference has changed", "", "", 1, "", "", "", "", ""],
    ]);
  });

  test("is nothing where only what was written stands there, or the record is still listed", () => {
    expect(list({ headers, rows: [["42/555", "only in Athena", "row 9", 43_600, " ", ""]] })).toMatchObject({
      settled: 0,
      rows: { length: 3 },
    });
    expect(list({ headers, rows: [["42/900", "only in Athena", "row 9", 43_600, "asked", ""]] })).toMatchObject({
      settled: 0,
      rows: { length: 3 },
    });
    expect(list({ headers: ["Record", "Unit"], rows: [["42/555", "Harlow"]] })).toMatchObject({ settled: 0, headers: { length: 11 } });
  });
});

function link(system: string, row: number): string {
  return `=HYPERLINK("#'${system}'!A${row}","${system} row ${row}")`;
}
