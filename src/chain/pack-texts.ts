import { settle } from "../checks/settings/settle";
import type { Finding } from "../domain/finding";
import { filledOf, placedIn } from "../report/commentary";
import { packPlan, type FormerPack, type PackContents } from "../report/packs";
import type { ReportPlan } from "../report/plan";
import type { AllPacks } from "./pack-figures";
import type { ReadFigures } from "./read-figures";
import { findingsOfTexts, reportTexts } from "./report-texts";

/** The pack that stands where one is written: its own workbook's. */
export type StandingPack = Pick<ReadFigures, "outline" | "opened">;

/** A pack's plan, and what in its commentary does not agree with its figures. */
export interface PlannedPack {
  readonly plan: ReportPlan;
  readonly findings: readonly Finding[];
}

/**
 * A pack around the commentary that stands in its workbook, with the figures that this names filled in: the pack's own. Findings name the
 * sheet with its `file`, as Excel writes sheets of other workbooks. `there` is null for none.
 */
export function packWithTexts(
  read: ReadFigures,
  { settings, cells }: Pick<AllPacks, "settings" | "cells">,
  contents: PackContents,
  {
    file,
    today,
    former,
    there,
  }: { readonly file: string; readonly today: Date; readonly former: FormerPack; readonly there: StandingPack | null },
): PlannedPack {
  if (there === null) return { plan: packPlan(contents, former), findings: [] };
  // The paper's words and the sections without figures are of the whole.
  const own = {
    ...{ ...read, ...there, recognised: { ...read.recognised, given: null } },
    recognition: { ...read.recognition, paper: { ...read.recognition.paper, parts: [] } },
  };
  const texts = reportTexts(own, contents.comparisons, contents.options.suppress);
  const filled = filledOf(texts.commentary, texts.figures, there.outline.state?.names ?? []);
  const commentary = new Map([...former.commentary, ...filled.boxes.map(({ key, text }) => [key, text] as const)]);
  const plan = { ...packPlan(contents, { ...former, commentary }), filled };
  const boxes = texts.commentary.map(({ of }) => of);
  const inPack = (found: Finding): Finding => ({ ...found, sheet: found.sheet === null ? null : `[${file}]${found.sheet}` });
  const found = findingsOfTexts(texts, today).map((each) => inPack(placedIn(each, plan, boxes)));
  return { plan, findings: settle(found, settings, cells).findings };
}
