import { cardOf } from "../checks/all-checks";
import type { AcceptedFinding } from "../checks/settings/settle";
import { finding, type Finding, type FindingPlace } from "../domain/finding";
import { counted, listed } from "../domain/text";
import type { FlawText } from "./accessibility";
import type { CutBox, EmptyBox } from "./cut-boxes";

/** What to look at in the existing report. */
export interface StandingParts {
  /** Strands whose figures are no longer what it says. */
  readonly changed: readonly string[];
  readonly cut: readonly CutBox[];
  readonly empty: readonly EmptyBox[];
  /** Where it is hard to read for some readers. */
  readonly hardToRead: readonly FlawText[];
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** One thing to do before the report is sent. */
export interface ReadyItem {
  readonly kind: "outOfDate" | "cut" | "unnamed" | "empty" | "hardToRead" | "texts" | "paper" | "warnings";
  readonly text: string;
  readonly toDo: string;
  /** Where it is, by name. */
  readonly places: readonly ReadyPlace[];
}

export interface ReadyPlace extends FindingPlace {
  readonly name: string;
}

/** What is left to do before the existing report is sent; nothing where it is ready. */
export function readiness({ changed, cut, empty, hardToRead, findings, accepted }: StandingParts): readonly ReadyItem[] {
  const unnamed = accepted.filter(({ by }) => by === undefined);
  const warnings = findings.filter(isNoted);
  // What is no fault, as a section's own period, does not keep a report back; a part without text may.
  const texts = findings.filter(({ code, severity }) => cardOf(code).ready === "texts" && severity !== "info");
  const paper = findings.filter(({ code }) => cardOf(code).ready === "paper");
  const tooLong = cut.some(({ isTooLong }) => isTooLong);
  const items: readonly (ReadyItem & { readonly count: number })[] = [
    {
      ...{ kind: "outOfDate", count: changed.length, places: [] },
      text: `The report is out of date: ${counted(changed.length, "strand")} ${have(changed)} changed.`,
      toDo: "Build it again.",
    },
    {
      ...{ kind: "cut", count: cut.length, places: placesOf(cut) },
      text: `${counted(cut.length, "box of commentary", "boxes of commentary")} no longer ${cut.length === 1 ? "fits its" : "fit their"} text.`,
      toDo: tooLong ? "Build again to spread long text over several rows." : "Resize, or build again.",
    },
    {
      ...{ kind: "empty", count: empty.length, places: placesOf(empty) },
      text: `${counted(empty.length, "strand")} ${have(empty)} no commentary.`,
      toDo: "Write it in the boxes, or send the report without it.",
    },
    {
      ...{ kind: "texts", count: texts.length, places: cellsOf(texts) },
      text: `${counted(texts.length, "place")} in the texts ${texts.length === 1 ? "does" : "do"} not agree with the figures.`,
      toDo: "Correct them, or accept them with a reason. “Checks” says what is wrong.",
    },
    {
      ...{ kind: "paper", count: paper.length, places: cellsOf(paper) },
      text: `${counted(paper.length, "thing")} on the sheet “Paper” ${paper.length === 1 ? "needs" : "need"} a look.`,
      toDo: "“Checks” says what is missing or there twice.",
    },
    ...hardToRead.map(({ text, toDo, places }) => ({
      ...{ kind: "hardToRead" as const, count: places.length, text, toDo },
      places: places.map((place) => ({ name: place.address === null ? place.sheet : `${place.sheet}!${place.address}`, ...place })),
    })),
    {
      ...{ kind: "unnamed", count: unnamed.length, places: [] },
      text: `${counted(unnamed.length, "finding")} ${unnamed.length === 1 ? "was" : "were"} accepted without a name.`,
      toDo: "Say who accepted them, then build again. The data notes will say so.",
    },
    {
      ...{ kind: "warnings", count: warnings.length, places: [] },
      text: `${counted(warnings.length, "warning")} ${warnings.length === 1 ? "is" : "are"} in the data notes.`,
      toDo: "Correct or accept what you can, then build again.",
    },
  ];
  return items.filter(({ count }) => count > 0).map(({ count: _count, ...item }) => item);
}

/** Findings of boxes that no longer fit their text. */
export function cutFindings(cut: readonly CutBox[]): readonly Finding[] {
  return cut.map(({ sheet, address, strand, isTooLong }) => finding("commentaryCut", { sheet, address }, { strand, isTooLong }));
}

/** Each item in a line, as the command line says it: the places by name. */
export function readyLine({ text, toDo, places }: ReadyItem): string {
  const names = places.length === 0 ? "" : ` ${listed(places.map(({ name }) => name))}.`;
  return `${text}${names} ${toDo}`;
}

/** What a reader of the report has to know of its figures: not what the workbook keeps of former reports. */
export function isNoted({ code, severity }: Finding): boolean {
  return cardOf(code).noted ?? severity === "warning";
}

function placesOf(boxes: readonly EmptyBox[]): readonly ReadyPlace[] {
  return boxes.map(({ strand, sheet, address }) => ({ name: strand, sheet, address }));
}

/** By sheet and cell, each once. */
function cellsOf(findings: readonly Finding[]): readonly ReadyPlace[] {
  const places = findings.flatMap(({ sheet, address }) =>
    sheet === null || address === null ? [] : [{ name: `${sheet}!${address}`, sheet, address }],
  );
  return [...new Map(places.map((place) => [place.name, place])).values()];
}

function have(things: readonly unknown[]): string {
  return things.length === 1 ? "has" : "have";
}
