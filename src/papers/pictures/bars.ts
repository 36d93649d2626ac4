import { cutTo } from "../../report/layout/text-size";
import { labelOf, labelRoom, LETTERS, rectangle, rule, words, type Drawing } from "./drawing";

const GAP = 4;
/** The part of the width that names may take. */
const MOST_NAMES = 0.4;

/** Bars from zero to either side, the first at the bottom as in Excel, with names at the left and labels at their ends. */
export function barParts({ chart, colours, plot }: Drawing): readonly string[] {
  const [series] = chart.series;
  if (series === undefined || series.values.length === 0) return [];
  const values = series.values.map((value) => value ?? 0);
  const labels = values.map((value) => labelOf(chart, value));
  const shown = chart.categories.map((name) => cutTo(name, LETTERS.axis, plot.width * MOST_NAMES));
  const names = labelRoom(shown) + 2 * GAP;
  const side = labelRoom(labels) + GAP;
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const inside = { left: names + (least < 0 ? side : 0), right: plot.width - (most > 0 ? side : 0) };
  const x = (value: number) => inside.left + ((value - least) / (most - least || 1)) * (inside.right - inside.left);
  const room = plot.height / values.length;
  const height = room / (1 + chart.gap / 100);
  const bars = values.flatMap((value, index) => {
    const top = plot.top + plot.height - room * (index + 1) + (room - height) / 2;
    const line = top + height / 2 + LETTERS.axis * 0.35;
    const isFall = value < 0;
    return [
      rectangle({ left: x(Math.min(0, value)), top, width: Math.abs(x(value) - x(0)), height }, series.barColours[index] ?? series.colour),
      words(shown[index] ?? "", { x: names - GAP, y: line, colour: colours.text, anchor: "end" }),
      words(labels[index]!, { x: x(value) + (isFall ? -GAP : GAP), y: line, colour: colours.text, anchor: isFall ? "end" : "start" }),
    ];
  });
  return [...bars, rule([x(0), plot.top], [x(0), plot.top + plot.height], colours.grey)];
}
