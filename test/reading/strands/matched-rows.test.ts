import { enter } from "../../../src/reading/ledger/enter";
import { matchAll, matchRows, rulesOn } from "../../../src/reading/strands/matched-rows";
import { UnreadColumnError } from "../../../src/reading/tables/table-data";
import type { StrandDefinition } from "../../../src/domain/strand";
import { category, dataOf, tableOf } from "../ledger/hand-made";
import { onSheets, rule, strandOf, where } from "./definitions";

const PLACE = { header: "Place", value: "North", from: "sheet" as const, family: 1, known: true };
const DATA = {
  0: ["Jan 20", "Jan 20", "Jan 20", "Jan 20", "Feb 20"],
  1: ["Fraud", "Arson", "Fraud", "", "Fraud"],
  2: [1, 2, 3, 4, 5],
  3: ["East", "East", "West", "East", ""],
};
const TABLE = tableOf({ categories: [category("Offence", 1), category("Ward", 3)] });
const ledgerOf = (more = {}) => enter({ ...TABLE, ...more }, dataOf(DATA))!;

/** The definitions that count each row. */
function counting(definitions: readonly StrandDefinition[], more = {}): readonly string[] {
  const matched = matchRows(ledgerOf(more), definitions)!;
  return Array.from(matched.classes, (ofClass) => matched.definitionsOf(ofClass).join());
}

test("rows count for the definitions whose rules they pass, each definition once", () => {
  const definitions = [
    strandOf("Fraud", rule(where("Offence", "Fraud"))),
    strandOf("East", rule(where("Ward", "East")), rule(where("Offence", "Arson"))),
  ];
  expect(counting(definitions)).toEqual(["0,1", "1", "0", "1", "0"]);
  expect(counting([strandOf("Both", rule(where("Offence", "Fraud"), where("Ward", "East")))])).toEqual(["0", "", "", "", ""]);
});

test("a blank name passes only where nothing is asked but what is excepted", () => {
  expect(counting([strandOf("A", rule(where("Offence", "", "Arson")))])).toEqual(["0", "", "0", "0", "0"]);
  expect(counting([strandOf("A", rule(where("Offence", "*")))])).toEqual(["0", "0", "0", "", "0"]);
});

test("the place of the whole table passes for all rows or for none", () => {
  const definitions = [
    strandOf("A", rule(where("Place", "North"), where("Offence", "Fraud"))),
    strandOf("B", rule(where("Place", "South"), where("Offence", "Fraud"))),
  ];
  expect(counting(definitions, { place: PLACE })).toEqual(["0", "", "0", "", "0"]);
  const matched = matchRows(ledgerOf({ place: PLACE }), definitions)!;
  expect(matched.names.map(({ header, column }) => `${header} ${column}`)).toEqual(["Offence 1", "Ward 3", "Place -1"]);
  expect(matched.names.at(-1)!.texts).toEqual(["North"]);
  expect(matched.lookedUp.map(({ header }) => header)).toEqual(["Offence"]);
});

test("headers that name what is counted are no matter of rows", () => {
  const named = { word: "Crime", known: true, of: "offence" as const };
  expect(counting([strandOf("A", rule(where("Crime", "Count"), where("Ward", "East")))], { named })).toEqual(["0", "0", "", "0", ""]);
});

test("definitions that are about other tables match nothing", () => {
  expect(matchRows(ledgerOf(), [strandOf("A", rule(where("District", "North"))), strandOf("B", onSheets(["Other"]))])).toBeNull();
  const definitions = [
    strandOf("A", rule(where("District", "North"))),
    strandOf("B", rule(where("Offence", "Fraud")), onSheets(["Other"]), rule()),
  ];
  expect(rulesOn(TABLE, definitions)).toEqual([
    { definition: 1, rule: rule(where("Offence", "Fraud")) },
    { definition: 1, rule: rule() },
  ]);
  expect(matchRows(ledgerOf(), definitions)!.definitions).toEqual([1]);
});

test("a column that is looked up must have been read; others need not, and of records none is", () => {
  const unread = { categories: [category("Offence", 1), category("Ward", 9)] };
  expect(() => matchRows(ledgerOf(unread), [strandOf("A", rule(where("Ward", "East")))])).toThrow(UnreadColumnError);
  expect(matchRows(ledgerOf(unread), [strandOf("A", rule(where("Offence", "Fraud")))])!.names).toHaveLength(1);
  expect(matchRows(ledgerOf(), [strandOf("A", rule(where("Offence", "Fraud")))])!.names).toHaveLength(2);
  const records = matchRows(ledgerOf({ rowIsOffence: true }), [strandOf("A", rule(where("Offence", "Fraud")))])!;
  expect(records.names.map(({ header }) => header)).toEqual(["Offence"]);
});

test("one rule counts all rows of a ledger where no strand is asked", () => {
  const matched = matchAll(ledgerOf());
  expect(matched).toMatchObject({ definitions: [0], classCount: 1, lookedUp: [] });
  expect([...matched.classes]).toEqual([0, 0, 0, 0, 0]);
  expect([matched.rulesOf(0), matched.definitionsOf(0)]).toEqual([[0], [0]]);
  expect(matched.rules).toEqual([{ definition: 0, rule: { sheets: [], conditions: [] } }]);
});
