import { formatCellValue, isDateDisplayFormat } from "../library";
import { type Scalar } from "./cell-value";
import { type Locale, US_ENGLISH } from "./entries/locale";
import { formatNumberSection } from "./number-section";
import { remembered } from "./remembered";

/**
 * The text that a cell shows: its value under its number format, before the column's width matters. `dateOffset` is how far the
 * workbook's serial numbers are behind those of 1900. Points, commas, names of months and short dates are the region's.
 */
export function formatValue(value: Scalar, format: string, dateOffset = 0, locale: Locale = US_ENGLISH): string {
  if (typeof value === "boolean") return locale.truth[value ? 0 : 1];
  const sections = sectionsOf(format);
  if (typeof value === "string") return formatText(value, sections);
  const { section, magnitude, explicit } = chooseSection(value, sections);
  const code = section.trim();
  if (/^general$/i.test(code)) return (explicit && value < 0 ? "" : value < 0 ? "-" : "") + general(magnitude).replace(".", locale.decimal);
  if (isDateCode(code)) return value < 0 ? "#######" : dateText(code, value + dateOffset, locale);
  if (code.includes("/") && /[#?0]\s*\/\s*[#?0-9]/.test(code)) return formatCellValue(value, code);
  return formatNumberSection(magnitude, code, value < 0 && !explicit, locale);
}

/** The texts of dates by their format: a column of months repeats the same few, and the engine is slow with each. */
const shownDates = remembered((code: string) => remembered((serial: number) => formatCellValue(serial, code), 5_000));

/** Excel's own short date, which every region shows in its own way. */
const SHORT_DATE = "m/d/yyyy";

/** The text of a date: the region's short date and names of months, and literals, which the engine would take for letters of the code. */
function dateText(code: string, serial: number, locale: Locale): string {
  const own = code.startsWith(SHORT_DATE) ? locale.shortDate + code.slice(SHORT_DATE.length) : code;
  const names = locale.months !== US_ENGLISH.months;
  if (!/["\\]/.test(own) && !(names && /mmm/i.test(own))) return shownDates(own)(serial);
  const kept: string[] = [];
  const bare = own.replace(/"([^"]*)"|\\(.)|m{3,5}/gi, (found, quoted?: string, escaped?: string) => {
    const month =
      names && quoted === undefined && escaped === undefined ? locale.months[Number(formatCellValue(serial, "m")) - 1]! : undefined;
    if (month !== undefined) kept.push(month.slice(0, { 3: 3, 5: 1 }[found.length] ?? month.length));
    else if (quoted === undefined && escaped === undefined) return found;
    else kept.push(quoted ?? escaped!);
    return KEPT;
  });
  const shown = /[ymdhs]/i.test(bare) ? shownDates(bare)(serial) : bare;
  return shown.replaceAll(KEPT, () => kept.shift() ?? "");
}

/** Replaces a literal while the engine handles the rest of a date's code: a private-use character. */
const KEPT = "\uE000";

const isDateCode = remembered((code: string): boolean => {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, "");
  return isDateDisplayFormat(bare) || /[hs]/i.test(bare);
});

/** Whether a number of this format is shown as a date or a time. */
export const isDateFormat = (format: string): boolean => isDateCode(sectionsOf(format)[0]!.trim());

/** A format's sections, split at semicolons outside quotes. */
const sectionsOf = remembered((format: string): readonly string[] => {
  const sections: string[] = [""];
  for (let i = 0; i < format.length; i++) {
    const char = format[i]!;
    let taken = char;
    if (char === '"') {
      const end = format.indexOf('"', i + 1);
      taken = format.slice(i, (end < 0 ? format.length : end) + 1);
    } else if (char === "\\" || char === "_" || char === "*") taken = format.slice(i, i + 2);
    if (char === ";") sections.push("");
    else sections.push(sections.pop()! + taken);
    i += taken.length - 1;
  }
  return sections;
});

const CONDITION = /\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/;

interface Chosen {
  readonly section: string;
  readonly magnitude: number;
  /** The section is for negative numbers alone, so it writes its own sign. */
  readonly explicit: boolean;
}

function chooseSection(value: number, sections: readonly string[]): Chosen {
  const magnitude = Math.abs(value);
  const numeric = sections.length === 4 ? sections.slice(0, 3) : sections;
  if (numeric.some((section) => CONDITION.test(section))) {
    for (const section of numeric) {
      const condition = CONDITION.exec(section);
      if (!condition || holds(value, condition[1]!, Number(condition[2]))) return { section, magnitude, explicit: false };
    }
  }
  if (value < 0 && numeric.length > 1) return { section: numeric[1]!, magnitude, explicit: true };
  if (value === 0 && numeric.length > 2) return { section: numeric[2]!, magnitude, explicit: false };
  return { section: numeric[0]!, magnitude, explicit: false };
}

function holds(value: number, operator: string, limit: number): boolean {
  switch (operator) {
    case "<":
      return value < limit;
    case ">":
      return value > limit;
    case "<=":
      return value <= limit;
    case ">=":
      return value >= limit;
    case "=":
      return value === limit;
    default:
      return value !== limit;
  }
}

function formatText(text: string, sections: readonly string[]): string {
  const section = sections.length >= 4 ? sections[3]! : sections.find((code) => code.includes("@"));
  if (section === undefined) return text;
  return section.replace(/"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|@/g, (found, quoted?: string, escaped?: string) => {
    if (found === "@") return text;
    return quoted ?? escaped ?? (found.startsWith("_") ? " " : "");
  });
}

/** A number under "General": at most eleven characters, scientific beyond. */
function general(magnitude: number): string {
  if (Number.isInteger(magnitude) && magnitude < 1e11) return String(magnitude);
  if (magnitude >= 1e11 || magnitude < 1e-9) return scientific(magnitude);
  const digits = Math.max(0, 10 - Math.max(1, Math.floor(Math.log10(magnitude)) + 1));
  const fixed = Number(magnitude.toFixed(Math.min(digits, 9)));
  return fixed < 1e-4 && fixed.toString().includes("e") ? scientific(magnitude) : String(fixed);
}

function scientific(magnitude: number): string {
  const [mantissa, exponent] = magnitude.toExponential(5).split("e");
  const power = Number(exponent);
  return `${Number(mantissa)}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
