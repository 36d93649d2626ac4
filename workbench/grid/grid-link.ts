import type { Op, Sheet } from "@fortune-sheet/core";
import type { KeyboardEvent } from "react";
import type { WorkbookInstance } from "@fortune-sheet/react/dist/components/Workbook";
import type { SheetModel } from "../../host/engine/workbook-model";
import type { Entry } from "../../host/user";
import type { Session } from "../session";
import { Store } from "../store";
import { operations } from "./difference";
import { addressOf, applyEdits, applyLines, applySizes, editsBetween } from "./edits";
import { GRID_MEASURES_MS, GridSelection } from "./grid-selection";
import { enter } from "./enter";
import { still } from "./lines";
import { goTo } from "./links";
import type { PaintedSheet } from "./paint/cell-painter";
import type { RowsShown } from "./rows-shown";
import { gridSheet, readSheet, type SheetContent } from "./sheet-data";

/** What the grid component is given. */
export interface GridView {
  /** A new key makes a new grid: sheets were added, removed, renamed or moved. */
  readonly key: number;
  readonly sheets: Sheet[];
  /** The rows shown of the sheet in front. */
  readonly rows: RowsShown;
}

/** Keeps the grid and the host's workbook in step: in the end the grid shows what the host says. */
export class GridLink extends Store {
  readonly selection: GridSelection;
  grid: WorkbookInstance | null = null;
  private view: GridView;
  private structure: string;
  /** What the grid was last given of each sheet. */
  private readonly shown = new Map<string, SheetContent>();
  private pendingOps: Op[] = [];
  /** The grid that certainly shows the selection. */
  private attachedKey = -1;

  constructor(private readonly session: Session) {
    super();
    this.structure = this.structureNow();
    this.selection = new GridSelection(session, this);
    this.view = this.newView(0);
  }

  /** Receives the grid's handle: a new one after each of its changes, and null in between. */
  readonly attach = (grid: WorkbookInstance | null): void => {
    this.grid = grid;
    // A grid accepts its sheets only after its first drawing.
    if (!grid || this.attachedKey === this.view.key || grid.getAllSheets().length === 0) return;
    this.attachedKey = this.view.key;
    // The grid treats its first cells as selected, but draws no frame around them.
    setTimeout(() => {
      this.selection.attached();
      this.refresh();
      this.selection.select();
    }, GRID_MEASURES_MS);
  };

  readonly snapshot = (): GridView => this.view;

  contentOf({ id }: SheetModel): SheetContent | undefined {
    return this.shown.get(id);
  }

  /** Whether a row is above the rows shown. */
  readonly isUnseen = (row: number): boolean => {
    const content = this.shown.get(this.selection.front);
    return content !== undefined && row < content.rows.first - 1 && row >= still(content).rows;
  };

  /** The sheet in front as it is painted. */
  get painted(): PaintedSheet {
    const zoom = this.grid?.getAllSheets().find(({ id }) => id === this.selection.front)?.zoomRatio ?? 1;
    return { content: this.shown.get(this.selection.front), zoom };
  }

  /** Call this whenever the workbook may have changed. */
  readonly refresh = (): void => this.read(false);

  /** Shows other rows of a long sheet: those around the selected cell. */
  readonly showAround = (): void => this.read(true);

  private read(otherRows: boolean): void {
    if (this.structure !== this.structureNow()) {
      this.remake();
      return;
    }
    const { active, grid } = this;
    if (!grid || this.attachedKey !== this.view.key) return;
    const before = this.shown.get(active.id);
    const content = readSheet(active, otherRows ? undefined : before?.rows);
    const ops = operations(active.id, before, content);
    const others = before !== undefined && before.rows.first !== content.rows.first;
    if (others) this.selection.leave();
    this.shown.set(active.id, content);
    if (ops.length > 0) grid.applyOp(ops);
    const moved = this.selection.front !== active.id;
    if (moved) grid.activateSheet({ id: active.id });
    this.selection.front = active.id;
    // Rows keep their numbers, but the grid must measure them again.
    if (moved || others) this.selection.arrive();
    else {
      this.selection.follow(before?.data.length !== content.data.length);
      this.selection.lookAgain(before, content);
    }
    // The grid accepts widths, pictures and frozen rows only with new sheets.
    if (moved || ops.some(({ path }) => path[0] !== "data" || path.length === 1)) {
      this.view = { ...this.view, sheets: [...this.view.sheets], rows: content.rows };
      this.tell();
    }
  }

