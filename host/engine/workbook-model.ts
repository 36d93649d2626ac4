import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Json } from "../objects/definition";
import { prepareForCalculation } from "./attachments";
import { type Area, cellArea, parseArea } from "./area";
import { calculate, type CalculatedSheet, type NameEntry } from "./calculation";
import { Changes } from "./formulas/changes";
import { FormulaCells } from "./formulas/formula-cells";
import { partialSheet } from "./formulas/partial-sheets";
import { type HomedFormula, precedentsOf } from "./formulas/precedents";
import type { CustomXmlPart } from "./custom-xml";
import type { NameModel } from "./names";
import type { RangeRef } from "./range-ref";
import { SheetModel } from "./sheet-model";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** The workbook behind the bridge: the engine's, with stable sheets, what the engine does not model, and a record of what changed. */
export class WorkbookModel {
  private readonly models = new Map<Worksheet, SheetModel>();
  private nextSheet = 1;
  /** What changed since the last calculation. */
  private readonly changes = new Changes();
  /** Whether results were looked at: files that no spreadsheet program wrote have formulas without any. */
  private resultsSeen = false;
  private active: SheetModel | undefined;

  /** Sheets that were added or written through the bridge. */
  readonly written = new Set<SheetModel>();
  readonly names: NameModel[] = [];
  readonly settings = new Map<string, Json>();
  readonly customXml: CustomXmlPart[] = [];
  /** Ranges that the client holds, in this batch or kept: they move with their cells. */
  readonly heldRanges = new Set<RangeRef>();
  /** Other keepers of formula texts (charts, validations …): each rewrites its own when sheets or cells move. */
  readonly formulaHolders: ((rewrite: (formula: string, home: SheetModel | undefined) => string) => void)[] = [];
  /** Which cells hold formulas. */
  readonly formulaCells = new FormulaCells();
  calculationMode: CalculationMode = "Automatic";

  constructor(
    readonly book: Workbook,
    /** The file's name, as `workbook.name` gives it. */
    readonly fileName: string,
  ) {}

  /** The sheets in the order of their tabs. */
  get sheets(): readonly SheetModel[] {
    return this.book.worksheets.map((sheet) => this.modelOf(sheet));
  }

  modelOf(sheet: Worksheet): SheetModel {
    let model = this.models.get(sheet);
    if (!model) {
      const number = String(this.nextSheet++).padStart(4, "0");
      model = new SheetModel(this, sheet, `{00000000-${number}-0000-0000-000000000000}`);
      this.models.set(sheet, model);
    }
    return model;
  }

  /** The sheet of this name, letter case aside. */
  sheetNamed(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetWithId(id: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** The name as a formula on `from` sees it: the sheet's own before the workbook's. */
  nameFor(name: string, from?: SheetModel): NameModel | undefined {
    const wanted = name.toLowerCase();
    const found = this.names.filter((entry) => entry.name.toLowerCase() === wanted);
    return (from && found.find((entry) => entry.scope === from)) ?? found.find((entry) => entry.scope === undefined);
  }

  get activeSheet(): SheetModel {
    if (this.active?.alive) return this.active;
    const { sheets } = this;
    const tab = sheets[this.book.views?.[0]?.activeTab ?? 0];
    const visible = tab?.sheet.state === "visible" ? tab : sheets.find((sheet) => sheet.sheet.state === "visible");
    this.active = visible ?? sheets[0]!;
    return this.active;
  }

  set activeSheet(sheet: SheetModel) {
    this.active = sheet;
  }

  /** After every change made through the bridge: the sheet counts as written, formulas become stale. `area` is given where no other cells have changed. */
  touch(sheet: SheetModel, area?: Area): void {
    this.written.add(sheet);
    this.formulaCells.changed(sheet, area);
    this.changes.add(sheet, area);
  }

  /** After a formula was written, so that it gets a result. Its sheet is touched besides. */
  formulaWritten(): void {
    this.changes.everything();
  }

  /** After what formulas depend on has changed without any cell changing: a name, say. */
  formulasStale(): void {
    this.changes.everything();
  }

  /** Calculates if formulas may be out of date; `force` even then and in manual mode. */
  calculate(force = false): void {
    if (!this.resultsSeen) this.lookAtResults();
    if (!force && (this.changes.none || this.calculationMode === "Manual")) return;
    if (this.sheets.some((sheet) => this.formulaCells.of(sheet).length > 0)) this.calculateStale(force);
    this.changes.clear();
  }

  private lookAtResults(): void {
    this.resultsSeen = true;
    if (this.sheets.some((sheet) => this.formulaCells.of(sheet).some((cell) => cell.result === undefined))) this.changes.everything();
  }

  private calculateStale(force: boolean): void {
    prepareForCalculation(this);
    const precedents = precedentsOf(this);
    if (!force && precedents && !this.changes.concern(precedents)) return;
    calculate(this.book, this.nameEntries(), precedents && this.sheets.map((sheet) => partialSheet(sheet, precedents)));
    // Whatever the engine may have filled beside formulas, it has not said.
    if (!precedents) for (const sheet of this.sheets) this.formulaCells.changed(sheet, undefined);
  }

  /** The sheets as the engine calculates them for the sake of a formula that stands in no cell. */
  sheetsToCalculate(formula: HomedFormula): readonly CalculatedSheet[] {
    const precedents = precedentsOf(this, formula);
    return precedents ? this.sheets.map((sheet) => partialSheet(sheet, precedents)) : this.book.worksheets;
  }

  /** The names as the engine takes them; those of `home` count as the workbook's for a formula that stands beside the sheets. */
  nameEntries(home?: SheetModel): readonly NameEntry[] {
    const positions = new Map(this.sheets.map((sheet, index) => [sheet, index]));
    return this.names.map(({ name, scope, text }) => {
      const formulaExpression = text.endsWith("#REF!") ? "#REF!" : text;
      const position = scope === undefined || scope === home ? undefined : positions.get(scope);
      return { name, ranges: [formulaExpression], formulaExpression, ...(position === undefined ? {} : { localSheetId: position }) };
    });
  }
}

/** The cells selected on a sheet: A1 until someone selects others. */
export function selectionOf(sheet: SheetModel): Area {
  return sheet.selection ?? parseArea(sheet.sheet.views[0]?.activeCell ?? "A1") ?? cellArea(1, 1);
}
