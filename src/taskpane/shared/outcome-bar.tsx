import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { NextStep, OutcomeView } from "../../session/views/outcome";
import { Folded } from "./folded";
import { Questions } from "./questions";

const useStyles = makeStyles({
  bars: {
    display: "grid",
    rowGap: "8px",
    gridTemplateColumns: "minmax(0, 1fr)",
    marginBottom: "12px",
    scrollMarginTop: "56px",
    ":empty": { display: "none" },
  },
  bar: { whiteSpace: "normal", alignItems: "start", paddingBlock: "8px" },
  body: { whiteSpace: "normal" },
  line: { marginTop: "4px" },
});

export const CELL_EDITED = {
  title: "A cell is being edited",
  text: "Press Enter in the cell. Excel waits until then, and Strand Report carries on by itself.",
} as const;

export interface OutcomeBarProps {
  readonly said: OutcomeView | null;
  /** Why the workbook cannot be read. */
  readonly trouble: string | null;
  /** True while Excel waits for a cell that is being edited. */
  readonly cellEdited: boolean;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** The last outcome, and any trouble with reading the workbook. */
export function OutcomeBar({ said, trouble, cellEdited, busy, actions }: OutcomeBarProps): ReactNode {
  const styles = useStyles();
  const bars = useRef<HTMLDivElement>(null);
  // The outcome of a button further down is no use above the visible part.
  useEffect(() => {
    if (said) bars.current?.scrollIntoView({ block: "nearest" });
  }, [said]);
  return (
    <div ref={bars} className={styles.bars}>
      {cellEdited && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{CELL_EDITED.title}</MessageBarTitle> {CELL_EDITED.text}
          </MessageBarBody>
        </MessageBar>
      )}
      {trouble !== null && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>The workbook could not be read</MessageBarTitle> {trouble}{" "}
            <Link as="button" onClick={() => void actions.recheck()}>
              Try again
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {said && (
        <MessageBar intent={said.intent} layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{said.title}</MessageBarTitle> {said.text}{" "}
            {said.lines?.map(({ text, more }) => (
              <div key={text} className={styles.line}>
                {text}
                <Folded lines={more} />
              </div>
            ))}
            <Questions questions={said.questions} actions={actions} busy={busy} />
            {said.place && <PlaceLink place={said.place} actions={actions} />}
            {said.next !== null && <NextStepLink step={said.next} actions={actions} busy={busy} />}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button aria-label="Dismiss" appearance="transparent" icon={<DismissRegular />} onClick={() => actions.dismiss()} />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

interface NextStepLinkProps {
  readonly step: NextStep;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** Leads to where an outcome is found in the workbook. */
function PlaceLink({ place, actions }: { readonly place: NonNullable<OutcomeView["place"]>; readonly actions: PaneActions }): ReactNode {
  const cell = place.address === null ? "" : `, ${place.address}`;
  return (
    <Link as="button" onClick={() => void actions.goTo(place)}>
      {`Go to “${place.sheet}”${cell}`}
    </Link>
  );
}

function NextStepLink({ step, actions, busy }: NextStepLinkProps): ReactNode {
  const steps: Readonly<Record<NextStep, { readonly words: string; readonly waits: boolean; take(): unknown }>> = {
    undoBuild: { words: "Undo this build", waits: true, take: () => actions.undoBuild(false) },
    showChecks: { words: "Show what is wrong", waits: false, take: () => actions.show("checks") },
    removeEvenSo: { words: "Remove them anyway", waits: false, take: () => actions.undoBuild(true) },
    undoAnswer: { words: "Undo", waits: true, take: () => actions.undoAnswer() },
    undoFix: { words: "Undo", waits: true, take: () => actions.undoFix() },
  };
  const { words, waits, take } = steps[step];
  return (
    <Link as="button" disabledFocusable={waits && busy} onClick={() => void take()}>
      {words}
    </Link>
  );
}
