import type { Column, Workbook, Worksheet } from "../library";
import type { Json } from "../protocol";
import { type Area, cellArea, parseArea } from "./area";
import type { CustomXmlPart } from "./custom-xml";
import { type Locale, localeOf } from "./entries/locale";
import { ifThere } from "./if-there";
import { type Platform, PLATFORMS } from "./platform";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** A range: a rectangle on a sheet. The client's `Range` represents it. */
export interface RangeRef {
  readonly sheet: SheetModel;
  /** Changes when cells are inserted or deleted before it. */
  area: Area;
  /** Its cells were deleted: using it answers `InvalidReference`. */
  gone: boolean;
}

/** The value of a custom property of a document or a sheet. */
export type CustomProperty = string | number | boolean;

/** A defined name. Its text is kept as written, so that nothing is lost that the engine does not model. */
export interface NameModel {
  readonly name: string;
  /** The sheet it belongs to; undefined for the workbook. */
  readonly scope: SheetModel | undefined;
  /** What it refers to, without the leading "=": "Sheet1!$A$1", "12.5", "#REF!". */
  text: string;
  visible: boolean;
  comment: string;
}

/** Notified of every change that formula results may depend on. */
export interface ChangeListener {
  /** Cells of the sheet have changed: only those of the area, or any at all. */
  cellsChanged(sheet: SheetModel, area: Area | undefined): void;
  /** Something else has changed, such as a formula or a name. */
  formulasStale(where?: SheetModel | string): void;
}

/**
 * The workbook behind the bridge: the engine's, with stable sheets, whatever the engine does not model, and a record of what was written.
 */
export class WorkbookModel {
  private readonly models = new Map<Worksheet, SheetModel>();
  private nextSheet = 1;
  private active: SheetModel | undefined;
  private listener: ChangeListener | undefined;

  /** Sheets that were added or written through the bridge. */
  readonly written = new Set<SheetModel>();
  readonly names: NameModel[] = [];
  readonly settings = new Map<string, Json>();
  readonly customXml: CustomXmlPart[] = [];
  /** The cells of the add-in's bindings, which move with them as long as it has them. */
  readonly boundRanges = new Set<RangeRef>();
  /** The document's custom properties. */
  readonly properties = new Map<string, CustomProperty>();
  /** Its file gives cells styles whose names the engine does not report. */
  hasUnknownStyles = false;
  /**
   * Its structure was protected in this session, with this password or none. A lock from the file is reported, but not enforced.
   */
  structureLock: { readonly password: string | undefined } | undefined;
  /** Ranges that the client holds, in this batch or kept: they move with their cells. */
  readonly heldRanges = new Set<RangeRef>();
  calculationMode: CalculationMode = "Automatic";
  /** Sheets whose formulas would take too long: they keep their results, and Excel is to calculate them when it opens the saved file. */
  keepsResults: readonly SheetModel[] = [];
  /** Whether cells have moved or sheets have been renamed since it was opened. */
  rearranged = false;
  /** The person is looking at another workbook: whatever needs this one's window is refused. */
  otherInFront = false;

  constructor(
    readonly book: Workbook,
    /** The file's name, as `workbook.name` gives it. */
    readonly fileName: string,
  ) {}

  /** Where Excel runs. */
  platform: Platform = PLATFORMS.desktop;

  /** The region of the workbook's user: how typed text is read, and what cells show. */
  get locale(): Locale {
    return localeOf(this.book);
  }

  /** No sheet may be added, deleted, moved or renamed. */
  get hasLockedStructure(): boolean {
    return this.book.protection?.lockStructure === true;
  }

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

  /** The sheet with this name, in any case. */
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
    const tab = sheets[ifThere(this.book.views)?.[0]?.activeTab ?? 0];
    const visible = tab?.sheet.state === "visible" ? tab : sheets.find((sheet) => sheet.sheet.state === "visible");
    this.active = visible ?? sheets[0]!;
    return this.active;
  }

  set activeSheet(sheet: SheetModel) {
    this.active = sheet;
  }

  /** Sets who is notified of changes. */
  listen(listener: ChangeListener): void {
    this.listener = listener;
  }

  /**
   * After every change made through the bridge: the sheet counts as written, and formulas become stale. Pass `area` if no other cells have
   * changed.
   */
  touch(sheet: SheetModel, area?: Area): void {
    this.written.add(sheet);
    this.listener?.cellsChanged(sheet, area);
  }

  /**
   * After a formula was written (its sheet needs `touch` as well), or after something that formulas depend on has changed
   * without a change in any cell. `where`: the only sheet whose formulas are affected, or the name whose users are.
   */
  formulasStale(where?: SheetModel | string): void {
    this.listener?.formulasStale(where);
  }
}

/**
 * A worksheet: the engine's, with what the engine does not know, such as a stable id and what the session did to it.
 */
export class SheetModel {
  /** False after the sheet was deleted: objects on it answer `InvalidReference`. */
  alive = true;
  /** The sheet's selection; undefined until someone selects. */
  selection: Area | undefined;
  /** The password it was protected with in this session. */
  protectedWith: string | undefined;
  /** Its custom properties; files do not keep them. */
  readonly properties = new Map<string, CustomProperty>();

  constructor(
    readonly workbook: WorkbookModel,
    readonly sheet: Worksheet,
    /** Stable for the session, in the form that Excel gives: "{…}". */
    readonly id: string,
  ) {}

  get name(): string {
    return this.sheet.name;
  }

  /** The number of its tab, which no other sheet of the session has had. */
  get tabId(): number {
    return Number(this.id.slice(10, 14));
  }

  /** A new reference to these cells. It moves with them while a batch runs, and longer if the client keeps it. */
  range(area: Area): RangeRef {
    return { sheet: this, area, gone: false };
  }

  /** The column if the engine has made it: reading must not create columns. */
  columnAt(column: number): Column | undefined {
    return this.sheet.columns[column - 1];
  }

  get isProtected(): boolean {
    return Boolean(this.sheet.sheetProtection);
  }

  /** Protects the sheet. Whatever no option allows is forbidden; for objects and scenarios a file must say so explicitly. */
  protect(options: Readonly<Record<string, boolean>>): void {
    this.sheet.sheetProtection = { sheet: true, objects: false, scenarios: false, ...options };
  }

  unprotect(): void {
    this.sheet.sheetProtection = null;
  }

  /**
   * Call this after every change that was made through the bridge: formulas become stale, and the sheet counts as written. With an area, no
   * cell outside it has changed, and only the formulas that use it are stale.
   */
  touch(area?: Area): void {
    this.workbook.touch(this, area);
  }

  /**
   * After a change of looks, page, charts or rules, which no formula depends on: the sheet counts as written, and a large workbook is not
   * calculated again.
   */
  restyled(): void {
    this.workbook.written.add(this);
  }
}

/** The cells selected on a sheet: A1 until someone selects others. */
export function selectionOf(sheet: SheetModel): Area {
  return sheet.selection ?? parseArea(sheet.sheet.views[0]?.activeCell ?? "A1") ?? cellArea(1, 1);
}
