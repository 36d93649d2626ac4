import { hearAll, stir, type Heard } from "../../excel/self-test/events";
import type { Scenario } from "../trial";

const ALL: readonly Heard[] = ["activated", "added", "changed", "deactivated", "deleted", "formatted", "selected"];

/** Checks that Excel reports everything that the add-in listens to. */
export const events: Scenario = {
  title: "Events",
  async run({ run, until, note }) {
    const heard: Heard[] = [];
    const subscription = await hearAll(run, (what) => heard.push(what));
    await stir(run, "Stirred");
    const kinds = () => ALL.filter((what) => heard.includes(what));
    await until(`all are heard: ${ALL.join(", ")}`, () => kinds().length === ALL.length, kinds);
    note("in their order", heard);
    await subscription.stop();
  },
};
