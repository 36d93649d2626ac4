import type { FindingCode } from "../../src/domain/finding";
import { FRAUD_AND_THEFT, wide, type Case } from "./answer-cases";

/** Workbooks whose words say something else than their figures may be, or that leave it open. */
export const MORE_MEANT: readonly (readonly [string, FindingCode, Case])[] = [
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
