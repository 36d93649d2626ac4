import { card, placed, quoted, quotedSome } from "../writing";

/** How it shows that one value holds others. */
export const HOLDS = { sum: "is the sum of", nearly: "is nearly the sum of", named: "seems to hold" } as const;

export const unnamedTotal = card("reading", "unnamedTotal", "Total that is not called one", {
  adjustable: false,
  waits: true,
  looksAt: "names that hold others, by their figures or by what they are called, without being called a total",
  toDo: "Say whether it is left out, counted alone, or counted with the others.",
  message({ column, value, parts, all, how }, at) {
    const others = all ? "all the others there" : quotedSome(parts);
    return `${placed(at)}${quoted(value)} in column ${quoted(column)} ${HOLDS[how]} ${others}, so that adding all of them up could count offences twice. Leave it out, count it alone, or say that all are added up; or name what counts in the “Strands” table.`;
  },
  answers({ column, value, parts, all, across, sheets }) {
    const note = (readAs: string, of = column) => sheets.map((sheet) => ({ sheet, column: of, readAs }));
    if (across) return [{ label: `Leave ${quoted(value)} out`, notes: note("not read", value) }];
    return [
      { label: `Leave ${quoted(value)} out`, notes: note(`left out: ${value}`) },
      ...(all ? [{ label: `Count ${quoted(value)} alone`, notes: note(`only: ${value}`) }] : []),
      ...(all ? [] : [{ label: `Leave ${quotedSome(parts)} out`, notes: parts.flatMap((part) => note(`left out: ${part}`)) }]),
      { label: "They do not overlap: add all up", notes: note("added up") },
    ];
  },
});
