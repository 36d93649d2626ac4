import { Button, Field, Input, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { ReadyView } from "../../session/views/ready";
import type { ReadyItem, ReadyPlace } from "../../report/readiness";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "10px", display: "grid", rowGap: "6px" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "10px" },
  item: { display: "grid", rowGap: "2px" },
  toDo: { color: tokens.colorNeutralForeground3 },
  links: { display: "flex", flexWrap: "wrap", columnGap: "12px", fontSize: tokens.fontSizeBase200 },
  who: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: "6px" },
  field: { flexGrow: 1, minWidth: "120px" },
});

/** The most places shown at once; others follow as these are dealt with. */
const SHOWN = 5;

type Actions = Pick<PaneActions, "goTo" | "show" | "build" | "resizeBoxes" | "nameAccepted">;

export interface ReadyCheckProps {
  readonly items: ReadyView;
  readonly busy: boolean;
  readonly actions: Actions;
}

/** A check of the whole report before it goes out. */
export function ReadyCheck({ items, busy, actions }: ReadyCheckProps): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-labelledby="ready-heading">
      <h2 className={styles.heading} id="ready-heading">
        Ready to send?
      </h2>
      {items.length === 0 ? (
        <Text weight="semibold">Ready.</Text>
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={`${item.kind} ${item.text}`} className={styles.item}>
              <Text size={200} weight="semibold">
                {item.text}
              </Text>
              <Text size={200} className={styles.toDo}>
                {item.toDo}
              </Text>
              <Steps item={item} busy={busy} actions={actions} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface StepsProps {
  readonly item: ReadyItem;
  readonly busy: boolean;
  readonly actions: Actions;
}

/** What can be done about it at once, and its place. */
function Steps({ item: { kind, places }, busy, actions }: StepsProps): ReactNode {
  const styles = useStyles();
  const step = (words: string, take: () => unknown, waits = true) => (
    <Link as="button" type="button" disabledFocusable={waits && busy} onClick={() => void take()}>
      {words}
    </Link>
  );
  return (
    <div className={styles.links}>
      {kind === "outOfDate" && step("Build again", () => actions.build())}
      {kind === "cut" && step("Resize", () => actions.resizeBoxes())}
      {["warnings", "texts", "paper"].includes(kind) && step("Go to Checks", () => actions.show("checks"), false)}
      {kind === "unnamed" && <Who busy={busy} onName={(by) => void actions.nameAccepted(by)} />}
      {places.slice(0, SHOWN).map((place) => (
        <GoTo key={place.name} place={place} actions={actions} />
      ))}
      {places.length > SHOWN && <span>and {places.length - SHOWN} more</span>}
    </div>
  );
}

function GoTo({ place, actions }: { readonly place: ReadyPlace; readonly actions: Actions }): ReactNode {
  return (
    <Link as="button" type="button" onClick={() => void actions.goTo(place)}>
      Go to {place.name}
    </Link>
  );
}

/** Asks who accepted findings. Not a form of its own, since it is inside one. */
function Who({ busy, onName }: { readonly busy: boolean; onName(by: string): void }): ReactNode {
  const styles = useStyles();
  const [by, setBy] = useState("");
  const name = () => by.trim() !== "" && onName(by.trim());
  return (
    <div className={styles.who}>
      <Field className={styles.field} label="Who accepted them: post or initials" size="small">
        <Input
          value={by}
          maxLength={60}
          onChange={(_, { value }) => setBy(value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            // Otherwise Enter would build the report.
            event.preventDefault();
            name();
          }}
        />
      </Field>
      <Button size="small" type="button" disabledFocusable={busy || by.trim() === ""} onClick={name}>
        Save
      </Button>
    </div>
  );
}
