import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { StrandChoice } from "../../session/views/strand-choices";

const useStyles = makeStyles({
  list: { listStyleType: "none", display: "grid", gap: "6px", margin: "8px 0", padding: 0 },
  choice: { width: "100%", justifyContent: "space-between", columnGap: "12px", fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  column: { fontWeight: tokens.fontWeightSemibold },
  strands: { color: tokens.colorNeutralForeground3 },
  tooMany: { display: "flex", justifyContent: "space-between", columnGap: "12px", padding: "0 12px" },
});

export interface StrandChoicesProps {
  readonly choices: readonly StrandChoice[];
  readonly busy: boolean;
  readonly onChoose: (column: string) => void;
}

/** The columns that a first "Strands" table can be made from, and how many strands each would make. */
export function StrandChoices({ choices, busy, onChoose }: StrandChoicesProps): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {choices.map(({ column, strands, problem }) => (
        <li key={column}>
          {problem === null ? (
            <Button className={styles.choice} disabledFocusable={busy} onClick={() => onChoose(column)}>
              <span className={styles.column}>{column}</span>
              <span className={styles.strands}>{strands}</span>
            </Button>
          ) : (
            <Text size={200} className={styles.tooMany}>
              <span>{column}</span>
              <span className={styles.strands}>{`${strands}, ${problem}`}</span>
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
