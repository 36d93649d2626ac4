import { shortHash } from "../domain/short-hash";
/** Every defined name of the report starts with this, so that the add-in knows its own. */
export const NAME_PREFIX = "SR_";

/** The names of the report as a whole. */
export const REPORT_NAMES = {
  report: "SR_Report",
  data: "SR_Strand_data",
  overview: "SR_Overview_Table",
  notes: "SR_Data_Notes",
  outOfDate: "SR_Out_of_date",
} as const;

/** The parts of a strand that have a name of their own. */
export type NamedPart = "Earlier" | "Later" | "Diff" | "Pct" | "Table" | "Chart" | "Control" | "Bridge" | "Data" | "Commentary";

/** "SR_Hate_Crime_Diff" */
export function strandName(key: string, part: NamedPart): string {
  return `${NAME_PREFIX}${key}_${part}`;
}

/** The strand's key of a commentary cell's name; null for every other name. */
export function commentaryKey(name: string): string | null {
  return /^SR_(.+)_Commentary$/.exec(name)?.[1] ?? null;
}

/** Letters that a key takes over from its strand's name: with its mark and the longest part a name stays far below Excel's 255. */
export const MOST_LETTERS = 80;

/**
 * Keys for these strands, in order. A name of letters, digits and single spaces gives itself with underscores; any other
 * has a mark made of its own spelling behind it, so that "A & B" and "A B" are told apart whichever comes first, and a key
 * depends on nothing but its strand's name.
 */
export function strandKeys(strands: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return strands.map((strand) => {
    const plain = strand.trim();
    const letters = [...plain.replace(/[^\p{L}\p{Nd}]+/gu, "_").replace(/^_|_$/g, "")];
    const cleaned = letters.slice(0, MOST_LETTERS).join("") || "Strand";
    const isOwn =
      !RESERVED.has(cleaned.toLowerCase()) && /^[\p{L}\p{Nd}]+( [\p{L}\p{Nd}]+)*$/u.test(plain) && letters.length <= MOST_LETTERS;
    const base = isOwn ? cleaned : `${cleaned}_${spellingMark(plain)}`;
    let key = base;
    for (let count = 2; taken.has(key.toLowerCase()); count++) key = `${base}_${count}`;
    taken.add(key.toLowerCase());
    return key;
  });
}

/** Keys that the report's own names use: SR_Overview_Table, SR_Strand_data. */
const RESERVED: ReadonlySet<string> = new Set(["overview", "strand", "data"]);

/** Stands for a spelling, capitals apart. */
function spellingMark(text: string): string {
  return shortHash(text.toLowerCase());
}
