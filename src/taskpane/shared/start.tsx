import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { HelpLink } from "./help";
import type { PaneActions } from "../../session/pane-actions";
import type { StartView } from "../../session/views/start";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: "0 0 8px" },
  list: { margin: "8px 0", paddingInlineStart: "18px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
});

/** Shown while the workbook is read for the first time. */
export function Reading(): ReactNode {
  return (
    <div>
      <Text block>Reading the worksheets…</Text>
      <ProgressBar aria-label="Reading the worksheets" />
    </div>
  );
}

export interface StartProps {
  readonly view: StartView;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** The start for a workbook without readable offence figures: what Strand Report looks for, what it saw, and a sample to try. */
export function Start({ view: { heading, seen }, actions, busy }: StartProps): ReactNode {
  const styles = useStyles();
  return (
    <section aria-labelledby="start-heading">
      <h1 className={styles.heading} id="start-heading">
        {heading}
      </h1>
      <Text block>Strand Report reads the worksheets that you already keep:</Text>
      <ul className={styles.list}>
        <li>a row for each month and offence, with a count</li>
        <li>a column for each month, quarter or year</li>
        <li>months down and offences across</li>
        <li>a row for each crime, with its date</li>
        <li>tables of “12 months ending …”</li>
      </ul>
      {seen.length > 0 && (
        <>
          <Text block weight="semibold">
            Seen in this workbook
          </Text>
          <ul className={styles.list}>
            {seen.map(({ sheet, seen: what }) => (
              <li key={sheet}>
                “{sheet}”: {what}
              </li>
            ))}
          </ul>
        </>
      )}
      <Text block>
        Open such a workbook, choose files of records below, or try the sample data, which goes on sheets of its own.{" "}
        <HelpLink page="help/guide.html">The guide</HelpLink> shows the first ten minutes.
      </Text>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void actions.insertSample()}>
          Insert sample data
        </Button>
        <Button disabledFocusable={busy} onClick={() => void actions.recheck()}>
          Read again
        </Button>
      </div>
    </section>
  );
}
