import { Workbook } from "@fortune-sheet/react";
import type { Hooks } from "@fortune-sheet/core";
import "@fortune-sheet/react/dist/index.css";
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { Session } from "../session";
import { cellsOfText, isGridCopy } from "./clipboard";
import { GridLink } from "./grid-link";
import "./grid.css";

const CELL_MENU = ["copy", "paste", "|", "insert-row", "insert-column", "delete-row", "delete-column", "|", "clear"];
const TAB_MENU = ["rename", "delete"];

/** The grid over the host's workbook: a component of others, which shows what the host holds and tells what the user does. */
export function Grid({ session }: { readonly session: Session }): ReactElement {
  const link = useMemo(() => new GridLink(session), [session]);
  const { key, sheets, cutAt } = useSyncExternalStore(link.subscribe, link.snapshot);
  const hooks = useMemo(() => hooksOf(link, session), [link, session]);
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let seen = session.changes;
    return session.subscribe(() => {
      if (seen !== session.changes) link.refresh();
      seen = session.changes;
    });
  }, [session, link]);

  useEffect(() => {
    // Before the grid's own listener, which knows nothing of the host.
    const paste = (event: ClipboardEvent) => {
      if (!frame.current?.contains(document.activeElement) || isEditing()) return;
      const data = event.clipboardData;
      if (!data || isGridCopy(data.getData("text/html"))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const text = data.getData("text/plain");
      if (text !== "") link.pasted(cellsOfText(text));
    };
    document.addEventListener("paste", paste, { capture: true });
    return () => document.removeEventListener("paste", paste, { capture: true });
  }, [link]);

  useEffect(() => {
    // The grid's menu keeps the right button's release to itself: the grid would take the way to a menu item for the dragging of a selection,
    // and delete the rows passed over.
    const release = (event: MouseEvent) => {
      if (event.button === 2 && event.isTrusted) document.dispatchEvent(new MouseEvent("mouseup", { clientX: event.clientX, clientY: event.clientY }));
    };
    window.addEventListener("mouseup", release, { capture: true });
    return () => window.removeEventListener("mouseup", release, { capture: true });
  }, []);

  useEffect(() => {
    // The grid measures itself anew only when the window's size changes, not its own.
    const observer = new ResizeObserver(() => window.dispatchEvent(new Event("resize")));
    if (sheet.current) observer.observe(sheet.current);
    return () => observer.disconnect();
  }, []);

  const undo = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y") || isEditing()) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === "z" && !event.shiftKey) session.act((user) => user.undo());
  };

  return (
    <div className="grid" ref={frame} onKeyDownCapture={undo}>
      {cutAt && (
        <p className="grid-cut" role="status">
          The first {cutAt.shown.toLocaleString("en-GB")} of {cutAt.rows.toLocaleString("en-GB")} rows are shown. The add-in reads them all.
        </p>
      )}
      <div className="grid-sheet" ref={sheet}>
        <Workbook
          key={key}
          ref={link.attach}
          data={sheets}
          onOp={link.did}
          onChange={link.changed}
          hooks={hooks}
          lang="en"
          showToolbar={false}
          row={60}
          column={26}
          cellContextMenu={CELL_MENU}
          headerContextMenu={CELL_MENU}
          sheetTabContextMenu={TAB_MENU}
        />
      </div>
    </div>
  );
}

/** Whether a cell or the formula bar is being typed into. */
function isEditing(): boolean {
  const active = document.activeElement;
  return active instanceof HTMLElement && active.isContentEditable && active.textContent !== "";
}

/** What the grid asks before it does something: the workbook does it instead, and the grid shows what came of it. */
function hooksOf(link: GridLink, session: Session): Hooks {
  // The grid asks in the middle of its own rendering, so the workbook acts right after.
  const instead = (run: () => void): false => {
    queueMicrotask(run);
    return false;
  };
  const named = (id: string) => session.workbook.sheetWithId(id)?.name ?? "";
  return {
    beforeUpdateCell: (row, column, value) => instead(() => link.typed(row, column, value)),
    afterSelectionChange: link.selectedInGrid,
    beforeAddSheet: () => instead(() => session.act((user) => user.addSheet())),
    beforeDeleteSheet: (id) => instead(() => session.act((user) => user.deleteSheet(named(id)))),
    beforeUpdateSheetName: (id, _before, name) =>
      instead(() => {
        if (name !== named(id)) session.act((user) => user.renameSheet(named(id), name));
        link.remake();
      }),
    beforeUpdateComment: () => false,
    beforeInsertComment: () => false,
    beforeDeleteComment: () => false,
  };
}
