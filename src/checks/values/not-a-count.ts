import type { NotACount } from "../../domain/count-details";
import type { Answer } from "../../domain/answer";
import type { FindingDetails } from "../../domain/finding-details";
import { textOfMark } from "../../reading/texts";
import { card, counted, endingWithOne, placed, quoted, quotedList, quotedSome } from "../writing";

/** Where to say what a mark means, in the pane and without it. */
const SAY = "say what it stands for: in the pane under Settings, Marks, or on the sheet “Reading”, as “mark: x is none”.";

const KINDS: Readonly<Record<NotACount, { readonly noun: string; readonly advice: string }>> = {
  text: {
    noun: "text instead of a count",
    advice: `Enter the count, or 0 if there were none. If it is a mark, ${SAY}`,
  },
  negative: { noun: "a negative number", advice: "A count cannot be below 0. Enter the right one." },
  fraction: { noun: "a number that is not whole", advice: "Enter a whole number." },
  error: { noun: "an error instead of a count", advice: "Correct the formula, or enter the count." },
  suppressed: {
    noun: "a mark for a suppressed count",
    advice: "No total is possible without it. Enter the count, or leave these rows out of the strand.",
  },
  unclear: {
    noun: "a number that can be read in two ways",
    advice: "The point may mark thousands or decimals. Enter the number without it, or choose which it is.",
  },
  date: {
    noun: "a day instead of a count",
    advice:
      "Excel makes a day of what looks like one, such as 12/10. Enter the count. If the number is right, give its cell a number format.",
  },
  notAvailable: {
    noun: "a mark for a missing count",
    advice: `Enter the count, or 0 if the mark stands for none. You can also ${SAY}`,
  },
};

/** Said of fractions in many columns: they are hardly slips. */
const FRACTIONS =
  "Counts are whole. If these are rates, averages or thousands, add a sheet with the recorded offences of each month. If they are counts, enter whole numbers.";

/** The same where another sheet has counts of these offences. */
const beside = (sheets: readonly string[]) =>
  `Counts are whole. If these are rates, averages or thousands, leave the sheet out: ${quotedSome(sheets)} ${sheets.length === 1 ? "has" : "have"} counts of these offences. If they are counts, enter whole numbers.`;

/** How many texts are quoted, and how many are told at most. */
const [QUOTED, MOST_TOLD] = [3, 12] as const;

/** What may well stand for none. "[x]" and "n/k" are known to mean missing. */
const MAY_BE_NONE = /^[-–—.]{1,3}$|^(nil|none|zero|no)$/i;

/** The note that marks stand for none: on their sheet, or everywhere. */
function none(found: readonly string[], sheet: string): readonly Answer[] {
  const said = [...new Set(found)].map((mark) => textOfMark({ mark, meaning: "none" }));
  // Where there are more than are told, nothing shows that all of them are such.
  const mayBe = found.length < MOST_TOLD && found.every((mark) => MAY_BE_NONE.test(mark));
  const on = (label: string, where: string): Answer => ({
    label: `${quotedSome(found)} ${found.length === 1 ? "means" : "mean"} none, and ${found.length === 1 ? "counts" : "count"} as 0, ${label}`,
    notes: said.map((readAs) => ({ sheet: where, column: "", readAs })),
  });
  return mayBe ? [on(`on ${quoted(sheet)}`, sheet), on("on all sheets", "*")] : [];
}

/** What the cells may be, or the rows that may be left out. */
function asWhat({ kind, found, leaveOut, countedOn }: FindingDetails["notACount"], sheet: string): readonly Answer[] {
  if (countedOn)
    return [
      {
        label: `Leave ${quoted(sheet)} out: ${quotedSome(countedOn)} ${countedOn.length === 1 ? "has" : "have"} the counts`,
        notes: [{ sheet, column: "", readAs: "not read" }],
      },
    ];
  if (leaveOut) {
    const notes = leaveOut.names.map((name) => ({ sheet, column: leaveOut.column, readAs: `left out: ${name}` }));
    return [...(kind === "suppressed" ? [] : none(found, sheet)), { label: `Leave ${quotedSome(leaveOut.names)} out`, notes }];
  }
  if (kind === "notAvailable" || kind === "text") return none(found, sheet);
  if (kind !== "unclear") return [];
  const [example] = found;
  const said = (label: string, readAs: string) => ({ label: `${quoted(example!)} is ${label}`, notes: [{ sheet, column: "", readAs }] });
  const numbers = found.map((text) => /\d+\.\d+/.exec(text)![0]);
  const thousands = said(Number(numbers[0]!.replace(".", "")).toLocaleString("en-GB"), "thousands by point");
  // 1.234 with decimals is not a count either.
  const isWhole = numbers.every((number) => Number.isInteger(Number(number)));
  return [thousands, ...(isWhole ? [said(String(Number(numbers[0])), "decimals by point")] : [])];
}

export const notACount = card("values", "notACount", "Not a count", {
  scope: "cell",
  // As a warning it is of a month that the report does not have.
  noted: false,
  looksAt: "text, errors, marks, days, fractions and negative numbers among the counts of strands",
  toDo: "Enter the count. If it is of the last month, you can also end the report with the month before.",
  message({ kind, header, column, columns = 1, count, found, countedOn }, at) {
    const { noun, advice } = KINDS[kind];
    const of = columns > 1 ? `${columns} columns` : `column ${column} (${quoted(header)})`;
    const where = `${counted(count, "cell")} in ${of} ${count === 1 ? "has" : "have"} ${noun}: ${quotedList(found.slice(0, QUOTED))}`;
    const ofMany = countedOn ? beside(countedOn) : kind === "fraction" && columns > 1 ? FRACTIONS : advice;
    return `${placed(at)}${where}. ${ofMany}`;
  },
  answers: (details, { sheet }) =>
    sheet === null ? [] : [...asWhat(details, sheet), ...(details.kind === "unclear" ? [] : endingWithOne(details.ends))],
  // Which months the cells are of is said by the cells, and which other month would work is not part of what is wrong.
  restsOn: ({ ends: _ends, months: _months, ...said }) => said,
  foundAndExpected: ({ found }) => ({ found: found.join("; "), expected: "a whole number from 0" }),
  merge: { alike: ["kind", "column", "columns", "leaveOut"], quoted: { found: 3 } },
});
