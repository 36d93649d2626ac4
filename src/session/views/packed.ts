import { counted } from "../../domain/text";
import type { PackBook, PacksInFile } from "../../jobs/pack-file";
import type { Given } from "../paper-edge";
import type { OutcomeText } from "./outcome-text";

/** What became of packs, place by place; `file` is null where none was made. */
export function packedText(
  column: string,
  { outcome: { packs, index, cancelled }, said }: Pick<PackBook, "outcome" | "said">,
  file: { readonly name: string; readonly as: PacksInFile; readonly given: Given } | null,
): OutcomeText {
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text, more: [] }));
  const without = packs.filter(({ why }) => why !== null).map(({ place, why }) => `${place}: no pack. ${why}`);
  if (cancelled) return { intent: "info", title: "Cancelled.", text: "No packs were saved. The workbook was not changed." };
  if (file === null)
    return { intent: "error", title: "No pack could be made.", text: "The workbook was not changed.", lines: plain([...said, ...without]) };
  if (file.given === "notHere")
    return {
      intent: "error",
      title: "This Excel takes no .zip from its pane.",
      text: "No packs were saved. Choose a sheet for each in one workbook, or use Excel on the web or on Windows.",
    };
  const made = packs.filter(({ state }) => state === "written").map(({ place }) => place);
  const remarks = [...without, ...(index.why === null ? [] : [`There is no index. ${index.why}`]), ...said];
  const where =
    file.given === "opened" ? "They are open as a new workbook. Save it from there." : `Look for “${file.name}” among your downloads.`;
  return {
    intent: remarks.length > 0 ? "warning" : "success",
    title: `${made.length === packs.length ? counted(made.length, "pack") : `${made.length} of ${counted(packs.length, "pack")}`} by ${column} saved.`,
    text: `${where} It has a ${file.as === "sheets" ? "sheet" : "workbook"} for each${index.why === null ? ", and an index" : ""}.`,
    lines: [...plain(remarks), { text: "Packs", more: made }],
  };
}
