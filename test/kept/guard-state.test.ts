import { guardStateText, parseGuardState, type GuardState } from "../../src/kept/guard-state";

const area = (row: number) => ({ row, column: 1, rows: 8, columns: 1 });
const STATE: GuardState = {
  version: [{ area: area(1), rule: { kind: "count" } }],
  Data: [
    { area: area(1), rule: { kind: "offence", names: ["Fraud", "Robbery"], list: "A1:A2" } },
    { area: area(10), rule: { kind: "offence", names: ["Fraud", "Robbery"], list: "A1:A2" } },
    { area: area(20), rule: { kind: "month", from: "1990-01-01", to: "2099-12-31" } },
  ],
};

describe("what is kept of guards", () => {
  test("comes back from its text as it was, whatever sheets are called", () => {
    expect(parseGuardState(guardStateText(STATE))).toEqual({ value: STATE, problem: null });
  });

  test("says each rule once, with all of its cells, and nothing of sheets without guards", () => {
    expect(guardStateText({ Data: STATE["Data"]!.slice(0, 2), Other: [] })).toBe(
      '{"version":1,"sheets":{"Data":[{"at":"B2:B9,B11:B18","rule":{"kind":"offence","names":["Fraud","Robbery"],"list":"A1:A2"}}]}}',
    );
  });

  test("by the first version, which kept the sheets alone, is read", () => {
    const { sheets } = JSON.parse(guardStateText(STATE)) as { sheets: object };
    expect(parseGuardState(JSON.stringify(sheets))).toEqual({ value: STATE, problem: null });
  });

  test.each([
    ["[", "the text is damaged"],
    ['{"Data":null}', "it has an unknown form"],
    ['{"Data":[{"at":"nowhere","rule":{"kind":"count"}}]}', "it has an unknown form"],
    ['{"version":1,"sheets":{"Data":[{}]}}', "it has an unknown form"],
    ['{"version":2,"sheets":{"Data":[{}]}}', "a later version of Strand Report kept it"],
  ])("and cannot be read is told: %s", (text, problem) => {
    expect(parseGuardState(text)).toEqual({ value: null, problem });
  });
});
