import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "16px", fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** The most lines shown at once; the rest is folded. */
const SHOWN = 5;

export interface FoldedProps {
  readonly lines: readonly string[];
}

/** A list, folded where it is long. */
export function Folded({ lines }: FoldedProps): ReactNode {
  const styles = useStyles();
  if (lines.length === 0) return null;
  const list = (some: readonly string[]) => (
    <ul className={styles.list}>
      {some.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  const [first, rest] = [lines.slice(0, SHOWN), lines.slice(SHOWN)];
  return (
    <>
      {list(first)}
      {rest.length > 0 && (
        <details>
          <summary className={styles.summary}>{rest.length} more</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
