import { words } from "../../words";
import { countedNoun, isAside, isOtherThanOffence, isPlaceOfOthers } from "../../../src/reading/texts/counted-nouns";

test.each(["Offences", "Recorded crime", "Table 2: Crimes by district", "Number of offences", "Crime report, January 2020", "Delitos"])(
  "“%s” counts offences",
  (text) => {
    expect(countedNoun(text)).toEqual({ noun: "offences", bare: true });
  },
);

test.each(["Vehicle crime", "Sexual offences", "Other offences"])("“%s” counts some offences", (text) => {
  expect(countedNoun(text)).toEqual({ noun: "offences", bare: false });
});

test.each([
  ["Incidents", "incidents"],
  ["Reported incidents by month", "incidents"],
  ["Table 1: Incidents North 2019", "incidents"],
  ["Crime reports", "reports"],
  ["Number of contacts", "contacts"],
  ["Calls received in Jan 2020", "calls"],
  ["North district - Logs", "logs"],
  ["Llamadas", "llamadas"],
])("“%s” counts %s, and says nothing else", (text, noun) => {
  expect(countedNoun(text)).toEqual({ noun, bare: true });
});

test.each([
  ["Domestic incidents", "incidents"],
  ["Reports of hate", "reports"],
  ["Vehicles", "vehicles"],
  ["Repeat victims", "victims"],
])("“%s” counts %s, but may be what a strand is of", (text, noun) => {
  expect(countedNoun(text)).toEqual({ noun, bare: false });
});

test.each([
  ["Offences and incidents", "offences"],
  ["In incidents", "incidents"],
  ["Number of all the calls", "calls"],
  ["Calls of concern", "calls"],
  ["Report", "report"],
])("“%s” is of its first noun", (text, noun) => {
  expect(countedNoun(text)?.noun ?? "report").toBe(noun);
});

test("A noun that stands alone is one, whatever often follows nouns", () => {
  expect([countedNoun("Reports"), countedNoun("Of incidents"), countedNoun("Theft of"), countedNoun("Number of")]).toEqual([
    { noun: "reports", bare: true },
    { noun: "incidents", bare: true },
    null,
    null,
  ]);
  expect([countedNoun("Theftof incidents of hate"), countedNoun("Total and sum of calls")]).toEqual([
    { noun: "incidents", bare: false },
    null,
  ]);
  expect(countedNoun("Calls2019received")?.noun).toBe("calls");
});

test.each(["Burglary", "Data", "North", "Jan 2020", "Violence against the person", "Theft of vehicles", "Performance report", "", "2019"])(
  "“%s” does not say what is counted",
  (text) => {
    expect(countedNoun(text)).toBeNull();
  },
);

test.each([
  ...[
    "Arrests",
    "Victims",
    "Repeat victims",
    "ASB incidents",
    "Crime related incidents",
    "Stop and search",
    "Missing persons",
    "Detections",
  ],
  ...["Crimes cleared", "Offences cleared up", "Crimes cancelled", "Road traffic collisions", "RTCs", "KSI", "Fatal collisions"],
  ...["Sudden deaths", "Deaths", "Road casualties", "Killed or seriously injured"],
  ...["Fires attended", "Section 136 detentions", "Warrants executed", "Intelligence reports", "Concern for safety"],
  ...["Missing people", "Solved", "Calls", "Contacts", "Officers", "Number of incidents", "Target", "Logs"],
])("among offences, “%s” counts something else", (text) => {
  expect(isOtherThanOffence(text)).toBe(true);
});

test.each([
  ...words(`
    Burglary | Assisting offenders | Hoax calls | Interfering with vehicles | Offensive weapons | Domestic abuse |
    Handling stolen property | Resisting arrest | Escape (detainees) | Harbouring escaped detainees |
    Causing death by dangerous driving | False imprisonment | Arson (fires) | Road Collision with injury |
    Failing to stop after an accident | Deaths by dangerous driving | Traffic offences | Clearing crime scenes
  `),
  ...words(`
    Assault on officers | Theft from the person | Wasting police time | Harbouring missing persons | Missing persons fraud |
    Offences | Recorded crime | Other offences | Vehicle offences | Hate crime | Drugs | Persons
  `),
])("among offences, “%s” may be one", (text) => {
  expect(isOtherThanOffence(text)).toBe(false);
});

test.each(["Basildon arrests", "North - Victims", "Harlow (solved)", "Arrests: Basildon", "Essex – outcomes"])(
  "among places, “%s” counts something else",
  (text) => {
    expect(isPlaceOfOthers(text)).toBe(true);
  },
);

test.each(
  words(`
  Basildon | North | Investigations | North investigations | Solved | Basildon town | Arrests | Custody arrests |
  Harlow - Burglary
`),
)("among places, “%s” may be one", (text) => {
  expect(isPlaceOfOthers(text)).toBe(false);
});

test.each([
  ...["Memo: domestic", "Memorandum items", "Note: includes ASB", "Flag: alcohol", "Flagged domestic abuse", "For information: knife"],
  ...words(`
    See also fraud | Balance | Check | Cross-check | Checksum | Effect of rounding | Carried forward | b/fwd | Not counted |
    - Note -
  `),
  ...["Criminal Damage (old)", "Hate Crime - superseded", "DO NOT USE Drug Offences", "Theft: no longer used", "Fraud (discontinued)"],
])("“%s” is a line of bookkeeping or a remark, among offences and among places", (text) => {
  expect([isAside(text), isOtherThanOffence(text), isPlaceOfOthers(text)]).toEqual([true, true, true]);
});

test.each([
  "Old Harlow",
  "Theft from the old",
  "Abuse of the old and vulnerable",
  "Notes and coins",
  "Check fraud",
  "Theft of flags",
  "Balance Street",
  "Information offences",
  "Infoglen",
  "Nottingham",
  "Checkley",
])("“%s” is none", (text) => {
  expect([isAside(text), isPlaceOfOthers(text)]).toEqual([false, false]);
});
