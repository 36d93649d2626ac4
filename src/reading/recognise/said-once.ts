import { grouped } from "../../domain/grouped";
import { finding, NOWHERE, type Finding } from "../../domain/finding";

/** One finding for all sheets that say the same about their columns. Otherwise a workbook with a sheet a month would say it every month. */
export function saidOnce(all: readonly Finding[]): readonly Finding[] {
  const keys = new Map(all.map((found, index) => [found, JSON.stringify(sameOf(found) ?? index)]));
  return [...grouped(all, (found) => keys.get(found)).values()].map((group) => group.reduce(together));
}

/** What findings that are one have in common; null of those that each stand for themselves. */
function sameOf({ code, severity, details }: Finding): readonly unknown[] | null {
  switch (code) {
    case "severalMeasures":
      return [code, severity, details.among, details.choices, details.sameAs];
    case "measureCounted":
      return [code, details.counted, details.left];
    case "unnamedTotal":
      return [code, details.value, details.parts, details.across];
    case "columnsNamedAlike":
      return [code, details.header, details.columns];
    case "leftOutAsSaid":
      return [code, details.what];
    case "titleOtherMonth":
      return [code];
    default:
      return null;
  }
}

function together(one: Finding, other: Finding): Finding {
  if (one.code === "severalMeasures" && other.code === "severalMeasures")
    return { ...one, details: { ...one.details, sheets: [...one.details.sheets, ...other.details.sheets] } };
  if (one.code === "unnamedTotal" && other.code === "unnamedTotal")
    return finding("unnamedTotal", NOWHERE, { ...one.details, sheets: [...one.details.sheets, ...other.details.sheets] });
  if (one.code === "columnsNamedAlike" && other.code === "columnsNamedAlike")
    return finding("columnsNamedAlike", one.sheet === other.sheet ? { sheet: one.sheet, address: null } : NOWHERE, {
      ...one.details,
      areSame: one.details.areSame && other.details.areSame,
      // Tables below one another are of one sheet.
      sheets: [...new Set([...one.details.sheets, ...other.details.sheets])],
    });
  if (one.code === "titleOtherMonth" && other.code === "titleOtherMonth")
    return finding("titleOtherMonth", NOWHERE, { sheets: [...one.details.sheets, ...other.details.sheets] });
  if (one.code === "leftOutAsSaid" && other.code === "leftOutAsSaid")
    return finding("leftOutAsSaid", NOWHERE, { ...one.details, sheets: [...one.details.sheets, ...other.details.sheets] });
  if (one.code !== "measureCounted" || other.code !== "measureCounted") return one;
  const choices = one.details.choices.map(({ of, notes }, index) => ({
    of,
    notes: [...notes, ...other.details.choices[index]!.notes],
  }));
  return finding("measureCounted", NOWHERE, { ...one.details, choices });
}
