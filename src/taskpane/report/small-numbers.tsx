import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReportOptions } from "../../report/report-options";
import type { ReportView } from "../../session/views/report";

export interface SmallNumbersProps {
  readonly view: ReportView["smallNumbers"];
  readonly change: (part: Partial<ReportOptions>) => void;
}

/** Which small numbers the report keeps to itself. */
export function SmallNumbers({ view, change }: SmallNumbersProps): ReactNode {
  return (
    <>
      <Field label="No percentage where the earlier figure is under">
        <Select value={String(view.base)} onChange={(_, { value }) => change({ smallestBase: Number(value) })}>
          {view.bases.map((base) => (
            <option key={base}>{base}</option>
          ))}
        </Select>
      </Field>
      <Field label="Hide counts under" hint={view.hint}>
        <Select
          value={view.threshold === null ? "" : String(view.threshold)}
          onChange={(_, { value }) => change({ suppress: value === "" ? null : Number(value) })}
        >
          <option value="">Hide none</option>
          {view.thresholds.map((threshold) => (
            <option key={threshold}>{threshold}</option>
          ))}
        </Select>
      </Field>
    </>
  );
}
