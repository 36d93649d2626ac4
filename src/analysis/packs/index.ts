/** What packs of several places come to together. */
export { addingUp, type CountedPlaces } from "./adding-up";
export { strandsInPacks } from "./strands-in-packs";
export { packRates, type FunnelPlace, type StrandFunnel } from "./rates";
export { standingOut, type StandingOut } from "./standing-out";
