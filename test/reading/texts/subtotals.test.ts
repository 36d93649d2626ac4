import { subtotalsAmong } from "../../../src/reading/texts/subtotals";

const among = (...texts: readonly string[]) => [...subtotalsAmong(texts)];

test("“Fraud Count” is a subtotal where “Fraud” stands in the column, and the grand count beside such", () => {
  expect(among("Fraud", "fraud  count", "Theft Total", "Grand Count")).toEqual(["fraud  count", "Grand Count"]);
  expect(among("Theft", "Theft Total", "GRAND TOTAL")).toEqual(["Theft Total", "GRAND TOTAL"]);
  expect(among("Theft", "Theft Total", "The grand total", "Grand totals")).toEqual(["Theft Total"]);
  expect(among("Fraud", "False Count", "Grand Total", "Fraud counter")).toEqual([]);
});

test("only columns of at most 1,000 texts are gone through", () => {
  const names = (count: number) => [...Array.from({ length: count }, (_, at) => `Name ${at}`), "Name 1 Count"];
  expect([among(...names(999)), among(...names(1000))]).toEqual([["Name 1 Count"], []]);
});
