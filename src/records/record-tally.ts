const [LINE_END, RETURN, QUOTE, SPACE] = [0x0a, 0x0d, 0x22, 0x20];

/**
 * Counts the records of a text in UTF-8 as its bytes come by, without understanding them: lines that hold anything, except within a quoted
 * field. It holds the engine's own count to account.
 */
export class RecordTally {
  private count = 0;
  private inQuotes = false;
  private isFieldStart = true;
  private isFilled = false;
  private readonly separator: number;

  constructor(separator: string) {
    this.separator = separator.charCodeAt(0);
  }

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.inQuotes) {
        // A doubled mark closes and opens again.
        if (byte === QUOTE) this.inQuotes = false;
      } else if (byte === LINE_END || byte === RETURN) this.endLine();
      else if (byte === this.separator) {
        this.isFieldStart = true;
        this.isFilled = true;
      } else if (byte === QUOTE && (this.isFieldStart || this.wasQuote)) {
        this.inQuotes = true;
        this.isFieldStart = false;
        this.isFilled = true;
      } else if (byte !== SPACE || !this.isFieldStart) {
        this.isFieldStart = false;
        this.isFilled = true;
      }
      this.wasQuote = byte === QUOTE;
    }
  }

  private wasQuote = false;

  private endLine(): void {
    if (this.isFilled) this.count += 1;
    this.isFilled = false;
    this.isFieldStart = true;
  }

  /** How many there were; the last may have no line end. */
  records(): number {
    return this.count + (this.isFilled ? 1 : 0);
  }
}
