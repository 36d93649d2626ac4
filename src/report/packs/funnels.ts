import { localAddress } from "../../domain/address";
import type { StrandFunnel } from "../../analysis/packs";
import { listed } from "../../domain/text";
import { spanText } from "../../domain/window";
import { gridUnit, inTitle, titled } from "../layout/charts";
import type { Block } from "../layout/page-breaks";
import { text, type SheetBuilder } from "../layout/sheet-builder";
import type { ChartPlan, SeriesPlan } from "../plan";
import type { FunnelRows } from "./index-data";

/** Two of them, with their words, to a page. */
const HEIGHT = 150;

const HOW_TO_READ =
  "Each mark is a place, the fewest people first; the line among them is all together. Full lines: 95 % limits, which chance alone passes in 1 of 20. Dashed lines: 99.8 %, 1 of 500. Marks outside are in the other colour. Crime varies by more than chance, so they say where to look first, and no more.";

/** A funnel of rates for each strand, and below each in words which places lie outside. */
export function addFunnels(
  sheet: SheetBuilder,
  funnels: readonly StrandFunnel[],
  { rows, force }: { readonly rows: readonly FunnelRows[]; readonly force: string | null },
): { readonly charts: readonly ChartPlan[]; readonly blocks: readonly Block[] } {
  const charts: ChartPlan[] = [];
  const blocks = funnels.map((funnel, index): Block => {
    const first = sheet.row(9);
    if (index === 0) {
      sheet.wideRow(24, text("Rates by population", "heading"));
      sheet.words("note", HOW_TO_READ);
    }
    const row = sheet.row(HEIGHT);
    charts.push(chartOf(funnel, rows[index]!, { row, force, number: index + 1, lastColumn: sheet.columns - 1 }));
    const words = readingOf(funnel);
    sheet.words("small", words);
    return { first, height: sheet.heightBetween(first, sheet.nextRow) };
  });
  return { charts, blocks };
}

function chartOf(
  { strand, period, per, places }: StrandFunnel,
  { places: categories, series }: FunnelRows,
  at: {
    readonly row: number;
    readonly force: string | null;
    readonly number: number;
    readonly lastColumn: number;
  },
): ChartPlan {
  const line = (name: string, values: string, look: SeriesPlan["look"] & string, colour: SeriesPlan["colour"]): SeriesPlan => ({
    name,
    values,
    categories,
    colour,
    barColours: [],
    look,
  });
  const drawn = places.flatMap(({ rate, action }) => [rate, action.low, action.high]);
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  const unit = gridUnit(most - least);
  // Marks and lines, other than bars, need not begin at zero.
  const minimum = Math.floor(least / unit) * unit;
  return {
    name: `SR_Funnel_${at.number}`,
    kind: "lines",
    title: titled(at.force, `${inTitle(strand)} per ${per.toLocaleString("en-GB")} people, ${spanText(period)}, fewest people first`),
    colouredWords: [],
    // The last stand before the others.
    series: [
      line("99.8 % low", series.low998, "dashes", "limits"),
      line("99.8 % high", series.high998, "dashes", "limits"),
      line("95 % low", series.low95, "line", "limits"),
      line("95 % high", series.high95, "line", "limits"),
      line("All together", series.all, "line", "main"),
      line("Rate", series.rate, "diamonds", "main"),
      line("Outside", series.outside, "diamonds", "signal"),
    ],
    gap: 0,
    majorUnit: unit,
    minimum,
    labels: null,
    area: {
      from: localAddress({ row: at.row, column: 0, rows: 1, columns: 1 }),
      to: localAddress({ row: at.row, column: at.lastColumn, rows: 1, columns: 1 }),
    },
  };
}

/** What the funnel shows, in words. */
function readingOf({ rate, per, places }: StrandFunnel): string {
  const one = (value: number) => value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const named = (of: "above" | "below", which: "action" | "warning") =>
    places
      .filter((place) => place.outside === which && (of === "above") === place.rate > rate)
      .map(({ place, rate: own }) => `${place} (${one(own)})`);
  const parts = (["action", "warning"] as const).flatMap((which) =>
    (["above", "below"] as const).flatMap((of) => {
      const found = named(of, which);
      return found.length === 0 ? [] : [`${of} the ${which === "action" ? "99.8" : "95"} % limit: ${listed(found)}`];
    }),
  );
  const all = `All together: ${one(rate)} per ${per.toLocaleString("en-GB")} people.`;
  const found =
    parts.length === 0
      ? "None lies outside the limits of chance."
      : `${parts.map((part) => part[0]!.toUpperCase() + part.slice(1)).join(". ")}.`;
  return `${all} ${found}`;
}
