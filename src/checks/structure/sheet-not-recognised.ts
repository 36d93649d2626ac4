import { cellOf } from "../../domain/cell";
import { finding } from "../../domain/finding";
import type { SheetHead } from "../../reading";
import { card, quoted } from "../writing";

/** Sheets with fewer numbers than this hold something else. */
export const FEWEST_NUMBERS = 24;

/** A sheet full of figures beside sheets that are read. Its header may be what is wrong. */
export const sheetNotRecognised = card("structure", "sheetNotRecognised", "Sheet is not counted", {
  looksAt: "sheets with figures but no header that was recognised, so nothing on them is counted",
  toDo: "Write the months and offences in the header, or say on the sheet “Reading” that the sheet is “not read”.",
  message: ({ seen }, { sheet }) =>
    `Nothing on ${quoted(sheet ?? "")} is counted, because no header with months and offences was found. Seen: ${seen}.`,
  find: ({ recognition, heads }) =>
    recognition.tables.length === 0
      ? []
      : recognition.seen.flatMap(({ sheet, seen }) => {
          const head = heads.find((each) => each.sheet === sheet);
          const said = recognition.notes.sheets.get(sheet)?.read === false;
          return !head || said || numbersOn(head) < FEWEST_NUMBERS
            ? []
            : [finding("sheetNotRecognised", { sheet, address: null }, { seen })];
        }),
});

function numbersOn({ values }: SheetHead): number {
  return values.reduce((sum, row) => sum + row.filter((raw) => cellOf(raw).kind === "number").length, 0);
}
