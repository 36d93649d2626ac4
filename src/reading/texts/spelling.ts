import { remembering } from "../../domain/remembering";
import { normalised } from "../../domain/text";

/** A text as known words are looked for in it: as names are compared, with "offense" as it is written here. */
export const spelt = remembering((text) => normalised(text).replaceAll("offense", "offence"));
