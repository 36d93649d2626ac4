import type { Finding } from "../domain/finding";

/** Runs of cells that an address names, as findings of a whole table have. */
const MOST_RUNS = 5;

/**
 * Findings of neighbouring rows as one finding each kind, as checking the whole table gives them: counts are added, addresses
 * joined. Findings without a count stay as they are.
 */
export function grouped(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key =
      "count" in finding.details ? JSON.stringify([finding.code, finding.severity, finding.sheet, kindOf(finding)]) : `${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map(joined);
}

/** What tells findings of one code apart, cells and counts aside. */
function kindOf({ details }: Finding): unknown {
  return "kind" in details
    ? [details.kind, details.column]
    : "column" in details
      ? details.column
      : "strand" in details
        ? details.strand
        : "of" in details && typeof details.of === "string"
          ? details.of
          : null;
}

function joined(group: readonly Finding[]): Finding {
  const [first, ...others] = group;
  if (others.length === 0) return first!;
  const count = group.reduce((sum, { details }) => sum + ("count" in details ? details.count : 0), 0);
  const address = [...new Set(group.flatMap((finding) => finding.address?.split(", ") ?? []))].slice(0, MOST_RUNS).join(", ");
  const values = group.flatMap(({ details }) => ("values" in details ? (details.values as readonly unknown[]) : []));
  const found = group.flatMap(({ details }) =>
    "found" in details && Array.isArray(details.found) ? (details.found as readonly string[]) : [],
  );
  const details = {
    ...first!.details,
    count,
    ...(values.length > 0 ? { values: values.slice(0, 4) } : {}),
    ...(found.length > 0 ? { found: [...new Set(found)].slice(0, 3) } : {}),
  };
  return { ...first!, address: address === "" ? null : address, details } as Finding;
}
