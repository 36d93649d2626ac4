import { messageOf } from "../../src/checks/messages";
import { finding, NOWHERE, type FindingCode } from "../../src/domain/finding";
import { SAMPLES } from "../../scripts/docs/message-samples";

function sample(code: FindingCode): string {
  const [place, details] = SAMPLES[code];
  return messageOf(finding(code, place, details));
}

const messages = Object.fromEntries((Object.keys(SAMPLES) as FindingCode[]).map((code) => [code, sample(code)]));

describe("the message of a finding", () => {
  test("says what was found, where, and what to do", () => {
    expect(messages).toMatchInlineSnapshot(`
      {
        "accountFails": "The figures of “Burglary” add up to 1,234, but its cells to 1,230. This is a mistake of Strand Report, and not yours. No report is made of it; please send us what the inspection says.",
        "ambiguousColumn": "“Monthly”: several columns could hold the offences: “MajorText” and “MinorText”. Choose the column, name it in the “Strands” table, or say on the sheet “Reading” which it is.",
        "ambiguousDays": "“Monthly”, cells D5:D7, D9: the dates in column “Date” can be read day first or month first (“02/03/2020”). Say which on the sheet “Reading”: “day first” or “month first”.",
        "ambiguousPeriod": "“Monthly”, cells D5:D7, D9: “Q1 2020” could end in March 2020 or June 2020. Write the months (“Apr-Jun 2020”) or the years (“Q1 2020/21”), or say on the sheet “Reading”: “years start in January” or “years start in April”.",
        "badDirection": "Row 7 of “Strands”: Favourable of “Hate Crime” says “sideways”. Write “down” or “up”, or leave it blank.",
        "badPeriodEnd": "Row 7 of “Strands”: the period end of “Night Time Economy”, “soon”, is not a month. Write it like “Feb 20”, or leave it blank for the report’s own.",
        "blankAmongCounts": "“Monthly”, cells D5:D7, D9: 1 cell is blank among the counts of “Fraud” for Jan 20, so a total would miss something. Enter the count, or 0 if there were none.",
        "blankCounts": "“Monthly”, cells D5:D7, D9: “Fraud” has no count for Mar 19, Apr 19, May 19, Jun 19, Jul 19, Aug 19 and 2 more. Blank is not taken as 0: enter 0 if there were none.",
        "buildUnfinished": "The last build did not finish, so the report may not be whole. Build again: it is put right first.",
        "cellsInTheWay": "“Report”, cells A210:C220: cells of your own stand where the new report needs the room. Move them to another sheet and build again.",
        "checkSettingsUnreadable": "What was set for the checks in this workbook cannot be read, so all checks are made as they come. Set them again.",
        "coarserLeftOut": "“Fraud”: quarters or years on “By year” are left out, since finer figures for the same months stand elsewhere.",
        "columnNotNamed": "Row 7 of “Strands”: “Fraud” has no Column, and several could be meant: “Offence” and “Crime type”. Name one.",
        "columnsNotChecked": "“Monthly” is large, so the columns “District” and “Ward” were not read: a row of totals that only they name would be counted.",
        "commentaryCut": "The commentary on “Hate Crime” no longer fits its box, and is cut in print. Resize the box under “Report” in the pane, or build again.",
        "commentaryKept": "The commentary of “Hate Crime” is no longer on the report, since no strand has that name now. It is kept at the right of “Strand data”, and comes back with the strand.",
        "commentaryLeft": "Some commentary is not in the report, since a build had been interrupted. All of it is on the sheet “Report commentary”. Copy from there what the report lacks, then delete that sheet.",
        "conditionIncomplete": "Row 7 of “Strands”: a further condition of “Fraud” has no Values. Fill it in, or clear the condition.",
        "diffDisagrees": "Row 13 of “Tables”: % Diff. of “Fraud” says +6.3%; the totals beside it give -6.3%. The sign is the wrong way round. The report shows -6.3%.",
        "differencesUnchecked": "“Pack”, cell H2: “Force % change” is not checked: nothing says what it compares.",
        "duplicateRows": "“Monthly”, cells D5:D7, D9: 1 row says exactly the same as another one above, so that its offences would be counted twice. Remove what was pasted twice; or say on the sheet “Reading”: “same rows: counted once”, or “same rows: added up”.",
        "duplicateSection": "Row 7 of “Strands”: section 5.1 is already in row 4. Excel turns 5.10 into 5.1 unless the cells are formatted as text.",
        "endAfterData": "The report was asked to end with March 2020, but the last month with figures is January 2020.",
        "endBeforeData": "The report was asked to end with January 1999, but the first month with figures is January 2020.",
        "endChosenBefore": "The report would end with January 2020 again, as you chose for the last one. There are figures to April 2020 now. Choose the month that this one ends with.",
        "endsBeforeLastReport": "The last report ended with January 2020. This one would end with December 2019, since later months are not complete. Enter what is missing there, or choose December 2019 as the month that the report ends with.",
        "foreignReport": "There was already a sheet “Report” that Strand Report did not make. It is left alone; the report is on “Strand report”.",
        "hiddenRowsRead": "“Monthly” has 1 hidden row, by a filter. It is counted like the others.",
        "hiddenSheetRead": "The hidden sheet “Monthly” holds offence figures, which are read too.",
        "implausibleCount": "“Monthly”, cells D5:D7, D9: 412 for Burglary in Jan 20 is far from its other months, which are mostly 110 to 171. Two digits may have been swapped: is it 142?",
        "incompleteMonths": "Feb 20 is not complete: far fewer rows than in other months, records that stop before the month’s last day, or nothing but zeros. The report ends with January 2020.",
        "keptUnreadable": "What was chosen for the report in this workbook cannot be read, so it is made as it comes. Choose it again. What is wrong with it: “charts” has an unexpected value.",
        "leftOutAsSaid": "“Monthly”: “South” is left out of all figures, as the sheet “Reading” says of “District”.",
        "looksRefused": "This Excel refused the report’s page set-up: There is no printer. The figures are whole. Build again to have it tried again.",
        "markedCounts": "“Monthly”, cells D5:D7, D9: 12 counts have marks, and are counted: “[r]” and “p”.",
        "marksCountedAsNone": "“Monthly”: 12 cells with “-” and “nil” are counted as 0, as the sheet “Reading” says.",
        "measureCounted": "“Monthly”: “Recorded” is counted as the offences; “Solved” stands beside them and is not counted.",
        "missingMonths": "Hate Crime and Fraud: no figures for Mar 19 and Apr 19, so the 12 months ending Jan 20 are not totalled. Enter the missing months, or end the report with another month. Others have rows in those months: if no row means none, say so.",
        "missingTotal": "Fraud: its table has no total for the 12 months ending Jan 20.",
        "mixedDays": "“Monthly”, cells D5:D7, D9: some dates in column “Date” can only be read day first, others only month first (“02/03/2020”). Correct them, or say on the sheet “Reading” how they are meant.",
        "mixedMeasures": "“Monthly”: column “Measure” holds “Recorded” and “Solved”, and “Burglary” would add them up. Which of them counts? Say so on the sheet “Reading”, as “only: Recorded”, or “added up” if each offence stands in one of them alone; or give the strands a second condition in the “Strands” table.",
        "mixedPeriods": "“Monthly”, cells D5:D7, D9: “Q1 2020” is a quarter among months and adds none of them up, so it is left out. Enter the months, or keep it in a table of its own.",
        "monthInFuture": "“Monthly”, cells D5:D7, D9: counts for Jan 20, which has not begun yet. Check the year.",
        "monthNotRead": "“Monthly”, cell D1: “Latest” cannot be read as a month, but column D has counts as the months beside it have. By its place it would be Jan 20. Write the month in the cell, like “Jan 20”. If the column is none, say on the sheet “Reading” that it is not read.",
        "monthReadByPlace": "“Monthly”, cell D1: “Janurary 20” is read as Jan 20, which its place among the other months says.",
        "monthRepeated": "“Monthly”, cells D5:D7, D9: all 10 counts of Jan 20 are those of Dec 19. Enter the month’s own.",
        "monthsMissing": "“Monthly”: the months run from Feb 18 to Jan 20, but Mar 19 is missing. Add what is missing, or correct the month that was mistyped.",
        "monthsOutOfOrder": "“Monthly”, cells D5:D7, D9: Jan 20 breaks the order of the months. Check the year, or move it to its place.",
        "monthsUnderYears": "“Monthly”, cell B3: months stand below one another and years beside one another. Write the year with each month (“Apr 18”), or in a column of its own, so that no figure is taken for another month’s.",
        "namesWithNotes": "Names are read without the marks of footnotes: “Burglary (1)” as “Burglary”.",
        "nearMiss": "“Monthly”, cells D5:D7, D9: “Burglery” in column “Offence” counts for no strand. Did you mean “Burglary”? Correct the spelling on the sheet, or name it in the “Strands” table.",
        "noFigures": "Fraud: there are no figures to report.",
        "noRowsAreNone": "“Monthly”: 3 rows are not there, and are counted as 0, as the sheet “Reading” says: “Fraud, South” in Jan 20 and 1 more name.",
        "noStrands": "Nothing says what the strands are. Add a sheet “Strands” with the columns Strand, Column and Values, or choose the column whose values are the strands.",
        "notACount": "“Monthly”, cells D5:D7, D9: 12 cells in column D (“Count”) hold a mark for a suppressed count: “*” and “[c]”. A total cannot be made without it: enter the count, or leave these rows out of the strand.",
        "notMonthlyCounts": "“Monthly”: “Rate per 1,000” says that these are rates or percentages, and not counts of a month, but Burglary counts them. Say on the sheet “Reading” that the sheet is “not read”, or name the right sheet in the “Strands” table. If they are counts all the same, accept this with the reason.",
        "nothingRecognised": "No offence figures were found. A table needs months (in a column, a header row, the sheet’s name or its title), names of offences, and counts that are whole numbers. Seen on “Rota”: row 3 with “Desk 1” and “Desk 2”; no months. Seen on “Sheet3”: nothing. Where a column is there but called otherwise, say on the sheet “Reading” what it is: “month”, “year”, “offence” or “count”.",
        "numbersAsText": "“Monthly”, cells D5:D7, D9: 4 numbers are kept as text. They are counted.",
        "pairNotRead": "“Pack”, cells B2:C2: “FYTD 2018/19” and “FYTD 2019/20” are not 12 months each, so they are not reported as 12 months. Add a sheet with a count for each month, or with 12-month totals.",
        "partExceedsWhole": "“Monthly”, cells D5:D7, D9: “of which residential” is part of “Burglary” but has more (Jan 20: 120 of 112). Correct the count that is wrong.",
        "partsByName": "“Monthly”: “of which dwelling” in column “Offence” is called a part of what stands before, and is not added to it.",
        "partsDoNotAddUp": "“Monthly”: “Force” is not the sum of its 3 parts in Jan 20. Correct the count that is wrong, or say which counts: “Force” as it stands, or its parts added up.",
        "percentAsText": "“Monthly”, cells D5:D7, D9: 10 percentages are text. They are checked like numbers; the report computes its own.",
        "periodNotLaterWindow": "“Tables”, cell B12: the table of “Fraud” runs to January 2020, but the line above it says February 2020. Correct the one that is wrong.",
        "periodsDoNotFit": "Fraud and Hate Crime: the figures are by quarters that do not begin and end with the 12 months ending Jan 20, so these are not totalled. End the report with the last month of one of them.",
        "placesAlike": "“Monthly”, cells D5:D7, D9: “Harlow” and “Basildon” (District) have the same figures in all 24 months in 1 line of 3. If the one was pasted over the other, enter its own figures; else say that they are two.",
        "placesMoved": "“Report”: the order or number of strands has changed. Formulas in other sheets that point at cells of the report, rather than at its names, may now show another strand.",
        "quartersByStep": "“Monthly”, cell B1: the dates stand three months apart, each the last day of its month, so each figure is taken for a quarter: “31/01/2020” is Nov 19 to Jan 20.",
        "readingColumnsMissing": "“Reading” has no row with the headers Sheet, Column and Read as, so nothing on it was used.",
        "readingNotUnderstood": "Row 4 of “Reading”: “ofence” says nothing that is known, or its column is not on the sheet. X stands for a name, a month, a language or a mark of yours. Of a column can be said: month, year, offence, place, count, not read, only: X, left out: X, added up, each once: first row, each once: last row or month: X. Of a sheet, with Column blank: not read, place: X, month: X, whole of the others, same rows: counted once, same rows: added up, no row means none, day first, month first, years start in January, years start in April, years start in July, years start in October, years are named after their start, years are named after their end, months in X, thousands by point, decimals by point, mark: X is none, mark: X is suppressed or mark: X is not available. Of one of several tables, by a cell of it: not read, place: X or whole of the others.",
        "recordsStop": "“Monthly”: the records end on 12 March 2020, so that about 63 of March 2020 are missing. Extract the rest, or end the report with February 2020.",
        "reportLost": "An earlier build had been interrupted, and the report before it could not be put back. It is made anew.",
        "reportRestored": "An earlier build had been interrupted. The former report “Report” was put back before this one was built.",
        "rollingSums": "“Monthly”, cells D5:D7, D9: the figures of Burglary look like sums of 12 months that roll on, and not like counts of a month: from month to month they change by 29% of what chance alone makes counts of that size change (Jan 20: 730). Enter the counts of each month. If they are such, accept this with the reason.",
        "rowsWithoutCategory": "“Monthly”, cells D5:D7, D9: 4 rows have figures but nothing in column “Offence”, so no strand counts them. Fill in the column, or write “Total” where the row adds others up.",
        "rowsWithoutMonth": "“Monthly”, cells D5:D7, D9: 4 rows have a count but no month that can be read (“Janury 20”). Write the month like “Jan 20”, in every row.",
        "runningTotals": "“Monthly”, cells D5:D7, D9: the figures of Burglary run up from January to the end of each year (Jan 20: 73), so that 12 of them added up would count most offences many times. Enter the counts of each month: each figure less the one before it, but for January’s.",
        "sameMonthTwice": "“Monthly”, cells D5:D7, D9: 1 row says the same month and names as another one, with another count (Burglary, North, Jan 20: 12 and 14). Keep the right one, or head the column that tells them apart; if all of them are right, say on the sheet “Reading”: “same rows: added up”.",
        "sameReference": "“Monthly”, cells D5:D7, D9: 2 rows have a reference in column “Crime Reference” that another row has too (“42/1001/20” and “42/1002/20”), and each row would be counted. Remove the rows that should not be there; or say on the sheet “Reading” of this column: “each once: first row”, “each once: last row”, or “added up” if each row is an offence of its own, such as one a victim.",
        "secondHeader": "“Monthly”, cell A80: a second header row stands among the figures. Remove it, or move the table below it to a sheet of its own.",
        "seriesDisagree": "“Monthly”, cells D5:D7, D9: the same series on “Summary” says something else (Burglary, Jan 20: 112 here, 121 in D7). Correct the one that is out of date.",
        "severalMeasures": "“Monthly”, cells B2, C2: each month has columns “Recorded” and “Solved”. They may measure different things, so they are not added up. Say on the sheet “Reading” which one is the count (Sheet “Monthly”, Column B, Read as “count” for “Recorded”); or “place” if they are places, which add up.",
        "severalSources": "Figures for “Fraud” stand in more than one place: “Data” and “Copy of data”. Nothing says that they may be added up, which could count offences twice. Say on the sheet “Reading” that all but one are “not read”, or, if they are places that do not overlap, which each is of (“place: North”); or name the sheet in the “Strands” table’s column Sheet.",
        "sheetLongerThanRead": "“Monthly” has 1,200 rows, but comparison tables are looked for in the first 500 rows only. Move those further down to a sheet of their own.",
        "sheetNotRecognised": "Nothing on “Monthly” is counted, since no header with months and offences was recognised. Seen: row 3 with “Desk 1” and “Desk 2”; no months.",
        "sheetProtected": "The sheet “Report” is protected, so the report cannot be written. Unprotect it and build again.",
        "similarNames": "“Monthly”, cells D5:D7, D9: “Burglery (Dwelling)” in column “Offence” is spelled nearly as “Burglary (Dwelling)” (1 row). Correct the spelling if “Burglary (Dwelling)” is meant.",
        "smallBase": "Fraud: the 12 months ending Jan 20 count 12 offences, fewer than 50, so no percentage difference is shown.",
        "spelledDifferently": "“Monthly”, cells D5:D7, D9: 12 names in column “Offence” differ from the others by spaces or capitals alone (“Burglary·” for “Burglary”). They are counted as one name.",
        "strandBelowTable": "Rows 19 to 20 right below the table “Strands” (“Hate Crime” and on) are read as part of it.",
        "strandMatchesNothing": "Row 7 of “Strands”: nothing counts as “Fraud”: none of “Fruad*” or “Forgery” is in column “Offence”. It holds “Fraud” and “Theft”, for instance.",
        "strandNameMissing": "Row 7 of “Strands”: there is no name in the column “Strand”. Fill it in, in every row of a strand, or clear the row.",
        "strandRowsDisagree": "Row 7 of “Strands”: Lead of “Hate Crime” says something else than in row 4. A strand may have several rows: write Lead in one of them, or the same in each.",
        "strandsBehind": "There is no figure for January 2020 yet for 2 of 3 strands: Fraud and Arson. Enter it, or choose the month that the report ends with: December 2019, or January 2020 without these strands.",
        "strandsColumnsIgnored": "“Strands”: the column “Remark” is not used.",
        "strandsColumnsMissing": "“Strands”: the table of strands has no columns “Column” and “Values”. Found: Section, Strand and Valeus.",
        "strandsRowIgnored": "Row 7 of “Strands”: taken for a note, not a strand: “Strands overlap.”.",
        "strandsTableEmpty": "The table on “Strands” has no strands. Add a row for each: Strand, Column and Values.",
        "strandsTableTooLong": "The table on “Strands” has 800 rows; at most 492 can be read.",
        "subColumnsLeftOut": "“Monthly”, cells B2, C2, D2: “Total” is counted for each month; “Male” and “Female” beside it are left out.",
        "summedOverTables": "“A”, “B”, “C”, “D” and 2 more add up figures from “2019” and “2020”.",
        "tableWithoutHeading": "“Tables”, cell A12: the comparison table has no heading that says which strand it is of. Write one above it, such as “5.5 Hate Crime:”.",
        "textAmongDates": "“Monthly”, cells D5:D7, D9: 1 month in column “Month” is text while the others are dates. It is counted; Excel sorts and filters text apart.",
        "textTooLong": "“Strands”, cell C7: A measure has 1,000 characters: “Offences that…”. The report has room for 250. Shorten it.",
        "titleOtherMonth": "“Jan 20”, cell A1: the sheet’s name says January 2020, but its title says December 2019 (“Offences Dec 2019”). Nothing says which month the figures are of. Correct the one that is wrong, or say on the sheet “Reading” which month it is (“month: Jan 2020”).",
        "totalCountedWithParts": "“Monthly”: “Violence against the person” in column “Offence” is the sum of “Violence with injury” and “Violence without injury”, and the strand “Violence” counts it with them, so twice. Write “Violence against the person” or its parts under Except in the “Strands” table, or name only what counts.",
        "totalDisagrees": "“Monthly”, cells D5:D7, D9: “Total” is not the sum of “Burglary”, “Robbery” and “Fraud” (Jan 20: 1,204, but its parts add up to 1,214). Correct the count that is wrong, or the total.",
        "totalOrParts": "“Monthly”: “All” in column “Flag” stands in 3 rows, and the rows beside it come to another sum, or there are none. “Burglary” would leave the total out and count the other rows. Say on the sheet “Reading” which counts: “only: All”, or “left out: All” if the other rows are right.",
        "totalsLeftOut": "“Monthly”: 14 rows of totals left out (“Total” and “Essex total”), so that nothing is counted twice.",
        "twoColumnsForMonth": "“Monthly” has January 2020 in two columns, C and F. Keep the right one, or say on the sheet “Reading” that the other is “not read”.",
        "twoRowsForMonth": "“Monthly”, cells D5:D7, D9: Jan 20 has more than one row. Keep the right one, or head the column that tells the rows apart.",
        "unknownColumn": "Row 7 of “Strands”: there is no column “Ofence” on any recognised sheet. Did you mean “Offence”?",
        "unknownSheet": "Row 7 of “Strands”: there is no sheet “Mothly”. Did you mean “Monthly”?",
        "unnamedTotal": "“Monthly”: “Essex” in column “District” is nearly the sum of “North” and “South”, so that adding all of them up could count offences twice. Leave it out, count it alone, or say that all are added up; or name what counts in the “Strands” table.",
        "valueMatchesNothing": "Row 7 of “Strands”: the value “Fruad*” of “Fraud” is nowhere in column “Offence”; the others are counted. It holds “Fraud” and “Theft”, for instance.",
        "valuesInNoStrand": "No strand counts “Arson”, “Perjury” and 12 more on “Monthly” (column “Offence”).",
        "valuesMissingInMonths": "“Monthly”: Knife Crime: no rows for “Threat with knife” in Jan 20 (about 40 offences a month otherwise) and 2 more values, so the 12 months would be too low. Add the rows, with 0 where there were no offences. If no row means none, say so.",
        "weeklyFigures": "“Monthly”: the 104 dates lie 7 days apart, so these are figures of weeks and not of months: a week that begins in one month may end in the next, and 12 months hold 52 or 53 of them. Enter counts of months.",
        "wholeAndParts": "“ACT” is the whole of 9 other tables that it adds up. The whole is reported; nothing is counted twice.",
        "wholeCounted": "“Monthly”: “Forcewide” in column “Division” is counted in place of “East” and “West”. It is more than they come to in 1 of 72 figures, so some offences seem to have none. 2 rows of it have no part at all.",
        "windowsNotYearApart": "“Tables”, cell B12: the columns of “Fraud” end in Jan 18 and Jan 20, which are not 12 months apart. Correct the headers.",
        "yearNotSaid": "“Monthly”, cells B7:M7: nothing says of which year the figures of “Jan” and “Dec” are, so that they are not counted. Write the year with each month, like “Jan 20”, or in a column of its own. If they do not count, say so.",
        "yearOutOfPlace": "“Monthly”, cell D1: “Jan 02” is Jan 02, but stands where Jan 20 belongs: the other months follow one another. Correct the year, or say on the sheet “Reading” which month the column is of.",
        "yearToDateDisagrees": "“Jan 20”, cell B2: the counts of Jan 20 are not what the year to date has grown by (Fraud: 120, but the first of the year is 102 (C2)). Correct the one that is wrong.",
        "zeroAmongCounts": "“Monthly”, cells D5:D7, D9: 0 where there never was one (Burglary in Jan 20, never under 110 otherwise). Enter the count, or clear the cell until it is known.",
        "zeroBase": "Fraud: the earlier total is 0, so there is no percentage difference.",
      }
    `);
  });

  test("is whole sentences without a trace of code", () => {
    for (const [code, message] of Object.entries(messages)) {
      expect(message).toMatch(/^[A-Z“].*[.?]$/);
      expect(`${code}: ${message}`).not.toMatch(/: .*(undefined|null|\[object|NaN|“”|\s{2})/);
    }
  });

  test("leaves the place out where there is none", () => {
    const columns = { strand: null, column: "Ward", columns: ["Offence", "District"], suggestion: null };
    expect(messageOf(finding("unknownColumn", NOWHERE, columns))).toBe(
      "No sheet has a column “Ward”. The columns are Offence and District.",
    );
  });

  test("says one cell and several as one would", () => {
    const one = { kind: "text", header: "Count", column: "D", count: 1, found: ["see note"] } as const;
    expect(messageOf(finding("notACount", { sheet: "Monthly", address: "D5" }, one))).toBe(
      "“Monthly”, cell D5: 1 cell in column D (“Count”) has text instead of a count: “see note”. Enter the count, or 0 if there were none. If it is a mark, say what it stands for under Settings, Marks.",
    );
  });
});
