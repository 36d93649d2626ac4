import { isBreaksSheet } from "./breaks-table";
import { isBridgeSheet } from "./bridge-sheet";
import type { SheetHead } from "./grid";
import { isMeasuresSheet } from "./measures-table";
import { isPaperSheet } from "./paper-table";
import { isReadingSheet } from "./reading-table";
import { isOfSystems } from "./systems-table";
import { isTargetsSheet } from "./targets-table";

/** True of a sheet on which the analyst says something about figures, and which holds no counts of offences: "Reading", "Breaks", "Targets", "Measures", "Paper", "Systems" with what comparing them writes, "Bridge". */
export function saysOfFigures(head: SheetHead): boolean {
  return (
    isReadingSheet(head) ||
    isBreaksSheet(head) ||
    isTargetsSheet(head) ||
    isMeasuresSheet(head) ||
    isPaperSheet(head) ||
    isOfSystems(head) ||
    isBridgeSheet(head)
  );
}
