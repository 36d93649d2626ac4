import { timeless } from "../../../src/reading/texts/timeless";

test.each([
  ["Theft  Apr-19", "theft -"],
  ["Stock of cases, year to March 2020", "stock of cases, to"],
  ["Stock of cases in Oktober 2019", "stock of cases in"],
  ["Table 4b: open cases, Q3 2019/20", ": open cases, /"],
  ["Figure 12 Open cases FY '19", "open cases"],
])("“%s” is compared as “%s”", (text, left) => {
  expect(timeless(text)).toBe(left);
});

test.each(["rate per 1,000", "sum of 12 months", "rolling 3-month sum", "×1000", "in 1,000"])("the number of “%s” is no time", (text) => {
  expect(timeless(text)).toBe(text);
});
