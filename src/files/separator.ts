import { headerAmong, MOST_ABOVE } from "../records";
import { CsvFault, CsvRows } from "./csv-rows";

const SEPARATORS = [",", ";", "\t", "|"] as const;
/** Records that are looked at. */
const MOST_RECORDS = 300;

/** How a text's fields are separated, and where its header begins. */
export interface Separation {
  readonly separator: string;
  /** How many characters stand above the header. */
  readonly from: number;
  /** How many lines they are. */
  readonly lines: number;
  /** How many of these hold something. */
  readonly filled: number;
}

/**
 * The separator of a text's fields, as it opens as a workbook: the one that gives most of its first records the same number of fields. Null
 * where two fit equally well.
 */
export function separationOf(head: string): Separation | null {
  const named = /^("?)sep=([^\r\n])\1(?:\r\n?|\n|$)/i.exec(head);
  if (named) return withHeader(head, named[2]!, named[0].length);
  const fits = SEPARATORS.map((separator) => ({ separator, share: shareOf(head, separator) }));
  const best = Math.max(...fits.map(({ share }) => share));
  const [one, other] = fits.filter(({ share }) => share > 0 && share === best);
  return other ? null : withHeader(head, one?.separator ?? ",", 0);
}

/** `after` are the characters of a line that names the separator. */
function withHeader(head: string, separator: string, after: number): Separation {
  const rows = new CsvRows(separator);
  const first: { readonly fields: readonly string[]; readonly from: number }[] = [];
  try {
    for (const fields of rows.add(head.slice(after), true)) if (first.push({ fields, from: rows.from }) > MOST_ABOVE) break;
  } catch (error) {
    // Where it is the header's, reading that says so.
    if (!(error instanceof CsvFault)) throw error;
  }
  const header = headerAmong(first.map(({ fields }) => fields));
  const from = after + (header === 0 ? 0 : first[header]!.from);
  const lines = head.slice(0, from).match(/\r\n?|\n/g)?.length ?? 0;
  return { separator, from, lines, filled: header + (after > 0 ? 1 : 0) };
}

/** The share of records with the commonest number of fields, of at least two. */
function shareOf(head: string, separator: string): number {
  const widths = new Map<number, number>();
  let records = 0;
  try {
    for (const fields of new CsvRows(separator).add(head)) {
      if (records === MOST_RECORDS) break;
      records += 1;
      if (fields.length > 1) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
    }
  } catch (error) {
    // What came before it still counts.
    if (!(error instanceof CsvFault)) throw error;
  }
  // "Theft, other": a sign that always has a space after it is more likely punctuation.
  const isProse = !new RegExp(`[${separator}](?! )`).test(head);
  return records === 0 ? 0 : (Math.max(0, ...widths.values()) / records) * (isProse ? 0.5 : 1);
}
