import { rememberStandIns } from "../engine/comments/threads";
import type { WorkbookModel } from "../engine/workbook-model";
import { type ThreadedComment, xmlDecode } from "../library";
import { attributesOf, type PackageParts, textOf } from "./package";
import { relationsPath, sheetPaths } from "./sheet-parts";

/**
 * Puts the threads of an opened package on their sheets. The engine gives part number n to sheet number n; Excel numbers the parts by
 * themselves, so that the first part may belong to the third sheet.
 */
export function keepComments(parts: PackageParts, workbook: WorkbookModel): void {
  if (![...parts.keys()].some((path) => path.startsWith("xl/threadedComments/"))) return;
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name);
    const relations = path === undefined ? "" : textOf(parts.get(relationsPath(path)));
    const tag = /<Relationship\s[^>]*threadedComment"[^>]*>/.exec(relations)?.[0];
    const target =
      tag &&
      attributesOf(tag)
        .Target?.replace(/^\.\.\//, "xl/")
        .replace(/^\//, "");
    sheet.sheet.threadedComments = target ? readThreads(textOf(parts.get(target))) : [];
    rememberStandIns(sheet);
  }
}

function readThreads(xml: string): { ref: string; comment: ThreadedComment }[] {
  return [...xml.matchAll(/<threadedComment\s([^>]*)>([\s\S]*?)<\/threadedComment>/g)].map(([, tag, body]) => {
    const { ref = "A1", dT, personId = "", id, parentId, done } = attributesOf(tag!);
    const text = xmlDecode(/<text[^>]*>([\s\S]*?)<\/text>/.exec(body!)?.[1] ?? "");
    const comment: ThreadedComment = {
      personId,
      text,
      ...(dT !== undefined && { date: dT }),
      ...(id !== undefined && { id }),
      ...(parentId !== undefined && { parentId }),
      ...(done !== undefined && { done: done === "1" }),
    };
    return { ref, comment };
  });
}
