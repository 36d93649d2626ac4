import { localAddress } from "../../domain/address";
import { spanText } from "../../domain/window";
import { lastText, monthsText, rulesText } from "../bridge-words";
import { strandName } from "../names";
import { byRecordText, recordWords, splitOf } from "../record-words";
import type { ChartPlan, SheetNames } from "../plan";
import type { ReportStrand } from "../report";
import { signedText, type BridgeCells } from "./bridge-block";
import { inTitle, titled } from "./charts";
import { onSheet } from "./data-cells";
import { quoted } from "./formulas";
import type { SheetBuilder } from "./sheet-builder";

const HEIGHT = 108;

/** Adds the waterfall chart from a strand's last figure to this one's in a row of its own, and below it what it shows in words. */
export function addBridgeChart(
  sheet: SheetBuilder,
  { key, bridge, measure, comparison }: ReportStrand,
  cells: BridgeCells | undefined,
  { sheets, force }: { readonly sheets: SheetNames; readonly force: string | null },
): readonly ChartPlan[] {
  if (bridge === null || cells === undefined) return [];
  const row = sheet.row(HEIGHT);
  const on = (cell: string) => onSheet(sheets.data, cell);
  const adds = (words: string, cell: string | null) => (cell === null ? [] : [`${quoted(words)}&${signedText(on(cell))}`]);
  const split = splitOf(bridge);
  const parts = [
    ...adds("revised ", cells.revised),
    ...cells.steps.flatMap(({ kind, adds: cell }) => adds(`${recordWords(kind, split!).short.toLowerCase()} `, cell)),
    ...(bridge.left === null ? [] : adds(`${monthsText(bridge.left)}, no longer in it, `, cells.left)),
    ...(bridge.added === null ? [] : adds(`${monthsText(bridge.added)}, new, `, cells.added)),
  ];
  const [from, to] = [cells.from, cells.to].map((cell) => `FIXED(${on(cell)},0)`) as [string, string];
  const last = ` (${lastText(bridge)}) to `;
  const after = `${rulesText(bridge)}${byRecordText(bridge)} Dark columns: the two figures; light: what lies between.`;
  const says = `="From "&${from}&${quoted(last)}&${to}&": "&${parts.join('&"; "&')}&${quoted(`.${after}`)}`;
  const steps = cells.steps.map(({ kind }) => `${recordWords(kind, split!).short} +99,999; `).join("");
  const months = [bridge.left, bridge.added].flatMap((each) => (each === null ? [] : [`${monthsText(each)}, no longer in it, +99,999; `]));
  sheet.words("small", `From 99,999${last}99,999: ${split === null ? "revised +99,999; " : steps}${months.join("")}${after}`, { says });
  const series = { categories: cells.labels, barColours: [] };
  const count = 2 + parts.length;
  return [
    {
      name: strandName(key, "Bridge"),
      kind: "stacked",
      title: titled(force, `${inTitle(measure)}, from the last report to ${spanText(comparison)}`),
      colouredWords: [],
      series: [
        { ...series, name: "Below the bar", values: cells.base, colour: "paper" },
        {
          ...series,
          name: inTitle(measure),
          values: cells.bars,
          colour: "main",
          barColours: Array.from({ length: count }, (_, bar) => (bar === 0 || bar === count - 1 ? "main" : "earlier")),
        },
      ],
      gap: 60,
      majorUnit: null,
      minimum: 0,
      labels: null,
      area: {
        from: localAddress({ row, column: 0, rows: 1, columns: 1 }),
        to: localAddress({ row, column: sheet.columns - 1, rows: 1, columns: 1 }),
      },
    },
  ];
}
