import { Button, Field, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { BLUE, colourProblem, type ReportColours as Colours } from "../../report/colours";
import type { PaneActions } from "../../session/pane-actions";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "8px", justifyItems: "start" },
  note: { color: tokens.colorNeutralForeground3, display: "block" },
  colour: { width: "64px", height: "32px", padding: "2px", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

export interface ReportColoursProps {
  readonly colours: Colours;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** The report's colour, as forces have their own. One that is too light is refused before anything is kept. */
export function ReportColours({ colours, actions, busy }: ReportColoursProps): ReactNode {
  const styles = useStyles();
  const [drafted, setDrafted] = useState<Colours | null>(null);
  const shown = drafted ?? colours;
  const problem = colourProblem(shown);
  const keep = (chosen: Colours) => {
    setDrafted(null);
    void actions.keepColours(chosen);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) keep(shown);
      }}
    >
      <Text size={200} className={styles.note}>
        The next build uses it.
      </Text>
      <Field label="Main colour" hint="Titles, rules and the later year. The earlier year is a pale shade of it." size="small">
        {(props) => (
          <input
            {...props}
            type="color"
            className={styles.colour}
            value={shown.main.toLowerCase()}
            onChange={({ currentTarget: { value } }) => setDrafted({ main: value.toUpperCase() })}
          />
        )}
      </Field>
      {problem !== null && (
        <Text role="alert" size={200}>
          {problem}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button type="submit" disabledFocusable={busy || problem !== null || drafted === null}>
          Save colour
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => keep(BLUE)}>
          Blue
        </Button>
      </div>
    </form>
  );
}
