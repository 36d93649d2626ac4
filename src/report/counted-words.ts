import type { CountedBy } from "../domain/counted-by";
import { listed } from "../domain/text";
import type { ReportStrand } from "./report";

/** "records in both ATHENA and STORM": which systems' records a strand counts; null where it does not say. */
export function countedWords({ countedBy }: { readonly countedBy?: CountedBy | undefined }): string | null {
  if (!countedBy) return null;
  const { says, systems, byReference } = countedBy;
  if (says === "one") return `records of ${systems[0]}`;
  const which = says === "both" ? `both ${listed(systems)}` : listed([...systems, "both"], "or");
  return `records in ${which}${byReference ? ", by reference" : ""}`;
}

/** The note under the overview, a sentence for each way of counting two systems' records; null where no strand does. */
export function countedNote(strands: readonly ReportStrand[]): string | null {
  const ways = new Map<string, { readonly of: CountedBy; readonly strands: string[] }>();
  for (const { strand, comparison } of strands) {
    const { countedBy } = comparison.definition;
    if (!countedBy) continue;
    const key = JSON.stringify(countedBy);
    const way = ways.get(key) ?? { of: countedBy, strands: [] };
    ways.set(key, way);
    way.strands.push(strand);
  }
  const sentences = [...ways.values()].map(({ of, strands: own }) => `${listed(own)}: ${countedWords({ countedBy: of })}.`);
  const together = [...ways.values()].find(({ of }) => of.says !== "one");
  if (sentences.length === 0) return null;
  return [...sentences, ...(together ? [onceText(together.of)] : [])].join(" ");
}

function onceText({ systems: [first] }: CountedBy): string {
  return `A record that both systems have counts once, in the month that ${first} gives, or the other where ${first} has no date.`;
}
