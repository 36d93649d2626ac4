import { Button, ProgressBar, Text, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ProgressView } from "../../session/views/progress";

const useStyles = makeStyles({
  block: { display: "grid", rowGap: "6px", justifyItems: "start" },
  bar: { width: "100%" },
});

export interface BuildProgressBarProps {
  readonly view: ProgressView;
  onCancel(): void;
}

/** How far a build has got. */
export function BuildProgressBar({ view: { label, text, share, canCancel }, onCancel }: BuildProgressBarProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.block}>
      <ProgressBar className={styles.bar} aria-label={label} {...(share === null ? {} : { value: share })} />
      <Text size={200}>{text}</Text>
      <Button size="small" type="button" disabledFocusable={!canCancel} onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
