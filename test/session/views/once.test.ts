import { once } from "../../../src/session/views/once";

test("A view is worked out once, and again only where a part of what it shows is another", () => {
  const make = jest.fn((one: object, other: string) => ({ one, other }));
  const view = once(make);
  const reading = {};
  const first = view(reading, "a");
  expect(view(reading, "a")).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
  expect(view(reading, "b")).toEqual({ one: reading, other: "b" });
  expect(view({}, "b")).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(3);
});
