import { isForceAlone } from "../../reading/texts";
import { card, placed, quoted, quotedSome } from "../writing";

/** What shows that one value includes others. */
export const HOLDS = {
  sum: "is the sum of",
  nearly: "is nearly the sum of",
  late: "is last month’s sum of",
  named: "seems to include",
  shared: "by its name may hold offences of",
  rest: "sounds like what other places have beside",
  other: "sounds like something other than an offence beside",
} as const;

export const unnamedTotal = card("reading", "unnamedTotal", "May be a total", {
  adjustable: false,
  waits: true,
  looksAt: "names that seem to include others, from their figures or their wording, but are not called a total",
  toDo: "Choose whether to leave it out, count it alone, or add it to the others.",
  message({ column, value, parts, all, how }, at) {
    if (how === "rest" && isForceAlone(value))
      return `${placed(at)}${quoted(value)} in column ${quoted(column)} is the name of a force beside ${quotedSome(parts)}, but too small to include them in every month. Its offences may be another force’s, or those that are in none of the others. Choose what to count, or name it in the “Strands” table.`;
    if (how === "rest")
      return `${placed(at)}${quoted(value)} in column ${quoted(column)} sounds like what other places have, beside ${quotedSome(parts)}. Adding them all up would count offences of other places, and may count some twice. Choose what to count, or name it in the “Strands” table.`;
    if (how === "other")
      return `${placed(at)}${quoted(value)} in column ${quoted(column)} sounds like something other than an offence, beside ${quotedSome(parts)}. Adding them all up would count it as offences. Choose what to count, or name it in the “Strands” table.`;
    const others = all ? "all the others there" : quotedSome(parts);
    return `${placed(at)}${quoted(value)} in column ${quoted(column)} ${HOLDS[how]} ${others}, so adding them all up could count offences twice. Choose what to count, or name it in the “Strands” table.`;
  },
  answers({ column, value, parts, all, across, sheets }) {
    const note = (readAs: string, of = column) => sheets.map((sheet) => ({ sheet, column: of, readAs }));
    const added = "They do not overlap: add them all up";
    if (across)
      return [
        { label: `Leave ${quoted(value)} out`, notes: note("not read", value) },
        { label: added, notes: note("added up", value) },
      ];
    return [
      { label: `Leave ${quoted(value)} out`, notes: note(`left out: ${value}`) },
      ...(all ? [{ label: `Count ${quoted(value)} alone`, notes: note(`only: ${value}`) }] : []),
      ...(all ? [] : [{ label: `Leave ${quotedSome(parts)} out`, notes: parts.flatMap((part) => note(`left out: ${part}`)) }]),
      { label: added, notes: note("added up") },
    ];
  },
});
