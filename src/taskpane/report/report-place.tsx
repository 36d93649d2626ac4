import { Button, Checkbox, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { EarlierView } from "../../session/views/earlier-report";
import type { ChoicesView } from "../../session/views/periods";
import type { ProgressView } from "../../session/views/progress";
import type { ReadyView } from "../../session/views/ready";
import type { ReportView } from "../../session/views/report";
import type { ChartChoice } from "../../report/report-options";
import { More } from "../shared/more";
import { Questions } from "../shared/questions";
import { WithWords } from "../shared/words";
import { BesideTotals } from "./beside-totals";
import { BuildProgressBar } from "./build-progress";
import { ChoiceField } from "./choice-field";
import { DetailFields } from "./detail-fields";
import { EarlierReport } from "./earlier-report";
import { Packs } from "./packs";
import { PaperParts } from "./paper-parts";
import { ReadyCheck } from "./ready-check";
import { SmallNumbers } from "./small-numbers";
import { StandingLine } from "./standing-line";
import { TakeOut } from "./take-out";
import { TwoSystems } from "./two-systems";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "10px", gridTemplateColumns: "minmax(0, 1fr)" },
  folded: { display: "grid", rowGap: "10px", gridTemplateColumns: "minmax(0, 1fr)", paddingTop: "4px" },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  strands: { border: 0, margin: 0, padding: 0, display: "grid" },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
  build: { width: "100%" },
});

const CHARTS: ChoicesView<ChartChoice>["choices"] = [
  { value: "months", label: "Two years, month by month", choice: "months" },
  { value: "control", label: "Control charts of all months", choice: "control" },
  { value: "both", label: "Both", choice: "both" },
  { value: "bridge", label: "Two years, and from the last report", choice: "bridge" },
  { value: "none", label: "None", choice: "none" },
];

export interface ReportPlaceProps {
  readonly view: ReportView;
  readonly earlier: EarlierView | null;
  /** Whether it asks about the period. */
  readonly asks: boolean;
  /** What still needs attention in the existing report. */
  readonly ready: ReadyView | null;
  /** How far the current build has got. */
  readonly progress: ProgressView | null;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** The choices for the report, the button that builds it, and the existing report. */
export function ReportPlace({ view, earlier, asks, ready, progress, actions, busy }: ReportPlaceProps): ReactNode {
  const styles = useStyles();
  const { strands, standing } = view;
  const change = actions.choose;
  return (
    <form
      className={styles.form}
      aria-labelledby="report-heading"
      onSubmit={(event) => {
        event.preventDefault();
        void actions.build();
      }}
    >
      <WithWords words={["report’s period", "classification", "data notes", "commentary"]}>
        <h1 className={styles.heading} id="report-heading">
          Build the report sheet
        </h1>
      </WithWords>
      <ChoiceField label="Period" view={view.periods} onChoose={(end) => change({ end })} />
      {asks && <Questions questions={view.questions} actions={actions} busy={busy} />}
      <More title={view.compared}>
        <div className={styles.folded}>
          <ChoiceField label="Compared with the year before" view={view.compares} onChoose={(period) => change({ period })} />
          <ChoiceField label="Second baseline" view={view.baselines} onChoose={(baseline) => change({ baseline })} />
        </div>
      </More>
      <ChoiceField label="Classification" view={view.markings} onChoose={(classification) => change({ classification })} />
      <Field label="Title">
        <Input value={view.title} maxLength={120} onChange={(_, { value }) => change({ title: value.trim() === "" ? null : value })} />
      </Field>
      <More title="Force, source and date">
        <DetailFields view={view} change={change} />
      </More>
      <More title={view.whatGoesIn}>
        <div className={styles.folded}>
          {strands.length > 1 && (
            <fieldset className={styles.strands}>
              <legend className={styles.legend}>Strands</legend>
              {strands.map(({ strand, isIn, leftOutElse }) => (
                <Checkbox key={strand} label={strand} checked={isIn} onChange={() => change({ leftOut: leftOutElse })} />
              ))}
            </fieldset>
          )}
          <ChoiceField label="Charts" view={{ choices: CHARTS, value: view.charts }} onChoose={(charts) => change({ charts: charts! })} />
          <fieldset className={styles.strands}>
            <legend className={styles.legend}>With</legend>
            <Checkbox label="Data notes" checked={view.dataNotes} onChange={(_, { checked }) => change({ dataNotes: checked === true })} />
          </fieldset>
          <fieldset className={styles.strands}>
            <legend className={styles.legend}>Overview</legend>
            <Checkbox
              label="What stands out first"
              checked={view.standsOutFirst}
              onChange={(_, { checked }) => change({ overviewOrder: checked === true ? "standsOut" : "paper" })}
            />
          </fieldset>
          <BesideTotals view={view.besideTotals} change={change} />
          <SmallNumbers view={view.smallNumbers} change={change} />
          <fieldset className={styles.strands}>
            <legend className={styles.legend}>The paper’s other parts</legend>
            <PaperParts view={view.paper} busy={busy} actions={actions} />
          </fieldset>
        </div>
      </More>
      <EarlierReport view={earlier} busy={busy} actions={actions} />
      <Button className={styles.build} appearance="primary" size="large" type="submit" disabledFocusable={busy || !view.canBuild}>
        Build report
      </Button>
      {view.notes.map((note) => (
        <Text key={note} size={200}>
          {note}
        </Text>
      ))}
      {progress && <BuildProgressBar view={progress} onCancel={() => actions.cancel()} />}
      {view.packColumns.length > 0 && <Packs columns={view.packColumns} canBuild={view.canBuild} busy={busy} actions={actions} />}
      {standing && <StandingLine view={standing} busy={busy} actions={actions} />}
      {standing && <TakeOut busy={busy} actions={actions} />}
      {ready && <ReadyCheck items={ready} busy={busy} actions={actions} />}
      <TwoSystems busy={busy} actions={actions} />
    </form>
  );
}
