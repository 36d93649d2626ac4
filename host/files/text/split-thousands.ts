/** Finds numbers such as 1,234 that were not quoted in a text separated by commas, so that each stands in two fields. */
export class SplitThousands {
  /** The widest of the lines of this block so far; a blank line ends a block. */
  private widest = 0;

  /** "1,234", where a record is wider than those above it by as many fields as it may have such numbers; null otherwise. */
  foundIn(fields: readonly string[], width: number): string | null {
    if (width === 0) {
      this.widest = 0;
      return null;
    }
    const more = width - this.widest;
    if (this.widest > 1 && more > 0) {
      const halves: string[] = [];
      for (let i = 0; i + 1 < width; i++)
        if (/^\s*-?[1-9]\d{0,2}$/.test(fields[i]!) && /^\d{3}\s*$/.test(fields[i + 1]!)) {
          halves.push(`${fields[i]!.trim()},${fields[i + 1]!.trim()}`);
          i += 1;
        }
      if (halves.length >= more) return halves[0]!;
    }
    this.widest = Math.max(this.widest, width);
    return null;
  }
}
