import type { Op, Selection, Sheet } from "@fortune-sheet/core";
import type { WorkbookInstance } from "@fortune-sheet/react/dist/components/Workbook";
import { type Area, formatArea, MAX_COLUMN, MAX_ROW } from "../../host/engine/area";
import type { SheetModel } from "../../host/engine/sheet-model";
import { pointsToWidth } from "../../host/engine/sizes";
import { selectionOf } from "../../host/engine/workbook-model";
import type { Session } from "../session";
import { Store } from "../store";
import { operations } from "./difference";
import { addressOf, applyEdits, applyLines, editsBetween } from "./edits";
import { type GridArea, gridArea, gridSheet, MOST_ROWS, readSheet, type SheetContent } from "./sheet-data";

/** What the grid component is given. */
export interface GridView {
  /** A new key makes a new grid: sheets were added, removed, renamed or moved. */
  readonly key: number;
  readonly sheets: Sheet[];
  /** The rows of the sheet in front, where it has more than the grid shows. */
  readonly cutAt: { readonly rows: number; readonly shown: number } | undefined;
}

/** How long a selection must rest before the workbook hears of it: dragging goes over many cells. */
const SELECTION_RESTS_MS = 60;

/** How long a new grid takes to measure its rows: before, it draws no frame around what is selected. */
const GRID_MEASURES_MS = 80;

/** Keeps the grid and the host's workbook in step: the host's word is what stands in the grid in the end. */
export class GridLink extends Store {
  private view: GridView;
  private structure: string;
  /** What the grid was last given of each sheet. */
  private readonly shown = new Map<string, SheetContent>();
  private front: string;
  /** The host's selection as last seen: only a new one moves the grid. */
  private selected: string;
  private pendingOps: Op[] = [];
  private selecting: ReturnType<typeof setTimeout> | undefined;
  private grid: WorkbookInstance | null = null;
  /** The grid that is known to show the selection. */
  private attachedKey = -1;
  /** A sheet has just come to the front, and the grid still tells of its own selection there. */
  private arriving = false;

  constructor(private readonly session: Session) {
    super();
    this.structure = this.structureNow();
    this.front = this.active.id;
    this.selected = this.selectionNow();
    this.view = this.newView(0);
  }

  /** Given the grid's handle: a new one after each of its changes, and null between. */
  readonly attach = (grid: WorkbookInstance | null): void => {
    this.grid = grid;
    // A grid takes its sheets up only after it has first been drawn.
    if (!grid || this.attachedKey === this.view.key || grid.getAllSheets().length === 0) return;
    this.attachedKey = this.view.key;
    // The grid takes the cells that it is first given as selected, but draws no frame around them.
    setTimeout(() => {
      this.refresh();
      this.select();
    }, GRID_MEASURES_MS);
  };

  readonly snapshot = (): GridView => this.view;

  /** To be called whenever the workbook may have changed. */
  readonly refresh = (): void => {
    if (this.structure !== this.structureNow()) {
      this.remake();
      return;
    }
    const { active, grid } = this;
    if (!grid || this.attachedKey !== this.view.key) return;
    const content = readSheet(active);
    const ops = operations(active.id, this.shown.get(active.id), content);
    this.shown.set(active.id, content);
    if (ops.length > 0) grid.applyOp(ops);
    const moved = this.front !== active.id;
    if (moved) grid.activateSheet({ id: active.id });
    this.front = active.id;
    if (moved) this.arrive();
    else this.followSelection();
    // The grid takes up widths, pictures and frozen rows only when it is given sheets anew.
    const cutAt = cutOf(active);
    if (moved || cutAt?.rows !== this.view.cutAt?.rows || ops.some(({ path }) => path[0] !== "data")) {
      this.view = { ...this.view, sheets: [...this.view.sheets], cutAt };
      this.tell();
    }
  };

  /** The user typed into a cell. What was there already is no edit. */
  typed(row: number, column: number, text: unknown): void {
    const cell = this.shown.get(this.front)?.data[row]?.[column];
    const entry = text === undefined || text === null ? "" : String(text);
    if (entry === String(cell?.f ?? cell?.m ?? "") || (cell?.f === undefined && entry === String(cell?.v ?? ""))) return;
    const sheet = this.sheetInFront();
    if (sheet) this.session.act((user) => user.type(sheet.name, addressOf(row, column), entry));
  }

  pasted(rows: readonly (readonly string[])[]): void {
    const sheet = this.sheetInFront();
    const at = this.grid?.getSelection()?.[0];
    if (sheet && at) this.session.act((user) => user.paste(sheet.name, addressOf(at.row[0]!, at.column[0]!), rows));
  }

  /** The grid tells what it did by itself; `changed` follows with the sheets as they are then. */
  readonly did = (ops: Op[]): void => void this.pendingOps.push(...ops);

  readonly changed = (sheets: Sheet[]): void => {
    const ops = this.pendingOps;
    if (ops.length === 0) return;
    this.pendingOps = [];
    const sheet = this.sheetInFront();
    const now = sheets.find(({ id }) => id === this.front);
    const given = this.shown.get(this.front);
    if (!sheet || !now?.data || !given) return;
    // What the grid has made of itself is where the next difference starts: what the workbook refuses is put back.
    this.shown.set(this.front, { ...given, data: now.data, config: { ...now.config } });
    const lines = ops.find(({ op }) => op === "insertRowCol" || op === "deleteRowCol");
    if (lines) this.session.act((user) => void applyLines(user, sheet.name, lines));
    else if (ops.some(({ path }) => path[0] === "data")) this.session.act((user) => applyEdits(user, sheet.name, editsBetween(given.data, now.data!)));
    else if (ops.some(({ path }) => path[0] === "config")) this.resize(sheet, given, now);
    else if (ops.some(({ path }) => path[0] === "order" || path[0] === "hide" || path[0] === "color")) this.remake();
    else this.session.changed();
  };

