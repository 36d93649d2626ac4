import { readable } from "../../src/papers/readable";

test("A text loses what no document may hold, and nothing that can be seen", () => {
  expect(readable("a\u0000b\u000Bc\u001Fd\uFFFEe\uD83Df\uDE00g")).toBe("abcdefg");
  expect(readable("Line\r\nnext\rlast\tend 😀 £ – “q” ́")).toBe("Line\nnext\nlast\tend 😀 £ – “q” ́");
});
