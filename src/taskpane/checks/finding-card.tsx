import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { FindingView } from "../../session/views/checks";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: "8px",
    padding: "10px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  icon: { fontSize: "20px" },
  text: { color: tokens.colorNeutralForeground2, display: "block" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "6px" },
  answers: { display: "grid", gap: "4px", marginTop: "6px", justifyItems: "start" },
  form: { marginTop: "8px" },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

export interface FindingCardProps {
  readonly view: FindingView;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** One finding: what it is, what it says, and what can be done about it. */
export function FindingCard({ view, actions, busy }: FindingCardProps): ReactNode {
  const styles = useStyles();
  const [isAccepting, setAccepting] = useState(false);
  const acceptButton = useId();
  const { finding, severity, fix, goTo } = view;
  const Icon = ICONS[severity];
  const close = () => {
    setAccepting(false);
    document.getElementById(acceptButton)?.focus();
  };
  return (
    <li className={styles.card}>
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
            <Button size="small" disabledFocusable={busy} onClick={() => void actions.previewFix(finding)}>
              {fix}
            </Button>
          )}
          {goTo !== null && (
            <Button size="small" appearance="subtle" onClick={() => void actions.goTo(finding)}>
              {goTo}
            </Button>
          )}
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
        {isAccepting && <AcceptForm onAccept={(reason) => void actions.accept(finding, reason)} onCancel={close} />}
      </div>
    </li>
  );
}

interface AcceptFormProps {
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding may stand; the report will say it. */
function AcceptForm({ onAccept, onCancel }: AcceptFormProps): ReactNode {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  return (
    <form
      className={styles.form}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") onAccept(reason.trim());
      }}
    >
      <Field label="Why is it right? The report will say it." size="small">
        <Input autoFocus value={reason} maxLength={200} onChange={(_, { value }) => setReason(value)} />
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
