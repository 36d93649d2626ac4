import type { Answer } from "../../domain/answer";
import { cellAt, localAddress } from "../../domain/address";
import { finding, type Finding, type FindingDetails, type FindingOf } from "../../domain/finding";
import { grouped } from "../../domain/grouped";
import { addMonths, monthName, monthNumberOf, monthOf, type Month } from "../../domain/month";
import { normalised, oneLine } from "../../domain/text";
import {
  firstOfTwo,
  inEnglishMonths,
  MONTH_STARTS,
  monthsIn,
  parseMonth,
  SHORT_MONTHS,
  startOfParts,
  type MonthlyTable,
} from "../../reading";
import { saysPartOfYear } from "../values/kinds/part-of-year";
import { saysFinancial, yearsSaid } from "../values/kinds/years-said";
import { labelsOf, textsOn, type TextCell } from "../values/kinds/texts-on-sheet";
import { isUsed } from "../values/kinds/used-tables";
import { alsoOn, card, longMonth, placed, quoted, quotedSome, shortMonth, type CheckInput } from "../writing";

/** Years whose first month nothing says: "2017/18" is read from April on. Asked about where the sheet says another month, or that it is of one. */
export const yearsAssumed = card("reading", "yearsAssumed", "When years start", {
  scope: "table",
  noted: true,
  looksAt: "years such as “2017/18” whose first month nothing says, and what titles, sheets’ names and notes say of it",
  toDo: "Nothing, if the years start so. If not, say it on the sheet “Reading”, such as “years start in July”.",
  message({ labels, start, said, sheets = [] }, at) {
    const [they, one] = [`${placed(at)}${quotedSome(labels)}`, labels.length === 1];
    const also = alsoOn(sheets);
    const read = `${they} ${one ? "is" : "are"} read with years that run from ${nameOf(start)} to ${nameOf(((start + 10) % 12) + 1)}`;
    if (said === null)
      return `${read}: nothing on the sheet says when years start${also}. If they start in another month, say so on the sheet “Reading”, as “years start in July”.`;
    if ("month" in said) {
      const [what, part] = said.month === null ? ["a part of the year", "that part"] : [longMonth(said.month), "one month"];
      return `${they} ${one ? "is a year" : "are years"}, but ${quoted(said.text)} says ${what}${also}. Say whether the figures are of whole years. If they are of ${part} of each year, write the months, like “Jan 20” or “Apr-Dec 2019”.`;
    }
    if (said.ofParts)
      return `${read}, but the columns begin with ${quoted(said.text)}, as those of years that start in ${nameOf(said.start)}${also}. Choose when they start.`;
    return `${read}, but ${quoted(said.text)} says that years start in ${nameOf(said.start)}${also}. Choose when they start, or write the months, like “Year to Sep 2019”.`;
  },
  answers({ start, said, spanning, sheets, labels }, { sheet }) {
    if (sheet === null || said === null) return [];
    const on = (readAs: string) => (sheets ?? [sheet]).map((each) => ({ sheet: each, column: "", readAs }));
    const [year = ""] = /\d{4}/.exec(labels[0]!) ?? [];
    // Of "2018" that starts in April nothing says whether it ends in 2018, so the answer does.
    const running = (from: number) => {
      const first = monthOf(Number(year), from);
      return "start" in said && said.ofParts ? `: “${year}” is ${shortMonth(first)} to ${shortMonth(addMonths(first, YEAR - 1))}` : "";
    };
    const starts = [start, ...("start" in said && (spanning || said.ofParts) ? [said.start] : [])];
    const known = Object.entries(MONTH_STARTS).flatMap(([name, number]): readonly Answer[] => {
      const notes = on(`years start in ${name}`);
      return starts.includes(number)
        ? [{ label: `${"month" in said ? "They are whole years that" : "They"} start in ${name}${running(number)}`, notes }]
        : [];
    });
    return [...known, { label: `Do not read ${quotedSome(sheets ?? [sheet])}`, notes: on("not read") }];
  },
  restsOn: ({ start, said }) => [start, said],
  find(input) {
    const found = labelled(input).flatMap((each) => assumedIn(each, input));
    const alike = grouped(found, ({ details: { start, spanning, said } }) => JSON.stringify([start, spanning, said]));
    // A workbook with a sheet a district says it once.
    return [...alike.values()].map(([first, ...others]): Finding => {
      const { sheet, address, details, severity } = first!;
      const sheets = [...new Set([sheet, ...others.map((other) => other.sheet)])].filter((each) => each !== null);
      return finding("yearsAssumed", { sheet, address }, { ...details, ...(sheets.length > 1 ? { sheets } : {}) }, severity);
    });
  },
});

/** The name of a month by its number. */
function nameOf(number: number): string {
  return monthName(monthOf(2000, number));
}

/** How many labels a finding quotes. */
const QUOTED = 4;
const [JANUARY, APRIL, YEAR] = [1, 4, 12];
/** Words before a month that is not the one the figures are of, nor the day that they were taken. */
const OTHER_MONTH =
  /\b(compared|against|since|previous|prior|last|from|before|after|(?:years?|months) (?:up )?(?:to|until|till|ending|ended))\b/i;
/** A sheet's name without what says nothing: "Jan 2020 data" is "Jan 2020". */
const SAYS_NOTHING = /\b(data|offences?|crimes?|figures|sheet|stats|counts?)\b/gi;

