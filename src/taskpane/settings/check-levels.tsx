import { Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Level } from "../../checks/settings/check-settings";
import type { PaneActions } from "../../session/pane-actions";
import type { TopicView } from "../../session/views/settings";

const useStyles = makeStyles({
  topic: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "10px 0 2px" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 104px", columnGap: "8px", alignItems: "center", padding: "4px 0" },
  looksAt: { color: tokens.colorNeutralForeground3, display: "block" },
});

const WORDS: Readonly<Record<Level, string>> = { error: "Error", warning: "Warning", info: "Note", off: "Off" };

export interface CheckLevelsProps {
  readonly topics: readonly TopicView[];
  readonly actions: PaneActions;
}

/** How serious each check is: an error stops the build. Checks that only ask how to read are not among them. */
export function CheckLevels({ topics, actions }: CheckLevelsProps): ReactNode {
  const styles = useStyles();
  return topics.map(({ topic, checks }) => (
    <div key={topic}>
      <h3 className={styles.topic}>{topic}</h3>
      {checks.map(({ code, title, looksAt, level, severity }) => (
        <div key={code} className={styles.row}>
          <label htmlFor={`level-${code}`}>
            <Text block>{title}</Text>
            <Text size={200} className={styles.looksAt}>
              {looksAt}
            </Text>
          </label>
          <Select
            id={`level-${code}`}
            size="small"
            value={level}
            onChange={(_, { value }) => void actions.setLevel(code, value === severity ? null : (value as Level))}
          >
            {(Object.keys(WORDS) as Level[]).map((each) => (
              <option key={each} value={each}>
                {WORDS[each]}
              </option>
            ))}
          </Select>
        </div>
      ))}
    </div>
  ));
}
