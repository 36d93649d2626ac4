import { answersTo } from "../../../src/checks/answers";
import { messageOf } from "../../../src/checks/messages";
import { finding, NOWHERE, type FindingDetails } from "../../../src/domain/finding";

type Details = FindingDetails["rowsWithoutCategory"];
const AT = { sheet: "Data", address: "B5" };
const found = (count: number, more: Partial<Details> = {}, place: typeof AT | typeof NOWHERE = AT) =>
  finding("rowsWithoutCategory", place, { column: "Offence", count, records: false, total: false, ...more });
const said = (count: number, more: Partial<Details> = {}) => messageOf(found(count, more)).replace("“Data”, cell B5: ", "");
const answers = (more: Partial<Details> = {}) =>
  answersTo(found(2, more)).map(({ label, notes }) => [label, notes.map(({ column, readAs }) => `${column}: ${readAs}`).join()]);

describe("Rows without a name are said", () => {
  test.each([[1], [2]])("with what to do, where no strand counts them: %d", (count) => {
    const one = count === 1;
    expect(said(count)).toBe(
      one
        ? "1 row has figures but nothing in column “Offence”, so no strand counts it. Fill in the column, or leave it out if the row is a total."
        : "2 rows have figures but nothing in column “Offence”, so no strand counts them. Fill in the column, or leave them out if the rows are totals.",
    );
    expect(said(count, { records: true })).toBe(
      one
        ? "1 record has nothing in column “Offence”, so no strand can be chosen for it. Fill in the column, or leave it out."
        : "2 records have nothing in column “Offence”, so no strand can be chosen for them. Fill in the column, or leave them out.",
    );
  });

  test("where another strand counts what has no name, or chooses it by another column", () => {
    expect([said(1, { counted: "some" }), said(2, { counted: "some" })]).toEqual([
      "1 row has figures but nothing in column “Offence”. Strands that are chosen by it do not count it, but another strand counts what has no name there. Fill in the column, or say that it has none or is a total.",
      "2 rows have figures but nothing in column “Offence”. Strands that are chosen by it do not count them, but another strand counts what has no name there. Fill in the column, or say that they have none or are totals.",
    ]);
    expect([said(1, { counted: "some", records: true }), said(2, { counted: "some", records: true })]).toEqual([
      "1 record has nothing in column “Offence”. Strands that are chosen by it do not count it, but another strand counts what has no name there. Fill in the column, or say that it has none.",
      "2 records have nothing in column “Offence”. Strands that are chosen by it do not count them, but another strand counts what has no name there. Fill in the column, or say that they have none.",
    ]);
    expect([said(1, { counted: "others" }), said(2, { counted: "others" })]).toEqual([
      "1 row has figures but nothing in column “Offence”, so no strand counts it. Fill in the column.",
      "2 rows have figures but nothing in column “Offence”, so no strand counts them. Fill in the column.",
    ]);
    expect(said(2, { counted: "others", records: true })).toBe(
      "2 records have nothing in column “Offence”, so no strand counts them. Fill in the column.",
    );
  });

  test("as totals where they add up other rows", () => {
    expect([said(1, { total: true }), said(2, { total: true })]).toEqual([
      "1 row has figures but nothing in column “Offence”, and adds up other rows. It is left out as a total.",
      "2 rows have figures but nothing in column “Offence”, and add up other rows. They are left out as totals.",
    ]);
  });
});

describe("Rows without a name are answered", () => {
  test("by leaving them out where no strand counts them", () => {
    expect([answers(), answers({ records: true })]).toEqual([
      [["Leave rows without a name in “Offence” out", "Offence: left out: (blank)"]],
      [["Leave records without a name in “Offence” out", "Offence: left out: (blank)"]],
    ]);
  });

  test("by counting them without a name where another strand does, or as totals, which records are not", () => {
    const counted = ["They have no “Offence”: count them without one", "Offence: counted: (blank)"];
    expect([answers({ counted: "some" }), answers({ counted: "some", records: true })]).toEqual([
      [counted, ["They are totals of other rows: count them for no strand", "Offence: left out: (blank)"]],
      [counted],
    ]);
  });

  test("by nothing but the column where others count them, where they are totals, or of no sheet", () => {
    expect([answers({ counted: "others" }), answers({ total: true }), answersTo(found(2, {}, NOWHERE))]).toEqual([[], [], []]);
  });
});
