import { isoMonth, type Month } from "../domain/month";
import { shellText } from "../domain/shell-text";
import type { StrandFigures } from "../domain/strand";
import type { CountedFrom } from "../domain/counted-from";
import { coverageOf } from "./coverage";

/** Where the counts of records come from, and the command that lists the records behind a figure; of sheets that strands count alone. */
export function countedFromWords(all: readonly CountedFrom[], strands: readonly StrandFigures[], month: Month): readonly string[] {
  return all.flatMap(({ sheet, source, listing }) => {
    const counting = strands.find((strand) => coverageOf([strand]).some((line) => line.sheet === sheet));
    if (counting === undefined) return [];
    const from = `“${sheet}” was counted from records: ${source}.`;
    if (listing === null) return [from];
    const strand = shellText(counting.definition.strand, isOnWindows(listing));
    return [
      from,
      `To list the records behind a figure, name its strand and month: ${listing} --strand ${strand} --month ${isoMonth(month)} --out records.xlsx`,
    ];
  });
}

/** A command with a path of Windows was made there, and is pasted there. */
function isOnWindows(command: string): boolean {
  return /(?:^|[\s"'])(?:[A-Z]:\\|\\\\)/i.test(command);
}
