import type { GuardRule } from "./guard";

/** What Excel shows at a guarded cell. Excel's own limits: 32 characters for a title, 225 for a message. */
export interface GuardWords {
  readonly title: string;
  readonly prompt: string;
  readonly alert: string;
}

const KEEP = "Yes keeps what you typed.";

const WORDS: Readonly<Record<GuardRule["kind"], GuardWords>> = {
  count: {
    title: "Strand Report: count",
    prompt: "A whole number, 0 or more. Leave it blank until the figure is known. Blank never counts as 0.",
    alert: `A count is a whole number, 0 or more, with no letters or spaces. ${KEEP}`,
  },
  offence: {
    title: "Strand Report: offence",
    prompt: "An offence from the list, spelled as in the other rows.",
    alert: `No other row has this name. If it is misspelled, it counts as another offence. ${KEEP}`,
  },
  month: {
    title: "Strand Report: month",
    prompt: "A date, such as 1/2/2020 for February 2020.",
    alert: `This is not a date from 1990 to 2099, so the row would not count for any month. ${KEEP}`,
  },
};

export function guardWords({ kind }: GuardRule): GuardWords {
  return WORDS[kind];
}
