import type { Fate, SheetAccount } from "./fates";

/** The accounts of similar sheets as one: equal fates are added up. */
export function accountTogether(accounts: readonly SheetAccount[]): SheetAccount {
  const fates = new Map<string, Fate>();
  for (const fate of accounts.flatMap((account) => account.fates)) {
    const key = JSON.stringify([fate.fate, fate.strands, fate.kind]);
    const known = fates.get(key);
    const addresses = known && known.addresses !== fate.addresses ? "several places" : fate.addresses;
    fates.set(key, known ? { ...known, cells: known.cells + fate.cells, sum: known.sum + fate.sum, addresses } : fate);
  }
  const sum = (of: (account: SheetAccount) => number) => accounts.reduce((all, account) => all + of(account), 0);
  return {
    sheet: "",
    cells: sum(({ cells }) => cells),
    sum: sum((account) => account.sum),
    fates: [...fates.values()],
    rows: accounts.flatMap(({ rows }) => rows),
    notRead: [...new Set(accounts.flatMap(({ notRead }) => notRead))],
  };
}
