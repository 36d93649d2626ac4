import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Thresholds } from "../../checks/settings/thresholds";
import { THRESHOLD_WORDS } from "../../session/views/settings-words";
import type { PaneActions } from "../../session/pane-actions";

const useStyles = makeStyles({ fields: { display: "grid", rowGap: "12px" }, number: { minWidth: "unset", width: "120px" } });

/** What can be set; the view holds the words for it. */
const LIMITS: Readonly<Record<keyof Thresholds, readonly [min: number, max: number]>> = {
  spreads: [2, 50],
  months: [6, 60],
  zeroBelow: [1, 1000],
};

export interface ThresholdFieldsProps {
  readonly thresholds: Thresholds;
  readonly actions: PaneActions;
}

/** How far a count may lie from its own history. */
export function ThresholdFields({ thresholds, actions }: ThresholdFieldsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {(Object.keys(LIMITS) as (keyof Thresholds)[]).map((name) => (
        <Field key={name} {...THRESHOLD_WORDS[name]}>
          <Input
            className={styles.number}
            type="number"
            min={LIMITS[name][0]}
            max={LIMITS[name][1]}
            // A value that was set elsewhere shows at once.
            key={thresholds[name]}
            defaultValue={String(thresholds[name])}
            onBlur={({ currentTarget: { value } }) => {
              const number = Number(value);
              const [min, max] = LIMITS[name];
              if (Number.isFinite(number) && number >= min && number <= max && number !== thresholds[name])
                void actions.setThreshold(name, number);
            }}
          />
        </Field>
      ))}
    </div>
  );
}
