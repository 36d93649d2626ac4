import { HostFileError } from "../errors";
import { OpenQuote, textRecords } from "./records";

/** How a text's fields are separated. */
export interface Separation {
  readonly separator: string;
  /** Where the first record begins: after a line "sep=;", which is not a row. */
  readonly from: number;
  /** How many of the records examined have the commonest width, of at least two fields. */
  readonly fitting: number;
}

const SEPARATORS = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright strokes" } as const;
type Separator = keyof typeof SEPARATORS;
const MOST_RECORDS = 300;
const MOST_TEXT = 1_000_000;

/**
 * The separator of a text's fields, judged by its first records: the one that gives most of them the same number of fields. A title, a
 * note or a decimal comma may fit by chance; the header decides. Throws a HostFileError, which names the file `name`, where two fit
 * equally well.
 */
export function separationOf(text: string, name: string): Separation {
  const named = /^("?)sep=([^\r\n])\1(?:\r\n?|\n|$)/i.exec(text);
  if (named) return { separator: named[2]!, from: named[0].length, fitting: Infinity };
  const fits = (Object.keys(SEPARATORS) as Separator[]).map((separator) => ({ separator, ...fit(text, separator) }));
  const best = Math.max(...fits.map(({ share }) => share));
  const [one, other] = fits.filter(({ share }) => share > 0 && share === best);
  if (one && other)
    throw new HostFileError(
      "UnclearText",
      `${name}: it is not clear whether ${SEPARATORS[one.separator]} or ${SEPARATORS[other.separator]} separate its fields. Write sep=${shown(one.separator)} or sep=${shown(other.separator)} in a line of its own at the top, or open it in Excel and save it as .xlsx.`,
    );
  if (!one && isAligned(text))
    throw new HostFileError(
      "UnclearText",
      `${name}: its columns are separated only by spaces, so it is not clear where each begins. Open it in Excel (Data, From Text/CSV), check the columns, and save it as .xlsx.`,
    );
  return { separator: one?.separator ?? ",", from: 0, fitting: one?.fitting ?? 0 };
}

const shown = (separator: Separator): string => (separator === "\t" ? "(a tab)" : separator);

function fit(text: string, separator: Separator): { readonly share: number; readonly fitting: number } {
  const widths = new Map<number, number>();
  let records = 0;
  try {
    for (const { at, fields } of textRecords(text, separator)) {
      if (records === MOST_RECORDS || at > MOST_TEXT) break;
      if (fields.length === 1 && fields[0]!.trim() === "") continue;
      records += 1;
      if (fields.length > 1) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
    }
  } catch (error) {
    // An unclosed quotation mark: what came before it still counts, and reading the whole text reports its place.
    if (!(error instanceof OpenQuote)) throw error;
  }
  const fitting = Math.max(0, ...widths.values());
  // "Theft, other": a sign that always has a space after it is more likely punctuation.
  const isProse = !new RegExp(`[${separator}](?! )`).test(text);
  return { share: (records === 0 ? 0 : fitting / records) * (isProse ? 0.5 : 1), fitting };
}

/** Most lines have at least two gaps of spaces, as in a printed table. */
function isAligned(text: string): boolean {
  const lines = text
    .slice(0, MOST_TEXT)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "");
  const gapped = lines.filter((line) => (line.trim().match(/\S {2,}(?=\S)/g) ?? []).length >= 2);
  return gapped.length >= 2 && gapped.length > lines.length / 2;
}
