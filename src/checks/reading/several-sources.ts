import type { Answer, ReadingNote } from "../../domain/answer";
import type { FigureTable } from "../../domain/finding-details";
import { isKnownPlace } from "../../reading/texts/known-places";
import { card, MOST_CHOICES, quoted, quotedSome, some } from "../writing";

export const severalSources = card("reading", "severalSources", "Figures in more than one place", {
  adjustable: false,
  waits: true,
  looksAt: "whether a strand's figures for a month stand in more than one place",
  toDo: "Say which of them counts, or that they are of places, so that they are added up.",
  message: ({ strands, places }) =>
    `Figures for ${quotedSome(strands)} stand in more than one place: ${some(places)}. Nothing says that they may be added up, which could count offences twice. Say on the sheet “Reading” that all but one are “not read”, or, if they are places that do not overlap, which each is of (“place: North”); or name the sheet in the “Strands” table’s column Sheet.`,
  answers({ tables, addable = false }) {
    const isAlone = (name: string) => tables.filter((table) => table.name === name).length === 1;
    const only = tables.map((table): Answer => ({
      label: `Count only ${quoted(table.name)}${isAlone(table.name) ? "" : ` from ${table.cell ?? table.sheet} on`}`,
      notes: tables.filter((other) => other !== table).map((other) => noteOn(other, "not read")),
    }));
    const arePlaces = tables.every(({ toldApart, name }) => toldApart || isKnownPlace(name));
    const areApart = addable && new Set(tables.map(({ name }) => name)).size === tables.length;
    const places: Answer = {
      label: `${arePlaces ? "They are places" : "They do not overlap"}: add them up`,
      notes: tables.map((table) => noteOn(table, `place: ${table.name}`)),
    };
    return [...(only.length > MOST_CHOICES ? [] : only), ...(areApart ? [places] : [])];
  },
});

function noteOn({ sheet, cell }: FigureTable, readAs: string): ReadingNote {
  return { sheet, column: cell ?? "", readAs };
}
