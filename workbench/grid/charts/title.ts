import type { ChartTitle } from "../../../host/library";
import { lookOf, type TextLook, widthOf, words } from "./svg";

interface Word {
  readonly text: string;
  readonly look: TextLook;
}

const USUAL_POINTS = 14;

/**
 * A chart's title in lines that fit, each run in its own colour; at the left where it was put there, otherwise in the
 * middle.
 */
export function drawTitle(title: ChartTitle | undefined, width: number): { readonly svg: string; readonly height: number } {
  const usual = title?.txPr;
  const pieces = (title?.text?.paragraphs ?? [])
    .flatMap(({ runs }) => runs ?? [])
    .flatMap(({ text, properties }): Word[] => {
      const look = lookOf(properties ?? usual, USUAL_POINTS);
      return text.split(/(?<= )/).map((word) => ({ text: word, look }));
    });
  if (pieces.length === 0)
    pieces.push(...(title?.strRef?.cache?.points ?? []).map(({ value }) => ({ text: value, look: lookOf(usual, USUAL_POINTS) })));
  if (pieces.length === 0) return { svg: "", height: 0 };
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of pieces) {
    const size = widthOf(word.text, word.look);
    if (used > 0 && used + size > width - 8) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(word);
    used += size;
  }
  const { size } = pieces[0]!.look;
  const atLeft = title?.layout?.manualLayout?.x !== undefined && title.layout.manualLayout.x < 0.1;
  const svg = lines.map((line, index) => {
    const y = size * (1.1 + index * 1.25) + 2;
    const [x, anchor] = atLeft ? ([2, "start"] as const) : ([width / 2, "middle"] as const);
    // One text of several spans: the browser places them one after another, whatever the font.
    const spans = line.map(({ text, look }) =>
      words(text, 0, 0, "start", look)
        .replace(/^<text [^>]*?fill="([^"]*)"[^>]*>/, '<tspan fill="$1">')
        .replace("</text>", "</tspan>"),
    );
    return words("", x, y, anchor, line[0]!.look).replace("></text>", `>${spans.join("")}</text>`);
  });
  return { svg: svg.join(""), height: size * 1.25 * lines.length + 6 };
}
