import type { Finding, FindingOf } from "../domain/finding";
import { grouped } from "../domain/grouped";
import { monthNumberOf } from "../domain/month";

/** Questions that one answer settles on all of their sheets. */
type Alike = FindingOf<"ambiguousPeriod"> | FindingOf<"ambiguousDays"> | FindingOf<"mixedMeasures">;
const ALIKE: ReadonlySet<Finding["code"]> = new Set<Alike["code"]>(["ambiguousPeriod", "ambiguousDays", "mixedMeasures"]);

/**
 * One question for all sheets that ask the same about their years or days, or about a column of measures or forces. Otherwise a workbook
 * with a sheet a district would ask once a district. And one about each sum that has no name, which columns may show as well as months do.
 */
export function askedOnce(findings: readonly Finding[]): readonly Finding[] {
  return oneForAllSheets(oneForEachTable(withoutSumsAgain(findings)));
}

function withoutSumsAgain(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((found) => {
    if (found.code !== "unnamedTotal") return true;
    const { value, parts, across, sheets } = found.details;
    const key = JSON.stringify([value, parts, across, sheets]);
    return !seen.has(key) && seen.add(key);
  });
}

/** What a table's headers say wrongly is one question, of however many of its strands. */
function oneForEachTable(findings: readonly Finding[]): readonly Finding[] {
  const isOfTable = ({ code }: Finding) => code === "windowsNotYearApart" || code === "periodNotLaterWindow";
  const keyOf = ({ code, sheet, address }: Finding) => JSON.stringify([code, sheet, address]);
  const ofTables = grouped(findings.filter(isOfTable), keyOf);
  return findings.flatMap((found): readonly Finding[] => {
    const same = isOfTable(found) ? ofTables.get(keyOf(found))! : [];
    if (same.length === 0) return [found];
    if (same[0] !== found) return [];
    const strands = [...new Set(same.flatMap(namedIn))];
    // Through unknown: the types of all findings together are too many to compare.
    return [{ ...found, details: { ...found.details, strands } } as unknown as Finding];
  });
}

function namedIn({ details }: Finding): readonly string[] {
  return "strands" in details ? details.strands : [];
}

function oneForAllSheets(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Alike[]>();
  const later = new Set<Finding>();
  for (const found of findings) {
    if (!isAlike(found) || found.sheet === null) continue;
    const key = JSON.stringify([found.code, found.severity, ...meant(found)]);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    // A sheet's own questions stay apart: each has its cell.
    if (group.some(({ sheet }) => sheet === found.sheet)) continue;
    if (group.length > 0) later.add(found);
    group.push(found);
  }
  const sheetsOf = new Map(
    [...groups.values()].flatMap((group) => (group.length > 1 ? [[group[0] as Finding, group.map(({ sheet }) => sheet!)] as const] : [])),
  );
  return findings.flatMap((found): readonly Finding[] => {
    const sheets = sheetsOf.get(found);
    if (later.has(found)) return [];
    // Through unknown: the types of all findings together are too many to compare.
    return [sheets ? ({ ...found, details: { ...found.details, sheets } } as unknown as Finding) : found];
  });
}

function isAlike(found: Finding): found is Alike {
  return ALIKE.has(found.code);
}

/** What tells questions with other answers apart: "Q1 2018" and "Q1 2019" have the same. */
function meant(found: Alike): readonly unknown[] {
  if (found.code === "ambiguousDays") return [];
  if (found.code === "mixedMeasures") {
    const { column, values, strands, out, takenOff, forces } = found.details;
    return [column, values.toSorted(), strands, out, takenOff, forces];
  }
  const { found: text, ends } = found.details;
  return [text.replace(/\d+/g, "0"), ends.length, ...ends.slice(0, 1).map(monthNumberOf), ends.at(-1)! - ends[0]!];
}
