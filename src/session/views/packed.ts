import { counted } from "../../domain/text";
import type { Outcome } from "../pane-state";

type Packed = Extract<Outcome, { kind: "packed" }>;

/** What became of packs, place by place. */
export function packedText({ column, packs, said, noIndex, file }: Packed): {
  readonly intent: "success" | "warning" | "error" | "info";
  readonly title: string;
  readonly text: string;
  readonly lines: readonly { readonly text: string; readonly more: readonly string[] }[];
} {
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text, more: [] }));
  const without = packs.filter(({ why }) => why !== null).map(({ place, why }) => `${place}: no pack. ${why}`);
  if (file === "cancelled")
    return { intent: "info", title: "Cancelled.", text: "No packs were saved. The workbook was not changed.", lines: [] };
  if (file === null)
    return { intent: "error", title: "No pack could be made.", text: "The workbook was not changed.", lines: plain([...said, ...without]) };
  const made = packs.filter(({ state }) => state === "written").map(({ place }) => place);
  const remarks = [...without, ...(noIndex === null ? [] : [`There is no index. ${noIndex}`]), ...said];
  const where =
    file.given === "opened" ? "They are open as a new workbook. Save it from there." : `“${file.name}” is where your downloads go.`;
  return {
    intent: remarks.length > 0 ? "warning" : "success",
    title: `${made.length === packs.length ? counted(made.length, "pack") : `${made.length} of ${counted(packs.length, "pack")}`} by ${column} saved.`,
    text: `${where} It has a sheet for each${noIndex === null ? ", and an index" : ""}.`,
    lines: [...plain(remarks), { text: "Packs", more: made }],
  };
}
