import { formatsOf } from "../engine/rules/conditional-formats";
import type { WorkbookModel } from "../engine/workbook-model";
import type { PackageParts } from "./package";
import { behindCells, joined, sheetPaths } from "./sheet-parts";

/** What a conditional format can have that the engine does not write. */
interface Unwritten {
  readonly stopIfTrue?: boolean;
  readonly equalAverage?: boolean;
  readonly stdDev?: number;
  readonly type: string;
  readonly text?: string;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

function attributesFor({ stopIfTrue, equalAverage, stdDev, type, text }: Unwritten): string {
  return [
    stopIfTrue ? ' stopIfTrue="1"' : "",
    equalAverage ? ' equalAverage="1"' : "",
    stdDev === undefined ? "" : ` stdDev="${stdDev}"`,
    type === "containsText" && text !== undefined ? ` text="${escaped(text)}"` : "",
  ].join("");
}

/** Writes into the sheets' parts what the engine leaves out of conditional formats; each is known by its priority. */
export function writeRules(parts: PackageParts, workbook: WorkbookModel): void {
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const rules = formatsOf(sheet).map(({ rule }) => ({ priority: rule.priority, added: attributesFor(rule as Unwritten) }));
    const path = paths.get(sheet.name);
    const bytes = path === undefined ? undefined : parts.get(path);
    if (path === undefined || !bytes || rules.every(({ added }) => added === "")) continue;
    const { cells, rest } = behindCells(bytes);
    const written = rest.replace(/<cfRule\b[^>]*?(?=\/?>)/g, (tag) => {
      const priority = Number(/\bpriority="(\d+)"/.exec(tag)?.[1]);
      return tag + (rules.find((rule) => rule.priority === priority)?.added ?? "");
    });
    parts.set(path, joined(cells, written));
  }
}
