import type { RawValue } from "../../../src/domain/cell";
import { enter } from "../../../src/reading/ledger/enter";
import { namesAt, rowNames } from "../../../src/reading/ledger/row-names";
import type { CategoryColumn } from "../../../src/reading/tables/tables";
import { category, dataOf, tableOf } from "./hand-made";

/** The headers of the columns that tell lines apart, of a table with these columns of names from B on. */
function telling(
  names: Readonly<Record<string, readonly RawValue[]>>,
  more: Partial<CategoryColumn> = {},
  isCounted: (row: number) => boolean = () => true,
) {
  const rows = Object.values(names)[0]!.length;
  const columns = Object.keys(names).map((header, at) => category(header, at + 3, header === "Code" ? more : {}));
  const data = { 0: Array<RawValue>(rows).fill("Jan 20"), 2: Array<RawValue>(rows).fill(1) };
  const ledger = enter(
    tableOf({ categories: columns }),
    dataOf({ ...data, ...Object.fromEntries(Object.values(names).map((cells, at) => [at + 3, cells])) }),
  )!;
  return rowNames(ledger, isCounted);
}
const headers = (...given: Parameters<typeof telling>) => telling(...given).columns.map(({ header }) => header);

test("columns that are filled in half of the counted rows tell lines apart, remarks do not", () => {
  const offence = ["A", "B", "C", "D"];
  expect(headers({ Offence: offence, Half: ["x", "", "y", ""], Remark: ["x", "", "", ""] })).toEqual(["Offence", "Half"]);
  expect(headers({ Offence: offence, Remark: ["x", "", "", ""] }, {}, (row) => row < 2)).toEqual(["Offence", "Remark"]);
  expect(headers({ Offence: offence, Remark: ["", "", "x", "y"] }, {}, (row) => row < 2)).toEqual(["Offence"]);
});

test("codes tell lines apart up to one in four rows, and number the rows above that", () => {
  const rows = ["A", "B", "C", "D", "E", "F", "G", "H"];
  const code = { code: true };
  expect(headers({ Offence: rows, Code: [1, 2, 1, 2, 1, 2, 1, 2] }, code)).toEqual(["Offence", "Code"]);
  expect(headers({ Offence: rows, Code: [1, 2, 3, 2, 1, 2, 1, 2] }, code)).toEqual(["Offence"]);
  expect(headers({ Offence: rows, Code: [1, 2, 3, 2, 1, 2, 1, 2] })).toEqual(["Offence", "Code"]);
  expect(headers({ Offence: rows.slice(0, 2), Code: [1, 1] }, code)).toEqual(["Offence", "Code"]);
  expect(headers({ Offence: rows, Code: [1, "", 2, "", 1, "", 2, ""] }, code)).toEqual(["Offence", "Code"]);
});

test("a row's names are its texts, blank where it says nothing", () => {
  const names = telling({ Offence: ["A", "B"], District: ["North", ""] });
  expect(namesAt(names, 0)).toEqual(["A", "North"]);
  expect(namesAt(names, 1)).toEqual(["B", ""]);
});

test("names are partly read where a column of them is missing, but for codes", () => {
  const of = (missing: CategoryColumn) => {
    const ledger = enter(tableOf({ categories: [category("Offence", 1), missing] }), dataOf({ 0: ["Jan 20"], 1: ["A"], 2: [1] }))!;
    return rowNames(ledger, () => true).partly;
  };
  expect(of(category("District", 9))).toBe(true);
  expect(of(category("Code", 9, { code: true }))).toBe(false);
  expect(telling({ Offence: ["A"] }).partly).toBe(false);
});
