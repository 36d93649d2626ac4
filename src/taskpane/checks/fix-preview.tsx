import { Button, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { fixLabel } from "../../checks/fixes/label";
import { cellAt, localAddress } from "../../domain/address";
import { counted } from "../../domain/text";
import type { PaneState } from "../../session/pane-state";

/** Cells that are shown before and after; of more, how many there are. */
const SHOWN = 8;

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
  readonly preview: NonNullable<PaneState["preview"]>;
  readonly busy: boolean;
  readonly onApply: (overFormulas: boolean) => void;
  readonly onClose: () => void;
}

/** What a fix would change, cell by cell, before it does. */
export function FixPreviewDialog({ preview: { finding, fix }, busy, onApply, onClose }: FixPreviewProps): ReactNode {
  const styles = useStyles();
  const [overFormulas, setOverFormulas] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  // The browser's own dialog keeps the focus inside, closes with Escape, and gives the focus back as it is closed, not as it is taken away.
  useEffect(() => dialog.current?.showModal(), []);
  const closed = (then: () => void) => {
    dialog.current?.close();
    then();
  };
  const { changes, before } = fix;
  const formulas = before.cells.filter(({ formula }) => formula !== null).length;
  const plain = changes.length - formulas;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="fix-title" onClose={onClose}>
      <h2 className={styles.title} id="fix-title">
        {fixLabel(finding) ?? "Mend"}
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
          {changes.slice(0, SHOWN).map(({ sheet, row, column, value }, index) => {
            const { formula, value: held } = before.cells[index]!;
            return (
              <tr key={index}>
                <th scope="row" className={styles.cell}>
                  {sheet}!{localAddress(cellAt(sheet, row, column))}
                </th>
                <td className={styles.cell}>{formula ?? shown(held)}</td>
                <td className={styles.cell}>{shown(value)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {changes.length > SHOWN && (
        <Text size={200} className={styles.note}>
          and {counted(changes.length - SHOWN, "more cell")}.
        </Text>
      )}
      {formulas > 0 && (
        <Checkbox
          checked={overFormulas}
          onChange={(_, { checked }) => setOverFormulas(checked === true)}
          label={`Replace ${counted(formulas, "formula")} by ${formulas === 1 ? "a value" : "values"} too`}
        />
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || (plain === 0 && !overFormulas)}
          onClick={() => closed(() => onApply(overFormulas))}
        >
          Change {counted(overFormulas ? changes.length : plain, "cell")}
        </Button>
        <Button onClick={() => closed(onClose)}>Cancel</Button>
      </div>
    </dialog>
  );
}

/** Spaces at the ends show, since they can be all that differs. */
function shown(value: string | number | boolean): string {
  return typeof value === "string" ? `“${value.replace(/^ +| +$/g, (spaces) => "·".repeat(spaces.length))}”` : String(value);
}
