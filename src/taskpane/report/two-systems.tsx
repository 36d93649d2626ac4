import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: "4px 0" },
  group: { display: "grid", rowGap: "6px", justifyItems: "start" },
});

export interface TwoSystemsProps {
  readonly busy: boolean;
  readonly actions: Pick<PaneActions, "compareSystems">;
}

/** Compares the records of two systems: no part of the report. */
export function TwoSystems({ busy, actions }: TwoSystemsProps): ReactNode {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>Two systems</summary>
      <div className={styles.group}>
        <span>
          Compares the records of two systems, a worksheet each: which are in both, and what differs. Adds the sheets “Compliance” and “To
          put right”. The sheet “Systems” says which worksheet is which.
        </span>
        <Button size="small" type="button" disabledFocusable={busy} onClick={() => void actions.compareSystems()}>
          Compare the systems
        </Button>
      </div>
    </details>
  );
}
