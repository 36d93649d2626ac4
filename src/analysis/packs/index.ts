/** What packs of several places come to together. */
export { addingUp } from "./adding-up";
export { measuresAddingUp, measuresLeftOut, measuresTell, type MeasuresInPacks } from "./measures-in-packs";
export { strandsInPacks } from "./strands-in-packs";
export { packRates, type FunnelPlace, type StrandFunnel } from "./rates";
export { standingOut } from "./standing-out";
