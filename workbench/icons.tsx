import type { ReactElement } from "react";

// Drawn here, since not every machine's fonts have these signs.

export function Cross(): ReactElement {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.4" fill="none" />
    </svg>
  );
}

export function Chevron({ down }: { readonly down: boolean }): ReactElement {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" style={{ alignSelf: "center" }}>
      <path d={down ? "M2 4l4 4 4-4" : "M4 2l4 4-4 4"} stroke="currentColor" strokeWidth="1.4" fill="none" />
    </svg>
  );
}
