import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Comparison } from "../../domain/comparison";
import { shortMonth } from "../../domain/month";
import { percentText } from "../../domain/percent";
import type { MonthlyCount } from "../../domain/series";
import { reasonText } from "../../report/compose";
import { MonthsChart } from "./months-chart";

const useStyles = makeStyles({
  line: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "10px 0",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    "@media (max-width: 230px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    columnGap: "12px",
    rowGap: "2px",
    alignItems: "end",
  },
  name: { fontWeight: tokens.fontWeightSemibold, alignSelf: "start" },
  figures: { color: tokens.colorNeutralForeground2 },
  arrow: { verticalAlign: "text-bottom" },
  percent: { fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
  reason: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground3 },
});

export interface StrandLineProps {
  readonly comparison: Comparison;
  readonly months: readonly MonthlyCount[];
}

/** One strand: its name, the two windows' totals, the months as a chart, and the change. */
export function StrandLine({ comparison, months }: StrandLineProps): ReactNode {
  const styles = useStyles();
  const { definition, end, earlier, later, pctDiff, reason } = comparison;
  const name = definition.section ? `${definition.section}  ${definition.strand}` : definition.strand;
  const totals = earlier && later ? `from ${figure(earlier.total)} to ${figure(later.total)}` : later ? figure(later.total) : "no total";
  return (
    <li className={styles.line}>
      <Text className={styles.name}>{name}</Text>
      {months.length > 1 ? (
        <MonthsChart months={months} end={end} label={`${definition.strand}: months to ${shortMonth(end)}, ${totals}`} />
      ) : (
        <span />
      )}
      <Text size={200} className={styles.figures}>
        {earlier && later ? (
          <>
            {figure(earlier.total)} <ArrowRightRegular role="img" aria-label="to" className={styles.arrow} /> {figure(later.total)}
          </>
        ) : (
          totals
        )}
        , to {shortMonth(end)}
      </Text>
      <Text className={styles.percent}>{pctDiff === null ? "" : percentText(pctDiff, "−")}</Text>
      {reason && (
        <Text size={200} className={styles.reason}>
          {reasonText(reason).text}
        </Text>
      )}
    </li>
  );
}

function figure(count: number): string {
  return count.toLocaleString("en-GB");
}
