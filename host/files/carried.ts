import type { WorkbookModel } from "../engine/workbook-model";
import { xmlEncode } from "../library";
import { attributesOf, bytesOf, type PackageParts, textOf, WORKBOOK } from "./package";
import { newerFormats, withNewerFormats } from "./newer-formats";
import { behindCells, joined, sheetPaths } from "./sheet-parts";
import { findSorting, type FoundSorting, writeSorting } from "./sorting";
import { findTableStyles, type TableStyles, writeTableStyles } from "./table-styles";

/** What an opened package holds that the engine would not write again, but that can be written unchanged. */
export interface Carried {
  /** Elements of the workbook's part: who may change it, and how it is protected. */
  readonly elements: readonly string[];
  /** The attributes of its settings of calculation. */
  readonly calculation: Readonly<Record<string, string>>;
  /** Parts about the document: custom properties, which include its sensitivity label. */
  readonly documents: readonly { readonly path: string; readonly type: string; readonly relation: string; readonly bytes: Uint8Array }[];
  /**
   * Elements of sheets, by the sheet's name: validation that refers to other sheets, sparklines, ranges that only some people may edit.
   */
  readonly onSheets: ReadonlyMap<string, OnSheet>;
  readonly tableStyles: TableStyles;
  readonly sorting: FoundSorting;
}

interface OnSheet {
  readonly ranges: string;
  readonly extensions: readonly string[];
  /** Conditional formats of the newer kind. */
  readonly formats: readonly string[];
}

export const NOTHING_CARRIED: Carried = {
  elements: [],
  calculation: {},
  documents: [],
  onSheets: new Map(),
  tableStyles: { list: {}, styles: [], looks: [] },
  sorting: { sheets: new Map(), tables: new Map() },
};

const DOCUMENTS = /^(?:docProps\/custom\.xml|docMetadata\/[^/]+\.xml)$/;
const EXTENSIONS =
  /<ext\b[^>]*\suri="\{(?:CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF|05C60535-1F16-4fd2-B633-F4F36F0B64E0)\}"[^>]*>[\s\S]*?<\/ext>/gi;
/** Without prefixes, which might be declared further out. */
const RANGES = /<protectedRanges\b[^:]*?<\/protectedRanges>/;

