import { finding, NOWHERE, type Finding } from "../../domain/finding";
import { bookAndSheet } from "../../domain/other-book";
import { normalised } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import { saysOfFigures } from "../sheets/said-sheets";
import type { SystemsColumn } from "../sheets/systems-table";
import { candidateOf, type Candidate } from "./system-candidate";

/** A row for the sheet "Systems". */
export type SuggestedSystem = Readonly<Record<SystemsColumn, string>>;

/** What the sheet "Systems" could say; what is wrong where nobody can tell. */
export type SuggestedSystems =
  | { readonly rows: readonly [SuggestedSystem, SuggestedSystem]; readonly finding: null }
  | { readonly rows: null; readonly finding: Finding };

/** Works out which two worksheets are two systems' records, from headers and contents. Where there are not exactly two, nobody can tell. */
export function suggestSystems(heads: readonly SheetHead[]): SuggestedSystems {
  const found = heads.flatMap((head) => (saysOfFigures(head) ? [] : (candidateOf(head) ?? [])));
  const [first, second, ...more] = found;
  if (first === undefined || second === undefined || more.length > 0) {
    const names = found.map(({ head }) => head.sheet);
    return { rows: null, finding: finding("systemsNotTwo", NOWHERE, { why: more.length > 0 ? "many" : "none", found: names }) };
  }
  const flags = sameFlags(first.flags, second.flags);
  const one = rowOf(
    first,
    flags.map(([flag]) => flag),
  );
  const other = rowOf(
    second,
    flags.map(([, flag]) => flag),
  );
  // Two workbooks may call their worksheets alike.
  const isAlike = normalised(one.System) === normalised(other.System);
  return { rows: [one, isAlike ? { ...other, System: second.head.sheet } : other], finding: null };
}

/** The flags that both systems have, each with its header in either. */
export function sameFlags(first: readonly string[], second: readonly string[]): readonly (readonly [string, string])[] {
  // One flag in each, however each calls it.
  if (first.length === 1 && second.length === 1) return [[first[0]!, second[0]!]];
  return first.flatMap((flag) => {
    const same = second.find((other) => normalised(other) === normalised(flag));
    return same === undefined ? [] : [[flag, same] as const];
  });
}

function rowOf({ head, reference, date, unit, type }: Candidate, flags: readonly string[]): SuggestedSystem {
  return {
    System: bookAndSheet(head.sheet).sheet,
    Sheet: head.sheet,
    Reference: reference,
    Date: date,
    Unit: unit,
    Type: type,
    Flags: flags.join("; "),
  };
}
