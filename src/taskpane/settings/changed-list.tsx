import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BLUE } from "../../report/colours";
import type { PaneActions } from "../../session/pane-actions";
import type { ChangedSetting } from "../../session/views/changed-settings";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "8px 0 2px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "6px", alignItems: "center" },
});

export interface ChangedListProps {
  readonly changed: readonly ChangedSetting[];
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** The settings that differ from their defaults, each with a button to reset it. */
export function ChangedList({ changed, actions, busy }: ChangedListProps): ReactNode {
  const styles = useStyles();
  if (changed.length === 0) return null;
  const putBack = ({ back }: ChangedSetting) => {
    if (back.what === "level") void actions.setLevel(back.code, null);
    else if (back.what === "threshold") void actions.setThreshold(back.name, back.value);
    else void actions.keepColours(BLUE);
  };
  return (
    <>
      <h2 className={styles.title}>Changed in this workbook</h2>
      <ul className={styles.list}>
        {changed.map((setting) => (
          <li key={setting.key} className={styles.row}>
            <Text>{setting.text}</Text>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={busy}
              aria-label={`Put back ${setting.text}`}
              onClick={() => putBack(setting)}
            >
              Put back
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
