import { words } from "../../words";
import { heldBy, isAnyArea, isKnownPlace, mayHold } from "../../../src/reading/texts/known-places";
import { isMeasureHeader, isMeasureWord } from "../../../src/reading/texts/measures";

test.each(
  words(`
  North | South West | Harlow | Essex Police | North Essex | City of York | LPA 3 | Telford & Wrekin | Castle Point District |
  Town centre | The Borough of Barnet
`),
)("%s is known to be a place", (text) => expect(isKnownPlace(text)).toBe(true));

test.each(words("Domestic abuse | Unsolved | Clear ups | Offending | All | children | Initial | Sexual offences | Area committed | Data"))(
  "%s is not known to be a place",
  (text) => expect(isKnownPlace(text)).toBe(false),
);

test("an area without a name of its own may hold those beside it", () => {
  for (const text of ["County", "The force area", "Local policing area", "BCU", "District", "The city", "Whole town", "Our ward"])
    expect([text, isAnyArea(text)]).toEqual([text, true]);
  for (const text of ["Town centre", "Harlow district", "County Durham", "Area 3", "City", "Town", "Local ward", "Station"])
    expect([text, isAnyArea(text)]).toEqual([text, false]);
});

test.each(["Recorded", "Positive outcomes", "Rate per 1,000", "This year", "Number", "Value in $", "Detections", "Target"])(
  "%s says what is counted",
  (text) => expect(isMeasureWord(text)).toBe(true),
);

test.each(["Burglary", "North", "Dwelling", "Criminal damage", "Southend"])("%s does not say what is counted", (text) =>
  expect(isMeasureWord(text)).toBe(false),
);

test("a column of measures, units or versions is told by its header", () => {
  expect(["Measure", "Unit", "Data Type", "Status", "measure_name"].every(isMeasureHeader)).toBe(true);
  expect(["Offence", "District", "Type", "Month"].some(isMeasureHeader)).toBe(false);
});

test("an area may hold others only where all of them are known and smaller", () => {
  expect(mayHold("Essex", ["Harlow", "Southend"])).toBe(true);
  expect(mayHold("England", ["Essex", "London"])).toBe(true);
  expect(mayHold("Essex", ["Kent", "Harlow"])).toBe(false);
  expect(mayHold("Essex", ["Harlow", "Elsewhere"])).toBe(false);
  expect(mayHold("Essex", [])).toBe(false);
});

test("a region of England may hold forces and districts; a region of another name, which may be one of the districts, holds forces alone", () => {
  for (const region of ["East of England", "East Midlands", "Eastern region", "Region"]) {
    expect(mayHold(region, ["Essex"])).toBe(true);
    expect(mayHold(region, ["Essex Police", "Kent"])).toBe(true);
    expect(mayHold(region, ["North West"])).toBe(false);
  }
  for (const region of ["East of England", "East Midlands"]) expect(mayHold(region, ["Harlow", "Basildon"])).toBe(true);
  for (const region of ["Eastern region", "Region"]) expect(mayHold(region, ["Harlow", "Basildon"])).toBe(false);
  for (const nation of ["National", "E&W", "Eng & Wales", "All England", "Whole of England"]) expect(mayHold(nation, ["Essex"])).toBe(true);
  for (const region of ["East", "Eastern"]) expect([mayHold(region, ["Essex"]), mayHold(region, ["Harlow"])]).toEqual([true, false]);
  expect(mayHold("National", ["Fraud"])).toBe(false);
});

test("a region holds its own forces, and a country the largest kind of area that stands beside it", () => {
  const areas = ["East of England", "South East", "Essex Police", "Norfolk", "Kent"];
  expect(heldBy("East of England", areas)).toEqual([2, 3]);
  expect(heldBy("England", areas)).toEqual([0, 1]);
  expect(heldBy("England", areas.slice(2))).toEqual([0, 1, 2]);
  expect([heldBy("Essex", ["Harlow"]), heldBy("England", ["Fraud"]), heldBy("South West", areas)]).toEqual([[], [], []]);
});

test("a country may hold parts of any name, but for another country, and for what stands beside nationalities", () => {
  expect(mayHold("Nederland", ["Utrecht", "Groningen"])).toBe(true);
  expect(mayHold("Nederland", ["Utrecht", "België"])).toBe(false);
  expect(mayHold("Netherlands", ["Poland", "Other"])).toBe(false);
  expect(mayHold("United Kingdom", ["Foreign", "Unknown"])).toBe(false);
  expect(mayHold("Nederland", ["Elsewhere"])).toBe(false);
});
