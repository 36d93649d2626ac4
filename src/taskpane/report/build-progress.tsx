import { Button, ProgressBar, Text, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BuildProgress } from "../../jobs/build-report";
import { progressText } from "./progress-text";

const useStyles = makeStyles({
  block: { display: "grid", rowGap: "6px", justifyItems: "start" },
  bar: { width: "100%" },
});

export interface BuildProgressBarProps {
  readonly progress: BuildProgress | null;
  readonly onCancel: () => void;
}

/** How far a build has come. Once it writes, it is made whole rather than stopped. */
export function BuildProgressBar({ progress, onCancel }: BuildProgressBarProps): ReactNode {
  const styles = useStyles();
  const isReading = progress?.step === "reading";
  const text = isReading
    ? `Reading, ${progress.rows.toLocaleString("en-GB")} of ${progress.of.toLocaleString("en-GB")} rows`
    : progressText(progress);
  const canCancel = progress?.step !== "writing" && progress?.step !== "done";
  return (
    <div className={styles.block}>
      <ProgressBar
        className={styles.bar}
        aria-label="Building the report"
        {...(isReading && progress.of > 0 ? { value: progress.rows / progress.of } : {})}
      />
      <Text size={200}>{text}</Text>
      <Button size="small" type="button" disabledFocusable={!canCancel} onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
