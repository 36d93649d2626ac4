import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { isSingleCell, parseArea } from "../../host/engine/area";
import { type Choice, choicesAt, ruleAt } from "../../host/engine/rules/entry-rule";
import { Chevron } from "../icons";
import { enterGrid } from "../regions";
import type { Session } from "../session";
import type { GridSelection } from "./grid-selection";
import { usePlace } from "./selected-place";

interface CellRuleProps {
  readonly session: Session;
  readonly selection: GridSelection;
  readonly choose: (address: string, choice: Choice["entry"]) => void;
}

const MOST_SHOWN = 10;

/** What a validation rule shows at the selected cell: its message, and a drop-down of its choices. */
export function CellRule({ session, selection, choose }: CellRuleProps): ReactElement | null {
  const address = useSyncExternalStore(selection.subscribe, () => (selection.nowhere ? "" : selection.address));
  const changes = useSyncExternalStore(session.subscribe, () => session.changes);
  const { rule, choices } = useMemo(() => {
    const area = parseArea(address);
    const sheet = session.workbook.activeSheet;
    if (!area || !isSingleCell(area)) return { rule: undefined, choices: [] };
    return { rule: ruleAt(sheet, area.top, area.left), choices: choicesAt(sheet, area.top, area.left) };
    // oxlint-disable-next-line hooks/exhaustive-deps -- `changes` stands for the workbook's cells
  }, [session, address, changes]);
  const place = usePlace(rule !== undefined, address);
  if (!rule || !place) return null;
  return (
    <>
      {choices.length > 0 && <DropDown key={address} choices={choices} place={place} choose={(choice) => choose(address, choice)} />}
      {rule.showInputMessage && rule.prompt !== undefined && (
        <p className="grid-prompt" role="note" style={{ left: place.left, top: place.bottom + 6 }}>
          {rule.promptTitle !== undefined && <strong>{rule.promptTitle}</strong>}
          {rule.prompt}
        </p>
      )}
    </>
  );
}

interface DropDownProps {
  readonly choices: readonly Choice[];
  readonly place: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly choose: (choice: Choice["entry"]) => void;
}

/** Opened by its button, or by Alt and the down arrow as in Excel. */
function DropDown({ choices, place, choose }: DropDownProps): ReactElement {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.key !== "ArrowDown" || !document.activeElement?.closest(".grid")) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    };
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  }, []);
  useEffect(() => list.current?.focus(), [open]);
  const done = (chosen?: string) => {
    setOpen(false);
    const choice = choices.find(({ text }) => text === chosen);
    if (choice) choose(choice.entry);
    enterGrid();
  };
  const keyed = (event: KeyboardEvent<HTMLSelectElement>) => {
    event.stopPropagation();
    if (event.key === "Enter") done(event.currentTarget.value);
    if (event.key === "Escape") done();
  };
  return (
    <div className="grid-choices" style={{ left: place.right, top: place.top }} onMouseDown={(event) => event.stopPropagation()}>
      <button type="button" tabIndex={-1} aria-label="Choose from the list" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Chevron down />
      </button>
      {open && (
        <select
          ref={list}
          size={Math.min(MOST_SHOWN, Math.max(2, choices.length))}
          aria-label="What this cell takes"
          style={{ left: place.left - place.right, top: place.bottom - place.top, minWidth: place.right - place.left }}
          onKeyDown={keyed}
          onBlur={() => setOpen(false)}
          onClick={(event) => done(event.currentTarget.value)}
        >
          {choices.map(({ text }, index) => (
            <option key={index}>{text}</option>
          ))}
        </select>
      )}
    </div>
  );
}
