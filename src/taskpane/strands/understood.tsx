import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { UnderstoodView } from "../../session/views/understood";

const useStyles = makeStyles({
  sheet: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: "6px 0" },
  summary: { cursor: "pointer", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  name: { fontWeight: tokens.fontWeightSemibold },
  line: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginInlineStart: "14px" },
  unsure: { color: tokens.colorStatusWarningForeground3, verticalAlign: "text-bottom" },
  facts: { width: "100%", borderCollapse: "collapse", margin: "4px 0 6px 14px", fontSize: tokens.fontSizeBase200 },
  label: {
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    paddingInlineEnd: "10px",
    whiteSpace: "nowrap",
  },
  account: { marginInlineStart: "14px" },
});

export interface UnderstoodProps {
  readonly view: UnderstoodView;
}

/** What each sheet was understood as: one line where all is well, with more at a press. */
export function Understood({ view }: UnderstoodProps): ReactNode {
  const styles = useStyles();
  return view.map(({ key, heading, line, isSure, tables, account }) => (
    <details key={key} className={styles.sheet} open={!isSure}>
      <summary className={styles.summary}>
        <span className={styles.name}>{heading}</span>{" "}
        {!isSure && <WarningFilled className={styles.unsure} role="img" aria-label="Not sure" />}
        <span className={styles.line}>{line}</span>
      </summary>
      {tables.map((facts, index) => (
        <table key={index} className={styles.facts}>
          <tbody>
            {facts.map(({ label, text }) => (
              <tr key={label}>
                <th scope="row" className={styles.label}>
                  {label}
                </th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {account.map((each) => (
        <Text key={each} size={200} block className={styles.account}>
          {each}
        </Text>
      ))}
    </details>
  ));
}
