import type { Finding, FindingCode, Severity } from "../domain/finding";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import type { SheetColumns, SheetHead } from "../reading/sheets/grid";
import type { MonthlyTable } from "../reading/tables/table-data";
import type { Recognition } from "../reading/tables/tables";
import type { CountGrid } from "./grids";
import type { Thresholds } from "./settings/thresholds";

/** What a check looks at, as analysts and docs/checks.md name it. */
export type CheckTopic = "reading" | "structure" | "values" | "sums" | "comparison tables" | "strands" | "report";

/** What is said of a check: one entry for each code that a finding can have. */
export interface CheckEntry<Code extends FindingCode = FindingCode> {
  readonly code: Code;
  readonly topic: CheckTopic;
  /** What a finding counts as unless the analyst says otherwise. Where the code itself tells cases apart, the gravest. */
  readonly severity: Severity;
  /** False where the figures cannot be read without an answer, so that the check cannot be turned down. */
  readonly adjustable: boolean;
  /** One sentence: what is looked at. */
  readonly looksAt: string;
  /** One sentence: what to do about a finding. */
  readonly fix: string;
}

/** A check that looks for its own findings, once the figures are read. */
export interface Check<Code extends FindingCode = FindingCode> extends CheckEntry<Code> {
  /** Everything that is wrong, grouped by table; none on sheets that are right. */
  find(input: CheckInput): readonly Finding[];
}

/** A monthly table with its counts laid out as lines by months; `grid` is null for records. */
export interface CheckedTable {
  readonly table: MonthlyTable;
  readonly grid: CountGrid | null;
}

/** What checks look at: the figures as they were read, and nothing of Excel. */
export interface CheckInput {
  readonly recognition: Recognition;
  readonly heads: readonly SheetHead[];
  readonly columns: readonly SheetColumns[];
  readonly tables: readonly CheckedTable[];
  readonly definitions: readonly StrandDefinition[];
  readonly strands: readonly StrandFigures[];
  readonly today: Date;
  readonly thresholds: Thresholds;
}
