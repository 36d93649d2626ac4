import type { GuardRule } from "./guard";

/** What Excel shows at a guarded cell. Its own limits: 32 characters a title, 225 a message. */
export interface GuardWords {
  readonly title: string;
  readonly prompt: string;
  readonly alert: string;
}

const KEEP = "Yes keeps what you typed.";

const WORDS: Readonly<Record<GuardRule["kind"], GuardWords>> = {
  count: {
    title: "Strand Report: count",
    prompt: "A whole number, 0 or more. Leave it blank while the figure is not known: a blank is never taken for 0.",
    alert: `A count is a whole number, 0 or more, with no letters or spaces. ${KEEP}`,
  },
  offence: {
    title: "Strand Report: offence",
    prompt: "An offence from the list, spelt as in the other rows, so that it counts with them.",
    alert: `No other row has this name; spelt differently it counts as another offence. ${KEEP}`,
  },
  month: {
    title: "Strand Report: month",
    prompt: "A date, such as 1/2/2020 for February 2020.",
    alert: `This is no date from 1990 to 2099, so its row would not count for any month. ${KEEP}`,
  },
};

export function guardWords({ kind }: GuardRule): GuardWords {
  return WORDS[kind];
}
