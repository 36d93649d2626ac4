import { checkFigures, type CheckedWith, type FigureFindings } from "../chain/check-figures";
import { cardOf } from "../checks/all-checks";
import type { CheckedTable } from "../checks/check";
import { settle, type AcceptedFinding } from "../checks/settings/settle";
import type { Comparison } from "../domain/comparison";
import type { Finding } from "../domain/finding";
import { atOnce } from "../domain/slices";
import type { StrandFigures } from "../domain/strand";
import { normalised } from "../domain/text";
import { figuresOf, recogniseSheets, type SheetColumns, type SheetFigures, type SheetHead, type StrandSource } from "../reading";
import { countsOf } from "../reading/ledger";
import { SYSTEMS } from "../reading/sheets";
import { UnreadColumnError } from "../reading/tables";
import type { Area } from "../domain/area";
import { besideEdit } from "./beside";
import { editedColumns, editedHead, type SheetEdit } from "./edited";
import { isLarge, isLocal, RowBlocks } from "./row-blocks";

/** Figures as a full check read them. */
export interface WholeRead {
  readonly heads: readonly SheetHead[];
  readonly columns: readonly SheetColumns[];
  readonly figures: SheetFigures;
  /** The findings of the full check. */
  readonly checked: FigureFindings;
}

export interface LiveOptions extends CheckedWith, StrandSource {
  /** The most rows of a sheet that a head holds. */
  readonly headRows: number;
}

/** What is to be said about the figures now. */
export interface LiveFindings {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** The strands' figures and comparisons; while a large table is edited, those of the last full reading. */
  readonly comparisons: readonly Comparison[];
  readonly strands: readonly StrandFigures[];
  /** True where only a full reading tells for certain: figures of other sheets may be formulas that changed too. */
  readonly unsure: boolean;
}

/** Cells of a workbook that are read again after a pause in typing. */
const MOST_READ_AGAIN = 100_000;

/**
 * The figures as they are typed: edits are added to what was read, and checked with it. Small tables are checked whole; in
 * large ones only the rows around the edit are.
 */
export class LiveFigures {
  private heads: readonly SheetHead[];
  private columns: readonly SheetColumns[];
  private figures: SheetFigures;
  private checked: FigureFindings;
  private readonly large: readonly RowBlocks[];
  private tables: readonly CheckedTable[] | null = null;

  constructor(
    private readonly whole: WholeRead,
    private readonly options: LiveOptions,
  ) {
    ({ heads: this.heads, columns: this.columns, figures: this.figures, checked: this.checked } = whole);
    const { recognition, definitions, strands } = this.figures;
    const { settings, today } = options;
    const input = { recognition, heads: this.heads, definitions, strands, today, thresholds: settings.thresholds };
    this.large = recognition.tables
      .filter((table) => isLarge(table, this.heads))
      .flatMap((table) => {
        const columns = this.columns.find(({ sheet, firstRow }) => sheet === table.sheet && firstRow === table.firstRow);
        return columns ? [new RowBlocks(table, input, columns)] : [];
      });
    for (const each of this.large)
      if (whole.checked.findings.some((finding) => finding.sheet === each.table.sheet && isLocal(finding, each.table))) each.checkAll();
  }

  /** Other cells of the sheet to read with edits of these areas. */
  beside(sheet: string, areas: readonly Area[]): readonly Area[] {
    return besideEdit(
      areas,
      this.checkedTables().filter(({ table }) => table.sheet === sheet),
      this.figures.recognition.comparisons.filter((table) => table.sheet === sheet),
    );
  }

  /** Takes an edit in. False where everything must be read again to know what the edit means. */
  edit(edit: SheetEdit): boolean {
    const head = this.heads.find(({ sheet }) => sheet === edit.sheet);
    const after = head && editedHead(head, edit, this.options.headRows);
    if (!head || !after) return false;
    const large = this.large.filter(({ table }) => table.sheet === edit.sheet);
    if (large.some(({ table }) => edit.cells.some(({ row }) => row < table.firstRow))) return false;
    // The definitions of strands and the reading of sheets decide what a large table counts.
    const { strandsHead, notes, breaks, targets, measures, paper } = this.figures.recognition;
    if (
      this.large.length > 0 &&
      (edit.sheet === strandsHead?.sheet || edit.sheet === notes.sheet || normalised(edit.sheet) === normalised(SYSTEMS))
    )
      return false;
    // What is listed of breaks, targets and measures is as the whole was read last.
    if ([breaks, targets, measures, paper].some(({ sheet }) => sheet === edit.sheet)) return false;
    this.heads = this.heads.map((each) => (each === head ? after : each));
    this.columns = this.columns.map((read) =>
      read.sheet === edit.sheet
        ? editedColumns(
            read,
            edit,
            large.some(({ table }) => table.firstRow === read.firstRow),
          )
        : read,
    );
    const rows = edit.cells.flatMap(({ row, values }) => values.map((_, index) => row + index));
    for (const each of large)
      each.edited(
        this.columns.find(({ sheet, firstRow }) => sheet === edit.sheet && firstRow === each.table.firstRow)!,
        rows,
      );
    return large.length > 0 || this.checkSmall();
  }

