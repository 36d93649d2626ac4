import { columnLetters } from "../../../src/domain/address";
import { COMPLIANCE_TITLE, systemsGiven, TO_PUT_RIGHT_TABLE } from "../../../src/reading/sheets";
import { isOfSystems } from "../../../src/reading/sheets/systems-table";
import { sheet } from "../sheets";

const systems = (...rows: readonly string[]) => sheet("systems", rows.join("\n"));
const given = (...rows: readonly string[]) => systemsGiven([systems(...rows)]);
const place = ({ row, column }: { readonly row: number; readonly column: number }) => `${columnLetters(column)}${row + 1}`;

describe("the sheet Systems", () => {
  test("says each system’s sheet and columns below its headers, wherever they stand and in any order", () => {
    const { rows, ...rest } = given(
      "Two systems | | | | |",
      " | Date | Sheet | system | Reference | Flags",
      " | Recorded | A | ATHENA | Crime  ref | Knife; Hate",
      " | | | | |",
      " | Created | B | STORM | Incident |",
    );
    expect(rest).toEqual({ sheet: "systems", hasHeaders: true });
    expect(rows.map(({ texts }) => texts)).toEqual([
      { System: "ATHENA", Sheet: "A", Reference: "Crime ref", Date: "Recorded", Unit: "", Type: "", Flags: "Knife; Hate" },
      { System: "STORM", Sheet: "B", Reference: "Incident", Date: "Created", Unit: "", Type: "", Flags: "" },
    ]);
    const [first] = rows;
    expect([first!.cells.Date, first!.cells.Flags, rows[1]!.cells.System].map(place)).toEqual(["B3", "F3", "D5"]);
    // A column that is not there is told of at the system.
    expect([place(first!.cells.Unit), first!.cells.Unit.sheet]).toEqual(["D3", "systems"]);
  });

  test("takes the first of two columns with the same header", () => {
    const [row] = given("System | Sheet | Reference | Date | Date", "ATHENA | A | Ref | First | Second").rows;
    expect(row!.texts.Date).toBe("First");
  });

  test("needs the four headers without which it says nothing", () => {
    const headers = ["System", "Sheet", "Reference", "Date"];
    for (const without of headers) {
      const left = headers.filter((header) => header !== without).join(" | ");
      expect(given(`${left} | Unit`, "a | b | c | d")).toEqual({ sheet: "systems", hasHeaders: false, rows: [] });
      expect(isOfSystems(systems(`${left} | Unit`))).toBe(false);
    }
    expect(isOfSystems(systems(headers.join(" | ")))).toBe(true);
  });

  test("says nothing where it is empty, or is not there", () => {
    const nothing = { sheet: null, hasHeaders: false, rows: [] };
    expect([systemsGiven([]), systemsGiven([{ ...systems(""), used: null, values: [] }])]).toEqual([nothing, nothing]);
    expect(systemsGiven([{ ...systems("x"), values: [] }])).toEqual(nothing);
    expect(systemsGiven([sheet("Other", "System | Sheet | Reference | Date\nA | B | C | D")])).toEqual(nothing);
  });

  test("ends with its Excel table: notes may stand below, and another table beside it is not its own", () => {
    const head = systems("System | Sheet | Reference | Date", "ATHENA | A | Ref | Date", "STORM | B | Ref | Date", "A note | | |");
    const names = (tables: typeof head.tables) => systemsGiven([{ ...head, tables }]).rows.map(({ texts }) => texts.System);
    const table = { name: "Systems", row: 0, column: 0, rows: 3, columns: 4 };
    expect(names([table])).toEqual(["ATHENA", "STORM"]);
    expect(names([{ ...table, rows: 9 }])).toEqual(["ATHENA", "STORM", "A note"]);
    expect(names([{ ...table, row: 1, rows: 1 }])).toEqual(["ATHENA", "STORM", "A note"]);
    const lower = sheet("Systems", "x\nSystem | Sheet | Reference | Date\nATHENA | A | Ref | Date\nA note");
    const of = (row: number, rows: number) => systemsGiven([{ ...lower, tables: [{ ...table, row, rows }] }]).rows.length;
    expect([of(1, 2), of(0, 3), of(0, 1)]).toEqual([1, 1, 2]);
  });
});

describe("the sheets that comparing systems writes", () => {
  test("are known by the table of what is to be put right, or by the title of the sheet Compliance", () => {
    const other = sheet("Anything", "x | 5");
    const table = { name: TO_PUT_RIGHT_TABLE, row: 0, column: 0, rows: 1, columns: 1 };
    expect(
      [other, { ...other, tables: [{ ...table, name: "Table1" }] }, { ...other, tables: [{ ...table, name: "a" }, table] }].map(
        isOfSystems,
      ),
    ).toEqual([false, false, true]);
    const titled = (name: string, title: string) => isOfSystems(sheet(name, `${title} | 5`));
    expect(titled("compliance ", `${COMPLIANCE_TITLE}STORM with ATHENA`)).toBe(true);
    expect(titled("Compliance", `Our ${COMPLIANCE_TITLE}`)).toBe(false);
    expect(titled("Data", `${COMPLIANCE_TITLE}STORM`)).toBe(false);
    expect(isOfSystems({ ...sheet("Compliance", "x"), used: null, values: [] })).toBe(false);
    expect(isOfSystems({ ...sheet("Compliance", "x"), values: [[]] })).toBe(false);
  });
});
