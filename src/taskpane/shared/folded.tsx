import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { More } from "./more";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "16px", fontSize: tokens.fontSizeBase200 },
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
        <More title={`${rest.length} more`} isSmall>
          {list(rest)}
        </More>
      )}
    </>
  );
}
