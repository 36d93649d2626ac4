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
        "accountFails": "The figures of “Burglary” add up to 1,234, but its cells add up to 1,230. This is a mistake in Strand Report, not in your figures. No report is built. Please send us the output of the inspection.",
        "ambiguousColumn": "“Monthly”: several columns could be the offences: “MajorText” and “MinorText”. Choose one, or name it in the “Strands” table.",
        "ambiguousDays": "“Monthly”, cells D5:D7, D9: the dates in column “Date” could have the day first or the month first (“02/03/2020”). Choose which.",
        "ambiguousPeriod": "“Monthly”, cells D5:D7, D9: “Q1 2020” could end in March 2020 or June 2020. Write the months (“Apr-Jun 2020”) or the years (“Q1 2020/21”), or choose which is meant.",
        "badBaseline": "Row 7 of “Strands”: the second baseline, “before the pandemic”, is not a year. Write it like “2019”, “2018/19”, “12 months to Jan 2019”, “3 years” or “5 years”, or leave it blank for none.",
        "badBreakMonth": "Row 5 of “Breaks”: “last summer” is not a month. Write the first month that was recorded the new way, like “Jun 19”.",
        "badBreakPart": "Row 5 of “Breaks”: “some” is not a number of offences. Write how many of the later 12 months’ offences are due to recording, or leave it blank.",
        "badDirection": "Row 7 of “Strands”: Favourable for “Hate Crime” is “sideways”. Write “down” or “up”, or leave it blank.",
        "badPeriod": "Row 7 of “Strands”: the period of “Hare Coursing”, “18 months”, is longer than 12 months. Write it like “12 months”, “financial year to date”, “quarter”, “6 months” or “Sep 2019 to Dec 2019”, or leave it blank to use the report’s.",
        "badPeriodEnd": "Row 7 of “Strands”: the period end of “Night Time Economy”, “soon”, is not a month. Write it like “Feb 20”, or leave it blank to use the report’s period.",
        "badTarget": "Row 5 of “Strands”: the target of “Knife Crime” is not used: “5%” does not say which way. Write -5% for 5% fewer than in the earlier period, or +5% for 5% more, with an apostrophe before the plus ('+5%) so that Excel keeps it.",
        "badTargetMonth": "Row 5 of “Targets”: the target of “Knife Crime” is not used: “spring” is not a month. Write it like “Jun 19”.",
        "baselineMissing": "Fraud: there is no second baseline, 12 months to December 2016, because there are no figures for Jan 16 and Feb 16. Enter the figures, or choose another baseline. All else is reported.",
        "blankAmongCounts": "“Monthly”, cells D5:D7, D9: 1 cell is blank among the counts of “Fraud” for Jan 20, so a total would be incomplete. Enter the count, or 0 if there were none.",
        "blankCounts": "“Monthly”, cells D5:D7, D9: “Fraud” has no count for Mar 19, Apr 19, May 19, Jun 19, Jul 19, Aug 19 and 2 more. Blank does not count as 0. Enter the count, or 0 if there were none.",
        "breakOutsideData": "Row 5 of “Breaks”: there are no figures of “Knife Crime” for June 2091, so this break changes nothing: they run from February 2018 to January 2020. Correct the month. If it is right, the row can be taken away.",
        "breakPartTooLarge": "Row 5 of “Breaks”: 1,200 offences of “Knife Crime” cannot be due to recording: from June 2019 to January 2020 there are 934 that could be. Correct the number.",
        "breakPartUnused": "Row 5 of “Breaks”: the 120 offences of “Knife Crime” that are due to recording are not used: June 2018 is not one of the 12 months ending Jan 20. Clear the number if the report’s period is right.",
        "breakStrandUnknown": "Row 5 of “Breaks”: no strand is called “Knife Crme”. Did you mean “Knife Crime”?",
        "breakTwice": "Row 6 of “Breaks”: row 5 has the same strand and June 2019 too. Put what both say into one row.",
        "breaksColumnsMissing": "“Breaks” is the name of the sheet that says where recording changed. It has no row with the headers Strand, Month and Note. Add them, or give a sheet of figures another name.",
        "buildUnfinished": "The last build did not finish, so the report may be incomplete. Build again. It is put right first.",
        "cellsInTheWay": "“Report”, cells A210:C220: these are your own cells, and the new report needs the space. Move them to another sheet and build again.",
        "checkSettingsUnreadable": "The settings of the checks in this workbook cannot be read, so the defaults are used. Change them again.",
        "coarserLeftOut": "“Fraud”: quarters or years on “By year” are left out, because there are monthly or quarterly figures elsewhere.",
        "columnNotNamed": "Row 7 of “Strands”: “Fraud” does not name a column, and several are possible: “Offence” and “Crime type”. Write one under Column.",
        "columnsNotChecked": "“Monthly” is large, so the columns “District” and “Ward” were not read. A total that is named only there would be counted.",
        "commentaryCut": "The commentary on “Hate Crime” no longer fits its box, so it is cut off in print. Resize the box under “Report” in the pane, or build again.",
        "commentaryKept": "The commentary of “Hate Crime” is not in the report, because no strand has that name now. It is saved to the right of “Strand data”, and comes back with the strand.",
        "commentaryLeft": "Some commentary is missing from the report, because a build was interrupted. All of it is on the sheet “Report commentary”. Copy what is missing into the report, then delete that sheet.",
        "conditionIncomplete": "Row 7 of “Strands”: a further condition of “Fraud” has no Values. Fill it in, or clear the condition.",
        "contributionsNotGiven": "Figures by “District” do not add up to those of “Knife Crime”, so the report does not say where its difference comes from.",
        "diffDisagrees": "Row 13 of “Tables”: % Diff. of “Fraud” is +6.3%, but the totals beside it give -6.3%. The sign is the wrong way round. The report shows -6.3%.",
        "differencesUnchecked": "“Pack”, cell H2: “Force % change” is not checked, because the sheet does not say what it compares.",
        "duplicateRows": "“Monthly”, cells D5:D7, D9: 1 row is exactly the same as a row above, so the same offences would be counted twice. Remove what was pasted twice, or choose how they are counted.",
        "duplicateSection": "Row 7 of “Strands”: section 5.1 is already in row 4. Correct one of them. Excel turns 5.10 into 5.1 unless the cell is formatted as text.",
        "endAfterData": "The report was asked to end with March 2020, but the last month with figures is January 2020. End it with that month or an earlier one.",
        "endBeforeData": "The report was asked to end with January 1999, but the first month with figures is February 2018. The earliest that it can end with is January 2020.",
        "endChosenBefore": "The report would end with January 2020 again, as you chose for the last one. There are now figures up to April 2020. Choose the last month of this one.",
        "endsBeforeLastReport": "The last report ended with January 2020. This one would end with December 2019, because later months are incomplete. Enter what is missing, or end the report with December 2019.",
        "flaggedTwice": "“Monthly”, cells D5:D7, D9: 5 rows with “Y” in column “Domestic” stand there again with a blank instead, so the same offences would be counted twice. Choose which to count.",
        "foreignReport": "There is already a sheet “Report” that Strand Report did not make. It is left alone, and the report is on “Strand report”.",
        "hardToRead": "Some readers cannot use this part of the report: 1 cell has letters too pale for what is behind them. Make the letters darker, or the cell lighter.",
        "hiddenRowsRead": "“Monthly” has 1 hidden row because of a filter. It is counted like the others.",
        "hiddenSheetRead": "The hidden sheet “Monthly” has offence figures. They are counted.",
        "implausibleCount": "“Monthly”, cells D5:D7, D9: 412 for Burglary in Jan 20 is far from the other months, which are mostly 110 to 171. Two digits may have been swapped: is it 142?",
        "incompleteMonths": "Feb 20 is incomplete: far fewer rows than usual, records that stop before the last day, or only zeros. The report ends with January 2020.",
        "keptUnreadable": "The choices for the report in this workbook cannot be read, so the defaults are used. Choose again. The problem: “charts” has an unexpected value.",
        "leftOutAsSaid": "“Monthly”: “South” is left out of all figures (column “District”), because the sheet “Reading” says so.",
        "looksRefused": "Excel refused the report’s page set-up: There is no printer. The figures are complete. Build again to try once more.",
        "markedCounts": "“Monthly”, cells D5:D7, D9: 12 counts have marks: “[r]” and “p”. They are counted.",
        "marksCountedAsNone": "“Monthly”: 12 cells with “-” and “nil” are counted as 0, because the sheet “Reading” says so.",
        "measureCounted": "“Monthly”: “Recorded” is counted as the offences. “Solved” is not counted.",
        "missingMonths": "Hate Crime and Fraud: there are no figures for Mar 19 and Apr 19, so the 12 months ending Jan 20 are not totalled. Enter the missing months, or end the report with February 2019. If no row means none, say so.",
        "missingTotal": "Fraud: the table has no total for the 12 months ending Jan 20. Enter it, or end the report with December 2019.",
        "mixedDays": "“Monthly”, cells D5:D7, D9: some dates in column “Date” must have the day first, others the month first (“02/03/2020”). Correct them, or say on the sheet “Reading”: “day first” or “month first”.",
        "mixedMeasures": "“Monthly”: column “Measure” has “Recorded” and “Solved”, and “Burglary” would add them up. Choose which to count, or add a condition in the “Strands” table.",
        "mixedPeriods": "“Monthly”, cells D5:D7, D9: “Q1 2020” is a quarter among months and is not the sum of any of them, so it is left out. Enter the months, or put it in a table of its own.",
        "monthColumnChosen": "“Crimes”: a crime counts in the month of “Recorded Date”, not of “Committed Date”.",
        "monthInFuture": "“Monthly”, cells D5:D7, D9: there are counts for Jan 20, which has not begun yet. Check the year.",
        "monthNotOver": "“Monthly”, cells D5:D7, D9: “Data as at 12 January 2020” says that January 2020 is not complete, but it is counted. Enter the whole month, or end the report with December 2019.",
        "monthNotRead": "“Monthly”, cell D1: “Latest” cannot be read as a month, but column D has counts like the months beside it. From its place it would be Jan 20. Write the month in the cell, like “Jan 20”, or say that it is not a month.",
        "monthReadByPlace": "“Monthly”, cell D1: “Janurary 20” is read as Jan 20, because of its place among the other months.",
        "monthRepeated": "“Monthly”, cells D5:D7, D9: all 10 counts of Jan 20 are the same as those of Dec 19. Enter the month’s own counts.",
        "monthsMissing": "“Monthly”: the months run from Feb 18 to Jan 20, but Mar 19 is missing. Add it, or correct the month that was mistyped.",
        "monthsOutOfOrder": "“Monthly”, cells D5:D7, D9: Jan 20 is out of order. Check the year, or move it to its place.",
        "monthsUnderYears": "“Monthly”, cell B3: months run down and years run across, so the month of each figure is not certain. Write the year with each month (“Apr 18”), or in a column of its own.",
        "namesWithNotes": "Names are read without their footnote marks: “Burglary (1)” as “Burglary”.",
        "nearMiss": "“Monthly”, cells D5:D7, D9: “Burglery” in column “Offence” is not counted in any strand. Did you mean “Burglary”? Correct the spelling, or add the name to the “Strands” table.",
        "noFigures": "Fraud: there are no figures to report.",
        "noRowsAreNone": "“Monthly”: 3 missing rows are counted as 0, because the sheet “Reading” says so: “Fraud, South” in Jan 20 and 1 more name.",
        "noStrands": "The workbook does not say what the strands are. Add a sheet “Strands” with the columns Strand, Column and Values, or choose a column to make one strand for each of its values.",
        "notACount": "“Monthly”, cells D5:D7, D9: 12 cells in column D (“Count”) have a mark for a suppressed count: “*” and “[c]”. No total is possible without it. Enter the count, or leave these rows out of the strand.",
        "notMonthlyCounts": "“Monthly”: “Rate per 1,000” says that these are rates or percentages, not monthly counts, but Burglary counts them. Leave the sheet out, or name the right sheet in the “Strands” table. If they are monthly counts, accept this and give the reason.",
        "nothingRecognised": "No offence figures were found. A table needs months (in a column, a header row, the sheet’s name or its title), names of offences, and counts that are whole numbers. Seen on “Rota”: row 3 with “Desk 1” and “Desk 2”; no months. Seen on “Sheet3”: nothing. If a column has an unusual name, say on the sheet “Reading” what it is: “month”, “year”, “offence” or “count”.",
        "numbersAsText": "“Monthly”, cells D5:D7, D9: 4 numbers are stored as text. They are counted.",
        "onlyYearTotals": "Fraud: the worksheet has totals of 12 months, which cannot give the 10 months ending Jan 20. Choose 12 months for the report, or for these strands in the column Period of the sheet “Strands”; or add a sheet with monthly counts.",
        "pairNotRead": "“Pack”, cells B2:C2: “FYTD 2018/19” and “FYTD 2019/20” are not 12 months each, so they are not reported. Add a sheet with monthly counts or 12-month totals.",
        "partExceedsWhole": "“Monthly”, cells D5:D7, D9: “of which residential” is part of “Burglary” but is larger (Jan 20: 120, but the whole is 112). Correct the count that is wrong.",
        "partsByName": "“Monthly”: “of which dwelling” in column “Offence” sounds like a part of the name before, so it is not added to it.",
        "partsDoNotAddUp": "“Monthly”: “Force” is not the sum of its 3 parts in Jan 20. Correct the count that is wrong, or choose which counts: “Force” as it is, or its parts added up.",
        "percentAsText": "“Monthly”, cells D5:D7, D9: 10 percentages are text. They are checked like numbers, and the report works out its own.",
        "periodNotLaterWindow": "“Tables”, cell B12: the table of “Fraud” ends in January 2020, but the line above it says February 2020. Correct the one that is wrong.",
        "periodsDoNotFit": "Fraud and Hate Crime: the figures are in quarters that do not fit into the 12 months ending Jan 20, so they are not totalled. End the report with December 2019.",
        "placesAlike": "“Monthly”, cells D5:D7, D9: “Harlow” and “Basildon” (District) have the same figures in all 24 months in 1 of 3 lines. If one was pasted over the other, enter its own figures. If they are right, say that they are two places.",
        "placesMoved": "“Report”: the order or number of strands has changed. Formulas on other sheets that refer to cells of the report, not to its names, may now show another strand. Check them.",
        "quartersByStep": "“Monthly”, cell B1: the dates are month ends three months apart, so each figure is taken as a quarter: “31/01/2020” is Nov 19 to Jan 20.",
        "readingColumnsMissing": "“Reading” has no row with the headers Sheet, Column and Read as, so nothing on it is used. Add them.",
        "readingNotUnderstood": "Row 4 of “Reading”: “ofence” is not understood, or its column is not on the sheet. Usual words are “offence”, “month”, “count”, “place” and “not read”. The help page “Worksheets as they are” lists them all.",
        "recordsStop": "“Monthly”: the records end on 12 March 2020, so about 63 records of March 2020 are missing. Extract the rest, or end the report with February 2020.",
        "reportLost": "An earlier build was interrupted, and the previous report could not be put back. A new report is made.",
        "reportRestored": "An earlier build was interrupted. The previous report “Report” was put back before this one was built.",
        "rollingSums": "“Monthly”, cells D5:D7, D9: the figures of Burglary look like rolling 12-month totals, not monthly counts: they change by only 29% of what chance alone would bring (Jan 20: 730). Enter the count of each month. If these are monthly counts, accept this and give the reason.",
        "rowsWithoutCategory": "“Monthly”, cells D5:D7, D9: 4 rows have figures but nothing in column “Offence”, so no strand counts them. Fill in the column, or write “Total” if the rows are totals.",
        "rowsWithoutMonth": "“Monthly”, cells D5:D7, D9: 4 rows have a count but no month that can be read (“Janury 20”). Write the month in every row, like “Jan 20”.",
        "runningTotals": "“Monthly”, cells D5:D7, D9: the figures of Burglary grow from January to the end of each year (Jan 20: 73), so adding them up would count most offences many times. Enter the count of each month: each figure less the one before it. January stays as it is.",
        "sameMonthTwice": "“Monthly”, cells D5:D7, D9: 1 row has the same month and names as another row but a different count (Burglary, North, Jan 20: 12 and 14). Keep the right row, or give a header to the column that tells them apart. If all are right, say so.",
        "sameReference": "“Monthly”, cells D5:D7, D9: 2 rows have a reference in column “Crime Reference” that another row also has (“42/1001/20” and “42/1002/20”). Each row would be counted. Remove the rows that should not be there, or choose how they are counted.",
        "secondHeader": "“Monthly”, cell A80: there is a second header row among the figures. Remove it, or move the table below it to a sheet of its own.",
        "seriesDisagree": "“Monthly”, cells D5:D7, D9: this count differs from the same one on “Summary” (Burglary, Jan 20: 112 here, 121 in D7). Correct the one that is out of date.",
        "severalMeasures": "“Monthly”, cells B2, C2: each month has columns “Recorded” and “Solved”. They may measure different things, so they are not added up. Choose which one to count, or say that they are places.",
        "severalSources": "Figures for “Fraud” are in more than one place: “Data” and “Copy of data”. Adding them up could count offences twice. Choose which to count, or name the sheet in the column Sheet of the “Strands” table.",
        "sheetLongerThanRead": "“Monthly” has 1,200 rows, but comparison tables are read only in the first 500 rows. Move any further down to a sheet of their own.",
        "sheetNotRecognised": "Nothing on “Monthly” is counted, because no header with months and offences was found. Seen: row 3 with “Desk 1” and “Desk 2”; no months.",
        "sheetProtected": "The sheet “Report” is protected, so the report cannot be written. Unprotect it and build again.",
        "similarNames": "“Monthly”, cells D5:D7, D9: “Burglery (Dwelling)” in column “Offence” is spelled almost like “Burglary (Dwelling)” (1 row). If “Burglary (Dwelling)” is meant, correct the spelling.",
        "smallBase": "Fraud: the 12 months ending Jan 20 have 12 offences, fewer than 50, so no percentage is shown.",
        "solvedMoreThanRecorded": "“Solved”, cell D7: “Knife Crime” has more solved offences than recorded ones in Dec 19 and Jan 20. Compare the two. Offences may have been solved in a later month than they were recorded in.",
        "solvedNotKnown": "“Crimes”: “Knife Crime” and “Robbery” have no solved rate: not every value of “Outcome” says whether it is solved. They are “Charged”, “No further action” and “Under investigation”. Say which on the “Strands” sheet, under “Solved column” and “Solved values”.",
        "spelledDifferently": "“Monthly”, cells D5:D7, D9: 12 names in column “Offence” differ from the others only in spaces or capitals (“Burglary·” for “Burglary”). They are counted as one name.",
        "strandBelowTable": "Rows 19 to 20 directly below the table “Strands” (“Hate Crime” onwards) are read as part of it.",
        "strandMatchesNothing": "Row 7 of “Strands”: nothing is counted as “Fraud”, because none of “Fruad*” or “Forgery” is in column “Offence”. The column has “Fraud” and “Theft”, for example.",
        "strandNameMissing": "Row 7 of “Strands”: there is no name in the column “Strand”. Fill it in on every row of the strand, or clear the row.",
        "strandRowsDisagree": "Row 7 of “Strands”: Lead of “Hate Crime” is not the same as in row 4. Write it in one row only, or the same in each.",
        "strandsBehind": "Fraud and Arson have no figure for January 2020 yet (2 of 3 strands). Enter it, end the report with December 2019, or leave them out of the report.",
        "strandsColumnsIgnored": "“Strands”: the column “Remark” is not used.",
        "strandsColumnsMissing": "“Strands”: the table has no columns “Column” and “Values”. Found: Section, Strand and Valeus.",
        "strandsRowIgnored": "Row 7 of “Strands”: “Strands overlap.” is taken as a note, not a strand.",
        "strandsTableEmpty": "The table on “Strands” has no strands. Add a row for each strand, with its name, column and values.",
        "strandsTableTooLong": "The table on “Strands” has 800 rows; only 492 can be read. Shorten it.",
        "subColumnsLeftOut": "“Monthly”, cells B2, C2, D2: “Total” is counted for each month. “Male” and “Female” are left out.",
        "summedOverTables": "“A”, “B”, “C”, “D” and 2 more add up figures from “2019” and “2020”.",
        "tableWithoutHeading": "“Tables”, cell A12: this comparison table has no heading to say which strand it is. Write one above it, such as “5.5 Hate Crime:”.",
        "targetStrandUnknown": "Row 5 of “Targets”: no strand is called “Knife Crme”, so its targets are not used. Did you mean “Knife Crime”?",
        "targetTwice": "Row 5 of “Targets”: “Knife Crime” has another target, in Strands M4, and neither is used. Take one of the two away.",
        "targetsColumnsMissing": "“Targets” is the name of the sheet that says what figures should come to, and no target was read from it. It has no row of headers with Strand and months, with Month and strands, or with Strand, Month and Target. Add them, or give a sheet of figures another name.",
        "targetsDoNotCover": "The targets of “Knife Crime” do not cover the 12 months ending Jan 20: there is none for Dec 19 and Jan 20. They are not compared with the figure. Give these months their targets.",
        "textAmongDates": "“Monthly”, cells D5:D7, D9: 1 month in column “Month” is text, but the others are dates. It is counted, but Excel sorts and filters text separately.",
        "textTooLong": "“Strands”, cell C7: A measure has 1,000 characters: “Offences that…”. The report has room for 250. Shorten it.",
        "titleOtherMonth": "“Jan 20”, cell A1: the sheet’s name says January 2020, but its title says December 2019 (“Offences Dec 2019”). Correct the one that is wrong, or choose which is right.",
        "totalCountedWithParts": "“Monthly”: “Violence against the person” in column “Offence” is the sum of “Violence with injury” and “Violence without injury”, and the strand “Violence” counts them all, so offences are counted twice. Write “Violence against the person” or its parts under Except in the “Strands” table.",
        "totalDisagrees": "“Monthly”, cells D5:D7, D9: “Total” is not the sum of “Burglary”, “Robbery” and “Fraud” (Jan 20: 1,204, but its parts add up to 1,214). Correct the count that is wrong, or the total.",
        "totalOrParts": "“Monthly”: “All” in column “Flag” is in 3 rows, and the rows for its parts come to a different sum or are missing. “Burglary” would count the other rows and leave the total out. Choose which to count.",
        "totalsLeftOut": "“Monthly”: 14 rows of totals are left out (“Total” and “Essex total”), so that nothing is counted twice.",
        "twoColumnsForMonth": "“Monthly” has January 2020 in two columns, C and F. Keep the right one, or choose which to count.",
        "twoRowsForMonth": "“Monthly”, cells D5:D7, D9: Jan 20 has more than one row. Keep the right row, or give a header to the column that tells the rows apart.",
        "unknownColumn": "Row 7 of “Strands”: no sheet has a column “Ofence”. Did you mean “Offence”?",
        "unknownSheet": "Row 7 of “Strands”: there is no sheet “Mothly”. Did you mean “Monthly”?",
        "unnamedTotal": "“Monthly”: “Essex” in column “District” is nearly the sum of “North” and “South”, so adding them all up could count offences twice. Choose what to count, or name it in the “Strands” table.",
        "valueMatchesNothing": "Row 7 of “Strands”: the value “Fruad*” of “Fraud” is nowhere in column “Offence”, so only the others are counted. The column has “Fraud” and “Theft”, for example.",
        "valuesInNoStrand": "No strand counts “Arson”, “Perjury” and 12 more on “Monthly” (column “Offence”).",
        "valuesMissingInMonths": "“Monthly”: Knife Crime: there are no rows for “Threat with knife” in Jan 20 (usually about 40 offences a month) and 2 more values, so the 12 months would be too low. Add the rows, with 0 for no offences. If no row means none, say so.",
        "weeklyFigures": "“Monthly”: the 104 dates are 7 days apart, so these are weekly figures. Weeks do not fit into months. Enter monthly counts.",
        "wholeAndParts": "“ACT” is the whole of 9 other tables. The whole is reported, so nothing is counted twice.",
        "wholeCounted": "“Monthly”: “Forcewide” in column “Division” is counted instead of “East” and “West”. It is more than their sum in 1 of 72 figures, so some offences seem to be in none of them. 2 rows of it have no parts at all.",
        "windowsNotYearApart": "“Tables”, cell B12: the columns of “Fraud” end in Jan 18 and Jan 20, which are not 12 months apart. Correct the headers.",
        "yearNotSaid": "“Monthly”, cells B7:M7: “Jan” and “Dec” have no year, so their figures are not counted. Write the year with each month, like “Jan 20”, or say that they do not count.",
        "yearOutOfPlace": "“Monthly”, cell D1: “Jan 02” is where Jan 20 should be, from the months around it. Correct the year, or choose which month it is.",
        "yearToDateDisagrees": "“Jan 20”, cell B2: the counts of Jan 20 do not match the growth of the year to date (Fraud: 120, but the year to date is 102 in its first month (C2)). Correct the one that is wrong.",
        "zeroAmongCounts": "“Monthly”, cells D5:D7, D9: 0 is unusual here (Burglary in Jan 20, otherwise never below 110). Enter the count, or clear the cell until it is known.",
        "zeroBase": "Fraud: the earlier total is 0, so no percentage is shown.",
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
      "“Monthly”, cell D5: 1 cell in column D (“Count”) has text instead of a count: “see note”. Enter the count, or 0 if there were none. If it is a mark, say what it stands for: in the pane under Settings, Marks, or on the sheet “Reading”, as “mark: x is none”.",
    );
  });
});
