/** What a strand's figure should come to, beside what it is. */
export { assuranceOf, type Assurance } from "./assurance";
export { DECIMALS, monthTargets, targetFindings, targetProgress, type TargetProgress, type TargetState } from "./progress";
