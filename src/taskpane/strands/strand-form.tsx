import { Button, Field, Input, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { parseTarget } from "../../domain/target";
import { fieldsOfForm, type FieldView, type StrandFormView } from "../../session/views/strand-fields";
import { More } from "../shared/more";
import { ValuesPicker } from "./values-picker";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: "8px",
    padding: "10px",
    margin: "8px 0",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  rule: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px", border: 0, margin: 0, padding: 0 },
  legend: { padding: "6px 0 2px", fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", marginTop: "4px" },
});

export interface StrandFormProps {
  readonly view: StrandFormView;
  readonly busy: boolean;
  /** The texts of a column; null where they are unknown. */
  valuesToChoose(column: string): readonly string[] | null;
  readonly onSave: (texts: Readonly<Record<string, string>>) => void;
  readonly onCancel: () => void;
  readonly onGoTo: () => void;
}

/** A form to change a strand and what it counts: the same fields as on the sheet "Strands". */
export function StrandForm({ view, busy, valuesToChoose, onSave, onCancel, onGoTo }: StrandFormProps): ReactNode {
  const styles = useStyles();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [wanted, setWanted] = useState(false);
  const set = (key: string, value: string) => setTexts({ ...texts, [key]: value });
  const textOf = (field: FieldView) => texts[field.key] ?? field.text;
  const all = fieldsOfForm(view);
  const isRight = all.every((field) => problemOf(field, textOf(field)) === null);
  const shown = (field: FieldView) => {
    const columnOf = field.valuesOf === null ? undefined : all.find(({ key }) => key === field.valuesOf);
    return (
      <StrandField
        key={field.key}
        view={field}
        text={textOf(field)}
        problem={wanted ? problemOf(field, textOf(field)) : null}
        values={columnOf === undefined ? null : valuesToChoose(textOf(columnOf))}
        onChange={(value) => set(field.key, value)}
      />
    );
  };
  return (
    <form
      className={styles.form}
      aria-label={view.strand === "" ? "A new strand" : `Strand ${view.strand}`}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        setWanted(true);
        if (isRight) onSave(texts);
      }}
    >
      {view.fields.map(shown)}
      {view.rules.map(({ main, more }, index) => (
        <fieldset key={main[0]?.key ?? index} className={styles.rule}>
          <legend className={styles.legend}>{index === 0 ? "What counts" : "And what counts too"}</legend>
          {main.map(shown)}
          {more.length > 0 && (
            <More title="Except, second condition, sheets" isSmall isOpen={more.some(({ text }) => text !== "")}>
              <div className={styles.rule}>{more.map(shown)}</div>
            </More>
          )}
        </fieldset>
      ))}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          Save
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
        <Link as="button" type="button" onClick={onGoTo}>
          Show on the sheet
        </Link>
      </div>
    </form>
  );
}

/** Why a field cannot be kept as it is: a strand without a name, or a target that says nothing. */
function problemOf({ label, isTarget, text: before }: FieldView, text: string): string | null {
  if (label === "Name") return text.trim() === "" ? "Give the strand a name." : null;
  if (!isTarget || text.trim() === "" || text === before || typeof parseTarget(text) !== "string") return null;
  return "Write a number of 1 or more, or a change with its sign: -5% or +5%.";
}

interface StrandFieldProps {
  readonly view: FieldView;
  readonly text: string;
  readonly problem: string | null;
  readonly values: readonly string[] | null;
  readonly onChange: (text: string) => void;
}

function StrandField({ view, text, problem, values, onChange }: StrandFieldProps): ReactNode {
  const { label, choices, hint } = view;
  if (choices)
    return (
      <Field label={label} size="small">
        <Select value={text} onChange={(_, { value }) => onChange(value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      </Field>
    );
  return (
    <>
      <Field
        label={label}
        size="small"
        {...(hint === undefined ? {} : { hint })}
        validationMessage={problem}
        validationState={problem === null ? "none" : "error"}
      >
        <Input value={text} onChange={(_, { value }) => onChange(value)} />
      </Field>
      {values && <ValuesPicker label={label} values={values} text={text} onChange={onChange} />}
    </>
  );
}
