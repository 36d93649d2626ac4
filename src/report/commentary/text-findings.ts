import { localAddress, parseAddress } from "../../domain/address";
import { finding, type Finding, type FindingPlace } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { claimsAgainst, staleFigures, type StaleFigure, type StrandFacts } from "./claims";
import type { ReportPlan } from "../plan";
import type { OwnText, ReportFigures, ReportText } from "./report-texts";

/** Everything that does not agree in the report's texts, at their cells. `written` is the month in which the report is made. */
export function textFindings(texts: readonly ReportText[], { facts }: ReportFigures, written: Month): readonly Finding[] {
  return texts.flatMap((text) => {
    const own = facts.find(({ strand }) => text.of.strand !== null && normalised(strand) === normalised(text.of.strand)) ?? null;
    return [
      ...nameFindings(text),
      ...claimsAgainst(text.text, { own, all: facts, written }).map(({ why, words, against }) =>
        finding("textDisagrees", placeOf(text.of, words), { title: text.of.title, why, words, against }, severityOf(why)),
      ),
      ...(own === null ? [] : staleFindings(text, own)),
    ];
  });
}

/** A section may have a period of its own: that is worth a look, and no fault. */
function severityOf(why: string) {
  return why === "otherPeriod" || why === "ownPeriod" ? "info" : "warning";
}

/** A finding of a box where the box stands in the report that was built. */
export function placedIn(found: Finding, { report }: ReportPlan, boxes: readonly OwnText[]): Finding {
  // Findings of texts are at one cell each.
  const at = found.address === null || found.address.includes(",") ? null : parseAddress(found.address);
  const isIn = ({ sheet, address }: OwnText) => {
    const { row, rows } = parseAddress(address);
    return at !== null && found.sheet === sheet && at.row >= row && at.row < row + rows;
  };
  const own = boxes.find(isIn);
  const box = report.commentary.find(({ key }) => key === own?.key);
  if (at === null || own === undefined || box === undefined) return found;
  const now = parseAddress(box.address);
  const row = now.row + Math.min(at.row - parseAddress(own.address).row, now.rows - 1);
  return { ...found, sheet: report.sheet, address: localAddress({ ...now, row, rows: 1, columns: 1 }) };
}

function nameFindings({ of, problems, kept }: ReportText): readonly Finding[] {
  const title = of.title;
  const filled = kept.map(({ name, value }) => ({ name: `{{${name}}}`, value }));
  return [
    ...problems.map(({ words, suggestion, mark }) =>
      mark === null
        ? finding("figureNameUnknown", placeOf(of, words), { title, words, suggestion })
        : finding("namedFigureMissing", placeOf(of, words), { title, words, mark }),
    ),
    ...(of.key === null || filled.length === 0 ? [] : [finding("figuresFilledIn", placeOf(of, ""), { title, filled })]),
  ];
}

/** Where a figure is filled in by its name, the next build says it anew; only what was typed can be out of date. */
function staleFindings({ of, text }: ReportText, own: StrandFacts): readonly Finding[] {
  return staleFigures(text, own).map((stale) => {
    const details = { title: of.title, words: stale.words, what: stale.what, now: stale.now, instead: insteadOf(of, stale) };
    return finding("textFigureStale", placeOf(of, stale.words), details);
  });
}

/** The cell as it would be with the present figure; null where it is not certain which words are meant. */
function insteadOf(of: OwnText, { words, now }: StaleFigure): string | null {
  const rows = of.pieces.filter((piece) => piece.includes(words));
  const [piece] = rows;
  if (now === null || rows.length !== 1 || piece === undefined || piece.indexOf(words) !== piece.lastIndexOf(words)) return null;
  return piece.replace(words, () => now);
}

/** The first cell of the row that holds these words; of the whole box where they run over two rows. */
function placeOf({ sheet, address, pieces }: OwnText, words: string): FindingPlace {
  const plain = (text: string) => text.replace(/\s/g, " ");
  const row = words === "" ? -1 : pieces.findIndex((piece) => plain(piece).includes(words));
  const box = parseAddress(address);
  return { sheet, address: localAddress({ ...box, row: box.row + Math.max(0, row), rows: 1, columns: 1 }) };
}
