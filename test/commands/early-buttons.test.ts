import type { Ribbon } from "../../src/commands/commands";
import { associateEarly } from "../../src/commands/early-buttons";

function opened() {
  const buttons = new Map<string, (event: { completed(): void }) => void>();
  const done: string[] = [];
  let lose!: () => void;
  const patience = new Promise<void>((resolve) => (lose = resolve));
  const give = associateEarly(
    (name, pressed) => void buttons.set(name, pressed),
    () => patience,
  );
  const job = (name: string) => () => Promise.resolve(void done.push(name));
  const ribbon: Ribbon = { buildReport: job("built"), checkData: job("checked"), guardSheet: () => Promise.reject(new Error("no")) };
  const press = (name: keyof Ribbon) => new Promise<void>((completed) => buttons.get(name)!({ completed }));
  return { buttons, done, give: () => give(ribbon), lose, press };
}

describe("a ribbon button that is pressed before the bundle is there", () => {
  test("has its function at once, and does it when the bundle has come", async () => {
    const { buttons, done, give, press } = opened();
    expect([...buttons.keys()]).toEqual(["buildReport", "checkData", "guardSheet"]);
    const pressed = press("buildReport");
    await Promise.resolve();
    expect(done).toEqual([]);
    give();
    await pressed;
    expect(done).toEqual(["built"]);
    await press("checkData");
    expect(done).toEqual(["built", "checked"]);
  });

  test("is done with where it fails, and where the bundle never comes", async () => {
    const { give, lose, press, done } = opened();
    const pressed = press("checkData");
    lose();
    await pressed;
    expect(done).toEqual([]);
    give();
    await press("guardSheet");
  });

  test("is not cut short by the wait where the bundle came in time and the job takes longer", async () => {
    const { give, lose, press, done } = opened();
    give();
    lose();
    await press("buildReport");
    expect(done).toEqual(["built"]);
  });
});
