import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { OutOfDateView } from "../../session/views/report";

const useStyles = makeStyles({
  line: {
    padding: "6px 14px",
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
    fontSize: tokens.fontSizeBase200,
  },
  link: { fontSize: "inherit" },
});

export interface OutOfDateLineProps {
  /** Null where the report agrees with the worksheets. */
  readonly view: OutOfDateView | null;
  readonly busy: boolean;
  build(): void;
}

/** Says under the tabs, in every place, that the report is out of date. */
export function OutOfDateLine({ view, busy, build }: OutOfDateLineProps): ReactNode {
  const styles = useStyles();
  if (view === null) return null;
  return (
    <section className={styles.line} aria-label="The report that stands">
      {view.text}{" "}
      <Link as="button" className={styles.link} disabledFocusable={busy} onClick={build}>
        Build again
      </Link>
      {view.unmarked !== null && (
        <Text block size={200}>
          {view.unmarked}
        </Text>
      )}
    </section>
  );
}
