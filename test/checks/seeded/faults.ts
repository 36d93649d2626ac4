import { COMPARISON_FAULTS } from "./comparison-faults";
import type { Fault } from "./fault";
import { STRUCTURE_FAULTS } from "./structure-faults";
import { SUM_FAULTS } from "./sum-faults";
import { VALUE_FAULTS } from "./value-faults";

/** Every kind of fault that is put into clean workbooks. */
export const FAULTS: readonly Fault[] = [...STRUCTURE_FAULTS, ...VALUE_FAULTS, ...SUM_FAULTS, ...COMPARISON_FAULTS];
