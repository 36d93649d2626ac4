import { type ReactElement, useState, useSyncExternalStore } from "react";
import type { GridSelection } from "./grid-selection";

interface NameBoxProps {
  readonly selection: GridSelection;
  readonly goTo: (place: string) => void;
  /** Gives the keyboard back to the cells. */
  readonly onDone: () => void;
}

/** Names the selected cells, and goes to those that are typed. It covers the grid's own, which only looks as if one could type into it. */
export function NameBox({ selection, goTo, onDone }: NameBoxProps): ReactElement {
  const address = useSyncExternalStore(selection.subscribe, () => selection.address);
  const [typed, setTyped] = useState<string>();
  return (
    <input
      className="grid-name"
      aria-label="Name box: the selected cells, or the cells to go to"
      title="The selected cells. Type others, such as D768, and press Enter to go there."
      spellCheck={false}
      autoComplete="off"
      value={typed ?? address}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        const place = event.currentTarget.value.trim();
        setTyped(undefined);
        if (event.key === "Enter" && place !== "" && place !== address) goTo(place);
        onDone();
      }}
    />
  );
}
