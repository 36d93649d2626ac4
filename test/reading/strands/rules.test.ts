import { appliesTo, conditionTest, namedInFull, placePasses, sheetIsMeant } from "../../../src/reading/strands/rules";
import { category, tableOf } from "../ledger/hand-made";
import { onSheets, rule, strandOf, where } from "./definitions";

const PLACE = { header: "Place", value: "North", from: "sheet" as const, family: 1, known: true };

test("a rule is about a table whose sheet is meant and that has every column which it names", () => {
  const table = tableOf({ categories: [category("Offence", 1), category("District", 3)] });
  expect(appliesTo(rule(where("offences", "Fraud")), table)).toBe(true);
  expect(appliesTo(rule(where("Offence", "Fraud"), where("District", "North")), table)).toBe(true);
  expect(appliesTo(rule(where("Offence", "Fraud"), where("Ward", "North")), table)).toBe(false);
  expect(appliesTo(onSheets(["Data"], where("Offence", "Fraud")), table)).toBe(true);
  expect(appliesTo(onSheets(["Other"], where("Offence", "Fraud")), table)).toBe(false);
  expect(appliesTo(rule(), table)).toBe(true);
});

test("a part of a whole counts only for rules that ask for a place", () => {
  const part = tableOf({ place: PLACE, part: "part" });
  expect(appliesTo(rule(where("Offence", "Fraud")), part)).toBe(false);
  expect(appliesTo(rule(where("Offence", "Fraud"), where("Place", "North")), part)).toBe(true);
  expect(appliesTo(rule(where("Offence", "Fraud")), { ...part, part: "whole" })).toBe(true);
  expect(appliesTo(rule(), part)).toBe(false);
});

test("any sheet is meant where none is named, else those that a name or wildcard matches", () => {
  expect(sheetIsMeant({ sheets: [] }, "Data")).toBe(true);
  expect(sheetIsMeant({ sheets: ["data"] }, "Data")).toBe(true);
  expect(sheetIsMeant({ sheets: ["North", "Da*"] }, "Data")).toBe(true);
  expect(sheetIsMeant({ sheets: ["North"] }, "Data")).toBe(false);
});

test("texts named in full are values without a wildcard, compared as names are", () => {
  const definitions = [strandOf("A", rule(where("Offence", "Total  Fraud; Burg*", "All")), rule(where("District", "North")))];
  expect([...namedInFull(definitions)]).toEqual(["total fraud", "north"]);
});

test("a condition passes texts that one of its values matches and none of its exceptions", () => {
  const passing = (values: string, except: string) =>
    ["Burglary", "Bike theft", "Fraud", ""].filter(conditionTest(where("Offence", values, except)));
  expect(passing("B*", "")).toEqual(["Burglary", "Bike theft"]);
  expect(passing("B*; fraud", "Bike*; Arson")).toEqual(["Burglary", "Fraud"]);
  expect(passing("", "Bike theft")).toEqual(["Burglary", "Fraud", ""]);
  expect(passing("", "")).toEqual(["Burglary", "Bike theft", "Fraud", ""]);
  expect(passing("*", "")).toEqual(["Burglary", "Bike theft", "Fraud"]);
});

test("a whole's place passes by its name in full and not by a wildcard", () => {
  const whole = tableOf({ place: PLACE, part: "whole" });
  expect(placePasses(where("Place", "North"), whole)).toBe(true);
  expect(placePasses(where("Place", "South"), whole)).toBe(false);
  expect(placePasses(where("Place", "N*"), whole)).toBe(false);
  expect(placePasses(where("Place", "N*; North"), whole)).toBe(true);
  expect(placePasses(where("Place", "", "South"), whole)).toBe(false);
  expect(placePasses(where("Place", "N*"), { ...whole, part: "part" })).toBe(true);
  expect(placePasses(where("Place", "", "South"), { ...whole, part: null })).toBe(true);
  expect(placePasses(where("Place", "N*"), tableOf())).toBe(false);
});
