import { type RefObject, useEffect } from "react";
import { cellsOfText, isGridCopy } from "./clipboard";
import { isEditing } from "./editing";
import type { GridLink } from "./grid-link";
import type { GridSelection } from "./grid-selection";
import type { LinkCells } from "./link-cells";

/** Pastes text from elsewhere before the grid's own listener can, which knows nothing of the host. */
export function usePasting(frame: RefObject<HTMLElement | null>, link: GridLink): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (!frame.current?.contains(document.activeElement) || isEditing()) return;
      const data = event.clipboardData;
      if (!data || (isGridCopy(data.getData("text/html")) && !link.selection.nowhere)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (link.selection.nowhere) return;
      const text = data.getData("text/plain");
      if (text !== "") link.pasted(cellsOfText(text));
    };
    document.addEventListener("paste", paste, { capture: true });
    return () => document.removeEventListener("paste", paste, { capture: true });
  }, [frame, link]);
}

/**
 * The grid's menu hides the release of the right button from the grid. The grid would take the way to a menu item for dragging a selection,
 * and delete the rows on that way.
 */
export function useReleases(): void {
  useEffect(() => {
    const release = (event: MouseEvent) => {
      if (event.button === 2 && event.isTrusted)
        document.dispatchEvent(new MouseEvent("mouseup", { clientX: event.clientX, clientY: event.clientY }));
    };
    window.addEventListener("mouseup", release, { capture: true });
    return () => window.removeEventListener("mouseup", release, { capture: true });
  }, []);
}

/** Closes the grid's menu, which does not know Escape, by a press on the selected cell. */
export function closeMenu(): void {
  const selected = document.querySelector(".luckysheet-cell-selected")?.getBoundingClientRect();
  if (!selected || !document.querySelector(".fortune-context-menu")) return;
  const at = { bubbles: true, clientX: selected.left + 2, clientY: selected.top + 2 };
  for (const type of ["mousedown", "mouseup"]) document.querySelector(".fortune-cell-area")?.dispatchEvent(new MouseEvent(type, at));
}

/** Makes the grid redraw itself. */
export const redraw = (): void => void window.dispatchEvent(new Event("resize"));

/** The grid measures itself again only when the window's size changes, not its own. */
export function useSize(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const observer = new ResizeObserver(redraw);
    if (sheet.current) observer.observe(sheet.current);
    return () => observer.disconnect();
  }, [sheet]);
}

/** Follows links at a click, and shows which cells are links. */
export function useLinks(sheet: RefObject<HTMLElement | null>, links: LinkCells): void {
  useEffect(() => {
    const { current } = sheet;
    if (!current) return;
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    const over = (event: MouseEvent) => {
      const place = links.placeAt(event);
      current.classList.toggle("over-link", place !== undefined);
      current.title = place === undefined ? "" : `${place}\nClick to go there. Click and hold to select this cell.`;
    };
    current.addEventListener("mousemove", over, options);
    current.addEventListener("mousedown", (event) => links.press(event), options);
    current.addEventListener("mouseup", (event) => links.release(event), options);
    return () => stop.abort();
  }, [sheet, links]);
}

/** Records on the frame which sheet is in front, and whether the grid is still busy with the selection there. Redraws nothing. */
export function useSettled(frame: RefObject<HTMLElement | null>, selection: GridSelection): void {
  useEffect(() => {
    const say = () => {
      frame.current?.setAttribute("aria-busy", String(!selection.settled));
      frame.current?.setAttribute("data-sheet", selection.frontName);
    };
    say();
    return selection.subscribe(say);
  }, [frame, selection]);
}
