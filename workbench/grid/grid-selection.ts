import type { Selection } from "@fortune-sheet/core";
import type { WorkbookInstance } from "@fortune-sheet/react/dist/components/Workbook";
import { type Area, formatArea, MAX_COLUMN, MAX_ROW } from "../../host/engine/area";
import { selectionOf, type SheetModel } from "../../host/engine/workbook-model";
import type { Session } from "../session";
import { Store } from "../store";
import { isEditing } from "./editing";
import { lasting } from "./lasting";
import { isAtEnd } from "./rows-shown";
import { scrollTo } from "./scroll";
import { type GridArea, gridArea, type SheetContent } from "./sheet-data";

type Selected = GridArea & Pick<Selection, "row_select" | "column_select">;

/** How long a selection must rest before the workbook hears of it: dragging crosses many cells. */
const SELECTION_RESTS_MS = 60;

/** How long a new grid takes to measure its rows: until then it draws no frame around the selection. */
export const GRID_MEASURES_MS = 80;

/** What the selection needs from its grid. */
export interface ShownGrid {
  readonly grid: WorkbookInstance | null;
  contentOf(sheet: SheetModel): SheetContent | undefined;
  /** Shows the rows around the selected cell. */
  showAround(): void;
}

/** Keeps the selection and the sheet in front in step. Where the two differ, the workbook counts. */
export class GridSelection extends Store {
  /** The sheet that the grid shows. */
  front: string;
  /** The selected cells as the name box shows them. */
  address: string;
  /** The workbook's selection cannot be shown in the grid: the grid's own selection is hidden, and the keyboard does nothing to it. */
  nowhere = false;
  /** Grid and workbook agree: no grid is being measured, and no selection still has to rest. */
  settled = false;
  /** The workbook's selection as last seen: the grid moves only for a new one. */
  private selected: string;
  /** Distinguishes a selection from the one before it. */
  private looks = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;
  /** A sheet has just come to the front, and the grid still reports its own selection there. */
  private arriving = false;

  constructor(
    private readonly session: Session,
    private readonly shown: ShownGrid,
  ) {
    super();
    this.front = this.active.id;
    this.selected = this.selectionNow();
    this.address = formatArea(selectionOf(this.active));
  }

  /** The selection of the grid, or the sheet in front, changed. */
  readonly inGrid = (id: string, selection: Selection | undefined): void => {
    const sheet = this.session.workbook.sheetWithId(id);
    if (!sheet || this.arriving) return;
    if (id !== this.front) {
      this.front = id;
      if (sheet !== this.active) this.session.visit((user) => user.activate(sheet.name));
      this.arrive();
      return;
    }
    clearTimeout(this.resting);
    this.settle(!selection || this.nowhere);
    if (!selection || this.nowhere) return;
    const content = this.shown.contentOf(sheet);
    // The grid may show only a part of the workbook's selection, such as whole columns.
    const part = content && sheet === this.active && sameArea(selection, gridArea(selectionOf(sheet), content.data));
    this.say(formatArea(part ? selectionOf(sheet) : areaOf(selection)));
    this.resting = setTimeout(() => {
      this.toWorkbook(sheet, selection);
      this.settle(!this.arriving);
    }, SELECTION_RESTS_MS);
  };

  /** The user points at a cell that is shown. */
  readonly point = (): void => this.say(this.address, false);

  /**
   * Takes over the workbook's selection, for example when the grid is made again: until `attached`, the old grid may still report its own
   * sheet in front.
   */
  reset(): void {
    this.settle(false);
    this.arriving = true;
    this.front = this.active.id;
    this.selected = this.selectionNow();
    this.say(formatArea(selectionOf(this.active)));
  }

  /** The new grid has accepted its sheets. */
  attached(): void {
    this.arriving = false;
  }

  /** Before other rows are shown: the grid must not look for cells that it no longer has. */
  leave(): void {
    this.arriving = true;
    this.shown.grid?.setSelection([lasting({ row: [0, 0], column: [0, 0] })], { id: this.front });
  }

