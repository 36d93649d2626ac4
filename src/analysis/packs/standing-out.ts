import { ALPHA, type Judgement } from "../../domain/verdict";

/** How many changes stand out among those that could be judged, and how many would by chance. */
export interface StandingOut {
  readonly judged: number;
  readonly standOut: number;
  /** Of those judged, where nothing had changed. */
  readonly byChance: number;
}

export function standingOut(judgements: readonly Judgement[]): StandingOut {
  const judged = judgements.filter(({ verdict }) => verdict.standsOut !== null);
  return {
    judged: judged.length,
    standOut: judged.filter(({ verdict }) => verdict.standsOut).length,
    byChance: judged.length * ALPHA,
  };
}
