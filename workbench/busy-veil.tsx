import { type ReactElement, useLayoutEffect, useRef } from "react";

/**
 * Covers the page with a message about the current work. Nothing else can be done meanwhile; the keyboard then goes back
 * to its place.
 */
export function BusyVeil({ text }: { readonly text: string }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="veil"
      aria-label={text}
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <p role="status">{text}</p>
    </dialog>
  );
}
