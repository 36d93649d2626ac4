import { tablesBehind } from "../../src/analysis/tables-behind";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import type { StrandDefinition, StrandFigures } from "../../src/domain/strand";

const END = monthOf(2019, 12);
const table = (name: string) => ({ sheet: name, cell: null, name, toldApart: true });
const back = (...by: readonly number[]) => by.map((each) => addMonths(END, -each));

/** A strand with figures to so many months before the last, and the tables that lack months. */
function strand(name: string, months: readonly Month[], lacking: NonNullable<StrandFigures["lacking"]>, own = false): StrandFigures {
  const definition = { strand: name, periodEnd: own ? END : null } as StrandDefinition;
  return { definition, figures: { kind: "months", months: months.map((month) => ({ month, count: 1, sources: [] })) }, lacking };
}

test("A table that ends before others is named with its own last month, and once for all strands", () => {
  const lacking = [
    { tables: [table("South")], months: back(1, 0) },
    { tables: [table("West")], months: back(9, 2, 1, 0) },
  ];
  const found = tablesBehind([strand("Fraud", back(4, 3), lacking), strand("Theft", back(5, 4, 3), lacking)]);
  expect(found).toEqual({
    ...{ last: END, before: back(3)[0], strands: ["Fraud", "Theft"] },
    tables: [
      { table: table("South"), end: back(2)[0] },
      { table: table("West"), end: back(3)[0] },
    ],
  });
});

test("Of tables that go on one from another, the last one ends", () => {
  const found = tablesBehind([strand("Fraud", back(2, 1), [{ tables: [table("2018"), table("2019")], months: back(0) }])]);
  expect(found?.tables).toEqual([{ table: table("2019"), end: back(1)[0] }]);
});

test("Where a table of only one strand ends earlier still, that is its end, and the month before which all have figures", () => {
  const found = tablesBehind([
    strand("Fraud", back(2, 1), [{ tables: [table("West")], months: back(0) }]),
    strand("Theft", back(3, 2), [{ tables: [table("West")], months: back(1, 0) }]),
  ]);
  expect(found).toMatchObject({ before: back(2)[0], tables: [{ end: back(2)[0] }] });
});

test("Months that are lacking before the last, and strands with a period of their own, are none of this", () => {
  expect(tablesBehind([strand("Fraud", back(3, 0), [{ tables: [table("West")], months: back(2, 1) }])])).toBeNull();
  expect(tablesBehind([strand("Fraud", back(1), [{ tables: [table("West")], months: back(0) }], true)])).toBeNull();
  expect(tablesBehind([strand("Fraud", [], [{ tables: [table("West")], months: back(0) }])])).toBeNull();
});
