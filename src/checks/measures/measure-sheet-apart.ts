import { card, placed, quoted, quotedList, quotedSome } from "../writing";

export const measureSheetApart = card("measures", "measureSheetApart", "Worksheet read for measures alone", {
  looksAt: "strands whose values stand on a worksheet that “Measures” names",
  toDo: "If the strands count that worksheet too, name it in their column Sheet.",
  message: ({ of, strands }, at) =>
    `${placed(at)}${quoted(of)} is read for measures alone, so nothing of it counts for ${strands.length > 4 ? quotedSome(strands) : quotedList(strands)}, though it has their values. If it should count, name it in the column Sheet of “Strands”.`,
});
