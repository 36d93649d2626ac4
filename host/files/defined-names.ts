import type { NameModel, WorkbookModel } from "../engine/workbook-model";
import { xmlDecode, xmlEncode } from "../library";
import { attributesOf, bytesOf, type PackageParts, textOf, WORKBOOK } from "./package";

/** Reads the workbook's names as they are written. Excel's own names (`_xlnm.Print_Area` …) are left to the engine. */
export function readNames(parts: PackageParts, workbook: WorkbookModel): NameModel[] {
  const xml = textOf(parts.get(WORKBOOK));
  const tabs = [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => attributesOf(tag).name ?? "");
  const names: NameModel[] = [];
  for (const [, tag, text] of xml.matchAll(/<(?:\w+:)?definedName\s([^>]*[^/])>([^<]*)<\//g)) {
    const { name, localSheetId, hidden, comment } = attributesOf(tag!);
    if (name === undefined || name.startsWith("_xlnm.")) continue;
    const scope = localSheetId === undefined ? undefined : workbook.sheetNamed(tabs[Number(localSheetId)] ?? "");
    if (localSheetId !== undefined && !scope) continue;
    names.push({ name, scope, text: xmlDecode(text!), visible: hidden !== "1" && hidden !== "true", comment: comment ?? "" });
  }
  return names;
}

/**
 * Writes the host's names into the package that the engine made, beside those that the engine wrote itself. The engine's own
 * list would lose whole columns, relative references and comments.
 */
export function writeNames(parts: PackageParts, names: readonly NameModel[]): void {
  if (names.length === 0) return;
  const xml = textOf(parts.get(WORKBOOK));
  const tabs = [...xml.matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => (attributesOf(tag).name ?? "").toLowerCase());
  const written = new Set(
    [...xml.matchAll(/<definedName\s([^>]*)>/g)].map(([, tag]) => identity(attributesOf(tag!).name!, attributesOf(tag!).localSheetId)),
  );
  const elements = names
    .map((name) => ({ name, position: name.scope ? tabs.indexOf(name.scope.name.toLowerCase()) : undefined }))
    .filter(
      ({ name, position }) => position !== -1 && !written.has(identity(name.name, position === undefined ? undefined : String(position))),
    )
    .map(({ name, position }) => {
      const scope = position === undefined ? "" : ` localSheetId="${position}"`;
      const comment = name.comment === "" ? "" : ` comment="${xmlEncode(name.comment)}"`;
      return `<definedName name="${xmlEncode(name.name)}"${comment}${scope}${name.visible ? "" : ' hidden="1"'}>${xmlEncode(name.text)}</definedName>`;
    })
    .join("");
  parts.set(WORKBOOK, bytesOf(insertNames(xml, elements)));
}

const identity = (name: string, position: string | undefined): string => `${name.toLowerCase()}@${position ?? ""}`;

function insertNames(xml: string, elements: string): string {
  if (elements === "") return xml;
  if (xml.includes("</definedNames>")) return xml.replace("</definedNames>", () => `${elements}</definedNames>`);
  // The schema wants the names after the external references, and those after the sheets.
  const end = xml.includes("</externalReferences>") ? "</externalReferences>" : "</sheets>";
  return xml.replace(/<definedNames\s*\/>/, "").replace(end, () => `${end}<definedNames>${elements}</definedNames>`);
}
