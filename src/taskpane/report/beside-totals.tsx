import { Checkbox, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReportOptions } from "../../report/report-options";
import type { BesideTotalsView } from "../../session/views/beside-totals";
import { ChoiceField } from "./choice-field";

const useStyles = makeStyles({
  choices: { border: 0, margin: 0, padding: 0, display: "grid" },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
});

export interface BesideTotalsProps {
  readonly view: BesideTotalsView;
  readonly change: (part: Partial<ReportOptions>) => void;
}

/** What strands have beside their totals, and where their differences come from. */
export function BesideTotals({ view, change }: BesideTotalsProps): ReactNode {
  const styles = useStyles();
  const { columns, outcomes, contributions, contributionsOf } = view;
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>Beside each strand’s totals</legend>
        {columns.map(({ name, label, isChosen, chosenElse }) => (
          <Checkbox key={name} label={label} checked={isChosen} onChange={() => change({ columns: chosenElse })} />
        ))}
      </fieldset>
      {outcomes && (
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>Solved are those with “{outcomes.column}”</legend>
          {outcomes.values.map(({ value, isSolved, solvedElse }) => (
            <Checkbox key={value} label={value} checked={isSolved} onChange={() => change({ solved: solvedElse })} />
          ))}
        </fieldset>
      )}
      <ChoiceField
        label="Where differences come from"
        view={contributions}
        onChoose={(column) => change({ contributions: column, ...(column === null ? { contributionsOf: [] } : {}) })}
      />
      {contributionsOf !== null && (
        <Text size={200}>
          {contributionsOf}{" "}
          <Link as="button" onClick={() => change({ contributionsOf: [] })}>
            Say it of all strands
          </Link>
        </Text>
      )}
    </>
  );
}
