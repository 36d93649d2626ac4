import { Button, Field, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { BLUE_AND_ORANGE, colourProblem, type ReportColours as Colours } from "../../report/colours";
import type { PaneActions } from "../../session/pane-actions";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "8px", justifyItems: "start" },
  note: { color: tokens.colorNeutralForeground3, display: "block" },
  colour: { width: "64px", height: "32px", padding: "2px", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

const FIELDS: readonly { readonly name: keyof Colours; readonly label: string; readonly hint: string }[] = [
  { name: "main", label: "Main colour", hint: "Titles, rules and the later year." },
  { name: "accent", label: "Accent", hint: "The later of two totals that stand side by side." },
];

export interface ReportColoursProps {
  readonly colours: Colours;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** The report's colours, as a force has its own. Too light ones are refused before anything is kept. */
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
        The next build takes them up.
      </Text>
      {FIELDS.map(({ name, label, hint }) => (
        <Field key={name} label={label} hint={hint} size="small">
          {(props) => (
            <input
              {...props}
              type="color"
              className={styles.colour}
              value={shown[name].toLowerCase()}
              onChange={({ currentTarget: { value } }) => setDrafted({ ...shown, [name]: value.toUpperCase() })}
            />
          )}
        </Field>
      ))}
      {problem !== null && (
        <Text role="alert" size={200}>
          {problem}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button type="submit" disabledFocusable={busy || problem !== null || drafted === null}>
          Keep colours
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => keep(BLUE_AND_ORANGE)}>
          Blue and orange
        </Button>
      </div>
    </form>
  );
}
