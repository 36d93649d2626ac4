import { oneLine } from "../../domain/text";
import { spelt } from "./spelling";

/** Headers of columns that say how a figure is rated, or which way it went. */
const RATING_HEADER =
  /^(?:(?:performance|current|monthly|overall) )?(?:direction(?: of travel)?|dot|trend(?: (?:arrow|direction))?|rag(?: (?:rating|status))?|arrows?|rating)$/;
const ARROW = /^[▲△▼▽►▶▷◄◀↑↓→←↗↘↔↕⇧⇩⇨⇔⬆⬇➡⬅●•○🔴🟠🟡🟢=–-]\u{FE0F}?$/u;
const RATING =
  /^(?:[rag]|red|amber|green|yellow|up|down|same|stable|steady|level|static|no change|unchanged|improv(?:ing|ed)|worsen(?:ing|ed)|deteriorat(?:ing|ed)|increas(?:e|ing|ed)|decreas(?:e|ing|ed)|rising|falling)$/;
const DRAWN = /[▲△▼▽►▶▷◄◀↑↓→←↗↘↔↕⇧⇩⇨⇔⬆⬇➡⬅]/u;

/** True of a column that rates figures or says which way they went, and names nothing that is counted: arrows, or "RAG" over "Green". */
export function ratesFigures(header: string, texts: readonly string[]): boolean {
  const isRating = (text: string) => ARROW.test(oneLine(text)) || RATING.test(spelt(text));
  if (texts.length === 0) return false;
  const areArrows = texts.every((text) => ARROW.test(oneLine(text))) && texts.some((text) => DRAWN.test(text));
  return areArrows || (RATING_HEADER.test(spelt(header)) && texts.every(isRating));
}
