import { Button, Link, Switch, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { cardOf } from "../../checks/all-checks";
import { messageOf } from "../../checks/messages";
import type { Finding, Severity } from "../../domain/finding";
import { counted } from "../../domain/text";
import type { PaneActions } from "../../session/pane-actions";
import type { PaneState } from "../../session/pane-state";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { FindingCard } from "./finding-card";
import { FixPreviewDialog } from "./fix-preview";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  sheet: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    margin: "14px 0 0",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  more: { display: "block", marginTop: "14px" },
  accepted: { marginTop: "8px" },
});

const ORDER: readonly Severity[] = ["error", "warning", "info"];

export interface ChecksPlaceProps {
  readonly state: PaneState;
  readonly now: WatchedFindings;
  readonly actions: PaneActions;
}

/** What is wrong, the gravest first, by sheet; what was accepted, with the reasons. */
export function ChecksPlace({ state, now, actions }: ChecksPlaceProps): ReactNode {
  const styles = useStyles();
  const [showsNotes, showNotes] = useState(false);
  const [showsAccepted, showAccepted] = useState(false);
  const { findings, accepted } = now;
  const notes = findings.filter(({ severity }) => severity === "info");
  const busy = state.job !== null;
  return (
    <section aria-labelledby="checks-heading">
      <div className={styles.head}>
        <h1 className={styles.heading} id="checks-heading" aria-live="polite">
          {summaryOf(findings)}
        </h1>
        <Switch label="Watch while I type" checked={state.watching} onChange={(_, { checked }) => void actions.watch(checked)} />
      </div>
      <Groups findings={findings.filter(({ severity }) => severity !== "info")} actions={actions} busy={busy} />
      {notes.length > 0 && (
        <Link as="button" className={styles.more} aria-expanded={showsNotes} onClick={() => showNotes(!showsNotes)}>
          {showsNotes ? "Hide" : "Show"} {counted(notes.length, "note")}
        </Link>
      )}
      {showsNotes && <Groups findings={notes} actions={actions} busy={busy} />}
      {accepted.length > 0 && (
        <Text className={styles.more} size={200}>
          {accepted.length} accepted, with reasons.{" "}
          <Link as="button" aria-expanded={showsAccepted} onClick={() => showAccepted(!showsAccepted)}>
            {showsAccepted ? "Hide" : "Show"}
          </Link>
        </Text>
      )}
      {showsAccepted && (
        <ul className={styles.list}>
          {accepted.map(({ finding, reason }, index) => (
            <li key={index} className={styles.accepted}>
              <Text weight="semibold" block>
                {cardOf(finding.code).title}
              </Text>
              <Text size={200} block>
                {messageOf(finding)}
              </Text>
              <Text size={200} italic block>
                Accepted: {reason}
              </Text>
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={busy}
                aria-label={`Take back: ${cardOf(finding.code).title}`}
                onClick={() => void actions.takeBack(finding)}
              >
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
      {state.preview && (
        <FixPreviewDialog
          preview={state.preview}
          busy={busy}
          onApply={(overFormulas) => void actions.applyFix(overFormulas)}
          onClose={() => actions.closePreview()}
        />
      )}
    </section>
  );
}

interface GroupsProps {
  readonly findings: readonly Finding[];
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** Findings under the names of their sheets. */
function Groups({ findings, actions, busy }: GroupsProps): ReactNode {
  const styles = useStyles();
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const own = findings
      .filter((finding) => finding.sheet === sheet)
      .toSorted((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
    return (
      <div key={sheet ?? ""}>
        <h2 className={styles.sheet}>{sheet ?? "The workbook"}</h2>
        <ul className={styles.list}>
          {own.map((finding) => (
            <FindingCard key={`${finding.code} ${finding.address} ${messageOf(finding)}`} finding={finding} actions={actions} busy={busy} />
          ))}
        </ul>
      </div>
    );
  });
}

function summaryOf(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const parts = [...(errors > 0 ? [counted(errors, "error")] : []), ...(warnings > 0 ? [counted(warnings, "warning")] : [])];
  return parts.length === 0 ? "Nothing wrong was found" : parts.join(", ");
}
