import { NOWHERE, type Finding, type FindingOf } from "../../domain/finding";

type TotalsLeftOut = FindingOf<"totalsLeftOut">;

/** How many addresses a finding about several tables names. */
const MOST_ADDRESSES = 10;
/** The most sheets that have a finding each. If there are more, as with a sheet a month, there is one finding. */
const MOST_SHEETS = 3;

/** Totals that are left out of several tables of one sheet, or of many sheets alike, said once. */
export function groupedTotals(findings: readonly Finding[]): readonly Finding[] {
  const isTotals = (each: Finding): each is TotalsLeftOut => each.code === "totalsLeftOut";
  // Tables below one header, as the months of a grid are, have the same columns beside them.
  const once = new Map(findings.filter(isTotals).map((each) => [`${each.sheet}\n${each.address}\n${each.details.of}`, each]));
  const bySheet = merged([...once.values()], ({ sheet, details: { of } }) => `${sheet}\n${of}`);
  const ofKind = (kind: string) => bySheet.filter(({ details: { of } }) => of === kind);
  const grouped = ["rows", "measures", "columns", "headers", "again"].flatMap((kind) =>
    ofKind(kind).length > MOST_SHEETS ? merged(ofKind(kind), () => kind).map((each) => ({ ...each, ...NOWHERE })) : ofKind(kind),
  );
  return [...findings.filter((each) => !isTotals(each)), ...grouped];
}

function merged(findings: readonly TotalsLeftOut[], keyOf: (finding: TotalsLeftOut) => string): readonly TotalsLeftOut[] {
  const groups = new Map<string, TotalsLeftOut>();
  for (const each of findings) {
    const before = groups.get(keyOf(each));
    groups.set(keyOf(each), before ? both(before, each) : each);
  }
  return [...groups.values()];
}

function both(one: TotalsLeftOut, other: TotalsLeftOut): TotalsLeftOut {
  const addresses = [one.address, other.address].flatMap((address) => (address ?? "").split(", "));
  const labels = [...new Set([...one.details.labels, ...other.details.labels])];
  const sheets = one.details.sheets + (one.sheet === other.sheet ? 0 : other.details.sheets);
  const count = one.details.count + other.details.count;
  return { ...one, address: addresses.slice(0, MOST_ADDRESSES).join(", "), details: { ...one.details, labels, count, sheets } };
}
