import { respell } from "../respell";
import { card, placed, quoted } from "../writing";

export const nearMiss = card("strands", "nearMiss", "Misspelt name is in no strand", {
  scope: "cell",
  looksAt: "names in the data that are spelled nearly as one that strands count",
  toDo: "“Correct the spelling” writes the strand's name.",
  message: ({ found, column, meant }, at) =>
    `${placed(at)}${quoted(found)} in column ${quoted(column)} counts for no strand. Did you mean ${quoted(meant)}? Correct the spelling on the sheet, or name it in the “Strands” table.`,
  foundAndExpected: ({ found, meant }) => ({ found, expected: meant }),
  merge: { alike: ["column", "found"] },
  fix: { label: () => "Correct the spelling", changes: respell },
});
