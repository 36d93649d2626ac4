import { monthOf } from "../../../src/domain/month";
import { said } from "../said";

const CELL = { sheet: "Data", address: "C5" };
const SHEET = { sheet: "Data", address: null };
const NOWHERE = { sheet: null, address: null };
const [OCT_19, NOV_19, DEC_19, JAN_20] = [monthOf(2019, 10), monthOf(2019, 11), monthOf(2019, 12), monthOf(2020, 1)];
const NAMELESS = { column: "Offence", records: false, total: false };
const GAP = { header: "District", value: "North", months: [JAN_20], usual: 12, mayBeLeftOut: true };
const STOP = { header: "Date", place: null, day: 43_902, month: JAN_20, missing: 1200 };

test.each<readonly [string, () => readonly string[], readonly string[]]>([
  [
    "a row that is not there",
    () => said("noRowsAreNone", SHEET, { count: 1, of: [{ value: "Fraud, South", months: [JAN_20] }], lines: 1 }),
    ["“Data”: 1 missing row is counted as 0, because the sheet “Reading” says so: “Fraud, South” in Jan 20."],
  ],
  [
    "rows that are not there",
    () => said("noRowsAreNone", SHEET, { count: 3, of: [{ value: "Fraud, South", months: [DEC_19, JAN_20] }], lines: 2 }),
    ["“Data”: 3 missing rows are counted as 0, because the sheet “Reading” says so: “Fraud, South” in Dec 19 and Jan 20 and 1 more name."],
  ],
  [
    "records that end within a month",
    () => said("recordsStop", CELL, { ...STOP, stop: "end" }),
    [
      "“Data”, cell C5: the records end on 12 March 2020, so about 1,200 records of January 2020 are missing. Extract the rest, or end the report with December 2019.",
      "End the report with December 2019: 2019-12",
    ],
  ],
  [
    "a place's records that begin within a month",
    () => said("recordsStop", CELL, { ...STOP, stop: "begin", place: "North" }),
    [
      "“Data”, cell C5: the records of “North” start on 12 March 2020, so about 1,200 records of January 2020 are missing. Extract the rest.",
    ],
  ],
  [
    "a row without a name",
    () => said("rowsWithoutCategory", CELL, { ...NAMELESS, count: 1 }),
    [
      "“Data”, cell C5: 1 row has figures but nothing in column “Offence”, so no strand counts it. Fill in the column, or leave it out if the row is a total.",
      "Leave rows without a name in “Offence” out: Data!Offence=left out: (blank)",
    ],
  ],
  [
    "rows without a name",
    () => said("rowsWithoutCategory", CELL, { ...NAMELESS, count: 2 }),
    [
      "“Data”, cell C5: 2 rows have figures but nothing in column “Offence”, so no strand counts them. Fill in the column, or leave them out if the rows are totals.",
      "Leave rows without a name in “Offence” out: Data!Offence=left out: (blank)",
    ],
  ],
  [
    "a record without a name",
    () => said("rowsWithoutCategory", CELL, { ...NAMELESS, count: 1, records: true }),
    [
      "“Data”, cell C5: 1 record has nothing in column “Offence”, so no strand can be chosen for it. Fill in the column, or leave it out.",
      "Leave records without a name in “Offence” out: Data!Offence=left out: (blank)",
    ],
  ],
  [
    "records without a name",
    () => said("rowsWithoutCategory", CELL, { ...NAMELESS, count: 2, records: true }),
    [
      "“Data”, cell C5: 2 records have nothing in column “Offence”, so no strand can be chosen for them. Fill in the column, or leave them out.",
      "Leave records without a name in “Offence” out: Data!Offence=left out: (blank)",
    ],
  ],
  [
    "a row without a name that another strand counts",
    () => said("rowsWithoutCategory", CELL, { ...NAMELESS, count: 1, counted: "some" }),
    [
      "“Data”, cell C5: 1 row has figures but nothing in column “Offence”. Strands that are chosen by it do not count it, but another strand counts what has no name there. Fill in the column, or say that it has none or is a total.",
      "They have no “Offence”: count them without one: Data!Offence=counted: (blank)",
      "They are totals of other rows: count them for no strand: Data!Offence=left out: (blank)",
    ],
  ],
  [
    "records without a name beside others that a strand counts",
    () => said("rowsWithoutCategory", CELL, { ...NAMELESS, count: 2, records: true, counted: "others" }),
    ["“Data”, cell C5: 2 records have nothing in column “Offence”, so no strand counts them. Fill in the column."],
  ],
  [
    "a nameless row that adds others up",
    () => said("rowsWithoutCategory", CELL, { ...NAMELESS, count: 1, total: true }),
    ["“Data”, cell C5: 1 row has figures but nothing in column “Offence”, and adds up other rows. It is left out as a total."],
  ],
  [
    "nameless rows that add others up",
    () => said("rowsWithoutCategory", CELL, { ...NAMELESS, count: 2, total: true }),
    ["“Data”, cell C5: 2 rows have figures but nothing in column “Offence”, and add up other rows. They are left out as totals."],
  ],
  [
    "a row without a month",
    () => said("rowsWithoutMonth", CELL, { count: 1, found: [""] }),
    ["“Data”, cell C5: 1 row has a count but no month. Write the month in every row, like “Jan 20”.", "; expected a month"],
  ],
  [
    "rows whose months cannot be read",
    () => said("rowsWithoutMonth", CELL, { count: 2, found: ["Janu", ""] }),
    [
      "“Data”, cell C5: 2 rows have a count but no month that can be read (“Janu”). Write the month in every row, like “Jan 20”.",
      "Janu; ; expected a month",
    ],
  ],
  [
    "months that are there only as totals",
    () => said("rowsWithoutMonth", CELL, { count: 1, found: ["Dec 19 total"], totals: true }),
    [
      "“Data”, cell C5: 1 month is there only as a total (“Dec 19 total”), which is left out. Add the rows that it adds up, or write the month alone, like “Jan 20”, where it adds up none.",
      "Dec 19 total; expected a month",
    ],
  ],
  [
    "a month that stands twice",
    () => said("sameMonthTwice", CELL, { count: 1, of: [{ line: "Burglary", month: "Jan 20", counts: [12, 1300] }] }),
    [
      "“Data”, cell C5: 1 row has the same month and names as another row but a different count (Burglary, Jan 20: 12 and 1,300). Keep the right row, give a header to the column that tells them apart, or choose which count.",
      "Count the first row of each: Data=same rows: first counted",
      "Count the last row of each: Data=same rows: last counted",
      "All are right: add them up: Data=same rows: added up",
    ],
  ],
  [
    "months that stand twice on no one sheet",
    () => said("sameMonthTwice", NOWHERE, { count: 2, of: [{ line: "Burglary", month: "Jan 20", counts: [12, 1300] }] }),
    [
      "2 rows have the same month and names as another row but a different count (Burglary, Jan 20: 12 and 1,300). Keep the right row, give a header to the column that tells them apart, or choose which count.",
    ],
  ],
  [
    "a column's value without rows",
    () => said("valuesMissingInMonths", NOWHERE, { strands: ["Burglary"], sheets: ["Data", "Other"], gaps: [GAP], values: 1 }),
    [
      "Burglary: there are no rows for “North” in Jan 20 (usually about 12 offences a month), so the total would be too low. Add the rows, with 0 for no offences. If no row means none, say so.",
      "No row means none: Data=no row means none, Other=no row means none",
      "Leave “North” out of all months: Data!District=left out: North, Other!District=left out: North",
    ],
  ],
  [
    "values that are no column's",
    () =>
      said("valuesMissingInMonths", NOWHERE, {
        strands: ["Burglary"],
        sheets: ["Data"],
        gaps: [GAP, { ...GAP, mayBeLeftOut: false, value: "South", months: [NOV_19, DEC_19, JAN_20], usual: 1 }],
        values: 4,
      }),
    [
      "Burglary: there are no rows for “North” in Jan 20 (usually about 12 offences a month), “South” in Nov 19 to Jan 20 (usually about 1 offence a month) and 2 more values, so the total would be too low. Add the rows, with 0 for no offences. If no row means none, say so.",
      "No row means none: Data=no row means none",
    ],
  ],
  [
    "months without rows that do not follow one another",
    () =>
      said("valuesMissingInMonths", NOWHERE, {
        strands: ["Burglary"],
        sheets: ["Data"],
        gaps: [{ ...GAP, months: [OCT_19, DEC_19, JAN_20] }],
        values: 1,
      }),
    [
      "Burglary: there are no rows for “North” in Oct 19, Dec 19 and Jan 20 (usually about 12 offences a month), so the total would be too low. Add the rows, with 0 for no offences. If no row means none, say so.",
      "No row means none: Data=no row means none",
      "Leave “North” out of all months: Data!District=left out: North",
    ],
  ],
  [
    "two months without rows",
    () =>
      said("valuesMissingInMonths", NOWHERE, {
        strands: ["Burglary"],
        sheets: ["Data"],
        gaps: [{ ...GAP, months: [DEC_19, JAN_20] }],
        values: 1,
      }),
    [
      "Burglary: there are no rows for “North” in Dec 19 and Jan 20 (usually about 12 offences a month), so the total would be too low. Add the rows, with 0 for no offences. If no row means none, say so.",
      "No row means none: Data=no row means none",
      "Leave “North” out of all months: Data!District=left out: North",
    ],
  ],
  [
    "rows that say the same",
    () => said("duplicateRows", SHEET, { count: 2, ones: false }),
    [
      "“Data”: 2 rows are exactly the same as a row above, so the same offences would be counted twice. Remove what was pasted twice, or choose how they are counted.",
      "Count identical rows once: Data=same rows: counted once",
      "All are right: add them up: Data=same rows: added up",
    ],
  ],
  [
    "a row of one offence that says the same",
    () => said("duplicateRows", SHEET, { count: 1, ones: true }),
    [
      "“Data”: 1 row is exactly the same as a row above. Each may be an offence of its own. Remove what was pasted twice, or choose how they are counted.",
      "Each row is an offence: count all: Data=same rows: added up",
      "Count identical rows once: Data=same rows: counted once",
    ],
  ],
  [
    "rows that say the same on no one sheet",
    () => said("duplicateRows", NOWHERE, { count: 2, ones: false }),
    [
      "2 rows are exactly the same as a row above, so the same offences would be counted twice. Remove what was pasted twice, or choose how they are counted.",
    ],
  ],
  [
    "references that come again in rows alike",
    () => said("sameReference", SHEET, { column: "Crime No", count: 1, references: ["A1"], alike: true, sheets: ["Data"] }),
    [
      "“Data”: 1 row has a reference in column “Crime No” that another row also has (“A1”). Each row would be counted. Remove the rows that should not be there, or choose how they are counted.",
      "Count each reference once: Data!Crime No=each once: first row",
      "Each row is an offence: count all: Data!Crime No=added up",
    ],
  ],
  [
    "references that come again on two sheets",
    () => said("sameReference", SHEET, { column: "Crime No", count: 2, references: ["A1", "A2"], alike: false, sheets: ["Data", "Other"] }),
    [
      "“Data”: 2 rows have a reference in column “Crime No” that another row of “Data” and “Other” also has (“A1” and “A2”). Each row would be counted. Remove the rows that should not be there, or choose how they are counted.",
      "Count each reference once, by its first row: Data!Crime No=each once: first row, Other!Crime No=each once: first row",
      "Count each reference once, by its last row: Data!Crime No=each once: last row, Other!Crime No=each once: last row",
      "Each row is an offence: count all: Data!Crime No=added up, Other!Crime No=added up",
    ],
  ],
  [
    "a quarter among months",
    () => said("mixedPeriods", CELL, { label: "Q1 2020", length: 3, others: 1 }),
    [
      "“Data”, cell C5: “Q1 2020” is a quarter among months and is not the sum of any of them, so it is left out. Enter the months, or put it in a table of its own.",
    ],
  ],
  [
    "a month in the future",
    () => said("monthInFuture", CELL, { months: [JAN_20] }),
    ["“Data”, cell C5: there are counts for Jan 20, which has not begun yet. Check the year."],
  ],
  [
    "a month in the future that the report can end before",
    () => said("monthInFuture", CELL, { months: [JAN_20], ends: [DEC_19] }),
    [
      "“Data”, cell C5: there are counts for Jan 20, which has not begun yet. Check the year, or end the report with December 2019.",
      "End the report with December 2019: 2019-12",
    ],
  ],
  [
    "months in the future",
    () => said("monthInFuture", CELL, { months: [DEC_19, JAN_20] }),
    ["“Data”, cell C5: there are counts for Dec 19 and Jan 20, which have not begun yet. Check the year."],
  ],
  [
    "a month that is missing",
    () => said("monthsMissing", SHEET, { first: OCT_19, last: JAN_20, months: [NOV_19] }),
    ["“Data”: the months run from Oct 19 to Jan 20, but Nov 19 is missing. Add it, or correct the month that was mistyped."],
  ],
  [
    "months that are missing",
    () => said("monthsMissing", SHEET, { first: OCT_19, last: JAN_20, months: [NOV_19, DEC_19] }),
    ["“Data”: the months run from Oct 19 to Jan 20, but Nov 19 and Dec 19 are missing. Add them, or correct the month that was mistyped."],
  ],
  [
    "a month out of order",
    () => said("monthsOutOfOrder", CELL, { months: [JAN_20] }),
    ["“Data”, cell C5: Jan 20 is out of order. Check the year, or move it to its place."],
  ],
  [
    "months out of order",
    () => said("monthsOutOfOrder", CELL, { months: [DEC_19, JAN_20] }),
    ["“Data”, cell C5: Dec 19 and Jan 20 are out of order. Check the year, or move them to their places."],
  ],
  [
    "a month of the wrong year, where nothing else has the right one",
    () => said("monthsOutOfOrder", CELL, { months: [NOV_19], meant: JAN_20 }),
    ["“Data”, cell C5: Nov 19 is where Jan 20 should be, from the rows around it, and no other row has Jan 20. Correct the year."],
  ],
  [
    "a sheet that is not counted",
    () => said("sheetNotRecognised", SHEET, { seen: "row 3 with “Desk 1”; no months" }),
    ["Nothing on “Data” is counted, because no header with months and offences was found. Seen: row 3 with “Desk 1”; no months."],
  ],
  [
    "a sheet that is not counted, with the header of one that is",
    () => said("sheetNotRecognised", SHEET, { seen: "row 1 with “Month”", like: "Kent" }),
    [
      "Nothing on “Data” is counted, though its header is that of “Kent”. Seen: row 1 with “Month”. Enter its counts as whole numbers, or say that it is not to be read.",
      "Do not read this sheet: Data=not read",
    ],
  ],
  [
    "a name spelled nearly as another",
    () => said("similarNames", CELL, { column: "Offence", found: "Burglery", meant: "Burglary", count: 2 }),
    [
      "“Data”, cell C5: “Burglery” in column “Offence” is spelled almost like “Burglary” (2 rows). If “Burglary” is meant, correct the spelling.",
      "Burglery; expected Burglary",
    ],
  ],
  [
    "a name that differs by spaces",
    () => said("spelledDifferently", CELL, { column: "Offence", count: 1, names: [{ written: "Burglary ", usual: "Burglary" }] }),
    [
      "“Data”, cell C5: 1 name in column “Offence” differs from the others only in spaces or capitals (“Burglary·” for “Burglary”). It is counted as one name.",
      "Burglary ; expected Burglary",
    ],
  ],
  [
    "names that differ by spaces",
    () =>
      said("spelledDifferently", CELL, {
        column: "Offence",
        count: 2,
        names: [
          { written: "Burglary ", usual: "Burglary" },
          { written: "ROBBERY", usual: "Robbery" },
        ],
      }),
    [
      "“Data”, cell C5: 2 names in column “Offence” differ from the others only in spaces or capitals (“Burglary·” for “Burglary” and “ROBBERY” for “Robbery”). They are counted as one name.",
      "Burglary ; ROBBERY; expected Burglary; Robbery",
    ],
  ],
])("what is said of %s", (_, words, expected) => {
  expect(words()).toEqual(expected);
});
