import { Button, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { NOT_AVAILABLE, SUPPRESSED, type MarkMeaning } from "../../domain/cell";
import { listed } from "../../domain/text";
import type { PaneActions } from "../../session/pane-actions";
import { markSaid, textOfMark } from "../../reading/texts/mark-notes";
import type { MarkNote } from "../../reading/sheets/reading-notes";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px", justifyItems: "stretch" },
  note: { color: tokens.colorNeutralForeground3, display: "block" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "6px", alignItems: "center" },
});

const WORDS: Readonly<Record<MarkMeaning, string>> = {
  none: "none: it is counted as 0",
  suppressed: "a suppressed count",
  notAvailable: "a count that is not available",
};
const EVERY_SHEET = "*";

export interface MarksProps {
  /** What was said of marks so far. */
  readonly marks: readonly MarkNote[];
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** What marks among the counts stand for. Only the analyst can say that one stands for none. */
export function Marks({ marks, actions, busy }: MarksProps): ReactNode {
  const styles = useStyles();
  const [mark, setMark] = useState("");
  const [meaning, setMeaning] = useState<MarkMeaning>("none");
  const said = textOfMark({ mark: mark.trim(), meaning });
  const isMark = markSaid(said) !== null;
  const keep = (sheet: string, readAs: string) => void actions.keepReading([{ sheet, column: "", readAs }]);
  return (
    <div className={styles.form}>
      <Text size={200} className={styles.note}>
        Read as suppressed: {quoted(SUPPRESSED)}. As not available: {quoted(NOT_AVAILABLE)}. Either stops a total. None is taken for 0
        unless you say so.
      </Text>
      {marks.map((note) => (
        <div key={`${note.sheet} ${note.mark}`} className={styles.row}>
          <Text>
            “{note.mark}” stands for {WORDS[note.meaning]}
            {note.sheet === EVERY_SHEET ? "" : `, on “${note.sheet}”`}
          </Text>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            aria-label={`Take back what “${note.mark}” stands for`}
            onClick={() => keep(note.sheet, textOfMark({ mark: note.mark, meaning: null }))}
          >
            Take back
          </Button>
        </div>
      ))}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMark) return;
          setMark("");
          keep(EVERY_SHEET, said);
        }}
      >
        <Field
          label="Mark"
          size="small"
          hint="As it stands in the cell: - or n/k. Not a number."
          validationState={mark.trim() === "" || isMark ? "none" : "error"}
        >
          <Input value={mark} maxLength={30} onChange={(_, { value }) => setMark(value)} />
        </Field>
        <Field label="Stands for" size="small">
          <Select value={meaning} onChange={(_, { value }) => setMeaning(value as MarkMeaning)}>
            {(Object.keys(WORDS) as MarkMeaning[]).map((each) => (
              <option key={each} value={each}>
                {WORDS[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" disabledFocusable={busy || !isMark}>
          Keep mark
        </Button>
      </form>
    </div>
  );
}

function quoted(marks: ReadonlySet<string>): string {
  return listed([...marks].map((each) => `“${each}”`));
}
