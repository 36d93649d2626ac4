import type { Scenario } from "../trial";
import { events } from "./events";
import { fixing } from "./fixing";
import { guarding } from "./guarding";
import { keeping } from "./keeping";
import { LAYOUTS } from "./layouts";
import { live } from "./live";
import { rebuilding } from "./rebuilding";
import { refusing } from "./refusing";
import { sample } from "./sample";
import { ways } from "./ways";

/** The scenarios of a self-test, in this order. Each begins in a workbook without cells. */
export const SCENARIOS: readonly Scenario[] = [ways, keeping, events, sample, ...LAYOUTS, refusing, rebuilding, fixing, guarding, live];
