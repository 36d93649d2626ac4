import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import { FileField } from "../shared/file-field";
import { More } from "../shared/more";
import type { PaperKind } from "../../session/paper-edge";

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, display: "grid", rowGap: "6px", gridTemplateColumns: "minmax(0, 1fr)" },
  legend: { padding: "0 0 4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

const KINDS: readonly (readonly [PaperKind, string])[] = [
  ["word", "Word document"],
  ["slides", "Slides"],
  ["values", "Values only"],
];

export interface TakeOutProps {
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** The existing report out of Excel: as a document, as slides, and as a copy to send out. */
export function TakeOut({ busy, actions }: TakeOutProps): ReactNode {
  const styles = useStyles();
  const [template, setTemplate] = useState<File | null>(null);
  const chosen = template && { name: template.name, read: async () => new Uint8Array(await template.arrayBuffer()) };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Save this report as</legend>
      <div className={styles.buttons}>
        {KINDS.map(([kind, label]) => (
          <Button
            key={kind}
            size="small"
            disabledFocusable={busy}
            onClick={() => void actions.takeOut(kind, kind === "word" ? chosen : null)}
          >
            {label}
          </Button>
        ))}
      </div>
      <More title="Word template">
        <FileField
          label="Take the styles of this document"
          hint="Your own .docx or .dotx. Without one, the Word document looks like the report sheet."
          accept=".docx,.dotx,.docm,.dotm"
          onFile={setTemplate}
        />
      </More>
    </fieldset>
  );
}
