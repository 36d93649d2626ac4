import { cardOf } from "../checks/all-checks";
import type { Finding } from "../domain/finding";

/** The most runs of cells that an address names, as in findings of a whole table. */
const MOST_RUNS = 5;

/**
 * Joins findings of neighbouring rows into one for each kind, as checking the whole table would give them and the checks'
 * cards say.
 */
export function mergedFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { merge } = cardOf(finding.code);
    const details: Readonly<Record<string, unknown>> = finding.details;
    const alike = merge?.alike?.map((name) => details[name]);
    const key = merge ? JSON.stringify([finding.code, finding.severity, finding.sheet, alike]) : `${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map(joined);
}

function joined(group: readonly Finding[]): Finding {
  const [first, ...others] = group;
  if (others.length === 0) return first!;
  const counted = group.flatMap(({ details }) => ("count" in details ? [details.count] : []));
  const count = counted.length > 0 ? { count: counted.reduce((sum, each) => sum + each, 0) } : {};
  const address = [...new Set(group.flatMap((finding) => finding.address?.split(", ") ?? []))].slice(0, MOST_RUNS).join(", ");
  const quoted = Object.entries((cardOf(first!.code).merge?.quoted ?? {}) as Readonly<Record<string, number>>).flatMap(
    ([name, most]): [string, readonly unknown[]][] => {
      const all = group.flatMap(({ details }) => (details as Readonly<Record<string, readonly unknown[] | undefined>>)[name] ?? []);
      return name in first!.details ? [[name, [...new Set(all)].slice(0, most)]] : [];
    },
  );
  const details = { ...first!.details, ...count, ...Object.fromEntries(quoted) };
  return { ...first!, address: address === "" ? null : address, details } as Finding;
}
