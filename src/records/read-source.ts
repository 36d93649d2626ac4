import type { CountedFrom } from "../domain/counted-from";
import { normalised } from "../domain/text";
import type { SheetHead } from "../reading";
import { RECORDS_TITLE } from "./records-sheet";
import { FROM, LISTING, SOURCE_TITLE } from "./source-lines";

/** The sheets of a workbook that records were counted into. One whose "Source" is gone is passed over. */
export function countedFrom(heads: readonly SheetHead[]): readonly CountedFrom[] {
  return heads.flatMap(({ sheet, values }) => {
    if (values[0]?.[0] !== RECORDS_TITLE) return [];
    // Its note ends with the name, which is not always the same.
    const [, named = ""] = /“([^”]+)”\.$/.exec(String(values[1]?.[0] ?? "")) ?? [];
    const lines = heads.find((head) => normalised(head.sheet) === normalised(named))?.values ?? [];
    const said = (what: string) => lines.find(([name]) => name === what)?.[1];
    const [source, listing = null] = [said(FROM), said(LISTING)];
    return lines[0]?.[0] !== SOURCE_TITLE || source === undefined
      ? []
      : [{ sheet, source: String(source), listing: listing === null ? null : String(listing) }];
  });
}
