import { saysFinancial, yearsSaid } from "../../../src/checks/values/kinds/years-said";

test.each([
  ["Years ending September", 10],
  ["12 months to 30 June", 7],
  ["Year ending December 2019", 1],
  ["Year to end of March", 4],
  ["Years start in July", 7],
  ["* Years run from 1 October to 30 September", 10],
  ["Offences, July to June", 7],
  ["Offences by school year", 9],
  ["Calendar years", 1],
  ["Par année civile", 1],
  ["Schuljahr", 9],
])("“%s” says when years start", (text, start) => {
  expect(yearsSaid(text)).toBe(start);
});

test.each([
  "Offences by year",
  "April to September",
  "Jan-Mar",
  "January 2020",
  "Years 2017/18 to 2019/20",
  "Jul 2018 to Jun 2019",
  "Financial years",
])("“%s” does not say when years start", (text) => {
  expect(yearsSaid(text)).toBeNull();
});

test("A financial year is known by its name", () => {
  expect(["Financial year", "by fiscal years", "Year", "FYI"].map(saysFinancial)).toEqual([true, true, false, false]);
});
