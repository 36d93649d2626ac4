import type { StrandDefinition } from "../../src/domain/strand";
import type { CategoryColumn } from "../../src/reading";
import { columnsLookedUp, columnsWanted, countPlan, missingColumnText, smallerPlan, tooManyRowsText } from "../../src/records";
import { columnsOfStates, tellsNoOffences } from "../../src/records";
import type { ColumnWanted } from "../../src/records";
import { category, tableOf } from "../reading/ledger/hand-made";

const [OFFENCE, DISTRICT, FLAG, CODE, NOTE] = [
  category("Offence", 1),
  category("District", 2),
  category("Domestic abuse flag", 3),
  category("Beat code", 4, { code: true }),
  category("Remark", 5),
] as const;
const tableWith = (...categories: readonly CategoryColumn[]) => tableOf({ layout: "records", rowIsOffence: true, counts: [], categories });
const TABLE = () => tableWith(OFFENCE, DISTRICT, FLAG, CODE, NOTE);

type Conditions = readonly (readonly [column: string, values: readonly string[], except?: readonly string[]])[];
const strand = (conditions: Conditions, more: Partial<StrandDefinition> = {}) =>
  ({
    strand: "Strand",
    definedAt: { sheet: "Strands" },
    rules: conditions.map(([column, values, except = []]) => ({ conditions: [{ column, values, except }] })),
    ...more,
  }) as unknown as StrandDefinition;
const wantedOf = (definitions: readonly StrandDefinition[], by: string | null = null, columns: readonly string[] = [], table = TABLE()) =>
  columnsWanted(table, definitions, { by, columns }).map(({ column: { header }, isNeeded, isWhole, conditions }) => [
    header,
    `${isNeeded ? "needed" : "spare"} ${isWhole ? "whole" : "decided"}`,
    conditions,
  ]);

describe("Of the columns of records are wanted", () => {
  test("the offences, whole where strands are their values, and the places", () => {
    expect(wantedOf([strand([], { definedAt: null })])).toEqual([
      ["Offence", "spare whole", []],
      ["District", "spare decided", []],
    ]);
  });

  test("what strands look at, each condition once, however it is spelled", () => {
    const flag = { values: ["Yes"], except: [] };
    expect(wantedOf([strand([["Domestic abuse flag", ["Yes"]]]), strand([["domestic  abuse flag", [" YES "]]])])).toEqual([
      ["Offence", "spare decided", []],
      ["District", "spare decided", []],
      ["Domestic abuse flag", "needed decided", [{ values: [" YES "], except: flag.except }]],
    ]);
    const two = wantedOf([
      strand([
        ["Remark", ["Yes"]],
        ["Remark", [], ["Yes"]],
      ]),
    ]);
    expect(two.at(-1)).toEqual([
      "Remark",
      "needed decided",
      [
        { values: ["Yes"], except: [] },
        { values: [], except: ["Yes"] },
      ],
    ]);
  });

  test("what counts as solved", () => {
    const solved = { column: "Remark", values: ["Charged"] };
    const found = wantedOf([strand([], { solved })]);
    expect(found.at(-1)).toEqual(["Remark", "needed decided", [{ values: ["Charged"], except: [] }]]);
  });

  test("what the analyst asked for, whole", () => {
    expect(wantedOf([strand([])], "Beat code", ["remark"]).slice(2)).toEqual([
      ["Beat code", "needed whole", []],
      ["Remark", "needed whole", []],
    ]);
  });

  test("what a note speaks of, whole", () => {
    const table = TABLE();
    const said = { ...table.said, values: [{ column: 5, says: "left out", text: "void" }] } as unknown as typeof table.said;
    expect(wantedOf([strand([])], null, [], { ...table, said }).at(-1)).toEqual(["Remark", "needed whole", []]);
  });

  test("no column of places that are codes", () => {
    const codes = tableWith(OFFENCE, category("District", 2, { code: true }));
    expect(wantedOf([strand([])], null, [], codes)).toEqual([["Offence", "spare decided", []]]);
  });
});

