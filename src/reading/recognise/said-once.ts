import { finding, NOWHERE, type Finding } from "../../domain/finding";

/** One finding for all sheets that say the same about their columns. Otherwise a workbook with a sheet a month would say it every month. */
export function saidOnce(all: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const [index, found] of all.entries()) {
    const { code, severity, details } = found;
    const key =
      code === "severalMeasures"
        ? [code, severity, details.among, details.choices, details.sameAs]
        : code === "measureCounted"
          ? [code, details.counted, details.left]
          : code === "unnamedTotal"
            ? [code, details.value, details.parts, details.across]
            : code === "columnsNamedAlike"
              ? [code, details.header, details.columns]
              : code === "titleOtherMonth"
                ? [code]
                : code === "leftOutAsSaid"
                  ? [code, details.what]
                  : index;
    groups.set(JSON.stringify(key), [...(groups.get(JSON.stringify(key)) ?? []), found]);
  }
  return [...groups.values()].map((group) => group.reduce(together));
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
