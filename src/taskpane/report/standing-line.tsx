import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { StandingReport } from "../../session/pane-state";

const useStyles = makeStyles({ line: { color: tokens.colorNeutralForeground3 } });

export interface StandingLineProps {
  readonly standing: StandingReport;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** The report that stands: when it was built, where it is, and how to take the build back. */
export function StandingLine({ standing: { at, sheet, canUndo }, busy, actions }: StandingLineProps): ReactNode {
  const styles = useStyles();
  return (
    <Text size={200} className={styles.line}>
      {at === null ? "A report stands" : `Last built ${dayAndTime(at)}`} on “{sheet}”. <Link as="button" type="button" onClick={() => void actions.goTo({ sheet, address: "A1" })}>Show</Link>
      {canUndo && (
        <>
          {" · "}
          <Link as="button" type="button" disabled={busy} onClick={() => void actions.undoBuild(false)}>Undo this build</Link>
        </>
      )}
    </Text>
  );
}

/** "16 March 2020, 14:05" */
function dayAndTime(iso: string): string {
  const date = new Date(iso);
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(date);
  return `${day}, ${new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(date)}`;
}
