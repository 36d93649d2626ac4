import { card, placed, quoted, quotedSome } from "../writing";

export const unnamedTotal = card("reading", "unnamedTotal", "Total that is not called one", {
  adjustable: false,
  waits: true,
  looksAt: "names that are the sum of others in every month, without being called a total",
  toDo: "Call it a total, or name in the “Strands” table what counts.",
  message({ column, value, parts, all }, at) {
    const others = all ? "all the others there, so that everything" : `${quotedSome(parts)}, so that these`;
    return `${placed(at)}${quoted(value)} in column ${quoted(column)} is the sum of ${others} would count twice. Call it ${quoted(`${value} total`)}, and it is left out; or name what counts in the “Strands” table.`;
  },
});