/** Finds what is to be carried over, before the parts are changed for the engine. */
export function findCarried(parts: PackageParts): Carried {
  const workbook = textOf(parts.get(WORKBOOK));
  const types = textOf(parts.get("[Content_Types].xml"));
  const relations = [...textOf(parts.get("_rels/.rels")).matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const documents = [...parts].flatMap(([path, bytes]) => {
    const relation = relations.find(({ Target = "" }) => Target.replace(/^\//, "") === path)?.Type;
    const type = [...types.matchAll(/<Override\s[^>]*>/g)]
      .map(([tag]) => attributesOf(tag))
      .find(({ PartName }) => PartName === `/${path}`)?.ContentType;
    return DOCUMENTS.test(path) && relation !== undefined && type !== undefined ? [{ path, type, relation, bytes }] : [];
  });
  const onSheets = new Map<string, OnSheet>();
  for (const [name, path] of sheetPaths(parts)) {
    const bytes = parts.get(path);
    if (!bytes) continue;
    const { rest } = behindCells(bytes);
    const ranges = RANGES.exec(rest)?.[0] ?? "";
    const around = (/<(?:\w+:)?worksheet\b[^>]*>/.exec(textOf(bytes.subarray(0, 10_000)))?.[0] ?? "") + rest;
    const extensions = [...rest.matchAll(EXTENSIONS)].flatMap(([element]) => withNamespaces(element, around) ?? []);
    const formats = newerFormats(rest).flatMap((element) => withNamespaces(element, around) ?? []);
    if (ranges !== "" || extensions.length > 0 || formats.length > 0) onSheets.set(name, { ranges, extensions, formats });
  }
  return {
    elements: ["fileSharing", "workbookProtection"].flatMap((name) => new RegExp(`<${name}\\b[^>]*/>`).exec(workbook)?.[0] ?? []),
    calculation: attributesOf(/<(?:\w+:)?calcPr\b[^>]*>/.exec(workbook)?.[0] ?? ""),
    documents,
    onSheets,
    tableStyles: findTableStyles(parts),
    sorting: findSorting(parts),
  };
}

/**
 * Copies onto the element the declarations of the tags around it; undefined where one of its prefixes is declared nowhere.
 */
function withNamespaces(element: string, around: string): string | undefined {
  const used = new Set([...element.matchAll(/[<\s/](\w+):\w+(?=[\s=>/])/g)].map(([, prefix]) => prefix!));
  const missing = [...used].filter((prefix) => prefix !== "xmlns" && prefix !== "xml" && !element.includes(`xmlns:${prefix}=`));
  const declared = missing.map((prefix) => new RegExp(`\\sxmlns:${prefix}=(?:"[^"]*"|'[^']*')`).exec(around)?.[0]);
  return declared.includes(undefined) ? undefined : element.replace(/^<[\w:]+/, (tag) => tag + declared.join(""));
}

/**
 * Writes what is carried over into the package that the engine made. Anything attached to cells is left out once cells have
 * moved.
 */
export function writeCarried(parts: PackageParts, carried: Carried, workbook: WorkbookModel): void {
  parts.set(WORKBOOK, bytesOf(settledWorkbook(textOf(parts.get(WORKBOOK)), carried, workbook)));
  for (const [index, { path, type, relation, bytes }] of carried.documents.entries()) {
    if (parts.has(path)) continue;
    parts.set(path, bytes);
    addTo(parts, "[Content_Types].xml", "</Types>", `<Override PartName="/${path}" ContentType="${xmlEncode(type)}"/>`);
    addTo(
      parts,
      "_rels/.rels",
      "</Relationships>",
      `<Relationship Id="rIdCarried${index + 1}" Type="${xmlEncode(relation)}" Target="${path}"/>`,
    );
  }
  writeTableStyles(parts, carried.tableStyles);
  if (workbook.rearranged) return;
  writeSorting(parts, carried.sorting);
  for (const [name, path] of sheetPaths(parts)) {
    const found = carried.onSheets.get(name);
    const bytes = parts.get(path);
    if (!found || !bytes) continue;
    const { cells, rest } = behindCells(bytes);
    const newer = withNewerFormats(withRanges(rest, found.ranges), found.formats);
    parts.set(path, joined(cells, withExtensions(newer.rest, [...found.extensions, ...newer.extensions])));
  }
}

/** Puts the elements of the workbook's part in Excel's order: the engine writes links to other workbooks after the names. */
function settledWorkbook(xml: string, { elements, calculation }: Carried, { keepsResults }: WorkbookModel): string {
  const links = /<externalReferences\b[\s\S]*?<\/externalReferences>/.exec(xml)?.[0] ?? "";
  const [sharing, protection] = ["<fileSharing", "<workbookProtection"].map(
    (start) => elements.find((element) => element.startsWith(start)) ?? "",
  );
  return xml
    .replace(links, "")
    .replace("</sheets>", () => `</sheets>${links}`)
    .replace(/<workbookProtection\b[^>]*\/>/, "")
    .replace(/<workbookPr\b/, () => `${sharing!}<workbookPr`)
    .replace(/<bookViews\b/, () => `${protection!}<bookViews`)
    .replace(/<calcPr\b[^>]*\/>/, (tag) => {
      const settings = { ...calculation, ...attributesOf(tag), ...(keepsResults.length > 0 ? { fullCalcOnLoad: "1" } : {}) };
      return `<calcPr${Object.entries(settings)
        .map(([name, value]) => ` ${name}="${xmlEncode(value)}"`)
        .join("")}/>`;
    });
}

/** Ranges that some people may edit come after the sheet's protection. */
const withRanges = (rest: string, ranges: string): string =>
  ranges === ""
    ? rest
    : rest.replace(/^sheetData\s*\/?>(?:<sheetCalcPr\b[^>]*\/>)?(?:<sheetProtection\b[^>]*\/>)?/, (before) => before + ranges);

function withExtensions(rest: string, extensions: readonly string[]): string {
  if (extensions.length === 0) return rest;
  const end = rest.lastIndexOf("</extLst>");
  const at = end === -1 ? rest.lastIndexOf("</worksheet>") : end;
  const inner = extensions.join("");
  return `${rest.slice(0, at)}${end === -1 ? `<extLst>${inner}</extLst>` : inner}${rest.slice(at)}`;
}

function addTo(parts: PackageParts, path: string, end: string, text: string): void {
  parts.set(path, bytesOf(textOf(parts.get(path)).replace(end, () => text + end)));
}
