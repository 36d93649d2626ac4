import { Input, Link, Switch, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { ReportColours as Colours } from "../../report/colours";
import type { ChangedSetting } from "../../session/views/changed-settings";
import { THRESHOLD_WORDS } from "../../session/views/settings-words";
import type { SettingsView } from "../../session/views/settings";
import { HelpLinks } from "../shared/help";
import { CarrySettings, type CarrySettingsProps } from "./carry-settings";
import { ChangedList } from "./changed-list";
import { checksWith, CheckLevels } from "./check-levels";
import { GuardSheets } from "./guard-sheets";
import { hasWords } from "./has-words";
import { Marks } from "./marks";
import { ReadingCorrections } from "./reading-corrections";
import { ReportColours } from "./report-colours";
import { ThresholdFields } from "./threshold-fields";
import { VERSION } from "./version";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  note: { color: tokens.colorNeutralForeground3, display: "block", margin: "4px 0 8px" },
  find: { width: "100%", margin: "10px 0" },
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
  readonly changed: readonly ChangedSetting[];
  readonly carry: Pick<CarrySettingsProps, "text" | "carried">;
}

/** What the analyst can set. The workbook keeps all of it. */
export function SettingsPlace({
  view,
  actions,
  busy,
  colours,
  startsWithWorkbook,
  openSelfTest,
  changed,
  carry,
}: SettingsPlaceProps): ReactNode {
  const styles = useStyles();
  const [looked, look] = useState("");
  const sections = [
    {
      title: "How sheets are read",
      words: "reading column layout day month offence place correction",
      content: <ReadingCorrections sheets={view.sheets} actions={actions} busy={busy} />,
    },
    { title: "Marks", words: "dash none not available suppressed n/a", content: <Marks view={view.marks} actions={actions} busy={busy} /> },
    {
      title: "Colour of the report",
      words: "main colours titles bars",
      content: <ReportColours colours={colours} actions={actions} busy={busy} />,
    },
    {
      title: "Checks",
      words: checksWith(view.checks, looked).length > 0 ? looked : "error warning note off serious",
      content: <CheckLevels topics={view.checks} looked={hasWords(looked, "checks") ? "" : looked} actions={actions} />,
    },
    {
      title: "Thresholds",
      words: Object.values(THRESHOLD_WORDS)
        .flatMap(({ label, hint }) => [label, hint])
        .join(" "),
      content: <ThresholdFields thresholds={view.thresholds} actions={actions} />,
    },
    {
      title: "Guard a sheet",
      words: "data validation warn typed",
      content: <GuardSheets sheets={view.guardable} actions={actions} busy={busy} />,
    },
    { title: "Another workbook", words: "copy paste carry settings", content: <CarrySettings {...carry} actions={actions} busy={busy} /> },
  ];
  const shown = sections.filter(({ title, words }) => hasWords(looked, title, words));
  return (
    <section aria-labelledby="settings-heading">
      <h1 className={styles.heading} id="settings-heading">
        Settings
      </h1>
      <Text size={200} className={styles.note}>
        Saved in this workbook. Each workbook has its own.
      </Text>
      {startsWithWorkbook !== null && (
        <>
          <Switch
            label="Watch as soon as this workbook is opened"
            checked={startsWithWorkbook}
            onChange={(_, { checked }) => void actions.startWithWorkbook(checked)}
          />
          <Text size={200} className={styles.note}>
            This is saved in the workbook. People without Strand Report see “ADD-IN ERROR” in a pane when they open it. They can close the
            pane and use the workbook. Turn this off in workbooks that you send to others.
          </Text>
        </>
      )}
      <ChangedList changed={changed} actions={actions} busy={busy} />
      <Input
        className={styles.find}
        size="small"
        aria-label="Find a setting"
        placeholder="Find a setting"
        value={looked}
        onChange={(_, { value }) => look(value)}
      />
      {shown.map(({ title, content }) => (
        <Section key={title} title={title} isFound={looked.trim() !== ""}>
          {content}
        </Section>
      ))}
      {shown.length === 0 && <Text block>No setting matches.</Text>}
      <HelpLinks />
      <Text size={200} className={styles.note}>
        {`Version ${VERSION}. For IT: `}
        <Link inline className={styles.link} onClick={openSelfTest}>
          Self-test
        </Link>
      </Text>
    </section>
  );
}

interface SectionProps {
  readonly title: string;
  /** Found by the search: it is open then. */
  readonly isFound: boolean;
  readonly children: ReactNode;
}

/**
 * A part of the settings that opens and closes. It is the browser's own, which every keyboard and screen reader knows.
 */
function Section({ title, isFound, children }: SectionProps): ReactNode {
  const styles = useStyles();
  return (
    <details className={styles.section} open={isFound || undefined}>
      <summary className={styles.title}>
        <h2 className={styles.titleText}>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
