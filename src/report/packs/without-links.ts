import type { PlanCell, ReportPlan, SheetPlan } from "../plan";
import { quotedSheet } from "../../domain/address";

/** Texts of a formula: pieces in quotes, joined. */
const LINK = /^=HYPERLINK\(((?:"(?:[^"]|"")*"&?)+),((?:"(?:[^"]|"")*"&?)+)\)$/;

/** The plan for a workbook without the worksheets: links to their cells become text that still says which cells they are. */
export function withoutLinks(plan: ReportPlan): ReportPlan {
  const own = [plan.report.sheet, plan.data.sheet].flatMap((sheet) => [`#${sheet}!`, `#${quotedSheet(sheet)}!`]);
  const plain = (cell: PlanCell | null): PlanCell | null => {
    const match = cell && "formula" in cell ? LINK.exec(cell.formula) : null;
    if (!match) return cell;
    const [target, label] = [unquoted(match[1]!), unquoted(match[2]!)];
    return own.some((start) => target.startsWith(start)) ? cell : { text: label };
  };
  const of = (sheet: SheetPlan): SheetPlan => ({ ...sheet, cells: sheet.cells.map((row) => row.map(plain)) });
  const data = of(plan.data);
  // What is no link does not look like one.
  const styles = data.styles.map(({ style, areas }) => ({ style: style === "dataLink" ? ("dataSource" as const) : style, areas }));
  return { ...plan, report: of(plan.report), data: { ...data, styles } };
}

function unquoted(pieces: string): string {
  return [...pieces.matchAll(/"((?:[^"]|"")*)"/g)].map(([, piece]) => piece!.replaceAll('""', '"')).join("");
}
