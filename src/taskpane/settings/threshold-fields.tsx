import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Thresholds } from "../../checks/settings/thresholds";
import type { PaneActions } from "../../session/pane-actions";

const useStyles = makeStyles({ fields: { display: "grid", rowGap: "12px" }, number: { minWidth: "unset", width: "120px" } });

const FIELDS: readonly {
  readonly name: keyof Thresholds;
  readonly label: string;
  readonly hint: string;
  readonly min: number;
  readonly max: number;
}[] = [
  {
    name: "spreads",
    label: "Spreads",
    hint: "A count this many usual spreads away from its series stands out. Higher means fewer warnings.",
    min: 2,
    max: 50,
  },
  { name: "months", label: "Months of history", hint: "Series with fewer months are not compared with themselves.", min: 6, max: 60 },
  {
    name: "zeroBelow",
    label: "Zeros",
    hint: "A single 0 is remarked on where every other month has this many or more.",
    min: 1,
    max: 1000,
  },
];

export interface ThresholdFieldsProps {
  readonly thresholds: Thresholds;
  readonly actions: PaneActions;
}

/** How far a count may lie from its own history. */
export function ThresholdFields({ thresholds, actions }: ThresholdFieldsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {FIELDS.map(({ name, label, hint, min, max }) => (
        <Field key={name} label={label} hint={hint}>
          <Input
            className={styles.number}
            type="number"
            min={min}
            max={max}
            defaultValue={String(thresholds[name])}
            onBlur={({ currentTarget: { value } }) => {
              const number = Number(value);
              if (Number.isFinite(number) && number >= min && number <= max && number !== thresholds[name])
                void actions.setThreshold(name, number);
            }}
          />
        </Field>
      ))}
    </div>
  );
}
