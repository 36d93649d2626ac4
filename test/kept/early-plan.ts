import { BLUE, paletteOf } from "../../src/report/colours";

const EARLY_PALETTE: Readonly<Record<string, string>> = {
  ...paletteOf(BLUE),
  earlier: "#B4C3D3",
  earlierText: "#5F7388",
};

export type Json = Record<string, unknown>;

/**
 * A plan as the first versions kept it: charts with colours of their own and no gap, pages with breaks alone, no colours of the whole
 * and no figures.
 */
export function earlyPlan(plan: Json): Json {
  const text = JSON.stringify(plan, (key, value: unknown) => {
    if (["gap", "minimum", "blocks", "colours", "figures"].includes(key)) return undefined;
    if (key === "colour") return EARLY_PALETTE[value as string];
    return key === "barColours" ? (value as string[]).map((name) => EARLY_PALETTE[name]) : value;
  });
  return JSON.parse(text) as Json;
}
