/** A "Strands" table whose columns stand in an order of its own. */
export const STRANDS = [
  ["Lead", "Strand", "Section", "Column", "Values", "Except", "Column 2", "Values 2", "Period end"],
  ["Chief Inspector", "Break-ins", "5.10", "Offence", "Burg*", "", "", "", ""],
  ["", "Break-ins", "", "Offence", "Robbery", "", "", "", "Dec 19"],
  ["", "Robbery", "5.2", "Offence", "Robbery", "", "", "", ""],
] as const;
