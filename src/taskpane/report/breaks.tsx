import { Button, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import { More } from "../shared/more";
import { breakSaid, NEW_BREAK, type BreakForm } from "../../session/views/break-form";
import type { BreaksView } from "../../session/views/breaks";

const useStyles = makeStyles({
  breaks: { marginTop: "8px" },
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  note: { color: tokens.colorNeutralForeground3, display: "block" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface BreaksProps {
  readonly view: BreaksView;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** Where recording changed: the breaks that the workbook has, each to be changed or taken away, and a form for one more. */
export function Breaks({ view, actions, busy }: BreaksProps): ReactNode {
  const styles = useStyles();
  const [form, setForm] = useState(NEW_BREAK);
  /** The break that is changed; null for a new one. */
  const [changed, setChanged] = useState<BreakForm | null>(null);
  const said = breakSaid(form);
  const former = (each: BreakForm | null) => (each === null ? [] : [breakSaid({ ...each, part: "" })!]);
  const begin = (each: BreakForm | null) => {
    setChanged(each);
    setForm(each ?? NEW_BREAK);
  };
  return (
    <More title={view.title} className={styles.breaks}>
      {view.rows.map((row) => (
        <div key={`${row.form.strand}\n${row.form.month}`}>
          <Text size={200}>{row.text}</Text>
          <div className={styles.buttons}>
            <Button size="small" aria-label={`Change ${row.text}`} disabledFocusable={busy} onClick={() => begin(row.form)}>
              Change
            </Button>
            <Button
              size="small"
              aria-label={`Take away ${row.text}`}
              disabledFocusable={busy}
              onClick={() => void actions.saveBreaks([], former(row.form))}
            >
              Take away
            </Button>
          </div>
        </div>
      ))}
      <form
        className={styles.form}
        aria-label="A break in recording"
        onSubmit={(event) => {
          event.preventDefault();
          if (said === null || busy) return;
          void actions.saveBreaks([said], former(changed));
          begin(null);
        }}
      >
        <Text size={200} className={styles.note}>
          Where recording changed: a counting rule, a flag, a system. It is saved on a sheet “Breaks”.
        </Text>
        <Field label="Strand" size="small">
          <Select value={form.strand} onChange={(_, { value }) => setForm({ ...form, strand: value })}>
            <option value="">All strands</option>
            {view.strands.map((strand) => (
              <option key={strand}>{strand}</option>
            ))}
          </Select>
        </Field>
        <Field label="First month recorded the new way" size="small">
          <Select value={form.month} onChange={(_, { value }) => setForm({ ...form, month: value })}>
            <option value="">Choose…</option>
            {view.months.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="What changed" size="small">
          <Input value={form.note} maxLength={100} onChange={(_, { value }) => setForm({ ...form, note: value })} />
        </Field>
        <Field
          label="Due to recording"
          size="small"
          hint="How many offences of the later 12 months, for one strand. Leave it blank if you do not know."
        >
          <Input value={form.part} inputMode="numeric" onChange={(_, { value }) => setForm({ ...form, part: value })} />
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" disabledFocusable={busy || said === null}>
            {changed === null ? "Add break" : "Save break"}
          </Button>
          {changed !== null && <Button onClick={() => begin(null)}>Leave as it is</Button>}
        </div>
      </form>
    </More>
  );
}
