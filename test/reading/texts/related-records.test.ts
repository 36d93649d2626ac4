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
  expect([areRelated(texts), areRelated(texts.toReversed())]).toEqual([true, true]);
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
  expect(areRelated(texts)).toBe(false);
});
