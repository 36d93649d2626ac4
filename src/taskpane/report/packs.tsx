import { Button, Field, Select, Text, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PacksInFile } from "../../jobs/pack-file";
import type { PaneActions } from "../../session/pane-actions";

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, display: "grid", rowGap: "6px", gridTemplateColumns: "minmax(0, 1fr)", justifyItems: "start" },
  summary: { cursor: "pointer", padding: "4px 0" },
  field: { width: "100%" },
});

export interface PacksProps {
  /** The columns that packs can be made by; at least one. */
  readonly columns: readonly string[];
  readonly canBuild: boolean;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** The same report for each value of a column, with the choices above, as one file. */
export function Packs({ columns, canBuild, busy, actions }: PacksProps): ReactNode {
  const styles = useStyles();
  const [chosen, choose] = useState<string | null>(null);
  const [as, chooseAs] = useState<PacksInFile>("sheets");
  const column = chosen !== null && columns.includes(chosen) ? chosen : columns[0]!;
  return (
    <details>
      <summary className={styles.summary}>A pack for each district or other place</summary>
      <div className={styles.group}>
        <Field label="A pack for each value of" className={styles.field}>
          <Select value={column} onChange={(_, { value }) => choose(value)}>
            {columns.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Field label="As" className={styles.field}>
          <Select value={as} onChange={(_, { value }) => chooseAs(value === "workbooks" ? value : "sheets")}>
            <option value="sheets">One workbook, a sheet for each</option>
            <option value="workbooks">A workbook for each, in a .zip</option>
          </Select>
        </Field>
        <Button size="small" type="button" disabledFocusable={busy || !canBuild} onClick={() => void actions.savePacks(column, as)}>
          {`Build a pack for each ${column}`}
        </Button>
        <Text size={200}>To send out: values alone, and an index. This workbook is not changed.</Text>
      </div>
    </details>
  );
}
