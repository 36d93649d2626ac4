import type { NotACount } from "../../domain/finding-details";
import { counted, listed } from "../../domain/text";
import { monthList, placed, quoted, quotedList, quotedSome, some, type Messages } from "./words";

const KINDS: Readonly<Record<NotACount, { readonly noun: string; readonly advice: string }>> = {
  text: {
    noun: "text instead of a count",
    advice: "Enter the count, or 0 if there were none. What a mark stands for can be said under Settings, Marks.",
  },
  negative: { noun: "a negative number", advice: "A count of offences cannot be below 0: enter the right one." },
  fraction: { noun: "a number that is not whole", advice: "Enter the whole count." },
  error: { noun: "an error instead of a count", advice: "Correct the formula, or enter the count." },
  suppressed: {
    noun: "a mark for a suppressed count",
    advice: "A total cannot be made without it: enter the count, or leave these rows out of the strand.",
  },
  notAvailable: {
    noun: "a mark for a missing count",
    advice: "Enter the count. If the mark stands for none, enter 0, or say so under Settings, Marks.",
  },
};

/** What is wrong or worth saying among the counts. */
export const COUNTS: Messages<
  | "totalsLeftOut"
  | "notACount"
  | "numbersAsText"
  | "marksCountedAsNone"
  | "blankCounts"
  | "blankAmongCounts"
  | "rowsWithoutMonth"
  | "rowsWithoutCategory"
  | "duplicateRows"
  | "secondHeader"
  | "valuesMissingInMonths"
  | "columnsNotChecked"
  | "severalSources"
  | "coarserLeftOut"
  | "summedOverTables"
> = {
  totalsLeftOut: ({ sheet, details: { of, labels, count, sheets } }) => {
    const what = of === "rows" ? counted(count, "row of totals", "rows of totals") : counted(count, "column");
    const one = count === 1;
    const why = {
      rows: "so that nothing is counted twice",
      columns: `which ${one ? "holds" : "hold"} no figures of a month or period of ${one ? "its" : "their"} own`,
      headers: `which ${one ? "adds others up or holds" : "add others up or hold"} no counts of an offence`,
    }[of];
    const where = sheet === null ? counted(sheets, "sheet") : quoted(sheet);
    return `${where}: ${what} left out (${quotedSome(labels)}), ${why}.`;
  },
  notACount: (finding) => {
    const { kind, header, column, count, found } = finding.details;
    const { noun, advice } = KINDS[kind];
    const where = `${counted(count, "cell")} in column ${column} (${quoted(header)}) ${count === 1 ? "holds" : "hold"} ${noun}: ${quotedList(found)}`;
    return `${placed(finding)}${where}. ${advice}`;
  },
  numbersAsText: (finding) =>
    `${placed(finding)}${counted(finding.details.count, "number is", "numbers are")} kept as text. ${finding.details.count === 1 ? "It is" : "They are"} counted.`,
  marksCountedAsNone: ({ sheet, details: { count, marks } }) =>
    `${sheet === null ? "" : `${quoted(sheet)}: `}${counted(count, "cell", "cells")} with ${quotedList(marks)} ${count === 1 ? "is" : "are"} counted as 0, as the sheet “Reading” says.`,
  blankCounts: (finding) =>
    `${placed(finding)}${quoted(finding.details.strand)} has no count for ${monthList(finding.details.months)}. Blank is not taken as 0: enter 0 if there were none.`,
  blankAmongCounts: (finding) => {
    const { strand, months, count } = finding.details;
    return `${placed(finding)}${counted(count, "cell is", "cells are")} blank among the counts of ${quoted(strand)} for ${monthList(months)}, so a total would miss something. Enter the count, or 0 if there were none.`;
  },
  rowsWithoutMonth: (finding) => {
    const { count, found } = finding.details;
    const texts = found.filter((text) => text !== "");
    const rows = counted(count, "row has", "rows have");
    const what = texts.length === 0 ? "no month" : `no month that can be read (${quotedList(texts)})`;
    return `${placed(finding)}${rows} a count but ${what}. Write the month like “Jan 20”, in every row.`;
  },
  rowsWithoutCategory: (finding) => {
    const { column, count } = finding.details;
    return `${placed(finding)}${counted(count, "row has", "rows have")} figures but nothing in column ${quoted(column)}, so no strand counts ${count === 1 ? "it" : "them"}. Fill in the column, or write “Total” where the row adds others up.`;
  },
  duplicateRows: (finding) =>
    `${placed(finding)}${counted(finding.details.count, "row says", "rows say")} exactly the same as another one above. Every row is counted: remove any that were pasted twice.`,
  secondHeader: (finding) =>
    `${placed(finding)}a second header row stands among the figures. Remove it, or move the table below it to a sheet of its own.`,
  valuesMissingInMonths: (finding) => {
    const { strand, gaps, values } = finding.details;
    const named = gaps.map(({ value, months }) => `${quoted(value)} in ${monthList(months)}`);
    const more = values - gaps.length;
    const all = listed(more > 0 ? [...named, counted(more, "more value")] : named);
    return `${placed(finding)}${strand}: no rows for ${all}, while its other values have some. Nothing is counted for them there: add the rows if there were offences.`;
  },
  columnsNotChecked: ({ sheet, details: { columns } }) =>
    `${quoted(sheet ?? "")} is large, so ${columns.length === 1 ? "the column" : "the columns"} ${quotedList(columns)} ${columns.length === 1 ? "was" : "were"} not read: a row of totals that only ${columns.length === 1 ? "it names" : "they name"} would be counted.`,
  severalSources: ({ details: { strands, places } }) =>
    `Figures for ${quotedSome(strands)} stand in more than one place: ${some(places)}. Which one is right? Adding them up could count offences twice. Name the right sheet in the “Strands” table’s column Sheet; or say on the sheet “Reading” that the other is “not read”, or which place each is of (“place: North”).`,
  coarserLeftOut: ({ details: { strands, places } }) =>
    `${quotedSome(strands)}: quarters or years on ${some(places)} are left out, since finer figures for the same months stand elsewhere.`,
  summedOverTables: ({ details: { strands, places } }) =>
    `${quotedSome(strands)} ${strands.length === 1 ? "adds" : "add"} up figures from ${some(places)}.`,
};
