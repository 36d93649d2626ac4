import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface ChosenHeaderProps {
  readonly label: string;
  /** "" for none. */
  readonly value: string;
  readonly among: readonly string[];
  readonly isNeeded: boolean;
  /** What is wrong with the value. */
  readonly wrong: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** A list of headers or worksheets, with one that is chosen and is not there. */
export function ChosenHeader({ label, value, among, isNeeded, wrong, onChoose }: ChosenHeaderProps): ReactNode {
  return (
    <Field label={label} size="small" {...(wrong === undefined ? {} : { validationMessage: wrong })}>
      <Select value={value} onChange={(_, { value: chosen }) => onChoose(chosen)}>
        {(!isNeeded || value === "") && <option value="">{isNeeded ? "Choose…" : "None"}</option>}
        {value !== "" && !among.includes(value) && <option value={value}>{value} (not there)</option>}
        {among.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </Field>
  );
}
