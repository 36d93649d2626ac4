import { Button, Field, Link, Select, Switch, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { ChecksView, FindingGroup } from "../../session/views/checks";
import type { PreviewView } from "../../session/views/preview";
import { WithWords } from "../shared/words";
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
  filter: { marginTop: "8px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  more: { display: "block", marginTop: "14px" },
  accepted: { marginTop: "8px" },
});

export interface ChecksPlaceProps {
  readonly view: ChecksView;
  /** The fix in preview. */
  readonly preview: PreviewView | null;
  readonly watching: boolean;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** The findings, the most serious first, by sheet; and those accepted, with the reasons. */
export function ChecksPlace({ view, preview, watching, actions, busy }: ChecksPlaceProps): ReactNode {
  const styles = useStyles();
  const [showsNotes, showNotes] = useState(false);
  const [showsAccepted, showAccepted] = useState(false);
  const [chosen, choose] = useState("");
  const { notes, accepted } = view;
  const kinds = kindsOf(view.groups);
  const kind = kinds.some(({ title }) => title === chosen) ? chosen : "";
  return (
    <section aria-labelledby="checks-heading">
      <div className={styles.head}>
        <WithWords words={["finding", "error", "warning", "accept"]}>
          <h1 className={styles.heading} id="checks-heading" aria-live="polite">
            {view.summary}
          </h1>
        </WithWords>
        <Switch label="Watch while I type" checked={watching} onChange={(_, { checked }) => void actions.watch(checked)} />
      </div>
      {kinds.length > 1 && (
        <Field label="Show" size="small" className={styles.filter}>
          <Select value={kind} onChange={(_, { value }) => choose(value)}>
            <option value="">{`all ${kinds.reduce((sum, { count }) => sum + count, 0)}`}</option>
            {kinds.map(({ title, count }) => (
              <option key={title} value={title}>{`${title} (${count})`}</option>
            ))}
          </Select>
        </Field>
      )}
      <Groups groups={ofKind(view.groups, kind)} actions={actions} busy={busy} />
      {notes && (
        <Link as="button" className={styles.more} aria-expanded={showsNotes} onClick={() => showNotes(!showsNotes)}>
          {showsNotes ? "Hide" : "Show"} {notes.count}
        </Link>
      )}
      {notes && showsNotes && <Groups groups={notes.groups} actions={actions} busy={busy} />}
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
          {accepted.map(({ finding, title, text, reason }, index) => (
            <li key={index} className={styles.accepted}>
              <Text weight="semibold" block>
                {title}
              </Text>
              <Text size={200} block>
                {text}
              </Text>
              <Text size={200} italic block>
                Accepted: {reason}
              </Text>
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={busy}
                aria-label={`Take back: ${title}`}
                onClick={() => void actions.takeBack(finding)}
              >
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
      {preview && (
        <FixPreviewDialog
          view={preview}
          busy={busy}
          onApply={(overFormulas) => void actions.applyFix(overFormulas)}
          onClose={() => actions.closePreview()}
        />
      )}
    </section>
  );
}

/** The titles of findings, each with its number, in order of appearance. */
function kindsOf(groups: readonly FindingGroup[]): readonly { readonly title: string; readonly count: number }[] {
  const titles = groups.flatMap(({ findings }) => findings.map(({ title }) => title));
  return [...new Set(titles)].map((title) => ({ title, count: titles.filter((each) => each === title).length }));
}

function ofKind(groups: readonly FindingGroup[], kind: string): readonly FindingGroup[] {
  if (kind === "") return groups;
  return groups
    .map((group) => ({ ...group, findings: group.findings.filter(({ title }) => title === kind) }))
    .filter(({ findings }) => findings.length > 0);
}

interface GroupsProps {
  readonly groups: readonly FindingGroup[];
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** Findings under the names of their sheets. */
function Groups({ groups, actions, busy }: GroupsProps): ReactNode {
  const styles = useStyles();
  return groups.map(({ key, heading, findings }) => (
    <div key={key}>
      <h2 className={styles.sheet}>{heading}</h2>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingCard key={finding.key} view={finding} actions={actions} busy={busy} />
        ))}
      </ul>
    </div>
  ));
}
