import { Button, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { MarkMeaning } from "../../domain/cell";
import type { PaneActions } from "../../session/pane-actions";
import type { MarksView } from "../../session/views/settings";
import { MARK_WORDS } from "../../session/views/settings-words";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px", justifyItems: "stretch" },
  note: { color: tokens.colorNeutralForeground3, display: "block" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "6px", alignItems: "center" },
});

export interface MarksProps {
  readonly view: MarksView;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** What marks among the counts stand for. Only the analyst can say that one stands for 0. */
export function Marks({ view, actions, busy }: MarksProps): ReactNode {
  const styles = useStyles();
  const [mark, setMark] = useState("");
  const [meaning, setMeaning] = useState<MarkMeaning>("none");
  const note = view.note(mark, meaning);
  return (
    <div className={styles.form}>
      <Text size={200} className={styles.note}>
        {view.readAs}
      </Text>
      {view.said.map((said) => (
        <div key={said.key} className={styles.row}>
          <Text>{said.text}</Text>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            aria-label={`Take back what “${said.mark}” stands for`}
            onClick={() => void actions.keepReading([said.takeBack])}
          >
            Take back
          </Button>
        </div>
      ))}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (note === null) return;
          setMark("");
          void actions.keepReading([note]);
        }}
      >
        <Field
          label="Mark"
          size="small"
          hint="As it is in the cell, such as - or n/k. Not a number."
          validationState={mark.trim() === "" || note !== null ? "none" : "error"}
        >
          <Input value={mark} maxLength={30} onChange={(_, { value }) => setMark(value)} />
        </Field>
        <Field label="Stands for" size="small">
          <Select value={meaning} onChange={(_, { value }) => setMeaning(value as MarkMeaning)}>
            {(Object.keys(MARK_WORDS) as MarkMeaning[]).map((each) => (
              <option key={each} value={each}>
                {MARK_WORDS[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" disabledFocusable={busy || note === null}>
          Save mark
        </Button>
      </form>
    </div>
  );
}
