import { Workbook, type WorkbookInstance } from "@fortune-sheet/react";
import type { Hooks } from "@fortune-sheet/core";
import "@fortune-sheet/react/dist/index.css";
import { type KeyboardEvent, type ReactElement, useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { Session } from "../session";
import { enterGrid, enterRibbon } from "../regions";
import type { ThemeName } from "../theme";
import { CellRule } from "./cell-rule";
import { isEditing } from "./editing";
import { closeMenu, redraw, useLinks, usePasting, useReleases, useSettled, useSize } from "./grid-events";
import { GridLink } from "./grid-link";
import { LinkCells } from "./link-cells";
import { NameBox } from "./name-box";
import { CellPainter } from "./paint/cell-painter";
import { HeadPainter } from "./paint/heads";
import { RowsLine, Sums } from "./status";
import "./grid.css";
import "./grid-theme.css";

/** Before these, only parts of the grid hold the keyboard. */
const FIRST_PARTS = ".luckysheet-cell-input, .grid-name";
const CELL_MENU = ["copy", "paste", "|", "insert-row", "insert-column", "delete-row", "delete-column", "|", "clear"];
const TAB_MENU = ["rename", "delete"];

/**
 * The grid over the host's workbook: a third-party component, which shows what the host holds and reports what the user does.
 */
export function Grid({ session, theme }: { readonly session: Session; readonly theme: ThemeName }): ReactElement {
  const link = useMemo(() => new GridLink(session), [session]);
  const links = useMemo(() => new LinkCells(session), [session]);
  const { key, sheets, rows } = useSyncExternalStore(link.subscribe, link.snapshot);
  const painter = useMemo(() => new CellPainter(() => link.painted, links.painted), [link, links]);
  const heads = useMemo(() => new HeadPainter(link.isUnseen), [link]);
  const hooks = useMemo(
    () => ({ ...hooksOf(link, session), ...heads.hooks, beforeRenderCell: painter.paint }),
    [link, session, heads, painter],
  );
  const attach = useCallback((grid: WorkbookInstance | null) => link.attach(grid), [link]);
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  usePasting(frame, link);
  useReleases();
  useSize(sheet);
  useSettled(frame, link.selection);
  useLinks(sheet, links);
  useEffect(() => {
    heads.setTheme(theme);
    redraw();
  }, [heads, theme]);

  useEffect(() => {
    let seen = session.changes;
    return session.subscribe(() => {
      if (seen !== session.changes) link.refresh();
      seen = session.changes;
    });
  }, [session, link]);

  useEffect(() => {
    // The grid's own name box is under ours, and must not get the keyboard: what is typed there overwrites a cell.
    const own = frame.current?.querySelector(".fortune-name-box");
    own?.setAttribute("tabindex", "-1");
    own?.setAttribute("aria-hidden", "true");
  }, [key]);

  const nowhere = useSyncExternalStore(link.selection.subscribe, () => link.selection.nowhere);
  const tabbed = (event: KeyboardEvent) => {
    const box = event.target instanceof HTMLInputElement;
    const typing = isEditing() && !box;
    if (event.shiftKey && !typing && event.target instanceof Element && event.target.matches(FIRST_PARTS)) {
      event.preventDefault();
      event.stopPropagation();
      enterRibbon();
    } else if (typing && !nowhere) link.enterAndStep(event);
    // Tab leaves the cells: the arrow keys move inside them, and so does Tab after typing.
    else if (!box) event.stopPropagation();
  };
  const keyed = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (key === "tab") tabbed(event);
    if (key === "tab" || event.target instanceof HTMLInputElement) return;
    if (key === "escape") closeMenu();
    const undoes = (event.ctrlKey || event.metaKey) && (key === "z" || key === "y") && !isEditing();
    if (!undoes && !nowhere) return;
    event.preventDefault();
    event.stopPropagation();
    if (undoes && key === "z" && !event.shiftKey) session.undo();
  };

  return (
    <div className={nowhere ? "grid nowhere" : "grid"} ref={frame} onKeyDownCapture={keyed}>
      <RowsLine rows={rows} all={session.workbook.activeSheet.sheet.rowCount} goTo={link.goTo} />
      <div
        className="grid-sheet"
        ref={sheet}
        onMouseDownCapture={(event) => event.target instanceof HTMLInputElement || link.selection.point()}
      >
        <Workbook
          key={key}
          ref={attach}
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
        <NameBox selection={link.selection} goTo={link.goTo} onDone={enterGrid} />
        <CellRule session={session} selection={link.selection} choose={link.chosen} />
        <Sums session={session} selection={link.selection} />
      </div>
    </div>
  );
}

/** What the grid asks before it does something: the workbook does it instead, and the grid shows the result. */
function hooksOf(link: GridLink, session: Session): Hooks {
  // The grid asks in the middle of its own rendering, so the workbook acts right after.
  const instead = (run: () => void): false => {
    queueMicrotask(run);
    return false;
  };
  const named = (id: string) => session.workbook.sheetWithId(id)?.name ?? "";
  return {
    beforeUpdateCell: (row, column, value: string | number | boolean | null | undefined) => instead(() => link.typed(row, column, value)),
    afterSelectionChange: link.selection.inGrid,
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
