import { counted } from "../../domain/text";
import { isReadable, paletteOf, WHITE } from "../colours";
import { STYLES, type Style } from "../layout/styles";
import type { Rule } from "./rule";

/** Words stand out from what is behind them. */
export const contrast: Rule = {
  text: (places) => `${counted(places, "cell")} ${places === 1 ? "has" : "have"} letters too pale for what is behind them.`,
  toDo: "Make the letters darker, or the cell lighter.",
  broken: ({ report, data, colours }) => {
    const palette = paletteOf(colours);
    return [report, data].flatMap((plan) =>
      plan.styles
        .filter(({ style }) => {
          const { colour, fill }: Style = STYLES[style];
          return !isReadable(palette[colour ?? "text"], fill ? palette[fill] : WHITE);
        })
        .flatMap(({ areas }) => areas.map((address) => ({ sheet: plan.sheet, address }))),
    );
  },
};