  /** Goes to the cells of an address or a name. */
  readonly goTo = (place: string): void => this.session.visit((user) => goTo(user, this.active, place));

  /** The user typed into a cell. Typing the same content is not an edit. */
  typed(row: number, column: number, text: string | number | boolean | null | undefined): void {
    const cell = this.shown.get(this.selection.front)?.data[row]?.[column];
    const entry = String(text ?? "");
    if (entry === String(cell?.f ?? cell?.m ?? "") || (cell?.f === undefined && entry === String(cell?.v ?? ""))) return;
    const sheet = this.sheetInFront();
    if (sheet) void enter(this.session, sheet, { row: row + 1, column: column + 1 }, entry);
  }

  /** Tab after typing enters the text and moves to the next cell; the grid itself does neither. */
  enterAndStep(event: KeyboardEvent): void {
    // The user is choosing a function from the grid's list.
    if (document.querySelector(".luckysheet-formula-search-item-active")) return;
    event.preventDefault();
    event.stopPropagation();
    const at = this.grid?.getSelection()?.[0];
    event.target.dispatchEvent(new globalThis.KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    const [row, column] = [at?.row[0], (at?.column[0] ?? 0) + (event.shiftKey ? -1 : 1)];
    if (row !== undefined && column >= 0)
      setTimeout(() => this.session.visit((user) => user.select(this.active.name, addressOf(row, column))));
  }

  /** The user chose from a cell's drop-down. */
  readonly chosen = (address: string, choice: Entry): void => this.session.act((user) => user.type(this.active.name, address, choice));

  pasted(rows: readonly (readonly string[])[]): void {
    const sheet = this.sheetInFront();
    const at = this.grid?.getSelection()?.[0];
    if (sheet && at) this.session.act((user) => user.paste(sheet.name, addressOf(at.row[0]!, at.column[0]!), rows));
  }

  /** The grid reports what it did by itself; `changed` follows with the sheets as they are then. */
  readonly did = (ops: Op[]): void => void this.pendingOps.push(...ops);

  readonly changed = (sheets: Sheet[]): void => {
    const ops = this.pendingOps;
    if (ops.length === 0) return;
    this.pendingOps = [];
    const sheet = this.sheetInFront();
    const now = sheets.find(({ id }) => id === this.selection.front);
    const given = this.shown.get(this.selection.front);
    if (!sheet || !now?.data || !given) return;
    // The next difference starts from what the grid made of itself: what the workbook refuses is put back.
    this.shown.set(this.selection.front, { ...given, data: now.data, config: { ...now.config } });
    const lines = ops.find(({ op }) => op === "insertRowCol" || op === "deleteRowCol");
    if (lines) this.session.act((user) => void applyLines(user, sheet.name, lines));
    else if (ops.some(({ path }) => path[0] === "data"))
      this.session.act((user) => applyEdits(user, sheet.name, editsBetween(given.data, now.data!)));
    else if (ops.some(({ path }) => path[0] === "config")) {
      applySizes(sheet, given.config, now.config ?? {});
      this.session.resized();
    } else if (ops.some(({ path }) => path[0] === "order" || path[0] === "hide" || path[0] === "color")) this.remake();
    else this.session.changed();
  };

  /** Makes the grid again, for example after it did something that the workbook does not do. */
  readonly remake = (): void => {
    this.structure = this.structureNow();
    this.selection.reset();
    this.view = this.newView(this.view.key + 1);
    this.tell();
  };

  private get active(): SheetModel {
    return this.session.workbook.activeSheet;
  }

  private sheetInFront(): SheetModel | undefined {
    return this.session.workbook.sheetWithId(this.selection.front);
  }

  private visible(): readonly SheetModel[] {
    return this.session.workbook.sheets.filter(({ sheet }) => sheet.state === "visible");
  }

  private structureNow(): string {
    return JSON.stringify(this.visible().map(({ id, name, sheet }) => [id, name, sheet.properties.tabColor]));
  }

  private newView(key: number): GridView {
    const { active } = this;
    this.shown.clear();
    this.pendingOps = [];
    const content = readSheet(active);
    this.shown.set(active.id, content);
    return {
      key,
      sheets: this.visible().map((sheet, order) => gridSheet(sheet, order, sheet === active ? content : undefined)),
      rows: content.rows,
    };
  }
}
