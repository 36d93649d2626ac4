import { settle } from "../checks/settings/settle";
import type { Finding } from "../domain/finding";
import { filledOf, placedIn } from "../report/commentary";
import { packPlan, type FormerPack, type PackContents } from "../report/packs";
import type { ReportPlan } from "../report/plan";
import type { AllPacks } from "./pack-figures";
import type { ReadFigures } from "./read-figures";
import { findingsOfTexts, paperOf, reportTexts } from "./report-texts";

/** The pack that stands where one is written: its own workbook's. */
export type StandingPack = Pick<ReadFigures, "outline" | "opened">;

/** A pack's plan, and what in its commentary does not agree with its figures. */
export interface PlannedPack {
  readonly plan: ReportPlan;
  readonly findings: readonly Finding[];
}

/**
 * A pack with the paper's words and around the commentary that stands in its workbook, the figures that these name filled in: the pack's own. Findings name
 * the sheet with its `file`, as Excel writes sheets of other workbooks. `there` is null for none.
 */
export function packWithTexts(
  read: ReadFigures,
  { settings, cells, texts: sections }: Pick<AllPacks, "settings" | "cells" | "texts">,
  contents: PackContents,
  {
    file,
    today,
    former,
    there,
  }: { readonly file: string; readonly today: Date; readonly former: FormerPack; readonly there: StandingPack | null },
): PlannedPack {
  const { given } = read.recognised;
  const own = {
    ...{ ...read, ...(there ?? nothingThere(read)) },
    recognised: { ...read.recognised, given: given && { ...given, texts: sections } },
  };
  const texts = reportTexts(own, contents.comparisons, contents.options.suppress);
  const paper = paperOf(
    texts,
    read.recognition.paper,
    contents.strands.map(({ definition }) => definition),
  );
  const filled = filledOf(texts.commentary, texts.figures, own.outline.state?.names ?? []);
  const commentary = new Map([...former.commentary, ...filled.boxes.map(({ key, text }) => [key, text] as const)]);
  const plan = { ...packPlan(contents, paper, { ...former, commentary }), filled };
  const boxes = texts.commentary.map(({ of }) => of);
  const inPack = (found: Finding): Finding => ({ ...found, sheet: found.sheet === null ? null : `[${file}]${found.sheet}` });
  const ofBoxes = findingsOfTexts({ ...texts, paper: [] }, today).map((each) => inPack(placedIn(each, plan, boxes)));
  // The paper's words stand on a sheet that the pack has not.
  const ofPaper = findingsOfTexts({ ...texts, commentary: [] }, today).map((each) =>
    inPack({ ...each, sheet: plan.report.sheet, address: null }),
  );
  return { plan, findings: settle([...ofBoxes, ...ofPaper], settings, cells).findings };
}

/** A pack that is new: what was reported of the whole is not its own. */
function nothingThere({ outline, opened }: ReadFigures): StandingPack {
  return {
    outline: { ...outline, state: null },
    opened: { ...opened, former: { ...opened.former, commentary: new Map() } },
  };
}
