import { Button, Text, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { EarlierView } from "../../session/views/earlier-report";
import { FileField } from "../shared/file-field";
import { More } from "../shared/more";

const useStyles = makeStyles({
  folded: { display: "grid", rowGap: "6px", gridTemplateColumns: "minmax(0, 1fr)", justifyItems: "start", paddingTop: "4px" },
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
        <FileField
          label={view === null ? "Set this report beside the one in" : "Another workbook"}
          hint="The report then marks and lists what has changed since. The file stays on this computer and as it is. Choose it again when you have closed the pane."
          accept=".xlsx,.xlsm"
          disabled={busy}
          isEmptied
          onFile={(file) => void (file && actions.chooseEarlier(file))}
        />
      </div>
    </More>
  );
}
