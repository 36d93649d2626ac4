import { type ReactElement, useEffect } from "react";
import { Cross } from "./icons";

/** A line to the user over the foot of the grid. It stays until it is closed or something else is done; a passing one goes by itself. */
export interface Notice {
  readonly text: string;
  readonly kind: "passing" | "note" | "grave";
}

const PASSES_AFTER_MS = 5_000;

export function NoticeLine({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }): ReactElement {
  const grave = notice.kind === "grave";
  useEffect(() => {
    if (notice.kind !== "passing") return;
    const timer = setTimeout(onClose, PASSES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [notice, onClose]);
  return (
    <p className={grave ? "notice grave" : "notice"} role={grave ? "alert" : "status"}>
      {notice.text}
      <button type="button" className="quiet" aria-label="Close this message" onClick={onClose}>
        <Cross />
      </button>
    </p>
  );
}