/** What a table writes for its years, with their last months, and what heads these. */
interface Labelled {
  readonly table: Pick<MonthlyTable, "sheet" | "length" | "titles" | "dates">;
  readonly labels: ReadonlyMap<string, Month>;
  readonly header: readonly string[];
  /** Whether a sheet's name or title may say a month of its figures: over two years side by side it says when these end. */
  readonly mayBeOfMonth: boolean;
  /** When its years start by the quarters or halves that they are counted in. */
  readonly parts: ReturnType<typeof startOfParts>;
}

/** The tables that strands count, and the comparison tables where strands are theirs. */
function labelled(input: CheckInput): readonly Labelled[] {
  const monthly = input.tables.flatMap((checked): readonly Labelled[] => {
    const { table } = checked;
    if (table.length === 1 || table.rowIsOffence || !isUsed(table, input)) return [];
    const header = table.months.in === "rows" ? [table.months.month.header] : [];
    const labels = labelsOf([checked], { end: 0 as Month, length: table.length });
    return [{ table, header, labels, mayBeOfMonth: table.length === YEAR, parts: startOfParts(table) }];
  });
  if (!input.strands.some(({ figures }) => figures.kind === "totals")) return monthly;
  const compared = input.recognition.comparisons.map((table): Labelled => {
    const labels = new Map(table.windows.map(({ header, month }) => [oneLine(header), month]));
    return { table, labels, header: [], mayBeOfMonth: true, parts: null };
  });
  return [...monthly, ...compared];
}

function assumedIn({ table, labels: all, header, mayBeOfMonth, parts }: Labelled, input: CheckInput): readonly FindingOf<"yearsAssumed">[] {
  const { sheet, dates, titles } = table;
  if (dates.yearStart !== null) return [];
  const ends = new Map([...all].filter(([label]) => isYearAlone(label)));
  const labels = [...ends.keys()].some(isOfTwo) ? [...ends.keys()].filter(isOfTwo) : [...ends.keys()];
  if (labels.length === 0) return [];
  const spanning = isOfTwo(labels[0]!);
  // As read: 2018 under "Financial year" runs to March.
  const start = table.length === YEAR ? monthNumberOf(addMonths(ends.get(labels[0]!)!, 1)) : spanning ? APRIL : JANUARY;
  const head = input.heads.find((each) => each.sheet === sheet);
  const cells = head ? textsOn(head) : [];
  const details = { labels: labels.slice(0, QUOTED), start, spanning };
  const addressOf = (text: string) => {
    const cell = cells.find((each) => each.text === text);
    return cell === undefined ? null : localAddress(cellAt(sheet, cell.row, cell.column));
  };
  const told = (of: FindingDetails["yearsAssumed"], address: string | null) => {
    const severity = of.said === null ? "info" : "error";
    return [finding("yearsAssumed", { sheet, address }, of, severity) as FindingOf<"yearsAssumed">];
  };
  const names = [sheet, ...titles];
  const month = mayBeOfMonth ? monthSaid(names, Math.max(...ends.values())) : null;
  const part = table.length === YEAR ? names.find((text) => saysPartOfYear(text, monthNumberOf(ends.get(labels[0]!)!))) : undefined;
  const said = month ?? (part === undefined ? null : { text: part, month: null });
  if (said) return told({ ...details, said }, addressOf(said.text));
  const texts = [...header, ...titles, sheet, ...cells.filter(isNote).map(({ text }) => text)];
  const saying = texts.flatMap((text) => {
    // Of "2017/18" it says nothing new.
    const said = yearsSaid(text) ?? (!spanning && saysFinancial(text) ? APRIL : null);
    return said === null ? [] : [{ text, start: said }];
  });
  if ([...saying, parts].some((each) => each?.start === start)) return [];
  const other = saying[0] ?? (parts && { ...parts, ofParts: true as const });
  if (other) return told({ ...details, said: other }, addressOf(other.text));
  return spanning ? told({ ...details, said: null }, null) : [];
}

/** "2017/18", "Q1 2017-18": two years, one after the other. "01/02/2018" is a day. */
function isOfTwo(label: string): boolean {
  return [...label.matchAll(/(?<![\d/])(\d{4}|\d\d) ?[-–—/] ?'?(\d{4}|\d\d)(?![\d/])/g)].some(
    ([, first, second]) => firstOfTwo(first!, second!) !== null,
  );
}

/** True of a label of a year or a part of one that says no month. */
function isYearAlone(label: string): boolean {
  return isOfTwo(label) || /^\D{0,6}\d{4}\D{0,6}$/.test(label) ? !namesMonth(label) : false;
}

const MONTH = new RegExp(String.raw`\b(?:${SHORT_MONTHS.join("|")})\b`);
function namesMonth(label: string): boolean {
  return MONTH.test(inEnglishMonths(normalised(label)));
}

/** A note that says of the years themselves when they start: "* Years run from October to September". */
function isNote({ text }: TextCell): boolean {
  return /^[^\p{L}]*(?:notes?:? )?(?:all |the |these )?(?:financial |fiscal |reporting )?years? /iu.test(text);
}

/** The month that a sheet is of, by its name; or one in its name or a title that the last year goes beyond. */
function monthSaid(texts: readonly string[], last: number): { readonly text: string; readonly month: Month } | null {
  for (const [at, text] of texts.entries()) {
    const [month, ...more] = isOfTwo(text) || OTHER_MONTH.test(text) ? [] : new Set(monthsIn(text));
    if (month === undefined || more.length > 0) continue;
    const isAlone = at === 0 && parseMonth(text.replace(SAYS_NOTHING, " ").trim()) === month;
    if (isAlone || (month < last && month > last - YEAR)) return { text, month };
  }
  return null;
}
