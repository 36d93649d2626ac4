import { localAddress, type CellRange } from "../../domain/address";
import { finding, placeOf, type Finding } from "../../domain/finding";
import type { StrandDefinition } from "../../domain/strand";
import type { MonthTarget, Target } from "../../domain/target";
import { normalised } from "../../domain/text";
import type { GivenTargets, TargetCell } from "../sheets/given-targets";
import { nearest } from "../texts/near-miss";
import type { GivenStrand } from "./given-strand";

/** The strands with their targets, and what is wrong with these. */
export interface StrandTargets {
  readonly definitions: readonly StrandDefinition[];
  readonly findings: readonly Finding[];
}

/**
 * Each strand with the target that the "Strands" table or the sheet "Targets" gives it: none where one of its targets is not understood, or
 * where there are two, since nothing says which is meant. `given` are the strands of that table.
 */
export function withTargets(
  definitions: readonly StrandDefinition[],
  given: readonly GivenStrand[],
  { cells }: GivenTargets,
): StrandTargets {
  if (definitions.length === 0) return { definitions, findings: [] };
  const names = definitions.map(({ strand }) => strand);
  const known = new Set(names.map(normalised));
  const inTable = new Map(given.flatMap(({ strand, target }) => (target ? [[normalised(strand), target] as const] : [])));
  const bySheet = new Map<string, TargetCell[]>();
  for (const cell of cells) bySheet.set(normalised(cell.strand), [...(bySheet.get(normalised(cell.strand)) ?? []), cell]);
  const findings: Finding[] = [...bySheet].flatMap(([name, [first]]) => (known.has(name) ? [] : [unknown(first!, names)]));
  return {
    definitions: definitions.map((definition) => {
      const { target: _, ...rest } = definition;
      const name = normalised(definition.strand);
      const own = cells.length === 0 ? [] : (bySheet.get(name) ?? []);
      const problems = own.flatMap((cell) => problemOf(cell, definition.strand));
      const twice = twiceFinding(definition.strand, own, inTable.get(name));
      findings.push(...problems, ...twice);
      const target = problems.length + twice.length > 0 ? null : (targetOf(own) ?? inTable.get(name));
      return target ? { ...rest, target } : rest;
    }),
    findings,
  };
}

function unknown({ strand, strandAt }: TargetCell, strands: readonly string[]): Finding {
  return finding("targetStrandUnknown", placeOf(strandAt), {
    strand,
    strands,
    suggestion: strand === "" ? null : nearest(strand, strands),
  });
}

function problemOf({ month, target, shown, at, monthAt }: TargetCell, strand: string): readonly Finding[] {
  if (typeof month === "string") return [finding("badTargetMonth", placeOf(monthAt), { strand, found: month })];
  const why = typeof target === "string" ? target : month !== null && target.kind === "percent" ? "percentOfMonth" : null;
  return why === null ? [] : [finding("badTarget", placeOf(at), { strand, found: shown, why })];
}

/** Two targets for the whole, two for a month, or one for the whole beside those of months. */
function twiceFinding(strand: string, cells: readonly TargetCell[], inTable: Target | undefined): readonly Finding[] {
  const seen = new Map<TargetCell["month"], CellRange>();
  const first = inTable && "at" in inTable ? inTable.at : cells[0]?.at;
  for (const { month, at } of cells) {
    const same = seen.get(month);
    const isBesideOther = inTable !== undefined || (month === null) !== (cells[0]!.month === null);
    const other = same ?? (isBesideOther ? first : undefined);
    if (other) return [targetTwice(strand, at, other)];
    seen.set(month, at);
  }
  return [];
}

/** That a strand has a target in one cell, and another in a cell before. */
export function targetTwice(strand: string, at: CellRange, before: CellRange): Finding {
  return finding("targetTwice", placeOf(at), { strand, other: `${before.sheet} ${localAddress(before)}` });
}

function targetOf(cells: readonly TargetCell[]): Target | null {
  const months = cells.flatMap(({ month, target, at }): readonly MonthTarget[] =>
    typeof month === "number" && typeof target !== "string" ? [{ month, value: target.value, at }] : [],
  );
  if (months.length > 0) return { kind: "monthly", months: months.toSorted((a, b) => a.month - b.month) };
  const [whole] = cells;
  return whole && typeof whole.target !== "string" ? { ...whole.target, at: whole.at } : null;
}
