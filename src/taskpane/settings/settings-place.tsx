import { Link, Switch, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { ReportColours as Colours } from "../../report/colours";
import type { SettingsView } from "../../session/views/settings";
import { CheckLevels } from "./check-levels";
import { GuardSheets } from "./guard-sheets";
import { Marks } from "./marks";
import { ReadingCorrections } from "./reading-corrections";
import { ReportColours } from "./report-colours";
import { ThresholdFields } from "./threshold-fields";
import { VERSION } from "./version";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  note: { color: tokens.colorNeutralForeground3, display: "block", margin: "4px 0 8px" },
  link: { fontSize: "inherit" },
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "8px 0" },
  title: { cursor: "pointer", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  titleText: { display: "inline", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
});

export interface SettingsPlaceProps {
  readonly view: SettingsView;
  readonly actions: PaneActions;
  readonly busy: boolean;
  readonly colours: Colours;
  readonly startsWithWorkbook: boolean | null;
  readonly openSelfTest: () => void;
}

/** What is the analyst's to set. All of it is kept in the workbook. */
export function SettingsPlace({ view, actions, busy, colours, startsWithWorkbook, openSelfTest }: SettingsPlaceProps): ReactNode {
  const styles = useStyles();
  return (
    <section aria-labelledby="settings-heading">
      <h1 className={styles.heading} id="settings-heading">
        Settings
      </h1>
      <Text size={200} className={styles.note}>
        Kept in this workbook. Another workbook has its own.
      </Text>
      {startsWithWorkbook !== null && (
        <>
          <Switch
            label="Watch as soon as this workbook is opened"
            checked={startsWithWorkbook}
            onChange={(_, { checked }) => void actions.startWithWorkbook(checked)}
          />
          <Text size={200} className={styles.note}>
            This goes with the workbook: people without Strand Report see “ADD-IN ERROR” in a pane when they open it. They can close it, and
            the workbook works. Leave it off in workbooks that you send to others.
          </Text>
        </>
      )}
      <Section title="How sheets are read">
        <ReadingCorrections sheets={view.sheets} actions={actions} busy={busy} />
      </Section>
      <Section title="Marks">
        <Marks view={view.marks} actions={actions} busy={busy} />
      </Section>
      <Section title="Colours of the report">
        <ReportColours colours={colours} actions={actions} busy={busy} />
      </Section>
      <Section title="Checks">
        <CheckLevels topics={view.checks} actions={actions} />
      </Section>
      <Section title="Thresholds">
        <ThresholdFields thresholds={view.thresholds} actions={actions} />
      </Section>
      <Section title="Guard a sheet">
        <GuardSheets sheets={view.guardable} actions={actions} busy={busy} />
      </Section>
      <Text size={200} className={styles.note}>
        {`Version ${VERSION}. For those who look after Excel: `}
        <Link inline className={styles.link} onClick={openSelfTest}>
          Self-test
        </Link>
      </Text>
    </section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the settings that opens and closes; the browser's own, which every keyboard and screen reader knows. */
function Section({ title, children }: SectionProps): ReactNode {
  const styles = useStyles();
  return (
    <details className={styles.section}>
      <summary className={styles.title}>
        <h2 className={styles.titleText}>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
