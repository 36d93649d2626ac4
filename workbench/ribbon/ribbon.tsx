import { type ReactElement, useRef, useState } from "react";
import { type Bench, type BenchView, EXAMPLE } from "../bench";
import type { RibbonButton } from "./button";
import "./ribbon.css";

/** The strip at the top: the bench's own buttons, and the add-in's group from its manifest. */
export function Ribbon({ bench, view }: { readonly bench: Bench; readonly view: BenchView }): ReactElement {
  const file = useRef<HTMLInputElement>(null);
  const dark = view.theme === "dark";
  return (
    <header className="ribbon">
      <section className="ribbon-group" aria-label="Workbook">
        <div className="ribbon-buttons">
          <div className="ribbon-stack">
            <button type="button" className="quiet" onClick={() => file.current?.click()}>
              Open .xlsx or .csv …
            </button>
            <button type="button" className="quiet" title={`examples/${EXAMPLE}`} onClick={() => void bench.openExample()}>
              Open the example
            </button>
          </div>
          <div className="ribbon-stack">
            <button type="button" className="quiet" title="An empty workbook" onClick={() => void bench.startAnew()}>
              New
            </button>
            <button type="button" className="quiet" onClick={() => void bench.save()}>
              Save a copy
            </button>
          </div>
          <div className="ribbon-stack">
            <button type="button" className="quiet" title="Ctrl+Z" onClick={bench.undo}>
              Undo
            </button>
          </div>
        </div>
        <div className="ribbon-label">Workbook</div>
        <input
          ref={file}
          type="file"
          accept=".xlsx,.csv"
          hidden
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void bench.openFile(chosen);
            // So that the same file can be chosen again.
            currentTarget.value = "";
          }}
        />
      </section>
      <section className="ribbon-group" aria-label={RIBBON.label}>
        <div className="ribbon-buttons">
          {RIBBON.buttons.map((button) => (
            <AddInButton key={button.id} button={button} press={bench.press} />
          ))}
        </div>
        <div className="ribbon-label">{RIBBON.label}</div>
      </section>
      <div className="ribbon-name">
        <strong>{view.name}</strong>
        <span>The workbook is in this page alone: nothing leaves it.</span>
      </div>
      <button type="button" className="quiet" aria-pressed={dark} onClick={() => bench.setTheme(dark ? "light" : "dark")}>
        {dark ? "Light theme" : "Dark theme"}
      </button>
    </header>
  );
}

function AddInButton({
  button,
  press,
}: {
  readonly button: RibbonButton;
  readonly press: (button: RibbonButton) => Promise<void>;
}): ReactElement {
  const [running, setRunning] = useState(false);
  return (
    <button
      type="button"
      id={button.id}
      className="quiet ribbon-button"
      title={`${button.tipTitle}\n${button.tip}`}
      // As in Excel, a function that has not completed is not started again.
      disabled={running}
      onClick={() => {
        setRunning(true);
        void press(button).finally(() => setRunning(false));
      }}
    >
      <img src={button.icon} width={32} height={32} alt="" />
      <span>{button.label}</span>
    </button>
  );
}
