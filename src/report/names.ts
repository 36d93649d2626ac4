/** Every defined name of the report starts with this, so that the add-in knows its own. */
export const NAME_PREFIX = "SR_";

/** The names of the report as a whole. */
export const REPORT_NAMES = { report: "SR_Report", data: "SR_Strand_data", overview: "SR_Overview_Table" } as const;

/** The parts of a strand that have a name of their own. */
export type NamedPart = "Earlier" | "Later" | "Diff" | "Pct" | "Table" | "Chart" | "Data" | "Commentary";

/** "SR_Hate_Crime_Diff" */
export function strandName(key: string, part: NamedPart): string {
  return `${NAME_PREFIX}${key}_${part}`;
}

/** The strand's key of a commentary cell's name; null for every other name. */
export function commentaryKey(name: string): string | null {
  return /^SR_(.+)_Commentary$/.exec(name)?.[1] ?? null;
}

/**
 * Keys for these strands, in order: letters and digits of any script, everything else an underscore; a second strand of
 * the same key gets a number. Names are at most 255 characters, so keys are cut well before.
 */
export function strandKeys(strands: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return strands.map((strand) => {
    const base = strand.trim().replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_+|_+$/g, "").slice(0, 80) || "Strand";
    let key = base;
    for (let count = 2; taken.has(key.toLowerCase()); count++) key = `${base}_${count}`;
    taken.add(key.toLowerCase());
    return key;
  });
}
