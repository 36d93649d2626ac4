import { Button, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { PreviewView } from "../../session/views/preview";

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "calc(100% - 24px)",
    maxWidth: "480px",
    padding: "16px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "14px" },
  table: { width: "100%", borderCollapse: "collapse", marginTop: "8px" },
  cell: {
    textAlign: "left",
    padding: "3px 6px 3px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    verticalAlign: "top",
  },
  note: { display: "block", marginTop: "8px" },
});

export interface FixPreviewProps {
  readonly view: PreviewView;
  readonly busy: boolean;
  readonly onApply: (overFormulas: boolean) => void;
  readonly onClose: () => void;
}

/** What a fix would change, cell by cell, before it is made. */
export function FixPreviewDialog({ view, busy, onApply, onClose }: FixPreviewProps): ReactNode {
  const styles = useStyles();
  const [overFormulas, setOverFormulas] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  // The browser's own dialog keeps the focus inside and closes with Escape. It gives the focus back when it is closed, not when it is
  // removed.
  useEffect(() => dialog.current?.showModal(), []);
  const closed = (then: () => void) => {
    dialog.current?.close();
    then();
  };
  const changed = overFormulas ? view.all : view.plain;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="fix-title" onClose={onClose}>
      <h2 className={styles.title} id="fix-title">
        {view.title}
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              Cell
            </th>
            <th scope="col" className={styles.cell}>
              Before
            </th>
            <th scope="col" className={styles.cell}>
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {view.cells.map(({ cell, before, after }) => (
            <tr key={cell}>
              <th scope="row" className={styles.cell}>
                {cell}
              </th>
              <td className={styles.cell}>{before}</td>
              <td className={styles.cell}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.more !== null && (
        <Text size={200} className={styles.note}>
          and {view.more}.
        </Text>
      )}
      {view.formulas !== null && (
        <Checkbox checked={overFormulas} onChange={(_, { checked }) => setOverFormulas(checked === true)} label={view.formulas} />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy || changed === null} onClick={() => closed(() => onApply(overFormulas))}>
          Change {changed ?? "0 cells"}
        </Button>
        <Button onClick={() => closed(onClose)}>Cancel</Button>
      </div>
    </dialog>
  );
}
