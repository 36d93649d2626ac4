import { type ReactElement, useCallback, useState } from "react";
import { Cross } from "../icons";
import "./pane.css";

const PANE_WIDTH = { usual: 350, least: 320, most: 640 };

interface PaneFrameProps {
  /** A new number reloads the pane, as opening a workbook does in Excel. */
  readonly loads: number;
  readonly visible: boolean;
  readonly onClose: () => void;
}

/**
 * The add-in's task pane in its own frame, with an edge to drag. When hidden it keeps running, as in Excel's shared runtime.
 */
export function PaneFrame({ loads, visible, onClose }: PaneFrameProps): ReactElement {
  const [width, setWidth] = useState(PANE_WIDTH.usual);
  const [dragging, setDragging] = useState(false);
  const to = useCallback((wanted: number) => setWidth(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, Math.round(wanted)))), []);
  return (
    <aside className="pane" aria-label="Task pane" hidden={!visible} style={{ width }}>
      <div
        className="pane-edge"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the task pane"
        aria-valuenow={width}
        aria-valuemin={PANE_WIDTH.least}
        aria-valuemax={PANE_WIDTH.most}
        tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={(event) => dragging && to(window.innerWidth - event.clientX)}
        onPointerUp={() => setDragging(false)}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") to(width + 10);
          if (event.key === "ArrowRight") to(width - 10);
        }}
      />
      <header className="pane-head">
        <h2>Strand Report</h2>
        <button type="button" className="quiet" aria-label="Close the task pane" onClick={onClose}>
          <Cross />
        </button>
      </header>
      <iframe key={loads} title="Strand Report" src="pane.html" className={dragging ? "dragging" : ""} />
    </aside>
  );
}