  /** What is to be said after the edits so far. */
  findings(): LiveFindings {
    const { settings } = this.options;
    const before = this.whole.checked.findings;
    if (this.large.length === 0) {
      const told = this.checked.findings.filter((finding) => !cardOf(finding.code).waits || before.some((known) => isSame(known, finding)));
      return {
        findings:
          this.checked === this.whole.checked
            ? told
            : [...told, ...before.filter((found) => this.isOfTexts(found) && !told.some((each) => isSame(each, found)))],
        accepted: this.checked.accepted,
        comparisons: this.checked.comparisons,
        strands: this.figures.strands,
        unsure: told.length < this.checked.findings.length || this.isSmall,
      };
    }
    const ofLarge = new Set(this.large.map(({ table }) => table.sheet));
    const isLocalOfLarge = (finding: Finding) => this.large.some(({ table }) => table.sheet === finding.sheet && isLocal(finding, table));
    // What is said about strands depends on the large tables too.
    const { strandsHead, breaks, targets } = this.figures.recognition;
    const apart = new Set([...ofLarge, strandsHead?.sheet, breaks.sheet, targets.sheet]);
    const isOfSmall = (found: Finding) => found.sheet !== null && !apart.has(found.sheet) && !this.isOfTexts(found);
    const local = settle(
      this.large.flatMap((each) => each.findings()),
      settings,
      this.checked.cells,
    );
    const kept = before.filter((finding) => !isLocalOfLarge(finding) && !isOfSmall(finding));
    return {
      findings: [...kept, ...local.findings, ...this.checked.findings.filter(isOfSmall)],
      accepted: this.whole.checked.accepted,
      comparisons: this.whole.checked.comparisons,
      strands: this.whole.figures.strands,
      unsure: false,
    };
  }

  /** Of the report's own sheets, or of the paper's text: as the whole was read last. */
  private isOfTexts({ sheet }: Finding): boolean {
    const isRead = this.heads.some((head) => head.sheet === sheet);
    return sheet !== null && (!isRead || sheet === this.figures.recognition.paper.sheet);
  }

  /** True for a workbook that can be read again without a noticeable wait: formulas anywhere in it may depend on the edit. */
  get isSmall(): boolean {
    const inHeads = this.heads.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
    return inHeads + this.columns.reduce((sum, { rows, values }) => sum + rows * Object.keys(values).length, 0) <= MOST_READ_AGAIN;
  }

  /** Checks all tables; false where a sheet now needs columns that were not read. */
  private checkSmall(): boolean {
    try {
      const recognised = recogniseSheets(this.heads, this.options);
      const ofLarge = new Set(this.large.map(({ table }) => table.sheet));
      const tables = recognised.recognised.tables.filter(({ sheet }) => !ofLarge.has(sheet));
      const small = { ...recognised, recognised: { ...recognised.recognised, tables } };
      this.figures = atOnce(figuresOf(small, this.heads, this.columns, ofLarge.size > 0 ? this.figures.definitions : null));
    } catch (error) {
      // A table that now begins elsewhere needs cells that were never read.
      if (error instanceof UnreadColumnError) return false;
      throw error;
    }
    this.checked = atOnce(checkFigures({ figures: this.figures, heads: this.heads, columns: this.columns }, this.options));
    this.tables = null;
    return true;
  }

  private checkedTables(): readonly CheckedTable[] {
    const { recognition, ledgers } = this.figures;
    this.tables ??= recognition.tables.map((table, index) => {
      const ledger = ledgers[index] ?? null;
      return { table, ledger, counts: ledger && !isLarge(table, this.heads) ? countsOf(ledger) : null };
    });
    return this.tables;
  }
}

function isSame(one: Finding, other: Finding): boolean {
  return one.code === other.code && one.sheet === other.sheet && one.address === other.address;
}
