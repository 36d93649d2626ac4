import { respell } from "../respell";
import { card, placed, quoted } from "../writing";

export const nearMiss = card("strands", "nearMiss", "Misspelt name is in no strand", {
  scope: "cell",
  looksAt: "names in the data that are spelled almost like one that a strand counts",
  toDo: "“Correct the spelling” writes the strand’s name.",
  message: ({ found, column, meant }, at) =>
    `${placed(at)}${quoted(found)} in column ${quoted(column)} is not counted in any strand. Did you mean ${quoted(meant)}? Correct the spelling, or add the name to the “Strands” table.`,
  foundAndExpected: ({ found, meant }) => ({ found, expected: meant }),
  merge: { alike: ["column", "found"] },
  fix: { label: () => "Correct the spelling", changes: respell },
});
