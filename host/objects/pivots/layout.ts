import type { Area } from "../../engine/area";
import { draw } from "../../engine/pivots/draw";
import type { Drawn, LayoutType, PivotLayout, PivotModel } from "../../engine/pivots/model";
import { invalidOperation } from "../../protocol";
import { oneOf } from "../arguments";
import { define, type MethodDefinition, type PropertyDefinition, type Since } from "../definition";
import { expectFlag, expectText } from "../expect";
import { hostObject } from "../kinds";
import "./kinds";

const TYPES: readonly LayoutType[] = ["Compact", "Outline", "Tabular"];
const SUBTOTALS = ["AtTop", "AtBottom", "Off"] as const;

type Flag = { [K in keyof PivotLayout]: PivotLayout[K] extends boolean ? K : never }[keyof PivotLayout];

function redraw(pivot: PivotModel, change: Partial<PivotLayout>): void {
  Object.assign(pivot.layout, change);
  draw(pivot);
}

const flag = (member: string, name: Flag, since: Since): PropertyDefinition<PivotModel> => ({
  since,
  get: ({ layout }) => layout[name],
  set: (pivot, value) => redraw(pivot, { [name]: expectFlag(value, `PivotLayout.${member}`) }),
});

/** What the host keeps and does nothing with. */
const kept = (member: string, since: Since, expect: typeof expectFlag | typeof expectText): PropertyDefinition<PivotModel> => ({
  since,
  get: ({ layout }) => layout.others[member]!,
  set: ({ layout }, value) => {
    layout.others[member] = expect(value, `PivotLayout.${member}`);
  },
});

const part = (of: (drawn: Drawn) => Area | undefined): MethodDefinition<PivotModel> => ({
  since: "1.1",
  call: ({ drawn, sheet }) => {
    const area = drawn && of(drawn);
    if (!area) throw invalidOperation("The PivotTable has no such cells.");
    return hostObject("Range", sheet.range(area));
  },
});

export const pivotLayout = define("PivotLayout", {
  properties: {
    LayoutType: {
      since: "1.1",
      get: ({ layout }) => layout.type,
      set: (pivot, value) => redraw(pivot, { type: oneOf(value, TYPES, "PivotLayout.layoutType") }),
    },
    SubtotalLocation: {
      since: "1.1",
      get: ({ layout }) => layout.subtotals ?? (layout.type === "Tabular" ? "AtBottom" : "AtTop"),
      set: (pivot, value) => redraw(pivot, { subtotals: oneOf(value, SUBTOTALS, "PivotLayout.subtotalLocation") }),
    },
    ShowRowGrandTotals: flag("showRowGrandTotals", "rowGrandTotals", "1.1"),
    ShowColumnGrandTotals: flag("showColumnGrandTotals", "columnGrandTotals", "1.1"),
    ShowFieldHeaders: flag("showFieldHeaders", "fieldHeaders", "1.13"),
    FillEmptyCells: flag("fillEmptyCells", "fillEmpty", "1.13"),
    EmptyCellText: {
      since: "1.13",
      get: ({ layout }) => layout.emptyText,
      set: (pivot, value) => redraw(pivot, { emptyText: expectText(value, "PivotLayout.emptyCellText") }),
    },
    AutoFormat: kept("autoFormat", "1.9", expectFlag),
    PreserveFormatting: kept("preserveFormatting", "1.9", expectFlag),
    EnableFieldList: kept("enableFieldList", "1.10", expectFlag),
    AltTextTitle: kept("altTextTitle", "1.13", expectText),
    AltTextDescription: kept("altTextDescription", "1.13", expectText),
  },
  methods: {
    DisplayBlankLineAfterEachItem: { since: "1.13", call: (pivot, args) => redraw(pivot, { blankLines: args.flag(0) }) },
    RepeatAllItemLabels: { since: "1.13", call: (pivot, args) => redraw(pivot, { repeatLabels: args.flag(0) }) },
    GetRange: part(({ all }) => all),
    GetDataBodyRange: part(({ body }) => body),
    GetRowLabelRange: part(({ rowLabels }) => rowLabels),
    GetColumnLabelRange: part(({ columnLabels }) => columnLabels),
    GetFilterAxisRange: part(({ filters }) => filters),
  },
});
