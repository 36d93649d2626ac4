import { Button, Field, Text, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { EarlierView } from "../../session/views/earlier-report";
import { More } from "../shared/more";

const useStyles = makeStyles({
  folded: { display: "grid", rowGap: "6px", gridTemplateColumns: "minmax(0, 1fr)", justifyItems: "start", paddingTop: "4px" },
  file: { width: "100%" },
});

export interface EarlierReportProps {
  readonly view: EarlierView | null;
  readonly busy: boolean;
  readonly actions: Pick<PaneActions, "chooseEarlier" | "leaveEarlierOut">;
}

/** Another workbook's report, such as last quarter's, which this one is set beside. */
export function EarlierReport({ view, busy, actions }: EarlierReportProps): ReactNode {
  const styles = useStyles();
  return (
    <More title={view === null ? "Last report in another workbook" : `Set beside “${view.name}”`}>
      <div className={styles.folded}>
        {view && <Text size={200}>{view.text}</Text>}
        {view && (
          <Button size="small" disabledFocusable={busy} onClick={() => actions.leaveEarlierOut()}>
            Leave it out
          </Button>
        )}
        <Field
          label={view === null ? "Set this report beside the one in" : "Another workbook"}
          hint="The report then marks and lists what has changed since. The file stays on this computer and as it is. Choose it again when you have closed the pane."
        >
          {(control) => (
            <input
              {...control}
              className={styles.file}
              type="file"
              accept=".xlsx,.xlsm"
              disabled={busy}
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) void actions.chooseEarlier(file);
                // The same file can be chosen again, once it was mended.
                target.value = "";
              }}
            />
          )}
        </Field>
      </div>
    </More>
  );
}
