import { fixLabel } from "../../checks/fixes";
import { cellAt, localAddress } from "../../domain/address";
import { counted } from "../../domain/text";
import type { PaneState } from "../pane-state";

/** A fix before it is made: what it would change. */
export interface PreviewView {
  readonly title: string;
  readonly cells: readonly { readonly cell: string; readonly before: string; readonly after: string }[];
  /** "3 more cells"; null where all are shown. */
  readonly more: string | null;
  /** The question whether to overwrite formulas too; null where there are none. */
  readonly formulas: string | null;
  /** How much changes without the formulas, and with them: "1 cell"; null for nothing. */
  readonly plain: string | null;
  readonly all: string;
}

/** The most cells shown before and after; for more, only how many there are. */
const SHOWN = 8;

export function previewView({ findings, fix: { changes, before } }: NonNullable<PaneState["preview"]>): PreviewView {
  const formulas = before.cells.filter(({ formula }) => formula !== null).length;
  const plain = changes.length - formulas;
  return {
    title: findings.length === 1 ? (fixLabel(findings[0]!) ?? "Fix") : `Fix ${counted(findings.length, "finding")}`,
    cells: changes.slice(0, SHOWN).map(({ sheet, row, column, value }, index) => {
      const { formula, value: held } = before.cells[index]!;
      return { cell: `${sheet}!${localAddress(cellAt(sheet, row, column))}`, before: formula ?? shown(held), after: shown(value) };
    }),
    more: changes.length > SHOWN ? counted(changes.length - SHOWN, "more cell") : null,
    formulas: formulas > 0 ? `Also replace ${counted(formulas, "formula")} with ${formulas === 1 ? "a value" : "values"}` : null,
    plain: plain > 0 ? counted(plain, "cell") : null,
    all: counted(changes.length, "cell"),
  };
}

/** Spaces at the ends are shown, as they may be the only difference. */
function shown(value: string | number | boolean): string {
  return typeof value === "string" ? `“${value.replace(/^ +| +$/g, (spaces) => "·".repeat(spaces.length))}”` : String(value);
}
