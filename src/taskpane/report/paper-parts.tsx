import { Button, Link, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { PaperView } from "../../session/views/report";

export interface PaperPartsProps {
  readonly view: PaperView;
  readonly busy: boolean;
  readonly actions: Pick<PaneActions, "addPaper" | "goTo">;
}

/** The paper's parts beside the strands: a sheet for their text, added with one press. */
export function PaperParts({ view: { sheet, text }, busy, actions }: PaperPartsProps): ReactNode {
  return (
    <>
      <Text size={200}>{text}</Text>
      {sheet === null ? (
        <Button size="small" type="button" disabledFocusable={busy} onClick={() => void actions.addPaper()}>
          Add the sheet “Paper”
        </Button>
      ) : (
        <Link as="button" type="button" onClick={() => void actions.goTo({ sheet, address: "A1" })}>
          Go to {sheet}
        </Link>
      )}
    </>
  );
}
