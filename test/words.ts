/** The texts that stand in one, with a bar between each two. */
export const words = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);
