import { Button, ProgressBar, Text, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BuildProgress } from "../../build-report";

const useStyles = makeStyles({
  block: { display: "grid", rowGap: "6px", justifyItems: "start" },
  bar: { width: "100%" },
});

const WORDS: Readonly<Record<Exclude<BuildProgress["step"], "reading">, string>> = {
  opening: "Looking at the workbook",
  recognising: "Recognising the worksheets",
  comparing: "Comparing and checking",
  writing: "Writing the report",
  done: "Done",
};

export interface BuildProgressBarProps {
  readonly progress: BuildProgress | null;
  onCancel(): void;
}

/** How far a build has come. Once it writes, it is made whole rather than stopped. */
export function BuildProgressBar({ progress, onCancel }: BuildProgressBarProps): ReactNode {
  const styles = useStyles();
  const isReading = progress?.step === "reading";
  const text = progress === null ? "Beginning" : isReading ? `Reading, ${progress.rows.toLocaleString("en-GB")} of ${progress.of.toLocaleString("en-GB")} rows` : WORDS[progress.step];
  const canCancel = progress?.step !== "writing" && progress?.step !== "done";
  return (
    <div className={styles.block}>
      <ProgressBar className={styles.bar} aria-label="Building the report" {...(isReading && progress.of > 0 ? { value: progress.rows / progress.of } : {})} />
      <Text size={200} role="status">{text}</Text>
      <Button size="small" type="button" disabled={!canCancel} onClick={onCancel}>Cancel</Button>
    </div>
  );
}
