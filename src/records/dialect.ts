import { ANY, partsOf } from "../reading/texts";
import { normalised } from "../domain/text";

/** How an engine writes in SQL what counting records needs. What goes in and comes out are expressions, unless it says otherwise. */
export interface Dialect {
  /** A column, by its name. */
  column(name: string): string;
  /** A text, as a literal. */
  text(value: string): string;
  /** A text that may be missing, as "" where it is. */
  orBlank(text: string): string;
  /** A text as names are compared: see `normalised` of src/domain. */
  normalised(text: string): string;
  /** A reference as references are compared, "" for a text in which nothing is like `figure`. */
  reference(text: string, figure: string): string;
  /** Whether a text matches a pattern whole, `%` being any text; what stands for itself was escaped by `escaped`. */
  like(text: string, pattern: string): string;
  /** The part of a pattern that stands for itself. */
  escaped(part: string): string;
  /** The month of a date as a `Month`; a missing date has none. */
  monthOfDate(date: string): string;
  /** Excel's serial number of a date, in the 1900 date system. */
  serialOfDate(date: string): string;
  /** What GROUP BY names the first columns of a SELECT by, which have these names. */
  grouped(names: readonly string[]): string;
}

/** What `\s` is to JavaScript, in the regular expressions of RE2. */
const SPACES = String.raw`[\t\n\x0b\f\r \x{00a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}]+`;

export const DUCKDB: Dialect = {
  column: (name) => `"${name.replaceAll('"', '""')}"`,
  text: quoted,
  orBlank: (text) => `coalesce(${text}, '')`,
  // One capital has two small letters in JavaScript, and one in DuckDB.
  normalised: (text) => `lower(replace(trim(regexp_replace(${text}, '${SPACES}', ' ', 'g')), 'İ', 'i̇'))`,
  reference: (text, figure) =>
    `CASE WHEN regexp_matches(${text}, '${figure}') THEN upper(regexp_replace(${text}, '^${SPACES}|${SPACES}$', '', 'g')) ELSE '' END`,
  like: (text, pattern) => `${text} LIKE ${quoted(pattern)} ESCAPE '\\'`,
  escaped: (part) => part.replace(/[\\%_]/g, String.raw`\$&`),
  monthOfDate: (date) => `CAST(year(${date}) * 12 + month(${date}) - 1 AS INTEGER)`,
  serialOfDate: (date) => `(datediff('day', DATE '1970-01-01', ${date}) + 25569)`,
  grouped: (names) => names.join(", "),
};

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** The same white space for Trino, each sign by its number: its library of regular expressions is a setting of the server, and has no one way to write them. */
const SPACES_BY_NUMBER = String.raw`U&'[\0009\000a\000b\000c\000d\0020\00a0\1680\2000-\200a\2028\2029\202f\205f\3000\feff]+'`;

/** Trino's. It knows no name of a SELECT in the same GROUP BY, and lower() is Java's, letter by letter. */
export const TRINO: Dialect = {
  ...DUCKDB,
  normalised: (text) => `lower(replace(regexp_replace(regexp_replace(${text}, ${SPACES_BY_NUMBER}, ' '), '^ | $', ''), 'İ', 'i̇'))`,
  reference: (text, figure) =>
    `CASE WHEN regexp_replace(${text}, '${figure}', '') <> ${text} THEN upper(regexp_replace(regexp_replace(${text}, ${SPACES_BY_NUMBER}, ' '), '^ | $', '')) ELSE '' END`,
  serialOfDate: (date) => `(date_diff('day', DATE '1970-01-01', ${date}) + 25569)`,
  grouped: (names) => names.map((_, at) => at + 1).join(", "),
};

/** Whether a text, as names are compared, matches a value of the "Strands" table. */
export function matchesSql(dialect: Dialect, text: string, value: string): string {
  const parts = partsOf(normalised(value));
  if (!parts.includes(ANY)) return `${text} = ${dialect.text(parts.join(""))}`;
  return dialect.like(text, parts.map((part) => (part === ANY ? "%" : dialect.escaped(part))).join(""));
}

/**
 * ClickHouse's. Its columns are expressions of the table's own, by their names, so that nothing need be nested: `columns` has each as a
 * text, or as a date that may be missing.
 */
export function clickhouse(columns: ReadonlyMap<string, string>): Dialect {
  return {
    column: (name) => columns.get(name)!,
    text: escapedText,
    orBlank: (text) => `ifNull(${text}, '')`,
    normalised: (text) => {
      const inOneLine = `replaceRegexpAll(replaceRegexpAll(${text}, ${escapedText(SPACES)}, ' '), '^ | $', '')`;
      return `lowerUTF8(${SIZED.reduce((sql, [capital, small]) => `replaceAll(${sql}, '${capital}', '${small}')`, inOneLine)})`;
    },
    reference: (text, figure) =>
      `if(match(${text}, '${figure}'), upperUTF8(replaceRegexpAll(replaceRegexpAll(${text}, ${escapedText(SPACES)}, ' '), '^ | $', '')), '')`,
    like: (text, pattern) => `${text} LIKE ${escapedText(pattern)}`,
    escaped: DUCKDB.escaped,
    monthOfDate: (date) => `toInt32(toYear(${date}) * 12 + toMonth(${date}) - 1)`,
    serialOfDate: (date) => `(toInt32(toUInt16(${date})) + 25569)`,
    grouped: DUCKDB.grouped,
  };
}

/** Capitals whose small letters take another number of bytes, which lowerUTF8 leaves as they are: İ, ẞ, and the signs of Kelvin, Ångström and Ohm. */
const SIZED = [
  ["İ", "i̇"],
  ["ẞ", "ß"],
  ["\u212a", "k"],
  ["\u212b", "å"],
  ["\u2126", "ω"],
] as const;

function escapedText(value: string): string {
  return `'${value.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`;
}
