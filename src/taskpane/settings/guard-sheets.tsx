import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center", padding: "4px 0" },
  name: { flexGrow: 1 },
  note: { color: tokens.colorNeutralForeground3, display: "block", marginBottom: "6px" },
});

export interface GuardSheetsProps {
  readonly sheets: readonly string[];
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** Excel's own data validation, sheet by sheet. */
export function GuardSheets({ sheets, actions, busy }: GuardSheetsProps): ReactNode {
  const styles = useStyles();
  return (
    <>
      <Text size={200} className={styles.note}>
        Puts Excel’s own data validation on the cells that figures are typed into. It warns, but you can still type what you want. It does
        not check what is pasted.
      </Text>
      {sheets.length === 0 && <Text>No sheet with offence figures.</Text>}
      {sheets.map((sheet) => (
        <div key={sheet} className={styles.row}>
          <Text className={styles.name}>{sheet}</Text>
          <Button size="small" disabledFocusable={busy} aria-label={`Guard ${sheet}`} onClick={() => void actions.guard(sheet, true)}>
            Guard
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            aria-label={`Take off the guard of ${sheet}`}
            onClick={() => void actions.guard(sheet, false)}
          >
            Take off
          </Button>
        </div>
      ))}
    </>
  );
}
