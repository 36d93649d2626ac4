import { Button, Field, Input, Link, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { SheetHead } from "../../reading";
import type { PaneActions } from "../../session/pane-actions";
import type * as SystemsPart from "../../session/systems-part";
import type { SystemsForm } from "../../session/views/systems-fields";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "8px", gridTemplateColumns: "minmax(0, 1fr)" },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0, display: "grid", rowGap: "6px", gridTemplateColumns: "minmax(0, 1fr)" },
  legend: { padding: "4px 0 2px", fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface ChooseSystemsProps {
  /** What knows which columns there are. */
  readonly part: typeof SystemsPart;
  /** The worksheets as they were read. */
  readonly heads: readonly SheetHead[];
  readonly busy: boolean;
  readonly actions: Pick<PaneActions, "compareSystems" | "keepSystems" | "goTo">;
}

/** Which worksheets and columns are compared: as the sheet "Systems" says or as recognised, to be chosen otherwise. */
export function ChooseSystems({ part, heads, busy, actions }: ChooseSystemsProps): ReactNode {
  const styles = useStyles();
  const choice = useMemo(() => part.systemsChoice(heads), [part, heads]);
  const [changed, setChanged] = useState<{ readonly from: string; readonly form: SystemsForm } | null>(null);
  const { refused } = choice;
  if (refused !== null)
    return (
      <>
        <Text role="alert">{refused.why}</Text>
        <Link as="button" type="button" onClick={() => void actions.goTo({ sheet: refused.sheet, address: null })}>
          Go to “{refused.sheet}”
        </Link>
      </>
    );
  // When the sheet changes, by hand or by saving from here, choices that were not saved give way to it.
  const from = JSON.stringify(choice.form);
  const isChanged = changed?.from === from;
  const { groups, missing, rows } = part.systemsFormView(choice, isChanged ? changed.form : choice.form);
  const isNew = isChanged || !choice.isSaid;
  return (
    <form
      className={styles.form}
      aria-label="Two systems"
      onSubmit={(event) => {
        event.preventDefault();
        if (rows !== null && !busy) void actions.compareSystems(isNew ? rows : null);
      }}
    >
      <Text size={200}>{choice.note}</Text>
      {groups.map(({ legend, fields }) => (
        <fieldset key={legend} className={styles.group}>
          <legend className={styles.legend}>{legend}</legend>
          {fields.map(({ label, value, choices, wrong, chosen }, at) => {
            const onChange = (_: unknown, { value: text }: { readonly value: string }) => setChanged({ from, form: chosen(text) });
            return (
              <Field key={at} label={label} size="small" validationMessage={wrong || null}>
                {choices === null ? (
                  <Input value={value} maxLength={100} onChange={onChange} />
                ) : (
                  <Select value={value} onChange={onChange}>
                    {choices.map((each) => (
                      <option key={each.value} value={each.value}>
                        {each.label}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            );
          })}
        </fieldset>
      ))}
      {missing !== null && <Text size={200}>{missing}</Text>}
      <div className={styles.buttons}>
        <Button type="submit" disabledFocusable={busy || rows === null}>
          Compare the systems
        </Button>
        {isNew && (
          <Button disabledFocusable={busy || rows === null} onClick={() => rows !== null && void actions.keepSystems(rows)}>
            Save on “Systems”
          </Button>
        )}
        {isChanged && <Button onClick={() => setChanged(null)}>Leave as it was</Button>}
      </div>
    </form>
  );
}
