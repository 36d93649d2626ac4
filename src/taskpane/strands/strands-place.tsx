import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { StrandsView, UnderstoodView } from "../../session/views/strands";
import { StrandLine } from "./strand-line";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  small: { color: tokens.colorNeutralForeground3, display: "block", marginTop: "2px" },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  sheet: { marginTop: "10px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
});

export interface StrandsPlaceProps {
  readonly view: StrandsView;
  /** Asked for once it is looked at. */
  understood(): UnderstoodView;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** What was recognised, and each strand's figures. */
export function StrandsPlace({ view, understood, actions, busy }: StrandsPlaceProps): ReactNode {
  const styles = useStyles();
  const [isShown, show] = useState(false);
  const { tableSheet } = view;
  return (
    <section aria-labelledby="strands-heading">
      <h1 className={styles.heading} id="strands-heading">
        {view.heading}
      </h1>
      <Text size={200} className={styles.small}>
        {view.from}
      </Text>
      <Link as="button" onClick={() => show(!isShown)} aria-expanded={isShown} aria-controls="understood">
        {isShown ? "Hide what was understood" : "What was understood"}
      </Link>
      {isShown && (
        <div id="understood">
          {understood().map(({ sheet, text, account }) => (
            <div key={sheet} className={styles.sheet}>
              <Text weight="semibold" block>
                {sheet}
              </Text>
              <Text size={200}>{text}</Text>
              {account.map((line) => (
                <Text key={line} size={200} block>
                  {line}
                </Text>
              ))}
            </div>
          ))}
        </div>
      )}
      <ul className={styles.list}>
        {view.strands.map((strand) => (
          <StrandLine key={strand.key} view={strand} />
        ))}
      </ul>
      <div className={styles.buttons}>
        {tableSheet !== null ? (
          <Button onClick={() => void actions.goTo({ sheet: tableSheet, address: "A1" })}>Edit strands</Button>
        ) : (
          <Button disabledFocusable={busy || !view.canSave} onClick={() => void actions.saveStrands()}>
            Make a “Strands” table
          </Button>
        )}
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void actions.recheck()}>
          Read again
        </Button>
      </div>
      {view.note !== null && (
        <Text size={200} className={styles.small}>
          {view.note}
        </Text>
      )}
    </section>
  );
}