describe("The plan of what counts are kept apart by", () => {
  const wanted = (column: CategoryColumn, more: Partial<ColumnWanted> = {}): ColumnWanted => ({
    ...{ column, isNeeded: false, isWhole: false, conditions: [] },
    ...more,
  });
  const yes = [{ values: ["Yes"], except: [] }];
  const needed = { isNeeded: true, conditions: yes };
  const headersOf = (plan: ReturnType<typeof smallerPlan>) =>
    plan?.columns.map(({ header, by }) => `${header}${by ? ", by conditions" : ""}`);

  test("leaves out a spare column with more than 100 texts, no offences and none that is needed", () => {
    const plan = (texts: number) => countPlan(TABLE(), [wanted(OFFENCE), wanted(DISTRICT), wanted(FLAG, needed)], [texts, texts, texts]);
    expect([headersOf(plan(100)), plan(100).leftOut]).toEqual([["Offence", "District", "Domestic abuse flag"], []]);
    expect([headersOf(plan(101)), plan(101).leftOut]).toEqual([["Offence", "Domestic abuse flag"], ["District"]]);
  });

  test("keeps what strands say of a column with more than 500 texts, where its texts are not needed", () => {
    const plan = (texts: number) =>
      countPlan(TABLE(), [wanted(OFFENCE), wanted(FLAG, needed), wanted(NOTE, { ...needed, isWhole: true })], [texts, texts, texts]);
    expect(headersOf(plan(500))).toEqual(["Offence", "Domestic abuse flag", "Remark"]);
    expect(headersOf(plan(501))).toEqual(["Offence", "Domestic abuse flag, by conditions", "Remark"]);
    expect(plan(501).columns[1]!.by).toEqual(yes);
  });

  test("gets smaller by the spare column with the most texts, then by the conditions of the longest, and then no more", () => {
    const all = [wanted(OFFENCE), wanted(DISTRICT), wanted(category("Ward", 6)), wanted(FLAG, needed), wanted(NOTE, needed)];
    const first = countPlan(TABLE(), [...all, wanted(CODE, { isNeeded: true })], [9, 20, 30, 5, 50, 400]);
    const second = smallerPlan(first)!;
    expect([headersOf(second), second.leftOut]).toEqual([["Offence", "District", "Domestic abuse flag", "Remark", "Beat code"], ["Ward"]]);
    const third = smallerPlan(second)!;
    expect([headersOf(third), third.leftOut]).toEqual([
      ["Offence", "Domestic abuse flag", "Remark", "Beat code"],
      ["Ward", "District"],
    ]);
    const fourth = smallerPlan(third)!;
    expect(headersOf(fourth)).toEqual(["Offence", "Domestic abuse flag", "Remark, by conditions", "Beat code"]);
    const fifth = smallerPlan(fourth)!;
    expect(headersOf(fifth)).toEqual(["Offence", "Domestic abuse flag, by conditions", "Remark, by conditions", "Beat code"]);
    expect(smallerPlan(fifth)).toBeNull();
    expect(fifth.wanted.map(({ column }) => column.header)).toEqual(["Offence", "Domestic abuse flag", "Remark", "Beat code"]);
    expect(tooManyRowsText(third)).toBe(
      "Kept apart by month and by “Offence”, “Domestic abuse flag”, “Remark”, “Beat code”, the counts would take more than 100,000 rows. Keep fewer columns apart, or say with a “Strands” table what is to be counted.",
    );
  });

  test("never takes conditions in place of a column that is wanted whole", () => {
    expect(smallerPlan(countPlan(TABLE(), [wanted(NOTE, { ...needed, isWhole: true })], [400]))).toBeNull();
  });

  test("takes a column whose texts were not counted to have none", () => {
    expect(countPlan(TABLE(), [wanted(DISTRICT)], []).wanted[0]!.texts).toBe(0);
  });

  test("tells which column is of offences, and what strands make of each", () => {
    const all = [wanted(OFFENCE, { isWhole: true }), wanted(DISTRICT), wanted(FLAG, needed)];
    expect(columnsLookedUp(TABLE(), countPlan(TABLE(), all, [1, 2, 3]))).toEqual([
      { header: "Offence", isOffence: true, conditions: [] },
      { header: "District", isOffence: false, conditions: null },
      { header: "Domestic abuse flag", isOffence: false, conditions: yes },
    ]);
  });
});

test("a column that some files lack is refused with the first of them, and how many more", () => {
  const said = (...files: readonly string[]) => missingColumnText("Ward", files);
  expect(said("a.csv")).toBe("a.csv has no column “Ward”, which other files have. Add it there, or leave the file out.");
  expect(said("a.csv", "b.csv")).toContain("a.csv and 1 more file has no column");
  expect(said("a.csv", "b.csv", "c.csv")).toContain("a.csv and 2 more files has no column");
});

test("columns that may say that records are no offences are those of texts that are not kept and of which nothing is said", () => {
  const table = TABLE();
  const said = { ...table.said, values: [{ column: 5, says: "left out", text: "void" }] } as unknown as typeof table.said;
  const kept = { column: DISTRICT, isNeeded: false, isWhole: false, conditions: [] };
  expect(columnsOfStates({ ...table, said }, [kept])).toEqual(["Offence", "Domestic abuse flag"]);
  const tells = (...texts: readonly string[]) => tellsNoOffences("Status", texts);
  expect([tells("Open", "No crime"), tells("Open"), tells(), tellsNoOffences("Recordable", ["Y", "N"])]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
