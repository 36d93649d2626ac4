import { localAddress, parseAddress } from "../../src/domain/address";
import { joined, without } from "../../src/guard/rectangles";

const areas = (...addresses: readonly string[]) => addresses.map(parseAddress);

test("rectangles have others cut out of them", () => {
  expect(without(parseAddress("B2:D6"), areas("C4", "A6:B9", "F1:G9")).map(localAddress)).toEqual(["B2:D3", "B4", "D4", "B5:D5", "C6:D6"]);
  expect(without(parseAddress("B2:D6"), areas("A1:Z9"))).toEqual([]);
});

test("rectangles are joined below one another, then beside one another", () => {
  expect(joined(areas("B4", "B2:B3", "C2:C4", "E2:E4", "D9", "D3")).map(localAddress)).toEqual(
    ["D3", "B2:C4", "E2:E4", "D9"].sort((a, b) => Number(a[1]) - Number(b[1])),
  );
});
