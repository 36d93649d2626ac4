import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReportOptions } from "../../report/report-options";
import type { ReportView } from "../../session/views/report";

const useStyles = makeStyles({ fields: { display: "grid", rowGap: "10px", gridTemplateColumns: "minmax(0, 1fr)" } });

export interface DetailFieldsProps {
  readonly view: ReportView;
  readonly change: (part: Partial<ReportOptions>) => void;
}

/** What the report says about itself under its title. An emptied field goes back to what the workbook says. */
export function DetailFields({ view, change }: DetailFieldsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <Field label="Force">
        <Input value={view.force} maxLength={120} onChange={(_, { value }) => change({ force: orNone(value) })} />
      </Field>
      <Field label="Source of the figures">
        <Input value={view.source} maxLength={500} onChange={(_, { value }) => change({ source: orNone(value) })} />
      </Field>
      <Field label="Figures as at" hint="For this report only. Leave it blank for the day of the build.">
        <Input type="date" value={view.asAt} onChange={(_, { value }) => change({ asAt: orNone(value) })} />
      </Field>
    </div>
  );
}

function orNone(text: string): string | null {
  return text.trim() === "" ? null : text;
}
