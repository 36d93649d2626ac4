import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ErrorBoundary, type FallbackProps } from "react-error-boundary";

const useStyles = makeStyles({
  bar: { whiteSpace: "normal", alignItems: "start", paddingBlock: "8px" },
  body: { whiteSpace: "normal" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  technical: { marginTop: "12px", fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  text: { boxSizing: "border-box", width: "100%", height: "120px", marginTop: "6px", color: "inherit", backgroundColor: "transparent" },
});

export interface PartProps {
  /** What it is made from: when that changes, it is drawn again. */
  readonly of: readonly unknown[];
  readonly children: ReactNode;
}

/** A part of the pane. If it cannot be drawn, the other parts still are. */
export function Part({ of, children }: PartProps): ReactNode {
  return (
    <ErrorBoundary FallbackComponent={Failed} resetKeys={[...of]}>
      {children}
    </ErrorBoundary>
  );
}

function Failed({ error, resetErrorBoundary }: FallbackProps): ReactNode {
  const styles = useStyles();
  return (
    <section role="alert">
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>This part could not be shown</MessageBarTitle> Nothing in the workbook was changed. Try again. If that does not
          help, reload the pane.
        </MessageBarBody>
      </MessageBar>
      <div className={styles.buttons}>
        <Button onClick={resetErrorBoundary}>Try again</Button>
        <Button appearance="subtle" onClick={() => location.reload()}>
          Reload the pane
        </Button>
      </div>
      <details className={styles.technical}>
        <summary className={styles.summary}>Technical text for support</summary>
        <textarea
          className={styles.text}
          readOnly
          aria-label="Technical text to copy"
          value={technicalText(error)}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </details>
    </section>
  );
}

function technicalText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
