import { Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Level } from "../../checks/settings/check-settings";
import type { PaneActions } from "../../session/pane-actions";
import { LEVEL_WORDS } from "../../session/views/settings-words";
import { hasWords } from "./has-words";
import type { TopicView } from "../../session/views/settings";

const useStyles = makeStyles({
  topic: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "10px 0 2px" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 104px", columnGap: "8px", alignItems: "center", padding: "4px 0" },
  looksAt: { color: tokens.colorNeutralForeground3, display: "block" },
});

export interface CheckLevelsProps {
  readonly topics: readonly TopicView[];
  /** Shows only those with these words; "" for all. */
  readonly looked: string;
  readonly actions: PaneActions;
}

/** How serious each check is: an error stops the build. Checks that only ask how to read a sheet are left out. */
export function CheckLevels({ topics, looked, actions }: CheckLevelsProps): ReactNode {
  const styles = useStyles();
  return checksWith(topics, looked).map(({ topic, checks }) => (
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
            {(Object.keys(LEVEL_WORDS) as Level[]).map((each) => (
              <option key={each} value={each}>
                {LEVEL_WORDS[each]}
              </option>
            ))}
          </Select>
        </div>
      ))}
    </div>
  ));
}

/** The checks with the words in their title, topic or description, under their topics. */
export function checksWith(topics: readonly TopicView[], looked: string): readonly TopicView[] {
  return topics
    .map(({ topic, checks }) => ({ topic, checks: checks.filter(({ title, looksAt }) => hasWords(looked, topic, title, looksAt)) }))
    .filter(({ checks }) => checks.length > 0);
}
