import { monthOf } from "../../src/domain/month";
import { guardText } from "../../src/guard/guard-texts";
import { guardSheet, unguardSheet } from "../../src/jobs/guard-sheet";
import { guardStateText, parseGuardState, type GuardState } from "../../src/kept/guard-state";
import { hostOf, longRows } from "../workbooks";
import { keepSetting } from "./kept-texts";

const area = (row: number) => ({ row, column: 1, rows: 8, columns: 1 });
const STATE: GuardState = {
  version: [{ area: area(1), rule: { kind: "count" } }],
  Data: [
    { area: area(1), rule: { kind: "offence", names: ["Fraud", "Robbery"], list: "A1:A2" } },
    { area: area(10), rule: { kind: "offence", names: ["Fraud", "Robbery"], list: "A1:A2" } },
    { area: area(20), rule: { kind: "month", from: "1990-01-01", to: "2099-12-31" } },
  ],
};
const host = () => hostOf({ Data: longRows(monthOf(2020, 1), 24, { Fraud: (index) => 20 + index, Robbery: () => 3 }) });

describe("what is kept of guards", () => {
  test("comes back from its text as it was, whatever sheets are called", () => {
    expect(parseGuardState(guardStateText(STATE))).toEqual({ value: STATE, problem: null });
  });

  test("by the first version, which kept the sheets alone, is read", () => {
    const { sheets } = JSON.parse(guardStateText(STATE)) as { sheets: object };
    expect(parseGuardState(JSON.stringify(sheets))).toEqual({ value: STATE, problem: null });
  });

  test.each(['{"Data":null}', '{"Data":[{"at":"nowhere","rule":{"kind":"count"}}]}', "[", '{"version":1,"sheets":{"Data":[{}]}}'])(
    "and cannot be read is told; guards that stand are left as the analyst's own: %s",
    async (text) => {
      const opened = await host();
      await guardSheet(opened.run, { sheet: "Data" });
      await keepSetting(opened, "guard", text);
      const off = await unguardSheet(opened.run, { sheet: "Data" });
      expect(off.cells).toEqual([]);
      expect(guardText(off)).toContain("The record of earlier guards in this workbook cannot be read");
      const on = await guardSheet(opened.run, { sheet: "Data" });
      expect(on.left.map(({ reason }) => reason)).toContain("validation");
      expect(on.isForgotten).toBe(true);
    },
  );
});
