import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { PaneState } from "../../session/pane-state";
import { progressText } from "../report/progress-text";
import { outcomeText } from "./outcome-text";

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
});

/** All that the bars say, for screen readers. */
export function spokenText({ outcome, trouble, job }: PaneState): string {
  const said = outcome && outcomeText(outcome);
  if (job?.kind === "building" && !said) return progressText(job.progress);
  return [trouble === null ? "" : `The workbook could not be read. ${trouble}`, said ? `${said.title} ${said.text}` : ""].join(" ").trim();
}

export interface OutcomeBarProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** What came of the last thing done, and what is amiss with reading the workbook. */
export function OutcomeBar({ state, actions }: OutcomeBarProps): ReactNode {
  const styles = useStyles();
  const { outcome, trouble, standing, job } = state;
  const said = outcome && outcomeText(outcome);
  const bars = useRef<HTMLDivElement>(null);
  // What came of a button further down is no use above what can be seen.
  useEffect(() => {
    if (outcome) bars.current?.scrollIntoView({ block: "nearest" });
  }, [outcome]);
  return (
    <div ref={bars} className={styles.bars}>
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
      {outcome && said && (
        <MessageBar intent={said.intent} layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{said.title}</MessageBarTitle> {said.text}{" "}
            {outcome.kind === "built" && standing?.canUndo && (
              <Link as="button" disabledFocusable={job !== null} onClick={() => void actions.undoBuild(false)}>
                Undo this build
              </Link>
            )}
            {outcome.kind === "stopped" && (
              <Link as="button" onClick={() => actions.show("checks")}>
                Show what is wrong
              </Link>
            )}
            {outcome.kind === "undone" && outcome.undo.kind === "wouldLose" && (
              <Link as="button" onClick={() => void actions.undoBuild(true)}>
                Remove them even so
              </Link>
            )}
            {outcome.kind === "mended" && outcome.cells > 0 && (
              <Link as="button" disabledFocusable={job !== null} onClick={() => void actions.undoFix()}>
                Undo
              </Link>
            )}
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
