import { countedNoun } from "../../../src/checks/values/kinds/counted-nouns";

test.each([
  "Offences",
  "Recorded crime",
  "Table 2: Crimes by district",
  "Vehicle crime",
  "Number of offences",
  "Crime report, January 2020",
  "Delitos",
])("“%s” counts offences", (text) => {
  expect(countedNoun(text)).toEqual({ noun: "offences", bare: true });
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

test.each(["Burglary", "Data", "North", "Jan 2020", "Violence against the person", "Theft of vehicles", "Performance report", "", "2019"])(
  "“%s” does not say what is counted",
  (text) => {
    expect(countedNoun(text)).toBeNull();
  },
);
