import { finding, NOWHERE, type Finding } from "../../../src/domain/finding";
import { columnsLeftOut, leftOut } from "../../../src/reading/recognise/left-out-as-said";
import { saidOnce } from "../../../src/reading/recognise/said-once";
import { NOTHING_SAID } from "../../../src/reading/sheets/reading-notes";
import { sheet } from "../sheets";

const on = (name: string) => ({ sheet: name, address: null });
const said = (...findings: readonly Finding[]) =>
  saidOnce(findings).map(({ code, sheet: name, details }) => ({ code, sheet: name, details }));

test("what the analyst left out is said once for all sheets, each kind by itself", () => {
  const tables = { of: "tables", names: ["North"] } as const;
  expect(said(leftOut("A", { of: "sheet" }), leftOut("B", tables), leftOut("C", { of: "sheet" }))).toEqual([
    { code: "leftOutAsSaid", sheet: null, details: { sheets: ["A", "C"], what: { of: "sheet" } } },
    { code: "leftOutAsSaid", sheet: "B", details: { sheets: ["B"], what: tables } },
  ]);
});

test("titles of another month are said once, whatever the months", () => {
  const titled = (name: string) => finding("titleOtherMonth", on(name), { sheets: [{ sheet: name }] } as never);
  expect(said(titled("A"), titled("B"))).toEqual([
    { code: "titleOtherMonth", sheet: null, details: { sheets: [{ sheet: "A" }, { sheet: "B" }] } },
  ]);
});

test("a measure that is counted is said once for the same columns, and each choice is one for all sheets", () => {
  const counted = (name: string, left = "Solved") =>
    finding("measureCounted", on(name), {
      counted: ["Recorded"],
      left: [left],
      choices: [{ of: left, notes: [{ sheet: name, column: "D", readAs: "count" }] }],
    });
  expect(said(counted("A"), counted("B"), counted("C", "Target"))).toEqual([
    {
      code: "measureCounted",
      sheet: null,
      details: {
        ...{ counted: ["Recorded"], left: ["Solved"] },
        choices: [{ of: "Solved", notes: ["A", "B"].map((name) => ({ sheet: name, column: "D", readAs: "count" })) }],
      },
    },
    { code: "measureCounted", sheet: "C", details: counted("C", "Target").details },
  ]);
});

test("a total without a name and several measures are said once where they are the same", () => {
  const total = (name: string, value: string) =>
    finding("unnamedTotal", on(name), { value, parts: ["a", "b"], across: true, sheets: [name] } as never);
  expect(
    said(total("A", "All"), total("B", "All"), total("C", "Sum")).map(({ details }) => (details as { sheets: unknown }).sheets),
  ).toEqual([["A", "B"], ["C"]]);
  const several = (name: string, severity: "error" | "warning" = "error"): Finding => ({
    ...finding("severalMeasures", on(name), { among: "columns", choices: ["a", "b"], sheets: [name] } as never),
    severity,
  });
  expect(said(several("A"), several("B"), several("C", "warning")).map(({ details }) => (details as { sheets: unknown }).sheets)).toEqual([
    ["A", "B"],
    ["C"],
  ]);
});

test("all else is said as often as it was found, in its order", () => {
  const twice = [
    finding("hiddenSheetRead", on("A"), {}),
    finding("hiddenSheetRead", on("A"), {}),
    finding("nothingRecognised", NOWHERE, { seen: [] }),
  ];
  expect(saidOnce(twice)).toEqual(twice);
});

test("columns that are not to be read are named where they hold numbers in the table's rows", () => {
  const head = sheet("S", "Month | Count | Target | Note\nJan 20 | 5 | 9 | x\nFeb 20 | 6 | 9 | y\n | | | 7");
  const notes = (...columns: readonly number[]) => ({
    ...NOTHING_SAID,
    columns: columns.map((column) => ({ column, role: "not read" as const })),
  });
  const tables = [{ headerRow: 0, firstRow: 1, lastRow: 2 }] as never;
  expect(columnsLeftOut(head, notes(2, 3), tables)).toEqual([leftOut("S", { of: "columns", names: ["C (“Target”)"] })]);
  expect([columnsLeftOut(head, notes(3), tables), columnsLeftOut(head, notes(2), []), columnsLeftOut(head, NOTHING_SAID, tables)]).toEqual([
    [],
    [],
    [],
  ]);
  expect(columnsLeftOut(head, { ...NOTHING_SAID, columns: [{ column: 2, role: "count" }] }, tables)).toEqual([]);
});
