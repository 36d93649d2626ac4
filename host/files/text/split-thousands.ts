/** Finds unquoted numbers such as 1,234 in a comma-separated text, which are split over two fields. */
export class SplitThousands {
  /** The widest of the lines of this block so far; a blank line ends a block. */
  private widest = 0;

  /** "1,234", where a record is wider than those above it by no more fields than such numbers could add; null otherwise. */
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