  /** The selection of the grid, or the sheet in front, changed. */
  readonly selectedInGrid = (id: string, selection: Selection | undefined): void => {
    const sheet = this.session.workbook.sheetWithId(id);
    if (!sheet || this.arriving) return;
    if (id !== this.front) {
      this.front = id;
      if (sheet !== this.active) this.session.act((user) => user.activate(sheet.name));
      this.selected = this.selectionNow();
    }
    clearTimeout(this.selecting);
    if (selection) this.selecting = setTimeout(() => this.tellSelection(sheet, selection), SELECTION_RESTS_MS);
  };

  /** Makes the grid anew, as after what it did and the workbook does not. */
  readonly remake = (): void => {
    this.structure = this.structureNow();
    this.front = this.active.id;
    this.selected = this.selectionNow();
    this.view = this.newView(this.view.key + 1);
    this.tell();
  };

  private tellSelection(sheet: SheetModel, selection: GridArea & Pick<Selection, "row_select" | "column_select">): void {
    const content = this.shown.get(sheet.id);
    if (!sheet.alive || sheet !== this.active || !content || sameArea(selection, gridArea(selectionOf(sheet), content.data))) return;
    const area = areaOf(selection);
    this.session.act((user) => user.select(sheet.name, formatArea(area)));
    this.selected = this.selectionNow();
  }

  /** The workbook brought another sheet to the front: what is selected there is the workbook's word, not what the grid had there before. */
  private arrive(): void {
    this.arriving = true;
    setTimeout(() => {
      this.arriving = false;
      this.selected = this.selectionNow();
      this.select();
    }, GRID_MEASURES_MS);
  }

  private followSelection(): void {
    const now = this.selectionNow();
    if (now === this.selected) return;
    this.selected = now;
    this.select();
  }

  /** Selects in the grid what is selected in the workbook, and brings it into view. */
  private select(): void {
    clearTimeout(this.selecting);
    const { active, grid } = this;
    const data = this.shown.get(active.id)?.data;
    if (!grid || !data) return;
    const area = gridArea(selectionOf(active), data);
    grid.setSelection([{ row: [...area.row], column: [...area.column] }], { id: active.id });
    // Once the grid has drawn the sheet in front, so that it knows where its rows are.
    setTimeout(() => this.grid?.scroll({ targetRow: Math.max(0, area.row[0]! - 3), targetColumn: Math.max(0, area.column[0]! - 3) }), 0);
  }

  private resize(sheet: SheetModel, given: SheetContent, now: Sheet): void {
    const points = (size: number) => (size + 1) * 0.75;
    for (const [line, size] of Object.entries(now.config?.columnlen ?? {}))
      if (size !== given.config.columnlen?.[line]) sheet.sheet.getColumn(Number(line) + 1).width = pointsToWidth(points(size));
    for (const [line, size] of Object.entries(now.config?.rowlen ?? {})) if (size !== given.config.rowlen?.[line]) sheet.sheet.getRow(Number(line) + 1).height = points(size);
    sheet.restyled();
    this.session.changed();
  }

  private get active(): SheetModel {
    return this.session.workbook.activeSheet;
  }

  private sheetInFront(): SheetModel | undefined {
    return this.session.workbook.sheetWithId(this.front);
  }

  private visible(): readonly SheetModel[] {
    return this.session.workbook.sheets.filter(({ sheet }) => sheet.state === "visible");
  }

  private structureNow(): string {
    return JSON.stringify(this.visible().map(({ id, name, sheet }) => [id, name, sheet.properties.tabColor]));
  }

  private selectionNow(): string {
    return `${this.active.id}!${formatArea(selectionOf(this.active))}`;
  }

  private newView(key: number): GridView {
    const { active } = this;
    this.shown.clear();
    this.pendingOps = [];
    const content = readSheet(active);
    this.shown.set(active.id, content);
    return { key, sheets: this.visible().map((sheet, order) => gridSheet(sheet, order, sheet === active ? content : undefined)), cutAt: cutOf(active) };
  }
}

/** A selection of the grid as cells of a sheet; whole rows and columns have no end. */
function areaOf({ row, column, row_select: rows, column_select: columns }: GridArea & Pick<Selection, "row_select" | "column_select">): Area {
  const [top, bottom] = columns ? [1, MAX_ROW] : [row[0]! + 1, (row[1] ?? row[0]!) + 1];
  const [left, right] = rows ? [1, MAX_COLUMN] : [column[0]! + 1, (column[1] ?? column[0]!) + 1];
  return { top, bottom, left, right };
}

const sameArea = (one: GridArea, other: GridArea): boolean => `${one.row},${one.column}` === `${other.row},${other.column}`;

function cutOf({ sheet }: SheetModel): GridView["cutAt"] {
  return sheet.rowCount > MOST_ROWS ? { rows: sheet.rowCount, shown: MOST_ROWS } : undefined;
}
