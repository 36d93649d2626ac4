/** How people write in one region: what typed text means, and what cells show. */
export interface Locale {
  /** Such as "en-GB". */
  readonly name: string;
  readonly decimal: "." | ",";
  readonly thousands: "," | ".";
  readonly listSeparator: "," | ";";
  readonly dateOrder: "mdy" | "dmy";
  readonly dateSeparator: "/" | ".";
  /** The region's short date as a format code of the API, which is US English everywhere. */
  readonly shortDate: string;
  /** As `cultureInfo` gives them, in .NET's letters. */
  readonly shortDatePattern: string;
  readonly longDate: string;
  readonly longTime: string;
  readonly currency: string;
  /** Whether the sign of the currency stands before the amount. */
  readonly currencyFirst: boolean;
  /** The names of months, January first; their short forms are known by their first three letters. */
  readonly months: readonly string[];
  /** The words for true and false. */
  readonly truth: readonly [string, string];
}

const ENGLISH = {
  decimal: ".",
  thousands: ",",
  listSeparator: ",",
  dateSeparator: "/",
  currencyFirst: true,
  months: "January February March April May June July August September October November December".split(" "),
  truth: ["TRUE", "FALSE"],
} as const;

/** What the API reads and writes, whatever the person's region. */
export const US_ENGLISH: Locale = {
  ...ENGLISH,
  name: "en-US",
  dateOrder: "mdy",
  shortDate: "m/d/yyyy",
  shortDatePattern: "M/d/yyyy",
  longDate: "dddd, MMMM d, yyyy",
  longTime: "h:mm:ss tt",
  currency: "$",
};

const LOCALES = {
  "en-US": US_ENGLISH,
  "en-GB": {
    ...ENGLISH,
    name: "en-GB",
    dateOrder: "dmy",
    shortDate: "dd/mm/yyyy",
    shortDatePattern: "dd/MM/yyyy",
    longDate: "dd MMMM yyyy",
    longTime: "HH:mm:ss",
    currency: "£",
  },
  "de-DE": {
    name: "de-DE",
    decimal: ",",
    thousands: ".",
    listSeparator: ";",
    dateOrder: "dmy",
    dateSeparator: ".",
    shortDate: "dd.mm.yyyy",
    shortDatePattern: "dd.MM.yyyy",
    longDate: "dddd, d. MMMM yyyy",
    longTime: "HH:mm:ss",
    currency: "€",
    currencyFirst: false,
    months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
    truth: ["WAHR", "FALSCH"],
  },
} as const satisfies Record<string, Locale>;

/** The regions that the host knows. */
export type LocaleName = keyof typeof LOCALES;

const ofBooks = new WeakMap<object, Locale>();

/** The region of the workbook's user: British unless another was chosen, wherever the tests run. */
export const localeOf = (book: object): Locale => ofBooks.get(book) ?? LOCALES["en-GB"];

export const setLocale = (book: object, name: LocaleName): void => void ofBooks.set(book, LOCALES[name]);

/** A format code written in the region, in the API's letters. A character that is not a letter of the region's codes stands for itself. */
export function apiFormat(code: string, { decimal, name }: Locale): string {
  if (decimal === ".") return code;
  if (name === "de-DE" && code.toLowerCase() === "standard") return "General";
  const letters: Readonly<Record<string, string>> = name === "de-DE" ? { j: "y", t: "d", y: "\\y", d: "\\d", m: "m" } : {};
  const isDate = /[jtmhs]/i.test(code.replace(OPAQUE, ""));
  const signs: Readonly<Record<string, string>> = isDate ? letters : { ".": ",", ",": "." };
  return code.replace(FORMAT_PIECE, (found) => signs[found.toLowerCase()] ?? found);
}

/** A format code of the API as it is written in the region. */
export function localFormat(code: string, { decimal, name }: Locale): string {
  if (decimal === ".") return code;
  if (code === "General") return name === "de-DE" ? "Standard" : code;
  const letters: Readonly<Record<string, string>> = name === "de-DE" ? { y: "J", d: "T", m: "M" } : {};
  const isDate = /[ydmhs]/i.test(code.replace(OPAQUE, ""));
  const signs: Readonly<Record<string, string>> = isDate ? letters : { ".": ",", ",": "." };
  return code.replace(FORMAT_PIECE, (found) => signs[found.toLowerCase()] ?? found);
}

const OPAQUE = /"[^"]*"|\\.|\[[^\]]*\]/g;
const FORMAT_PIECE = /"[^"]*"|\\.|\[[^\]]*\]|[.,jtydm]/gi;
