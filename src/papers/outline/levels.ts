import type { PaperSection } from "../paper";

/** Sections with their levels: "5.5" stands below "5" where there is a section of that number, so that no level is left out. */
export function withLevels(sections: readonly Omit<PaperSection, "level">[]): readonly PaperSection[] {
  const numbers = new Set(sections.map(({ heading }) => /^\d+(?=\.?\s)/.exec(heading)?.[0]));
  return sections.map((section) => {
    const above = /^(\d+)\.\d/.exec(section.heading)?.[1];
    return { ...section, level: above !== undefined && numbers.has(above) ? 2 : 1 };
  });
}