  /** Another sheet is in front, or other rows are shown: the workbook says what is selected there, not the grid. */
  arrive(): void {
    this.arriving = true;
    this.settle(false);
    clearTimeout(this.resting);
    setTimeout(() => {
      this.arriving = false;
      this.selected = this.selectionNow();
      this.select();
    }, GRID_MEASURES_MS);
  }

  /** After the workbook's selection may have changed; `measuring` where the grid has just been given more or fewer rows. */
  follow(measuring: boolean): void {
    const now = this.selectionNow();
    if (now === this.selected) return;
    this.selected = now;
    if (measuring) this.arrive();
    else this.select();
  }

  /**
   * Selects the same cells again if the first one's content has changed: only then does the grid's formula bar look at it.
   */
  lookAgain(before: SheetContent | undefined, now: SheetContent): void {
    const { grid } = this.shown;
    const at = grid?.getSelection()?.[0];
    const [row, column] = [at?.row[0], at?.column[0]];
    if (!grid || !at || row === undefined || column === undefined || isEditing() || before?.data[row]?.[column] === now.data[row]?.[column])
      return;
    this.looks += 1;
    grid.setSelection([lasting({ row: [...at.row], column: [...at.column], looks: this.looks } as GridArea)], { id: this.front });
  }

  /** Selects in the grid what is selected in the workbook, and brings it into sight. */
  select(): void {
    clearTimeout(this.resting);
    const { active } = this;
    const { grid } = this.shown;
    const content = this.shown.contentOf(active);
    if (!grid || !content) return;
    const area = gridArea(selectionOf(active), content.data);
    const address = formatArea(selectionOf(active));
    this.say(address, !area);
    // Better no cell than a wrong one.
    if (!area) {
      this.session.talk.say({
        text: `${address} is selected in the workbook. It is beyond the cells that the workbench shows.`,
        kind: "note",
      });
      this.settle(true);
      return;
    }
    grid.setSelection([lasting({ row: [...area.row], column: [...area.column] })], { id: active.id });
    // Only once the grid has drawn the sheet in front, so that it knows where its rows are.
    this.settle(false);
    setTimeout(() => {
      if (this.shown.grid) scrollTo(this.shown.grid, active.id, content, area);
      this.settle(!this.arriving);
    }, 0);
  }

  private toWorkbook(sheet: SheetModel, selection: Selected): void {
    const content = this.shown.contentOf(sheet);
    if (!sheet.alive || sheet !== this.active || !content || sameArea(selection, gridArea(selectionOf(sheet), content.data))) return;
    const area = areaOf(selection);
    this.session.point(sheet.name, formatArea(area));
    this.selected = this.selectionNow();
    if (isAtEnd(area.top, content.rows)) this.shown.showAround();
  }

  private say(address: string, nowhere = false): void {
    if (address === this.address && nowhere === this.nowhere) return;
    this.address = address;
    this.nowhere = nowhere;
    this.tell();
  }

  private settle(settled: boolean): void {
    if (settled === this.settled) return;
    this.settled = settled;
    this.tell();
  }

  get frontName(): string {
    return this.session.workbook.sheetWithId(this.front)?.name ?? "";
  }

  private get active(): SheetModel {
    return this.session.workbook.activeSheet;
  }

  private selectionNow(): string {
    return `${this.active.id}!${formatArea(selectionOf(this.active))}`;
  }
}

/** A selection of the grid as cells of a sheet; whole rows and columns have no end. */
function areaOf({ row, column, row_select: rows, column_select: columns }: Selected): Area {
  const [top, bottom] = columns ? [1, MAX_ROW] : [row[0]! + 1, (row[1] ?? row[0]!) + 1];
  const [left, right] = rows ? [1, MAX_COLUMN] : [column[0]! + 1, (column[1] ?? column[0]!) + 1];
  return { top, bottom, left, right };
}

const sameArea = (one: GridArea, other: GridArea | undefined): boolean =>
  [one.row, one.column].join() === [other?.row, other?.column].join();
