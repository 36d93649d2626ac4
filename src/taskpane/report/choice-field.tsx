import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ChoicesView } from "../../session/views/periods";

export interface ChoiceFieldProps<Choice> {
  readonly label: string;
  readonly view: ChoicesView<Choice>;
  readonly onChoose: (choice: Choice | null) => void;
}

/** A list of a few choices. */
export function ChoiceField<Choice>({ label, view, onChoose }: ChoiceFieldProps<Choice>): ReactNode {
  return (
    <Field label={label}>
      <Select value={view.value} onChange={(_, { value }) => onChoose(view.choices.find((each) => each.value === value)!.choice)}>
        {view.choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
