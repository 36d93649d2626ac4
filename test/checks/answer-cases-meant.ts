import type { FindingCode } from "../../src/domain/finding";
import { sheetOf } from "../reading/sheets";
import { FRAUD_AND_THEFT, HEADERS, wide, type Case } from "./answer-cases";

/** A sheet of the months from one to before another. */
const months = (name: string, from: number, to: number, fraud: number) =>
  sheetOf(name, [
    ["Offence", ...HEADERS.slice(from, to)],
    ["Fraud", ...HEADERS.slice(from, to).map(() => fraud)],
    ["Theft", ...HEADERS.slice(from, to).map(() => 30)],
  ]);

/** Workbooks whose words say something else than their figures may be, or that leave it open. */
export const MORE_MEANT: readonly (readonly [string, FindingCode, Case])[] = [
  [
    "sheets of years that both have one month",
    "severalSources",
    {
      sheets: [months("2018", 0, 13, 10), months("2019", 12, 25, 12)],
      gives: {
        "Count Dec 18 from “2018”": ["2019-12", 144],
        "Count Dec 18 from “2019”": ["2019-12", 144],
        "Count only “2018”": "missingMonths",
        "Count only “2019”": "missingMonths",
      },
    },
  ],
  [
    "a workbook whose one sheet counts something else than offences",
    "notMonthlyCounts",
    {
      sheets: [wide(["Offence"], FRAUD_AND_THEFT, { name: "Victims 2019" })],
      gives: { "They are meant: count “Victims 2019”": ["2019-12", 120] },
    },
  ],
  [
    "a sheet of incidents beside one of offences",
    "notMonthlyCounts",
    {
      sheets: [wide(["Offence"], FRAUD_AND_THEFT, { name: "Offences" }), wide(["Offence"], [[["Disputes"], 2]], { name: "Incidents" })],
      gives: {
        "Do not read “Incidents”": ["2019-12", 120],
        "Both count offences: count them": ["2019-12", 120],
      },
    },
  ],
  [
    "a column of units, of which one is a rate",
    "notMonthlyCounts",
    {
      sheets: [
        wide(
          ["Offence", "Unit"],
          [
            [["Fraud", "Offences"], 10],
            [["Theft", "Rate per 1,000"], 30],
          ],
        ),
      ],
      gives: {
        "Leave “Rate per 1,000” out": ["2019-12", 120],
        "They are monthly counts: count them": ["2019-12", 120],
      },
    },
  ],
];
