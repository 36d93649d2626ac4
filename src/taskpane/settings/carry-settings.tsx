import { Button, Field, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { PaneViews } from "../../session/views";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px", justifyItems: "stretch" },
  note: { color: tokens.colorNeutralForeground3, display: "block" },
});

export interface CarrySettingsProps {
  /** This workbook's settings as a text. */
  readonly text: string;
  readonly carried: PaneViews["carried"];
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** Settings for another workbook, and from one: a text to copy and to paste. */
export function CarrySettings({ text, carried, actions, busy }: CarrySettingsProps): ReactNode {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState("");
  const [pasted, paste] = useState("");
  const view = pasted.trim() === "" ? null : carried(pasted);
  const copy = async () => {
    area.current?.select();
    // Excel may not let a pane use the clipboard; selected text can still be copied.
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    say(isCopied ? "Copied. Paste it here in the pane of the other workbook." : "Selected. Press Ctrl+C, or Cmd+C on a Mac.");
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (view?.isRight !== true) return;
        paste("");
        void actions.takeUpSettings(pasted);
      }}
    >
      <Text size={200} className={styles.note}>
        The text has the seriousness of the checks, the thresholds and the report’s details. To take over strands and how sheets are read,
        copy the sheets “Strands” and “Reading” in Excel.
      </Text>
      <Field label="Settings of this workbook" size="small">
        <Textarea textarea={{ ref: area }} readOnly value={text} rows={3} />
      </Field>
      <Button onClick={() => void copy()}>Copy</Button>
      <Text role="status" size={200}>
        {said}
      </Text>
      <Field
        label="Settings of another workbook"
        size="small"
        validationState={view === null || view.isRight ? "none" : "error"}
        validationMessage={view?.says ?? null}
      >
        <Textarea value={pasted} rows={3} placeholder="Paste the text here" onChange={(_, { value }) => paste(value)} />
      </Field>
      <Button type="submit" disabledFocusable={busy || view?.isRight !== true}>
        Use them here
      </Button>
    </form>
  );
}
