import type { Finding, FindingOf } from "../domain/finding";
import { monthNumberOf } from "../domain/month";

/** Questions that one answer settles on all of their sheets. */
type Alike = FindingOf<"ambiguousPeriod"> | FindingOf<"ambiguousDays">;

/** One question for all sheets that ask the same of their years or days: a workbook with a sheet a district would ask it once a district. */
export function askedOnce(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Alike & { readonly details: { readonly sheets: string[] } }>();
  return findings.flatMap((found): readonly Finding[] => {
    if ((found.code !== "ambiguousPeriod" && found.code !== "ambiguousDays") || found.sheet === null) return [found];
    const key = JSON.stringify([found.code, found.severity, ...meant(found)]);
    const known = first.get(key);
    if (!known) {
      const asked = { ...found, details: { ...found.details, sheets: [found.sheet] } } as typeof known & object;
      first.set(key, asked);
      return [asked];
    }
    // A sheet's own questions stay apart: each has its cell.
    if (known.details.sheets.includes(found.sheet)) return [found];
    known.details.sheets.push(found.sheet);
    return [];
  });
}

/** What tells questions with other answers apart: "Q1 2018" and "Q1 2019" have the same. */
function meant(found: Alike): readonly unknown[] {
  if (found.code === "ambiguousDays") return [];
  const { found: text, ends } = found.details;
  return [text.replace(/\d+/g, "0"), ends.length, ...ends.slice(0, 1).map(monthNumberOf), ends.at(-1)! - ends[0]!];
}
