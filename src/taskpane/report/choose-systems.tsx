import { Button, Field, Input, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { SheetHead } from "../../reading";
import type { SheetToChoose } from "../../reading/systems";
import type { PaneActions } from "../../session/pane-actions";
import { systemsChoice } from "../../session/views/systems-choice";
import { fieldChosen, flagChosen, sheetChosen, sheetNamed, type SystemFields, type SystemsForm } from "../../session/views/systems-fields";
import { systemsSaid, type SystemsSaid } from "../../session/views/systems-said";
import { ChosenHeader } from "./chosen-header";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "8px", gridTemplateColumns: "minmax(0, 1fr)" },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0, display: "grid", rowGap: "6px", gridTemplateColumns: "minmax(0, 1fr)" },
  legend: { padding: "4px 0 2px", fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const SIDES = [
  [0, "First system"],
  [1, "Second system"],
] as const;

/** The columns of a system, and whether one is needed. */
const COLUMNS = [
  ["reference", "Reference", true],
  ["date", "Date", true],
  ["unit", "Unit", false],
  ["type", "Type", false],
] as const satisfies readonly (readonly [keyof SystemFields, string, boolean])[];

export interface ChooseSystemsProps {
  /** The worksheets as they were read. */
  readonly heads: readonly SheetHead[];
  readonly busy: boolean;
  readonly actions: Pick<PaneActions, "compareSystems" | "keepSystems" | "goTo">;
}

/** Which worksheets and columns are compared: as the sheet "Systems" says or as recognised, to be chosen otherwise. */
export function ChooseSystems({ heads, busy, actions }: ChooseSystemsProps): ReactNode {
  const styles = useStyles();
  const choice = useMemo(() => systemsChoice(heads), [heads]);
  const [changed, setChanged] = useState<{ readonly from: string; readonly form: SystemsForm } | null>(null);
  const { sheets, refused } = choice;
  // What the sheet says anew, by hand or as it was saved from here, goes before what was being chosen.
  const from = JSON.stringify(choice.form);
  const isChanged = changed?.from === from;
  const form = isChanged ? changed.form : choice.form;
  const change = (next: SystemsForm) => setChanged({ from, form: next });
  const said = systemsSaid(form, sheets);
  const { rows } = said;
  const isNew = isChanged || !choice.isSaid;
  if (refused !== null)
    return (
      <>
        <Text role="alert">{refused.why}</Text>
        <Link as="button" type="button" onClick={() => void actions.goTo({ sheet: refused.sheet, address: null })}>
          Go to “{refused.sheet}”
        </Link>
      </>
    );
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
      {SIDES.map(([side, legend]) => (
        <fieldset key={side} className={styles.group}>
          <legend className={styles.legend}>{legend}</legend>
          <OneSystem side={side} form={form} sheets={sheets} wrong={said.wrong[side]} change={change} />
        </fieldset>
      ))}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Flags</legend>
        <Flags form={form} sheets={sheets} wrong={said.wrongFlags} change={change} />
      </fieldset>
      {said.missing !== null && <Text size={200}>{said.missing}</Text>}
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

interface PartProps<Wrong> {
  readonly form: SystemsForm;
  readonly sheets: readonly SheetToChoose[];
  readonly wrong: Wrong;
  readonly change: (form: SystemsForm) => void;
}

/** One system: its worksheet first, since that says which columns there are. */
function OneSystem({ side, form, sheets, wrong, change }: PartProps<SystemsSaid["wrong"][number]> & { readonly side: 0 | 1 }): ReactNode {
  const fields = form.systems[side];
  const headers = sheetNamed(fields.sheet, sheets)?.headers ?? [];
  return (
    <>
      <ChosenHeader
        label="Worksheet"
        value={fields.sheet}
        among={sheets.map(({ sheet }) => sheet)}
        isNeeded
        wrong={wrong.sheet}
        onChoose={(sheet) => change(sheetChosen(form, sheets, side, sheet))}
      />
      <Field label="Name" size="small" {...(wrong.system === undefined ? {} : { validationMessage: wrong.system })}>
        <Input value={fields.system} maxLength={100} onChange={(_, { value }) => change(fieldChosen(form, side, "system", value))} />
      </Field>
      {COLUMNS.map(([field, label, isNeeded]) => (
        <ChosenHeader
          key={field}
          label={label}
          value={fields[field]}
          among={headers}
          isNeeded={isNeeded}
          wrong={wrong[field]}
          onChoose={(header) => change(fieldChosen(form, side, field, header))}
        />
      ))}
    </>
  );
}

/** The flags that both systems have, a pair each, and one more to choose. */
function Flags({ form, sheets, wrong, change }: PartProps<SystemsSaid["wrongFlags"]>): ReactNode {
  const { systems, flags } = form;
  return [...flags, ["", ""] as const].flatMap((pair, at) =>
    SIDES.map(([side, legend]) => (
      <ChosenHeader
        key={`${at} ${side}`}
        label={`Flag ${at + 1} in ${systems[side].system.trim() || legend.toLowerCase()}`}
        value={pair[side]}
        // The sheet "Systems" has ; between flags.
        among={(sheetNamed(systems[side].sheet, sheets)?.headers ?? []).filter((header) => !header.includes(";"))}
        isNeeded={false}
        wrong={wrong[at]?.[side] ?? undefined}
        onChoose={(flag) => change(flagChosen(form, at, side, flag))}
      />
    )),
  );
}
