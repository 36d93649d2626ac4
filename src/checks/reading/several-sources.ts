import { card, quotedSome, some } from "../writing";

export const severalSources = card("reading", "severalSources", "Figures in more than one place", {
  adjustable: false,
  waits: true,
  looksAt: "whether a strand's figures for a month stand in more than one place",
  toDo: "Name the right sheet in the “Strands” table, or say that the other is “not read”.",
  message: ({ strands, places }) =>
    `Figures for ${quotedSome(strands)} stand in more than one place: ${some(places)}. Which one is right? Adding them up could count offences twice. Name the right sheet in the “Strands” table’s column Sheet; or say on the sheet “Reading” that the other is “not read”, or which place each is of (“place: North”).`,
});
