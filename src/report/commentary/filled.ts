import type { KeptName } from "../../domain/kept-name";
import type { FilledTexts } from "../plan";
import type { NamedStrand } from "./figure-names";
import { fillIn, withNames } from "./names-in-text";
import type { ReportFigures, ReportText } from "./report-texts";

/** What a build writes of these texts. Names in boxes that the report does not have stay as they were. */
export function filledOf(texts: readonly ReportText[], { named }: ReportFigures, kept: readonly KeptName[]): FilledTexts {
  const there = new Set(texts.map(({ of }) => of.key));
  return {
    names: [
      ...texts.flatMap(({ of: { key }, kept: names }) => (key === null ? [] : names.map((name) => ({ ...name, key })))),
      ...kept.filter(({ key }) => !there.has(key)),
    ],
    boxes: texts.flatMap(({ of, text }) => (of.key === null || of.text === text ? [] : [{ key: of.key, from: of.text, text }])),
    strands: named,
  };
}

/**
 * The texts as they are now, filled in with what an earlier report had: for when that is put back. Where it kept nothing of the kind, they
 * stay as they are. `strands` are the names of the boxes' strands by their keys.
 */
export function filledAgain(
  commentary: ReadonlyMap<string, string>,
  kept: readonly KeptName[],
  named: readonly NamedStrand[],
  strands: ReadonlyMap<string, string>,
): FilledTexts {
  if (named.length === 0) return { names: kept, boxes: [], strands: [] };
  const texts = [...commentary].map(([key, from]) => {
    const typed = withNames(
      from,
      kept.filter((name) => name.key === key),
    );
    return { key, from, ...fillIn(typed, strands.get(key) ?? null, named) };
  });
  return {
    names: texts.flatMap(({ key, kept: names }) => names.map((name) => ({ ...name, key }))),
    boxes: texts.flatMap(({ key, from, text }) => (from === text ? [] : [{ key, from, text }])),
    strands: named,
  };
}
