import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Month } from "../../domain/month";
import type { MonthlyCount } from "../../domain/series";

const [WIDTH, HEIGHT, GAP] = [96, 28, 1] as const;

const useStyles = makeStyles({
  chart: { display: "block", flexShrink: 0, forcedColorAdjust: "auto" },
  earlier: {
    fill: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText", strokeWidth: "0.5px" },
  },
  later: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

export interface MonthsChartProps {
  readonly months: readonly MonthlyCount[];
  /** The last month of the later window. */
  readonly end: Month;
  /** What the chart says, for those who do not see it. */
  readonly label: string;
}

/**
 * The months of both windows as bars from zero, the earlier twelve muted. Drawn by hand: two dozen rectangles, for which a chart library
 * is too heavy beside what the pane may weigh (decision 8).
 */
export function MonthsChart({ months, end, label }: MonthsChartProps): ReactNode {
  const styles = useStyles();
  const shown = months.filter(({ month }) => month > end - 24 && month <= end);
  const highest = Math.max(1, ...shown.map(({ count }) => count));
  const step = WIDTH / 24;
  return (
    <svg className={styles.chart} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {shown.map(({ month, count, length = 1 }) => {
        const height = Math.max(1, (count / highest) * HEIGHT);
        const left = (month - length - (end - 24)) * step;
        return (
          <rect
            key={month}
            className={month > end - 12 ? styles.later : styles.earlier}
            x={left}
            y={HEIGHT - height}
            width={step * length - GAP}
            height={height}
          />
        );
      })}
    </svg>
  );
}
