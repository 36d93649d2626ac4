import { isoMonth } from "../../../src/domain/month";
import { tableTotals, totalsByValue, type MonthTotals } from "../../../src/reading/ledger/month-totals";
import { sheet } from "../sheets";
import { entered } from "./entered";

const ledgerOf = (grid: string, name = "Data") => entered([sheet(name, grid)])[0]!;
const told = (totals: MonthTotals) => Object.fromEntries([...totals].map(([month, count]) => [isoMonth(month), count]));

const long = () =>
  ledgerOf(`
  Month | Offence | District | Count
  Jan 20 | Burglary | North | 5
  Jan 20 | Burglary | South | 7
  Jan 20 | Fraud | North | '2
  Jan 20 | Fraud | All districts | 2
  Feb 20 | Burglary | North | 4
  Feb 20 | Burglary | South |
  Feb 20 | Fraud | North | 1
  Mar 20 | Burglary | North | 4
  Mar 20 | Fraud | North | n/a
  Total | | | 30
`);
const wide = () =>
  ledgerOf(
    "Offence | Jan 20 | Feb 20 | Mar 20 | Total\nTheft | | | |\nBurglary | 1 | 2 | 3 | 6\nFraud | 4 | | 6 | 10\nTotal | 5 | 2 | 9 | 16",
  );

test("a table's counts add up by month without its totals, and a month with a blank or no count has none", () => {
  expect(told(tableTotals(long()))).toEqual({ "2020-01": 14 });
  expect(told(tableTotals(wide()))).toEqual({ "2020-01": 5, "2020-03": 9 });
});

test("they add up for each value of a column, however it is written, in the order that was asked for", () => {
  expect(totalsByValue(long(), "offences", ["Fraud", " BURGLARY", "Arson"]).map(told)).toEqual([
    { "2020-01": 2, "2020-02": 1 },
    { "2020-01": 12, "2020-03": 4 },
    {},
  ]);
  expect(totalsByValue(long(), "District", ["South"]).map(told)).toEqual([{ "2020-01": 7 }]);
  expect(totalsByValue(long(), "Ward", ["South", "North"]).map(told)).toEqual([{}, {}]);
});

test("a row without any figure is blank in every month", () => {
  expect(totalsByValue(wide(), "Offence", ["Theft", "Burglary"]).map(told)).toEqual([{}, { "2020-01": 1, "2020-02": 2, "2020-03": 3 }]);
});

test("they add up for each header where headers name what is counted", () => {
  const ledger = ledgerOf(
    "Month | District | Burglary | Fraud\nJan 20 | North | 1 | 10\nJan 20 | South | 2 | 20\nFeb 20 | North | 4 |\nFeb 20 | South | 8 | 80\nTotal | | 15 | 110",
  );
  expect(totalsByValue(ledger, ledger.table.named!.word, ["Fraud", "burglary"]).map(told)).toEqual([
    { "2020-01": 30 },
    { "2020-01": 3, "2020-02": 12 },
  ]);
  expect(told(tableTotals(ledger))).toEqual({ "2020-01": 33 });
});

test("they are of the sheet's month where places stand across", () => {
  const ledger = ledgerOf(
    "Offence / District | North | South | Total\nBurglary | 5 | 6 | 11\nFraud | 1 | 2 | 3\nTheft | 0 | 1 | 1\nTotal | 6 | 9 | 15",
    "Jan 2020",
  );
  expect(told(tableTotals(ledger))).toEqual({ "2020-01": 15 });
  expect(totalsByValue(ledger, ledger.table.named!.word, ["South", "North"]).map(told)).toEqual([{ "2020-01": 9 }, { "2020-01": 6 }]);
});
