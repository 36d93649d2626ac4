/** Excel's paper sizes, by the number that a file keeps (ECMA-376, pageSetup/paperSize). */
const PAPER: ReadonlyMap<number, string> = new Map([
  [1, "Letter"],
  [2, "LetterSmall"],
  [3, "Tabloid"],
  [4, "Ledger"],
  [5, "Legal"],
  [6, "Statement"],
  [7, "Executive"],
  [8, "A3"],
  [9, "A4"],
  [10, "A4Small"],
  [11, "A5"],
  [12, "B4"],
  [13, "B5"],
  [14, "Folio"],
  [15, "Quatro"],
  [16, "Paper10x14"],
  [17, "Paper11x17"],
  [18, "Note"],
  [19, "Envelope9"],
  [20, "Envelope10"],
  [21, "Envelope11"],
  [22, "Envelope12"],
  [23, "Envelope14"],
  [24, "Csheet"],
  [25, "Dsheet"],
  [26, "Esheet"],
  [27, "EnvelopeDL"],
  [28, "EnvelopeC5"],
  [29, "EnvelopeC3"],
  [30, "EnvelopeC4"],
  [31, "EnvelopeC6"],
  [32, "EnvelopeC65"],
  [33, "EnvelopeB4"],
  [34, "EnvelopeB5"],
  [35, "EnvelopeB6"],
  [36, "EnvelopeItaly"],
  [37, "EnvelopeMonarch"],
  [38, "EnvelopePersonal"],
  [39, "FanfoldUS"],
  [40, "FanfoldStdGerman"],
  [41, "FanfoldLegalGerman"],
]);

const NUMBERS: ReadonlyMap<string, number> = new Map([...PAPER].map(([number, name]) => [name, number]));

/** "A4" for 9. A file without a size prints on the printer's own; Excel shows that as Letter. */
export const paperName = (number: number | undefined): string => PAPER.get(number ?? 1) ?? "Letter";

/** 9 for "A4"; undefined for a name that Excel does not have. */
export const paperNumber = (name: string): number | undefined => NUMBERS.get(name);
