import { said } from "../said";

const CELL = { sheet: "Data", address: "C5" };
const SHEET = { sheet: "Data", address: null };
const NOWHERE = { sheet: null, address: null };

test.each<readonly [string, () => readonly string[], readonly string[]]>([
  [
    "sums that roll on, beside another sheet",
    () => said("notMonthlyCounts", SHEET, { kind: "rolling", text: "Rolling year", strands: ["Burglary"], others: true }),
    [
      "“Data”: “Rolling year” says that these are rolling totals or averages of several months, not monthly counts, but Burglary counts them. Leave the sheet out, or name the right sheet in the “Strands” table. If they are monthly counts, say so.",
      "Do not read “Data”: Data=not read",
      "They are monthly counts: count them: Data=counts: Rolling year",
    ],
  ],
  [
    "running totals",
    () => said("notMonthlyCounts", SHEET, { kind: "cumulative", text: "Year to date", strands: ["Burglary"], others: false }),
    [
      "“Data”: “Year to date” says that these are running totals, not monthly counts, but Burglary counts them. Add a sheet with the recorded offences of each month. If they are monthly counts, say so.",
      "They are monthly counts: count them: Data=counts: Year to date",
    ],
  ],
  [
    "rates",
    () => said("notMonthlyCounts", CELL, { kind: "rate", text: "Rate", strands: ["Burglary", "Robbery"], others: false }),
    [
      "“Data”, cell C5: “Rate” says that these are rates or percentages, not monthly counts, but Burglary and Robbery count them. Add a sheet with the recorded offences of each month. If they are monthly counts, say so.",
      "They are monthly counts: count them: Data=counts: Rate",
    ],
  ],
  [
    "forecasts",
    () => said("notMonthlyCounts", SHEET, { kind: "forecast", text: "Forecast", strands: ["Burglary"], others: false }),
    [
      "“Data”: “Forecast” says that these are forecasts or targets, not monthly counts, but Burglary counts them. Add a sheet with the recorded offences of each month. If they are monthly counts, say so.",
      "They are monthly counts: count them: Data=counts: Forecast",
    ],
  ],
  [
    "averages",
    () => said("notMonthlyCounts", SHEET, { kind: "average", text: "Average", strands: ["Burglary"], others: false }),
    [
      "“Data”: “Average” says that these are averages, not monthly counts, but Burglary counts them. Add a sheet with the recorded offences of each month. If they are monthly counts, say so.",
      "They are monthly counts: count them: Data=counts: Average",
    ],
  ],
  [
    "figures of weeks",
    () => said("notMonthlyCounts", SHEET, { kind: "weekly", text: "Weekly", strands: ["Burglary"], others: false }),
    [
      "“Data”: “Weekly” says that these are weekly figures, not monthly counts, but Burglary counts them. Add a sheet with the recorded offences of each month. If they are monthly counts, say so.",
      "They are monthly counts: count them: Data=counts: Weekly",
    ],
  ],
  [
    "index numbers of no one sheet",
    () => said("notMonthlyCounts", NOWHERE, { kind: "index", text: "2010 = 100", strands: ["Burglary"], others: true }),
    [
      "“2010 = 100” says that these are index numbers, not monthly counts, but Burglary counts them. Leave the sheet out, or name the right sheet in the “Strands” table. If they are monthly counts, say so.",
    ],
  ],
  [
    "a column that is no count",
    () => said("notMonthlyCounts", CELL, { kind: "forecast", text: "Forecast", strands: ["Burglary"], others: false, columns: ["W"] }),
    [
      "“Data”, cell C5: “Forecast” says that these are forecasts or targets, not monthly counts, but Burglary counts them. Leave these columns out. If they are monthly counts, say so.",
      "Do not read column W: Data!W=not read",
      "They are monthly counts: count them: Data=counts: Forecast",
    ],
  ],
  [
    "columns that are no counts",
    () => said("notMonthlyCounts", CELL, { kind: "forecast", text: "Forecast", strands: ["Burglary"], others: true, columns: ["W", "X"] }),
    [
      "“Data”, cell C5: “Forecast” says that these are forecasts or targets, not monthly counts, but Burglary counts them. Leave these columns out. If they are monthly counts, say so.",
      "Do not read columns W and X: Data!W=not read, Data!X=not read",
      "They are monthly counts: count them: Data=counts: Forecast",
    ],
  ],
  [
    "rows that are no counts",
    () =>
      said("notMonthlyCounts", SHEET, {
        kind: "rolling",
        text: "Fraud R12",
        strands: ["Fraud R12"],
        others: false,
        rows: { column: "Offence", texts: ["Fraud R12"] },
      }),
    [
      "“Data”: “Fraud R12” says that these are rolling totals or averages of several months, not monthly counts, but Fraud R12 counts them. Leave these rows out. If they are monthly counts, say so.",
      "Leave “Fraud R12” out: Data!Offence=left out: Fraud R12",
      "They are monthly counts: count them: Data!Offence=counted: Fraud R12",
    ],
  ],
  [
    "people, where there are offences elsewhere",
    () => said("notMonthlyCounts", SHEET, { kind: "unit", text: "Victims by month", strands: ["Burglary"], others: true }),
    [
      "“Data”: “Victims by month” says that these are victims, not recorded offences, but Burglary counts them. Leave the sheet out, or name the right sheet in the “Strands” table. If they are what the report is of, say so.",
      "Do not read “Data”: Data=not read",
      "They are meant: count “Victims by month”: Data=counts: Victims by month",
    ],
  ],
  [
    "what the one sheet of the workbook is called",
    () => said("notMonthlyCounts", SHEET, { kind: "unit", text: "Data", strands: ["Burglary"], others: false }),
    [
      "The sheet’s name “Data” says that these are people, hours, calls, outcomes or something else, not recorded offences, but Burglary counts them. Add a sheet with the recorded offences of each month. If they are what the report is of, say so.",
      "They are meant: count “Data”: Data=counts: Data",
    ],
  ],
  [
    "what became of offences",
    () => said("notMonthlyCounts", CELL, { kind: "unit", text: "Offences cleared", strands: ["Burglary"], others: false }),
    [
      "“Data”, cell C5: “Offences cleared” says that these are solved offences or the like, not recorded offences, but Burglary counts them. Add a sheet with the recorded offences of each month. If they are what the report is of, say so.",
      "They are meant: count “Offences cleared”: Data=counts: Offences cleared",
    ],
  ],
  [
    "another count than the one beside it, added to it",
    () =>
      said("notMonthlyCounts", SHEET, {
        ...{ kind: "unit", text: "Incidents", strands: ["All"], others: true },
        beside: {
          text: "Offences",
          added: true,
          leaves: [{ text: "Incidents", notes: [{ sheet: "Data", column: "A9", readAs: "not read" }] }],
        },
      }),
    [
      "“Data”: “Incidents” does not seem to count the same thing as “Offences”, but All adds both up. Leave out what is not meant. If both count offences, say so.",
      "Do not read “Incidents”: Data!A9=not read",
      "Both count offences: count them: Data=counts: Incidents",
    ],
  ],
  [
    "another count than the one beside it, by itself",
    () =>
      said("notMonthlyCounts", SHEET, {
        ...{ kind: "unit", text: "Calls", strands: ["Theft", "Fraud"], others: true },
        beside: { text: "Crimes", added: false, leaves: [] },
      }),
    [
      "“Data”: “Calls” does not seem to count the same thing as “Crimes”, but Theft and Fraud count these figures as offences. Leave out what is not meant. If both count offences, say so.",
      "Both count offences: count them: Data=counts: Calls",
    ],
  ],
])("what is said of %s", (_, words, expected) => {
  expect(words()).toEqual(expected);
});
