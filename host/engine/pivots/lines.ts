import type { Scalar } from "../cell-value";
import type { DataField, PivotModel } from "./model";
import { itemName, type SourceRecord } from "./records";
import type { Node } from "./values";

interface Label {
  readonly value: Scalar;
  readonly format?: string | undefined;
}

/** A row of a pivot table's body. */
export interface RowLine {
  readonly labels: readonly (Label | undefined)[];
  readonly records: readonly SourceRecord[];
  readonly items: ReadonlyMap<string, string>;
  /** The first row of its group in the tabular form, which names the outer items. */
  readonly startsGroup: boolean;
  readonly isBlank: boolean;
  /** It has a label and no values: a group whose subtotal is below it, or which has none. */
  readonly isBare: boolean;
}

const labelOf = ({ item }: Node): Label =>
  item.value === "" ? { value: itemName(item) } : { value: item.value, ...(item.format === "General" ? {} : { format: item.format }) };

/** The rows of the body: groups with their subtotals, and the grand total. */
export function rowLines(pivot: PivotModel, tree: readonly Node[], all: readonly SourceRecord[]): readonly RowLine[] {
  const { rows, data, layout } = pivot;
  if (rows.length === 0) {
    const [only, ...others] = data;
    if (!only) return [];
    const label = pivot.columns.length === 0 ? undefined : { value: others.length === 0 ? only.name : "Total" };
    return [{ labels: [label], records: all, items: new Map(), startsGroup: true, isBlank: false, isBare: false }];
  }
  const lines: RowLine[] = [];
  const subtotals = layout.subtotals ?? (layout.type === "Tabular" ? "AtBottom" : "AtTop");
  const plain = { startsGroup: false, isBlank: false, isBare: false };
  const visit = (node: Node, outer: readonly Label[], items: ReadonlyMap<string, string>, first: boolean): void => {
    const own = new Map([...items, [node.field, itemName(node.item)]]);
    const labels = [...outer, labelOf(node)];
    if (node.inner.length === 0) {
      lines.push({ ...plain, labels, records: node.records, items: own, startsGroup: layout.type === "Tabular" && first });
      return;
    }
    if (layout.type !== "Tabular") lines.push({ ...plain, labels, records: node.records, items: own, isBare: subtotals !== "AtTop" });
    node.inner.forEach((inner, at) => visit(inner, labels, own, at === 0));
    if (subtotals === "AtBottom") {
      const total = { value: `${itemName(node.item)} Total` };
      lines.push({ ...plain, labels: [...outer, total], records: node.records, items: own });
    }
    if (layout.blankLines) lines.push({ ...plain, labels: [], records: [], items: new Map(), isBlank: true });
  };
  for (const node of tree) visit(node, [], new Map(), true);
  if (layout.columnGrandTotals) lines.push({ ...plain, labels: [{ value: "Grand Total" }], records: all, items: new Map() });
  return lines;
}

/** A column of a pivot table's body. */
export interface ColumnLine {
  /** The items above it, from the outermost field inwards. */
  readonly labels: readonly (Label | undefined)[];
  readonly records: readonly SourceRecord[];
  readonly items: ReadonlyMap<string, string>;
  readonly data: DataField | undefined;
  readonly isTotal: boolean;
}

/** The columns of the body: items, each with every value, their totals, and the grand totals at the right. */
export function columnLines(pivot: PivotModel, tree: readonly Node[], all: readonly SourceRecord[]): readonly ColumnLine[] {
  const { columns, data, layout } = pivot;
  const each: readonly (DataField | undefined)[] = data.length > 0 ? data : [undefined];
  if (columns.length === 0) return data.map((one) => ({ labels: [], records: all, items: new Map(), data: one, isTotal: false }));
  const lines: ColumnLine[] = [];
  const visit = (node: Node, above: readonly (Label | undefined)[], items: ReadonlyMap<string, string>): void => {
    const own = new Map([...items, [node.field, itemName(node.item)]]);
    const labels = [...above, labelOf(node)];
    const nothing = labels.map(() => undefined);
    if (node.inner.length === 0) {
      each.forEach((one, at) =>
        lines.push({ labels: at === 0 ? labels : nothing, records: node.records, items: own, data: one, isTotal: false }),
      );
      return;
    }
    node.inner.forEach((inner, at) => visit(inner, at === 0 ? labels : nothing, own));
    for (const one of each) {
      const value = data.length > 1 ? `${itemName(node.item)} ${one!.name}` : `${itemName(node.item)} Total`;
      lines.push({ labels: [...above.map(() => undefined), { value }], records: node.records, items: own, data: one, isTotal: true });
    }
  };
  for (const node of tree) visit(node, [], new Map());
  if (!layout.rowGrandTotals) return lines;
  return [
    ...lines,
    ...each.map((one) => ({
      labels: [{ value: data.length > 1 ? `Total ${one!.name}` : "Grand Total" }],
      records: all,
      items: new Map<string, string>(),
      data: one,
      isTotal: true,
    })),
  ];
}
