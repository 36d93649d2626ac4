import { formatArea, parseArea } from "../engine/area";
import { keepLinks, type Link, linksOf } from "../engine/links";
import type { WorkbookModel } from "../engine/workbook-model";
import { xmlEncode } from "../library";
import { attributesOf, bytesOf, type PackageParts, textOf } from "./package";
import { behindCells, joined, relationsPath, sheetPaths } from "./sheet-parts";

/** The links of an opened package, by sheet. */
export type FoundLinks = ReadonlyMap<string, readonly Link[]>;

const ELEMENT = /<(?:\w+:)?hyperlinks\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?hyperlinks>)/;
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** Takes the links out of a package before the engine reads it: it would turn the numbers and formulas under them into texts. */
export function takeLinks(parts: PackageParts): FoundLinks {
  const found = new Map<string, readonly Link[]>();
  for (const [name, path] of sheetPaths(parts)) {
    const bytes = parts.get(path);
    if (!bytes) continue;
    const { cells, rest } = behindCells(bytes);
    const [element] = ELEMENT.exec(rest) ?? [];
    if (element === undefined) continue;
    const targets = new Map(
      [...textOf(parts.get(relationsPath(path))).matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
        attributesOf(tag).Id,
        attributesOf(tag).Target,
      ]),
    );
    const links = [...element.matchAll(/<(?:\w+:)?hyperlink\s[^>]*>/g)].flatMap(([tag]): Link[] => {
      const { ref = "", location, tooltip, ...others } = attributesOf(tag);
      const id = Object.entries(others).find(([attribute]) => attribute.endsWith(":id"))?.[1];
      const area = parseArea(ref);
      const address = id === undefined ? undefined : targets.get(id);
      const place = location?.replace(/^#/, "");
      if (!area || (address === undefined && place === undefined)) return [];
      return [
        {
          area,
          target: {
            ...(address !== undefined && { address }),
            ...(place !== undefined && { place }),
            ...(tooltip !== undefined && { tip: tooltip }),
          },
        },
      ];
    });
    found.set(name, links);
    parts.set(path, joined(cells, rest.replace(ELEMENT, "")));
  }
  return found;
}

/** Gives the sheets the links that were taken out of their parts. */
export function giveLinks(found: FoundLinks, workbook: WorkbookModel): void {
  for (const sheet of workbook.sheets) keepLinks(sheet, found.get(sheet.name) ?? []);
}

/** Writes the links into the package that the engine made. */
export function writeLinks(parts: PackageParts, workbook: WorkbookModel): void {
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const links = linksOf(sheet);
    const path = paths.get(sheet.name);
    const bytes = path === undefined ? undefined : parts.get(path);
    if (path === undefined || bytes === undefined || links.length === 0) continue;
    const relations: string[] = [];
    const elements = links.map(({ area, target: { address, place, tip } }) => {
      const id = `rIdLink${relations.length + 1}`;
      if (address !== undefined)
        relations.push(`<Relationship Id="${id}" Type="${RELATION}" Target="${xmlEncode(address)}" TargetMode="External"/>`);
      const attributes = { ref: formatArea(area), "r:id": address === undefined ? undefined : id, location: place, tooltip: tip };
      return `<hyperlink${Object.entries(attributes)
        .map(([name, value]) => (value === undefined ? "" : ` ${name}="${xmlEncode(value)}"`))
        .join("")}/>`;
    });
    const { cells, rest } = behindCells(bytes);
    parts.set(path, joined(cells, inserted(rest, `<hyperlinks>${elements.join("")}</hyperlinks>`)));
    if (relations.length > 0)
      parts.set(relationsPath(path), bytesOf(withRelations(textOf(parts.get(relationsPath(path))), relations.join(""))));
  }
}

/** What the schema allows before the links. It may itself contain the names of later elements. */
const BEFORE = /<\/conditionalFormatting>|<\/dataValidations>|<dataValidations\b[^>]*\/>/g;
const AFTER =
  /<(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

function inserted(rest: string, element: string): string {
  const start = [...rest.matchAll(BEFORE)].reduce((end, match) => match.index + match[0].length, 0);
  const at = start + rest.slice(start).search(AFTER);
  return rest.slice(0, at) + element + rest.slice(at);
}

function withRelations(xml: string, relations: string): string {
  if (xml === "")
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
  return xml.replace(/<\/Relationships>|<Relationships\b([^>]*)\/>/, (end, attributes?: string) =>
    attributes === undefined ? `${relations}${end}` : `<Relationships${attributes}>${relations}</Relationships>`,
  );
}
