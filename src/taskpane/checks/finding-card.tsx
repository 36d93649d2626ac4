import { Button, Checkbox, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import { counted } from "../../domain/text";
import type { PaneActions } from "../../session/pane-actions";
import { More } from "../shared/more";
import type { FindingView } from "../../session/views/checks";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: "8px",
    padding: "10px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  follows: { marginTop: "6px", fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  icon: { fontSize: "20px" },
  text: { color: tokens.colorNeutralForeground2, display: "block" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "6px" },
  answers: { display: "grid", gap: "4px", marginTop: "6px", justifyItems: "start" },
  form: { marginTop: "8px", display: "grid", rowGap: "6px" },
});

/** Marks a card for the keys that move from one to the next. */
const CARD = { "data-finding": "" } as const;

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

export interface FindingCardProps {
  readonly view: FindingView;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** One finding: its title, its message, what can be done about it, and what may follow from it. */
export function FindingCard({ view, actions, busy }: FindingCardProps): ReactNode {
  const styles = useStyles();
  const [isAccepting, setAccepting] = useState(false);
  const acceptButton = useId();
  const { found, severity, fix, alike, follows } = view;
  const Icon = ICONS[severity];
  const close = () => {
    setAccepting(false);
    document.getElementById(acceptButton)?.focus();
  };
  return (
    <li className={styles.card} tabIndex={-1} {...CARD}>
      <span className={styles[severity]} role="img" aria-label={view.severityWord}>
        <Icon className={styles.icon} aria-hidden />
      </span>
      <div>
        <Text weight="semibold" block>
          {view.title}
        </Text>
        <Text size={200} className={styles.text}>
          {view.text}
        </Text>
        {view.same !== null && (
          <Text size={200} className={styles.text}>
            {view.same}
          </Text>
        )}
        {view.answers.length > 0 && (
          <div className={styles.answers} role="group" aria-label={`Answers: ${view.title}`}>
            {view.answers.map((answer) => (
              <Button key={answer.label} size="small" disabledFocusable={busy} onClick={() => void actions.answer(answer)}>
                {answer.label}
              </Button>
            ))}
          </div>
        )}
        <div className={styles.buttons}>
          {fix !== null && (
            <Button size="small" disabledFocusable={busy} onClick={() => void actions.previewFix(found)}>
              {fix}
            </Button>
          )}
          {fix !== null && alike.fixable.length > 0 && (
            <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => void actions.previewFix(alike.fixable)}>
              {`Fix all ${alike.fixable.length} like this`}
            </Button>
          )}
          <GoTo view={view} actions={actions} />
          {view.isAcceptable && (
            <Button
              id={acceptButton}
              size="small"
              appearance="subtle"
              disabledFocusable={busy}
              aria-expanded={isAccepting}
              onClick={() => setAccepting(!isAccepting)}
            >
              Accept…
            </Button>
          )}
        </div>
        {isAccepting && (
          <AcceptForm
            alike={alike.acceptable.length}
            onAccept={(reason, by, all) => void actions.accept(all ? alike.acceptable : found, reason, by)}
            onCancel={close}
          />
        )}
        {follows.length > 0 && (
          <More title={`${counted(follows.length, "finding")} may follow from this`} isSmall className={styles.follows}>
            <ul className={styles.list}>
              {follows.map((each) => (
                <FindingCard key={each.key} view={each} actions={actions} busy={busy} />
              ))}
            </ul>
          </More>
        )}
      </div>
    </li>
  );
}

/** Goes to the finding's place; a second press goes to the next place. */
function GoTo({ view: { places, goTo }, actions }: Pick<FindingCardProps, "view" | "actions">): ReactNode {
  const [at, setAt] = useState(-1);
  if (goTo === null) return null;
  const next = (at + 1) % places.length;
  const words = places.length === 1 ? goTo : at < 0 ? `${goTo} (${places.length})` : `Next: ${next + 1} of ${places.length}`;
  return (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => {
        setAt(next);
        void actions.goTo(places[next]!);
      }}
    >
      {words}
    </Button>
  );
}

interface AcceptFormProps {
  /** How many findings of this kind there are, if more than one. */
  readonly alike: number;
  readonly onAccept: (reason: string, by: string, all: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is right; the report gives the reason. */
function AcceptForm({ alike, onAccept, onCancel }: AcceptFormProps): ReactNode {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [all, setAll] = useState(false);
  const [by, setBy] = useState("");
  return (
    <form
      className={styles.form}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") onAccept(reason.trim(), by.trim(), all);
      }}
    >
      <Field label="Why is it right? The report gives your reason." size="small">
        <Input autoFocus value={reason} maxLength={200} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {alike > 0 && (
        <Checkbox
          label={`Accept all ${alike} of this kind with this reason`}
          checked={all}
          onChange={(_, { checked }) => setAll(checked === true)}
        />
      )}
      <Field label="Who accepts it: post or initials" size="small">
        <Input value={by} maxLength={60} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={reason.trim() === ""}>
          Accept
        </Button>
        <Button size="small" type="button" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
