import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { understoodText } from "../../checks/messages/understood";
import { shortMonth } from "../../domain/month";
import { counted } from "../../domain/text";
import { windowText } from "../../domain/window";
import type { PaneActions } from "../../session/pane-actions";
import { coverageOf } from "../../report/coverage";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { understoodSheets } from "../../reading/understood";
import { StrandLine } from "./strand-line";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  small: { color: tokens.colorNeutralForeground3, display: "block", marginTop: "2px" },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  sheet: { marginTop: "10px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
});

export interface StrandsPlaceProps {
  readonly now: WatchedFindings;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** What was recognised, and each strand's figures. */
export function StrandsPlace({ now, actions, busy }: StrandsPlaceProps): ReactNode {
  const styles = useStyles();
  const [isShown, show] = useState(false);
  const { comparisons, strands, whole } = now;
  const { recognition, opened } = whole.read;
  const hasTable = recognition.strandsHead !== null;
  const end = whole.end;
  const sheets = coverageOf(strands);
  return (
    <section aria-labelledby="strands-heading">
      <h1 className={styles.heading} id="strands-heading">
        {counted(comparisons.length, "strand")}
        {end === null ? "" : `, ${windowText(end).replace("ending", "to")}`}
      </h1>
      <Text size={200} className={styles.small}>
        {sheets.length === 0
          ? "No figures were added up yet."
          : `From ${sheets
              .map(({ sheet }) => `“${sheet}”`)
              .slice(0, 3)
              .join(", ")}${sheets.length > 3 ? ` and ${sheets.length - 3} more` : ""}.`}
      </Text>
      <Link as="button" onClick={() => show(!isShown)} aria-expanded={isShown} aria-controls="understood">
        {isShown ? "Hide what was understood" : "What was understood"}
      </Link>
      {isShown && (
        <div id="understood">
          {understoodSheets({ recognition, ledgers: whole.read.ledgers, heads: opened.heads, findings: whole.findings }).map((sheet) => (
            <div key={sheet.sheet} className={styles.sheet}>
              <Text weight="semibold" block>
                {sheet.sheet}
              </Text>
              <Text size={200}>{understoodText(sheet)}</Text>
            </div>
          ))}
        </div>
      )}
      <ul className={styles.list}>
        {comparisons.map((comparison, index) => (
          <StrandLine key={comparison.definition.strand} comparison={comparison} months={monthsOf(strands[index])} />
        ))}
      </ul>
      <div className={styles.buttons}>
        {hasTable ? (
          <Button onClick={() => void actions.goTo({ sheet: recognition.strandsHead!.sheet, address: "A1" })}>Edit strands</Button>
        ) : (
          <Button disabledFocusable={busy || strands.length === 0} onClick={() => void actions.saveStrands()}>
            Make a “Strands” table
          </Button>
        )}
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void actions.recheck()}>
          Read again
        </Button>
      </div>
      {!hasTable && strands.length > 0 && (
        <Text size={200} className={styles.small}>
          Without a “Strands” table each offence is a strand. The table says which rows count as which strand, with section numbers and
          leads. {end === null ? "" : `Figures run to ${shortMonth(end)}.`}
        </Text>
      )}
    </section>
  );
}

function monthsOf(strand: WatchedFindings["strands"][number] | undefined) {
  return strand?.figures.kind === "months" ? strand.figures.months : [];
}
