import type { FindingDetails } from "../../src/domain/finding";
import { CHECKS } from "./samples/checks";
import { COMPARING } from "./samples/comparing";
import { COUNTS } from "./samples/counts";
import { READING } from "./samples/reading";
import { REPORT } from "./samples/report";
import { SAID } from "./samples/said";
import { SYSTEMS } from "./samples/systems";
import type { Samples } from "./samples/places";

/**
 * One finding for each code. A new code makes this incomplete, so someone must write its sample and read its text here.
 */
export const SAMPLES: Samples<FindingDetails> = {
  accountFails: [
    { sheet: null, address: null },
    { strand: "Burglary", figures: 1234, cells: 1230 },
  ],
  ...CHECKS,
  ...COMPARING,
  ...COUNTS,
  ...READING,
  ...REPORT,
  ...SAID,
  ...SYSTEMS,
};
