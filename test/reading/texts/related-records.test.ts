import { areRelated } from "../../../src/reading/texts/related-records";

test.each([
  ["Primary", "Linked"],
  ["Main offence", "Additional offences"],
  ["Live", "Archived"],
  ["Live", "Archive"],
  ["New", "Old"],
  ["Parent record", "Child record"],
  ["Stand-alone", "Associated crimes"],
  ["Standalone", "Related"],
  ["Unlinked", "Linked"],
  ["Not linked", "Linked", ""],
  ["Lead", "Supplementary", "Subsidiary"],
  ["Active", "Superseded"],
])("%s and %s are of records that belong to one another", (...texts) => {
  expect([areRelated("Kind", texts), areRelated("record_type", texts.toReversed())]).toEqual([true, true]);
});

test.each([
  ["Primary", "Main"],
  ["Linked", "Additional"],
  ["Primary school", "Secondary school"],
  ["Primary", "Linked", "Knife"],
  ["Unprimary", "Linked"],
  ["Linked"],
  ["", ""],
  ["Oldest", "New"],
])("%s and %s are not", (...texts) => {
  expect(areRelated("Kind", texts)).toBe(false);
});

test("under the header of something else they are its kinds", () => {
  const under = (header: string) => areRelated(header, ["Primary", "Secondary"]);
  expect([under("Offence type"), under("School type"), under("Housing"), under("Network")]).toEqual([true, false, false, false]);
});
