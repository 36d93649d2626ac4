import { COUNTED } from "../../../src/reading/ledger/row-kinds";
import { textsCountedBy } from "../../../src/reading/strands/texts-counted-by";

test("The texts that a definition counts are those of its rows, each once; not of rows that are not counted, nor of blank cells", () => {
  const other = COUNTED + 1;
  const matched = {
    kinds: [COUNTED, COUNTED, COUNTED, other, COUNTED, COUNTED],
    classes: [0, 0, 1, 0, 0, 1],
    definitionsOf: (of: number) => [[0, 1], [1]][of]!,
  };
  const names = { ids: Int32Array.of(0, 0, 1, 2, -1, 1), texts: ["North", "South", "West"] };
  const counted = (definition: number) => textsCountedBy({ matched } as never, names as never, definition);
  expect([counted(0), counted(1), counted(2)]).toEqual([["North"], ["North", "South"], []]);
});
