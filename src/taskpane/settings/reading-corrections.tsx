import { Button, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import { COLUMN_NOTES, SHEET_NOTES } from "../../reading/sheets";
import type { SheetView } from "../../session/views/settings";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px", justifyItems: "stretch" },
  note: { color: tokens.colorNeutralForeground3, display: "block" },
});

/** All possible corrections; "as recognised" takes one back. */
const rolesOf = (forms: typeof SHEET_NOTES): readonly string[] => [...forms.map(({ text }) => text), "as recognised"];
const SHEET_ROLES = rolesOf(SHEET_NOTES);
const COLUMN_ROLES = rolesOf(COLUMN_NOTES);

export interface ReadingCorrectionsProps {
  readonly sheets: readonly SheetView[];
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/**
 * Corrects what a sheet or a column is, where it was recognised wrongly. The correction overrides the recognition from then
 * on.
 */
export function ReadingCorrections({ sheets, actions, busy }: ReadingCorrectionsProps): ReactNode {
  const styles = useStyles();
  const [sheet, setSheet] = useState(sheets[0]?.sheet ?? "");
  const [column, setColumn] = useState("");
  const roles = column === "" ? SHEET_ROLES : COLUMN_ROLES;
  const [role, setRole] = useState("");
  // Nothing is preselected: leaving a sheet unread by mistake would lose its figures.
  const [filled, setFilled] = useState("");
  const needsMore = role.includes("X");
  const isChosen = roles.includes(role) && (!needsMore || filled.trim() !== "");
  const columns = sheets.find((each) => each.sheet === sheet)?.columns ?? [];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChosen) void actions.keepReading([{ sheet, column, readAs: role.replace("X", () => filled.trim()) }]);
      }}
    >
      <Text size={200} className={styles.note}>
        Your answer is written on a sheet “Reading”. You can also change it there. “as recognised” takes it back.
      </Text>
      <Field label="Sheet" size="small">
        <Select value={sheet} onChange={(_, { value }) => setSheet(value)}>
          {sheets.map((each) => (
            <option key={each.sheet}>{each.sheet}</option>
          ))}
        </Select>
      </Field>
      <Field label="Column" size="small">
        <Select value={column} onChange={(_, { value }) => setColumn(value)}>
          <option value="">the whole sheet</option>
          {columns.map(({ letter, label }) => (
            <option key={letter} value={letter}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Read it as" size="small">
        <Select value={roles.includes(role) ? role : ""} onChange={(_, { value }) => setRole(value)}>
          <option value="">Choose…</option>
          {roles.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      {needsMore && roles.includes(role) && (
        <Field label="X stands for" size="small">
          <Input value={filled} onChange={(_, { value }) => setFilled(value)} />
        </Field>
      )}
      <Button type="submit" disabledFocusable={busy || sheet === "" || !isChosen}>
        Save
      </Button>
    </form>
  );
}
