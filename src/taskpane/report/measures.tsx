import { Button, Field, Input, Link, Select, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { PaneViews } from "../../session/views";
import { More } from "../shared/more";
import { NEW_MEASURE, type MeasureForm } from "../../session/views/measure-fields";
import type { MeasuresView } from "../../session/views/measures";

const useStyles = makeStyles({
  measures: { marginTop: "8px" },
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  note: { color: tokens.colorNeutralForeground3, display: "block" },
  row: { display: "block" },
});

const KINDS: readonly (readonly [MeasureForm["kind"], string])[] = [
  ["tally", "Tally: a number over some months"],
  ["progress", "Progress: a number and its target"],
  ["theme", "Themes: a number for each"],
  ["count", "Counts by month, from a worksheet"],
  ["rate", "Rate by month, from a worksheet"],
];

/** The fields of each kind, in their order: what they are called, and a hint. */
const FIELDS: Readonly<Record<MeasureForm["kind"], readonly (readonly [keyof MeasureForm, string, string?])[]>> = {
  tally: [
    ["values", "Number"],
    ["from", "From"],
    ["to", "To"],
  ],
  progress: [
    ["values", "Number so far"],
    ["target", "Target"],
  ],
  theme: [
    [
      "themes",
      "Themes",
      "One on each line with its number, like Islamist: 4. A dash means none. Leave the number out if you do not know it.",
    ],
    ["of", "Total", "Leave it blank to add up the themes."],
    ["from", "From"],
    ["to", "To"],
  ],
  count: [
    ["sheet", "Worksheet"],
    ["column", "Column", "Its header. Leave it blank for the column with the names."],
    ["values", "Names that count", "Put ; between several."],
    ["target", "Target", "For 12 months. Leave it blank for none."],
  ],
  rate: [
    ["sheet", "Worksheet"],
    ["column", "Column", "Its header. Leave it blank for the column with the names."],
    ["values", "Names that count", "Put ; between several."],
    ["of", "Out of", "Names on the same worksheet."],
    ["target", "Target", "Like 85%. Leave it blank for none."],
  ],
};

export interface MeasuresProps {
  readonly view: MeasuresView;
  readonly said: PaneViews["measureSaid"];
  readonly actions: Pick<PaneActions, "saveMeasure" | "goTo">;
  readonly busy: boolean;
}

/** What sections tell beside their offences: the measures that the workbook has, and a form for one more. */
export function Measures({ view, said, actions, busy }: MeasuresProps): ReactNode {
  const styles = useStyles();
  const [form, setForm] = useState(NEW_MEASURE);
  const rows = said(form);
  const set =
    (field: keyof MeasureForm) =>
    (_: unknown, { value }: { readonly value: string }) =>
      setForm({ ...form, [field]: value });
  return (
    <More title={view.title} className={styles.measures}>
      {view.rows.map(({ key, text }) => (
        <Text key={key} size={200} className={styles.row}>
          {text}
        </Text>
      ))}
      {view.sheet !== null && (
        <Link as="button" type="button" onClick={() => void actions.goTo({ sheet: view.sheet, address: null })}>
          Change them on “{view.sheet}”
        </Link>
      )}
      <form
        className={styles.form}
        aria-label="A measure"
        onSubmit={(event) => {
          event.preventDefault();
          if (rows === null || busy) return;
          void actions.saveMeasure(rows);
          setForm({ ...NEW_MEASURE, section: form.section, kind: form.kind });
        }}
      >
        <Text size={200} className={styles.note}>
          What a section says in addition to its offences. It is saved on a sheet “Measures”.
        </Text>
        <Field label="Section" size="small">
          <Select value={form.section} onChange={set("section")}>
            <option value="">Choose…</option>
            {view.sections.map((section) => (
              <option key={section}>{section}</option>
            ))}
          </Select>
        </Field>
        <Field label="Kind" size="small">
          <Select value={form.kind} onChange={set("kind")}>
            {KINDS.map(([kind, words]) => (
              <option key={kind} value={kind}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Measure" size="small">
          <Input value={form.name} maxLength={100} onChange={set("name")} />
        </Field>
        {FIELDS[form.kind].map(([field, label, hint]) => (
          <Field key={`${form.kind} ${field}`} label={label} size="small" {...(hint === undefined ? {} : { hint })}>
            {field === "sheet" ? (
              <Select value={form.sheet} onChange={set("sheet")}>
                <option value="">Choose…</option>
                {view.sheets.map((sheet) => (
                  <option key={sheet}>{sheet}</option>
                ))}
              </Select>
            ) : field === "themes" ? (
              <Textarea value={form.themes} rows={5} onChange={set("themes")} />
            ) : (
              <Input value={form[field]} placeholder={field === "from" || field === "to" ? "Jun 2019" : ""} onChange={set(field)} />
            )}
          </Field>
        ))}
        <div>
          <Button type="submit" disabledFocusable={busy || rows === null}>
            Add measure
          </Button>
        </div>
      </form>
    </More>
  );
}
