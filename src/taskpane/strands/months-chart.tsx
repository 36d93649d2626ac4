import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ChartView } from "../../session/views/strands";

const [WIDTH, HEIGHT, GAP] = [96, 28, 1] as const;

const useStyles = makeStyles({
  chart: { display: "block", flexShrink: 0, forcedColorAdjust: "auto" },
  earlier: {
    fill: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText", strokeWidth: "0.5px" },
  },
  later: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

/**
 * The months of both windows as bars from zero, the earlier twelve muted. Drawn by hand: a chart library for two dozen rectangles is too
 * heavy for the pane's size limit (decision 8).
 */
export function MonthsChart({ label, bars }: ChartView): ReactNode {
  const styles = useStyles();
  const step = WIDTH / 24;
  return (
    <svg className={styles.chart} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {bars.map(({ from, length, share, isLater }) => {
        const height = Math.max(1, share * HEIGHT);
        return (
          <rect
            key={from + length}
            className={isLater ? styles.later : styles.earlier}
            x={from * step}
            y={HEIGHT - height}
            width={step * length - GAP}
            height={height}
          />
        );
      })}
    </svg>
  );
}
