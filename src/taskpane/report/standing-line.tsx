import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { listed } from "../../domain/text";
import type { PaneActions } from "../../session/pane-actions";
import type { StandingReport } from "../../session/pane-state";

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground3 },
  links: { display: "flex", flexWrap: "wrap", columnGap: "12px", fontSize: tokens.fontSizeBase200 },
  changed: { display: "block" },
});

/** Strands that are named where their figures have changed. */
const NAMED = 3;

export interface StandingLineProps {
  readonly standing: StandingReport;
  /** Strands whose totals are no longer what it says. */
  readonly changed: readonly string[];
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** The report that stands: when it was built, where it is, and how to take the build back. */
export function StandingLine({ standing: { at, sheet, canUndo }, changed, busy, actions }: StandingLineProps): ReactNode {
  const styles = useStyles();
  return (
    <div>
      <Text size={200} className={styles.line}>
        {at === null ? "A report stands" : `Last built ${dayAndTime(at)}`} on “{sheet}”.
      </Text>
      {changed.length > 0 && (
        <Text size={200} weight="semibold" className={styles.changed}>
          Figures have changed since:{" "}
          {listed([...changed.slice(0, NAMED), ...(changed.length > NAMED ? [`${changed.length - NAMED} more`] : [])])}. Build again to take
          them up.
        </Text>
      )}
      <div className={styles.links}>
        <Link as="button" type="button" onClick={() => void actions.goTo({ sheet, address: "A1" })}>
          Show the report
        </Link>
        {canUndo && (
          <Link as="button" type="button" disabledFocusable={busy} onClick={() => void actions.undoBuild(false)}>
            Undo this build
          </Link>
        )}
      </div>
    </div>
  );
}

/** "16 March 2020, 14:05" */
function dayAndTime(iso: string): string {
  const date = new Date(iso);
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(date);
  return `${day}, ${new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(date)}`;
}
