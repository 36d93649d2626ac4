import { Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ALL_CHECKS } from "../../checks/all-checks";
import { TOPICS } from "../../checks/card";
import type { CheckSettings, Level } from "../../checks/settings/check-settings";
import { capital } from "../../domain/text";
import type { PaneActions } from "../../session/pane-actions";

const useStyles = makeStyles({
  topic: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "10px 0 2px" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 104px", columnGap: "8px", alignItems: "center", padding: "4px 0" },
  looksAt: { color: tokens.colorNeutralForeground3, display: "block" },
});

const WORDS: Readonly<Record<Level, string>> = { error: "Error", warning: "Warning", info: "Note", off: "Off" };

export interface CheckLevelsProps {
  readonly levels: CheckSettings["levels"];
  readonly actions: PaneActions;
}

/** How grave each check is: an error stops the build. Checks that only ask how to read are not among them. */
export function CheckLevels({ levels, actions }: CheckLevelsProps): ReactNode {
  const styles = useStyles();
  const checks = [...ALL_CHECKS.values()].filter(({ adjustable }) => adjustable);
  return TOPICS.map((topic) => (
    <div key={topic}>
      <h3 className={styles.topic}>{capital(topic)}</h3>
      {checks
        .filter((check) => check.topic === topic)
        .map(({ code, title, severity, looksAt }) => (
          <div key={code} className={styles.row}>
            <label htmlFor={`level-${code}`}>
              <Text block>{title}</Text>
              <Text size={200} className={styles.looksAt}>
                {capital(looksAt)}
              </Text>
            </label>
            <Select
              id={`level-${code}`}
              size="small"
              value={levels[code] ?? severity}
              onChange={(_, { value }) => void actions.setLevel(code, value === severity ? null : (value as Level))}
            >
              {(Object.keys(WORDS) as Level[]).map((level) => (
                <option key={level} value={level}>
                  {WORDS[level]}
                </option>
              ))}
            </Select>
          </div>
        ))}
    </div>
  ));
}
