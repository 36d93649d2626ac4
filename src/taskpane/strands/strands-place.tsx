import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { CellChange } from "../../excel/apply-changes";
import type { StrandFormView } from "../../session/views/strand-fields";
import type { StrandChoice } from "../../session/views/strand-choices";
import type { StrandsView } from "../../session/views/strands";
import type { UnderstoodView } from "../../session/views/understood";
import { StrandChoices } from "./strand-choices";
import { More } from "../shared/more";
import { WithWords } from "../shared/words";
import { StrandForm } from "./strand-form";
import { Understood } from "./understood";
import { StrandLine } from "./strand-line";

/** No strand has this name: it stands for the one being added. */
const NEW = "\n";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  small: { color: tokens.colorNeutralForeground3, display: "block", marginTop: "2px" },
  question: { marginTop: "10px" },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
});

export interface StrandsPlaceProps {
  readonly view: StrandsView;
  /** Worked out when it is first looked at. */
  understood(): UnderstoodView;
  /** The columns that a first "Strands" table can be made from; worked out when they are first looked at. */
  choices(): readonly StrandChoice[];
  /** What can be changed about strands. */
  readonly forms: StrandForms;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

export interface StrandForms {
  /** Null for a new strand; returns null where it cannot be changed here. */
  ofStrand(strand: string | null): StrandFormView | null;
  changes(form: StrandFormView, texts: Readonly<Record<string, string>>): readonly CellChange[];
  values(column: string): readonly string[] | null;
}

/** What was recognised, and each strand's figures. */
export function StrandsPlace({ view, understood, choices, forms, actions, busy }: StrandsPlaceProps): ReactNode {
  const styles = useStyles();
  const [isShown, show] = useState(false);
  const [isChoosing, chooseOther] = useState(false);
  const [edited, edit] = useState<string | null>(null);
  const { tableSheet } = view;
  const make = (column: string) => void actions.saveStrands(column);
  const formOf = (strand: string | null) => {
    const form = forms.ofStrand(strand);
    if (!form) return <Text size={200}>This can only be changed on the sheet, because there is something directly below the table.</Text>;
    return (
      <StrandForm
        view={form}
        busy={busy}
        valuesToChoose={(column) => forms.values(column)}
        onSave={(texts) => {
          edit(null);
          const changes = forms.changes(form, texts);
          if (changes.length > 0) void actions.changeStrand(changes);
        }}
        onCancel={() => edit(null)}
        onGoTo={() => void actions.goTo(form.place)}
      />
    );
  };
  return (
    <section aria-labelledby="strands-heading">
      <WithWords words={["strand", "window", "comparison", "reading"]}>
        <h1 className={styles.heading} id="strands-heading">
          {view.heading}
        </h1>
      </WithWords>
      <Text size={200} className={styles.small}>
        {view.from}
      </Text>
      <Link as="button" onClick={() => show(!isShown)} aria-expanded={isShown} aria-controls="understood">
        {isShown ? "Hide what was understood" : "What was understood"}
      </Link>
      {isShown && (
        <div id="understood">
          <Understood view={understood()} />
        </div>
      )}
      {view.missing !== null && (
        <>
          <Text block className={styles.question}>
            {view.missing}
          </Text>
          {tableSheet === null && <StrandChoices choices={choices()} busy={busy} onChoose={make} />}
        </>
      )}
      <ul className={styles.list}>
        {view.strands.map((strand) => (
          <StrandLine
            key={strand.key}
            view={strand}
            isEditing={edited === strand.key}
            onPart={(chosen) => actions.choose(chosen)}
            onEdit={tableSheet === null ? null : () => edit(edited === strand.key ? null : strand.key)}
          >
            {edited === strand.key && formOf(strand.strand)}
          </StrandLine>
        ))}
      </ul>
      {edited === NEW && formOf(null)}
      <div className={styles.buttons}>
        {tableSheet !== null ? (
          <>
            <Button disabledFocusable={busy} aria-expanded={edited === NEW} onClick={() => edit(edited === NEW ? null : NEW)}>
              Add a strand
            </Button>
            <Button onClick={() => void actions.goTo({ sheet: tableSheet, address: "A1" })}>Show the table</Button>
          </>
        ) : (
          view.canSave && (
            <Button disabledFocusable={busy} onClick={() => void actions.saveStrands(null)}>
              Make a “Strands” table
            </Button>
          )
        )}
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void actions.recheck()}>
          Read again
        </Button>
      </div>
      {view.note !== null && (
        <>
          <Text size={200} className={styles.small}>
            {view.note}
          </Text>
          <More title="Make it from another column" onToggle={chooseOther}>
            {isChoosing && <StrandChoices choices={choices()} busy={busy} onChoose={make} />}
          </More>
        </>
      )}
    </section>
  );
}
