import { HostFileError } from "./errors";
import { withoutPrefixes } from "./filter-xml";
import { attributesOf, bytesOf, type PackageParts, textOf, WORKBOOK } from "./package";
import { relationsPath } from "./sheet-parts";
import { binaryWorkbook } from "./signature";
import { RESAVE } from "./zip-limits";

/**
 * A relationship of a part, with the path that it leads to; for one that leads out of the package, the target unchanged.
 */
interface Relation {
  readonly id: string;
  /** The last word of its type, which is the same in the strict form of the format. */
  readonly type: string;
  readonly path: string;
}

/** What the engine finds only by its path, whatever the relationships say. */
const KNOWN_PATHS: Readonly<Record<string, string>> = { sharedStrings: "xl/sharedStrings.xml", styles: "xl/styles.xml" };
const SHEET_PATH = /^xl\/worksheets\/sheet\d+\.xml$/;
const ROOT_RELATIONS = "_rels/.rels";
/** The engine reads only links without a prefix. */
const PREFIXED = /<\w+:Relationships\b/;

/**
 * Gives the parts of a workbook the paths that the engine looks for, since other programs use other names: the engine silently skips sheets
 * and texts elsewhere. Throws a HostFileError where the package has no workbook, or one of its sheets is missing.
 */
export function settleParts(parts: PackageParts, name: string): void {
  for (const [path, bytes] of parts)
    if (path.endsWith(".rels") && PREFIXED.test(textOf(bytes))) parts.set(path, bytesOf(withoutPrefixes(textOf(bytes))));
  const workbook = relationsOf(parts, "").find(({ type }) => type === "officeDocument")?.path ?? WORKBOOK;
  if (!parts.has(workbook)) throw new HostFileError("NotAWorkbook", `${name} is an Office file, but there is no workbook in it. ${RESAVE}`);
  if (/\.bin$/i.test(workbook)) throw binaryWorkbook(name);
  if (workbook !== WORKBOOK) move(parts, workbook, WORKBOOK, "");
  for (const { type, path } of relationsOf(parts, WORKBOOK)) {
    const known = KNOWN_PATHS[type];
    if (known !== undefined && !parts.has(path))
      throw new HostFileError("Corrupt", `${name} is damaged: it lacks its part ${path}. ${RESAVE}`);
    if (known !== undefined && path !== known) move(parts, path, known, WORKBOOK);
    if (type === "worksheet" && !SHEET_PATH.test(path) && parts.has(path)) move(parts, path, freeSheetPath(parts), WORKBOOK);
  }
  requireSheets(parts, name);
}

/** Otherwise a sheet that is listed but absent would be missing from what is read, and nobody would know. */
function requireSheets(parts: PackageParts, name: string): void {
  const relations = new Map(relationsOf(parts, WORKBOOK).map((relation) => [relation.id, relation]));
  for (const [tag] of textOf(parts.get(WORKBOOK)).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const { name: sheet = "", ...others } = attributesOf(tag);
    const id = Object.entries(others).find(([attribute]) => /^\w+:id$/.test(attribute))?.[1] ?? "";
    if (!parts.has(relations.get(id)?.path ?? ""))
      throw new HostFileError("Corrupt", `${name} is damaged: the sheet “${sheet}” is listed in it, but not there. ${RESAVE}`);
  }
}

function relationsOf(parts: PackageParts, source: string): readonly Relation[] {
  return [...textOf(parts.get(source === "" ? ROOT_RELATIONS : relationsPath(source))).matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => {
    const { Id = "", Type = "", Target = "", TargetMode } = attributesOf(tag);
    return {
      id: Id,
      type: Type.slice(Type.lastIndexOf("/") + 1),
      path: TargetMode === "External" ? Target : partAt(parts, resolved(source, Target)),
    };
  });
}

/** The path of the part as the package has it: the format ignores case. */
function partAt(parts: PackageParts, path: string): string {
  if (parts.has(path)) return path;
  const wanted = path.toLowerCase();
  return [...parts.keys()].find((key) => key.toLowerCase() === wanted) ?? path;
}

/** A target's path from the package's root. */
function resolved(source: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${source.slice(0, source.lastIndexOf("/") + 1)}${target}`).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/**
 * Gives a part another path, and updates the part that leads to it. Afterwards its own relationships hold from anywhere.
 */
function move(parts: PackageParts, from: string, to: string, leader: string): void {
  parts.set(to, parts.get(from)!);
  parts.delete(from);
  const relations = parts.get(relationsPath(from));
  if (relations) {
    parts.delete(relationsPath(from));
    parts.set(relationsPath(to), bytesOf(retargeted(textOf(relations), (target) => `/${resolved(from, target)}`)));
  }
  const leading = leader === "" ? ROOT_RELATIONS : relationsPath(leader);
  const isFrom = (target: string) => resolved(leader, target).toLowerCase() === from.toLowerCase();
  parts.set(leading, bytesOf(retargeted(textOf(parts.get(leading)), (target) => (isFrom(target) ? `/${to}` : target))));
}

const retargeted = (xml: string, change: (target: string) => string): string =>
  xml.replace(/<Relationship\s[^>]*>/g, (tag) =>
    /TargetMode\s*=\s*["']External/.test(tag)
      ? tag
      : tag.replace(
          /(\sTarget\s*=\s*)(["'])(.*?)\2/,
          (_all, start: string, quote: string, target: string) => start + quote + change(target) + quote,
        ),
  );

function freeSheetPath(parts: PackageParts): string {
  for (let number = 1; ; number++) if (!parts.has(`xl/worksheets/sheet${number}.xml`)) return `xl/worksheets/sheet${number}.xml`;
}
