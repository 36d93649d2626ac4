import { isNoOffence, mayTellNoOffences, saysNoOffence } from "../../../src/reading/texts/no-offences";

test.each([
  ["Disposal", "Not a crime"],
  ["Outcome", "Duplicate"],
  ["Status", "Undetected - no-crimed"],
  ["Status", "Filed: duplicate record"],
  ["Status", "Closed (cancelled)"],
  ["Status", "Test record"],
  ["Outcome", "No offences disclosed"],
  ["Outcome", "Reclassified as non-crime"],
  ["Classification", "Crime related incident"],
  ["NCRS", "N"],
  ["Recordable?", "No"],
  ["HO Classification", "Non-notifiable"],
  ["Classification", "Not notifiable"],
  ["Notifiable", "N"],
  ["Is crime", "FALSE"],
  ["Is_crime", "No"],
  ["Created_in_error", "Yes"],
  ["Status", "Closed (cancelled )"],
  ["Duplicate", "Y"],
  ["Cancelled flag", "Yes"],
  ["No-crimed", "true"],
])("a record is no offence where “%s” is “%s”", (header, text) => {
  expect(saysNoOffence(header, text)).toBe(true);
});

test.each([
  ["Recordable", "Yes"],
  ["Classification", "Notifiable"],
  ["Duplicate", "No"],
  ["Domestic", "N"],
  ["Domestic", "Yes"],
  ["Solved", "No"],
  ["Status", "Undetected"],
  ["Status", "Filed - no further action"],
  ["Outcome", "Transferred to another body"],
  ["Outcome", "Evidential difficulties - victim does not support"],
  ["Method", "Entered by the rear - no crime scene found and the neighbours heard nothing"],
  ["Offence", "Criminal damage to a vehicle"],
])("but not where “%s” is “%s”", (header, text) => {
  expect(saysNoOffence(header, text)).toBe(false);
});

test("a longer text than a state's tells what happened", () => {
  const state = "Undetected: duplicate - ".padEnd(60, "x");
  expect(saysNoOffence("Status", state)).toBe(true);
  expect(saysNoOffence("Status", `${state}x`)).toBe(false);
});

test("headers of outcomes and of such flags may tell it, and others do not", () => {
  const may = ["Outcome", "Disposal", "Recordable", "NCRS", "Duplicate"];
  expect([...may, "Offence", "Weapon", "Beat"].filter(mayTellNoOffences)).toEqual(may);
  expect(isNoOffence("Transferred to Kent Police")).toBe(true);
});

test.each(["Other force", "Outside force area", "Out of force", "Not in the force area"])(
  "“%s” says so as a district, not as a source",
  (text) => {
    expect(
      ["District", "Owning force", "Crime location", "Source", "Reported by", "Locationless"].map((header) => saysNoOffence(header, text)),
    ).toEqual([...[true, true, true], ...[false, false, false]]);
  },
);
