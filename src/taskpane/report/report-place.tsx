import { Button, Checkbox, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { changedSince } from "../../analysis/changed-since";
import { isoMonth, longMonth, parseIsoMonth } from "../../domain/month";
import { counted, normalised } from "../../domain/text";
import { detailsOf } from "../../report/details";
import type { PaneActions } from "../../session/pane-actions";
import type { ReportOptions } from "../../report/report-options";
import type { PaneState } from "../../session/pane-state";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { reportDetails } from "../../reading/sheets/report-details";
import { BuildProgressBar } from "./build-progress";
import { periodsToChoose } from "./periods";
import { StandingLine } from "./standing-line";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "10px", gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  strands: { border: 0, margin: 0, padding: 0, display: "grid" },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
  summary: { cursor: "pointer", padding: "4px 0", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  build: { width: "100%" },
});

const MARKINGS = ["OFFICIAL", "OFFICIAL-SENSITIVE", "NOT PROTECTIVELY MARKED"];
/** The choice that the report ends with the last month that has figures for all strands. */
const LATEST = "latest";

export interface ReportPlaceProps {
  readonly state: PaneState;
  readonly now: WatchedFindings;
  readonly actions: PaneActions;
}

/** What the report is to be, building it, and what stands. */
export function ReportPlace({ state, now, actions }: ReportPlaceProps): ReactNode {
  const styles = useStyles();
  const { strands, whole, findings } = now;
  const written = detailsOf(reportDetails(whole.read.recognised.strandsHead), strands);
  const chosen = state.report;
  const change = (part: Partial<ReportOptions>) => actions.choose(part);
  const out = new Set(chosen.leftOut.map(normalised));
  const isOut = (strand: string) => out.has(normalised(strand));
  const included = strands.filter(({ definition }) => !isOut(definition.strand)).length;
  const building = state.job?.kind === "building" ? state.job : null;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const marking = chosen.classification ?? written.classification;
  const latest = whole.end === null ? "The last month with figures" : `12 months to ${longMonth(whole.end)}`;
  return (
    <form
      className={styles.form}
      aria-labelledby="report-heading"
      onSubmit={(event) => {
        event.preventDefault();
        void actions.build();
      }}
    >
      <h1 className={styles.heading} id="report-heading">
        Build the report sheet
      </h1>
      <Field label="Period">
        <Select
          value={chosen.end === null ? LATEST : isoMonth(chosen.end)}
          onChange={(_, { value }) => change({ end: value === LATEST ? null : parseIsoMonth(value) })}
        >
          <option value={LATEST}>{latest}</option>
          {periodsToChoose(strands, whole.end).map((month) => (
            <option key={month} value={isoMonth(month)}>{`12 months to ${longMonth(month)}`}</option>
          ))}
        </Select>
      </Field>
      <Field label="Classification">
        <Select value={marking} onChange={(_, { value }) => change({ classification: value === written.classification ? null : value })}>
          {[...new Set([written.classification, ...MARKINGS])].map((text) => (
            <option key={text}>{text}</option>
          ))}
        </Select>
      </Field>
      <Field label="Title">
        <Input
          value={chosen.title ?? written.title}
          maxLength={120}
          onChange={(_, { value }) => change({ title: value.trim() === "" ? null : value })}
        />
      </Field>
      <details>
        <summary className={styles.summary}>
          What goes in{included < strands.length ? `: ${included} of ${counted(strands.length, "strand")}` : ""}
        </summary>
        {strands.length > 1 && (
          <fieldset className={styles.strands}>
            <legend className={styles.legend}>Strands</legend>
            {strands.map(({ definition: { strand } }) => (
              <Checkbox
                key={strand}
                label={strand}
                checked={!isOut(strand)}
                onChange={(_, { checked }) =>
                  change({
                    leftOut:
                      checked === true
                        ? chosen.leftOut.filter((name) => normalised(name) !== normalised(strand))
                        : [...chosen.leftOut, strand],
                  })
                }
              />
            ))}
          </fieldset>
        )}
        <fieldset className={styles.strands}>
          <legend className={styles.legend}>With</legend>
          <Checkbox label="Charts" checked={chosen.charts} onChange={(_, { checked }) => change({ charts: checked === true })} />
          <Checkbox label="Data notes" checked={chosen.dataNotes} onChange={(_, { checked }) => change({ dataNotes: checked === true })} />
        </fieldset>
      </details>
      <Button
        className={styles.build}
        appearance="primary"
        size="large"
        type="submit"
        disabledFocusable={state.job !== null || included === 0}
      >
        Build report
      </Button>
      {included === 0 && strands.length > 0 && <Text size={200}>All strands are left out. Tick one at least under “What goes in”.</Text>}
      {errors > 0 && <Text size={200}>{counted(errors, "error")} will stop the build. “Checks” says what to do.</Text>}
      {building && <BuildProgressBar progress={building.progress} onCancel={() => actions.cancel()} />}
      {state.standing && (
        <StandingLine
          standing={state.standing}
          changed={changedSince(state.standing.figures, strands)}
          busy={state.job !== null}
          actions={actions}
        />
      )}
    </form>
  );
}
