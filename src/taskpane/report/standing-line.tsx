import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { StandingView } from "../../session/views/report";

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground3 },
  links: { display: "flex", flexWrap: "wrap", columnGap: "12px", fontSize: tokens.fontSizeBase200 },
  changed: { display: "block" },
});

export interface StandingLineProps {
  readonly view: StandingView;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** The existing report: when it was built, where it is, and how to undo the build. */
export function StandingLine({ view: { sheet, text, changed, canUndo }, busy, actions }: StandingLineProps): ReactNode {
  const styles = useStyles();
  return (
    <div>
      <Text size={200} className={styles.line}>
        {text}
      </Text>
      {changed !== null && (
        <Text size={200} weight="semibold" className={styles.changed}>
          {changed}
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
