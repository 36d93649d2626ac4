import type { Finding } from "../../domain/finding";
import { monthsOfSpan, type MeasureKind, type Span } from "../../domain/measure";
import { normalised } from "../../domain/text";
import type { MeasureRow } from "../sheets/given-measures";
import { isBlank } from "../sheets/sheet-view";
import type { Amount, DefinedMeasure, MeasureName } from "./defined-measure";
import { ruleOf, type MeasureTables } from "./measure-rule";
import { badRow, sourceOf, spanOf, targetNumber, targetShare, typedCount } from "./row-cells";

export type KindOfOneRow = Exclude<MeasureKind, "theme">;

export function isFinding(of: object | null): of is Finding {
  return of !== null && "code" in of;
}

/** The measure that one row says; what is wrong where it says none. What is wrong with a target that it need not have goes to `findings`. */
export function oneOf(
  kind: KindOfOneRow,
  of: MeasureName,
  row: MeasureRow,
  tables: MeasureTables,
  counts: ReadonlyMap<string, DefinedMeasure>,
  findings: Finding[],
): DefinedMeasure | Finding {
  switch (kind) {
    case "count": {
      const rule = ruleOf(row, "Values", tables);
      if (isFinding(rule)) return rule;
      return { kind, of, cell: row.cells.Values, rule, target: ownTarget(row, targetNumber(row.target), findings) };
    }
    case "rate": {
      const rule = ruleOf(row, "Values", tables);
      if (isFinding(rule)) return rule;
      const base = baseOf(row, tables, counts);
      if (isFinding(base)) return base;
      return { kind, of, cell: row.cells.Of, rule, base, target: ownTarget(row, targetShare(row.target), findings) };
    }
    default: {
      const span = spanOf(row);
      if (isFinding(span)) return span;
      const amount = amountOf(row, span, tables);
      if (isFinding(amount)) return amount;
      return kind === "tally" ? tally(of, row, amount, span) : progress(of, row, amount, span);
    }
  }
}

function tally(of: MeasureName, row: MeasureRow, amount: Amount, span: Span | null): DefinedMeasure | Finding {
  return span === null ? badRow(row, "From", "span") : { kind: "tally", of, cell: row.cells.Values, amount, span };
}

function progress(of: MeasureName, row: MeasureRow, amount: Amount, span: Span | null): DefinedMeasure | Finding {
  const target = targetNumber(row.target);
  if (target === null) return badRow(row, "Target", "target");
  return { kind: "progress", of, cell: row.cells.Values, amount, target, targetSources: sourceOf(row.cells.Target), span };
}

/** The target of a measure that can do without: one that is not understood is left out. */
function ownTarget(row: MeasureRow, target: number | null, findings: Finding[]): number | null {
  if (target === null && !isBlank(row.target)) findings.push(badRow(row, "Target", "targetLeft"));
  return target;
}

/** What a rate is of: another measure's counts by its name, or values of the same sheet. */
function baseOf(row: MeasureRow, tables: MeasureTables, counts: ReadonlyMap<string, DefinedMeasure>) {
  if (row.texts.Of === "") return badRow(row, "Of", "of");
  const named = counts.get(normalised(row.texts.Of));
  return named?.kind === "count" ? named.rule : ruleOf(row, "Of", tables);
}

/** A number that is typed where no sheet is named; else what the sheet has over the span. */
function amountOf(row: MeasureRow, span: Span | null, tables: MeasureTables): Amount | Finding {
  if (row.texts.Sheet !== "") {
    if (span === null || monthsOfSpan(span) === null) return badRow(row, "From", span === null ? "span" : "wholeMonths");
    const rule = ruleOf(row, "Values", tables);
    return isFinding(rule) ? rule : { rule };
  }
  const typed = typedCount(row.values);
  if (typed === null) return badRow(row, "Values", isBlank(row.values) ? "noValues" : "number");
  return { typed, sources: sourceOf(row.cells.Values) };
}
