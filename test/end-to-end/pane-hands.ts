import { clickCell, expect, goTo, opened, type OpenWorkbench, selected, showSheet, type } from "../workbench/page";
import { faultsOf } from "./accessibility";

/** A list of two offences over so many months to December 2020. */
export function csvOf(months: number): Uint8Array {
  const rows = Array.from({ length: months }, (_, index) => {
    const month = new Date(Date.UTC(2021, -months + index, 1)).toISOString().slice(0, 7);
    return `${month},Burglary,${60 + ((index * 7) % 11)}\n${month},Robbery,${80 + ((index * 5) % 9)}\n`;
  });
  return new TextEncoder().encode(`Month,Offence,Count\n${rows.join("")}`);
}

/** What suites do to the pane, and look at there. The workbench is open once they run. */
export function handsOn(bench: () => OpenWorkbench) {
  const place = (name: string) => bench().pane.getByRole("tab", { name: new RegExp(`^${name}`) });
  const button = (name: string | RegExp) => bench().pane.getByRole("button", { name, exact: typeof name === "string" });
  const ribbon = (name: string) => bench().page.getByRole("region", { name: "Strand Report" }).getByRole("button", { name });
  const sheet = (name: string) => bench().page.locator(".luckysheet-sheets-item-name", { hasText: new RegExp(`^${name}$`) });
  const said = (words: string) => bench().pane.getByText(words).first();
  /** Opens the example anew, with a pane of its own. */
  const fresh = async () => {
    await opened(bench(), () => bench().page.getByRole("button", { name: "Open the example" }).click());
    await said("10 strands, 12 months to Jan 20").waitFor();
  };
  /** Types into D6, the first count of “Monthly offences”: 508 offences of domestic abuse in December 2017, which no period is of. */
  const typeCount = async (text: string) => {
    await showSheet(bench(), "Monthly offences");
    await clickCell(bench(), "D6", 430, 114);
    await type(bench(), text);
  };
  /** Types into D105, the first count of a month that the report is of: 440 offences of domestic abuse in February 2018. */
  const typeReported = async (text: string) => {
    await showSheet(bench(), "Monthly offences");
    await goTo(bench(), "D105");
    await selected(bench(), "D105");
    await type(bench(), text);
  };
  const faults = (only?: readonly string[]) => faultsOf(bench(), only);
  /** Waits for the keyboard to be on one of the pane's buttons. */
  const isOn = (words: string) => expect(bench().pane.locator("button:focus")).toHaveText(words);
  /** Waits for the keyboard to be in the place itself, on nothing of it. */
  const isInPlace = () => expect(bench().pane.locator("#place")).toBeFocused();
  const pressOn = async (element: ReturnType<typeof button>, key = "Enter") => {
    await element.focus();
    await bench().page.keyboard.press(key);
  };
  return { place, button, ribbon, sheet, said, fresh, typeCount, typeReported, faults, isOn, isInPlace, pressOn };
}
