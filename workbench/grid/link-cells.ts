import type { Session } from "../session";
import { goTo, placeLinked } from "./links";
import type { CellPlace } from "./paint/cell-painter";

interface Drawn {
  readonly place: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A longer press selects the cell, as in Excel. */
const PRESS_MS = 500;
const STRAYS_PIXELS = 4;

/** Cells that link to other cells: a click on one goes there. The painter tells where they are. */
export class LinkCells {
  private drawn: Drawn[] = [];
  private drawing = false;
  private pressed: { readonly place: string; readonly x: number; readonly y: number; readonly at: number } | undefined;

  constructor(private readonly session: Session) {}

  /** A cell has been painted. */
  readonly painted = (isUsed: boolean, { row, column, startX, startY, endX, endY }: CellPlace): void => {
    // A drawing is done in one go; the next one is of other cells.
    if (!this.drawing) {
      this.drawing = true;
      this.drawn = [];
      queueMicrotask(() => (this.drawing = false));
    }
    const place = isUsed ? placeLinked(this.session.workbook.activeSheet, row + 1, column + 1) : undefined;
    if (place !== undefined) this.drawn.push({ place, left: startX, top: startY, right: endX, bottom: endY });
  };

  /** Where the cell under the pointer leads. */
  placeAt({ target, clientX, clientY }: MouseEvent): string | undefined {
    const canvas = document.querySelector(".fortune-sheet-canvas")?.getBoundingClientRect();
    if (!canvas || !(target instanceof Element) || !target.closest(".fortune-cell-area")) return undefined;
    const [x, y] = [clientX - canvas.left, clientY - canvas.top];
    // The frozen part is drawn last, over the others.
    return this.drawn.findLast(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom)?.place;
  }

  press(event: MouseEvent): void {
    const place = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey ? this.placeAt(event) : undefined;
    this.pressed = place === undefined ? undefined : { place, x: event.clientX, y: event.clientY, at: event.timeStamp };
  }

  release(event: MouseEvent): void {
    const { pressed } = this;
    this.pressed = undefined;
    if (
      !pressed ||
      event.timeStamp - pressed.at > PRESS_MS ||
      Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > STRAYS_PIXELS
    )
      return;
    // After the grid has selected the cell that was clicked.
    setTimeout(() => this.session.visit((user) => goTo(user, this.session.workbook.activeSheet, pressed.place)), AFTER_SELECTION_MS);
  }
}

const AFTER_SELECTION_MS = 100;
