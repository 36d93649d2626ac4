import { isKnownPlace } from "../../../src/reading/texts/known-places";
import { isMeasureHeader, isMeasureWord } from "../../../src/reading/texts/measures";

it.each([
  "North",
  "South West",
  "Harlow",
  "Essex Police",
  "North Essex",
  "City of York",
  "LPA 3",
  "Telford & Wrekin",
  "Castle Point District",
])("%s is known to be a place", (text) => expect(isKnownPlace(text)).toBe(true));

it.each([
  "Domestic abuse",
  "Unsolved",
  "Clear ups",
  "Offending",
  "All",
  "children",
  "Initial",
  "Sexual offences",
  "Area committed",
  "Data",
])("%s is not known to be a place", (text) => expect(isKnownPlace(text)).toBe(false));

it.each(["Recorded", "Positive outcomes", "Rate per 1,000", "This year", "Number", "Value in $", "Detections", "Target"])(
  "%s says what is counted",
  (text) => expect(isMeasureWord(text)).toBe(true),
);

it.each(["Burglary", "North", "Dwelling", "Criminal damage", "Southend"])("%s does not say what is counted", (text) =>
  expect(isMeasureWord(text)).toBe(false),
);

it("a column of measures, units or versions is told by its header", () => {
  expect(["Measure", "Unit", "Data Type", "Status", "measure_name"].every(isMeasureHeader)).toBe(true);
  expect(["Offence", "District", "Type", "Month"].some(isMeasureHeader)).toBe(false);
});
