import { checkedChain, only, sheet } from "../../reading/sheets";
import { counts, toldOf, totalOf, wide, type Series } from "../layouts";

const VIOLENCE: Series = { Wounding: counts(60, 24), Assault: counts(90, 24, 1), Stalking: counts(40, 24, 2) };
const THEFT: Series = { Burglary: counts(110, 24, 3), Shoplifting: counts(150, 24, 4) };
const [OF_VIOLENCE, OF_THEFT] = [totalOf(VIOLENCE), totalOf(THEFT)];
const ALL = totalOf({ ...VIOLENCE, ...THEFT });
const strands = sheet("Strands", "Strand | Column | Values\nBurglary | Offence | Burglary");
const told = (series: Series) => toldOf([strands, wide("Data", series)], "totalDisagrees");

describe("a total below groups with lines of their own is right where it adds each offence up once", () => {
  test.each<[string, Series]>([
    ["groups above their offences", { Violence: OF_VIOLENCE, ...VIOLENCE, Theft: OF_THEFT, ...THEFT, TOTAL: ALL }],
    ["groups below their offences", { ...VIOLENCE, Violence: OF_VIOLENCE, ...THEFT, Theft: OF_THEFT, TOTAL: ALL }],
    ["groups of groups", { "Victim-based": ALL, Violence: OF_VIOLENCE, ...VIOLENCE, Theft: OF_THEFT, ...THEFT, TOTAL: ALL }],
    ["the total above them all", { TOTAL: ALL, Violence: OF_VIOLENCE, ...VIOLENCE, Theft: OF_THEFT, ...THEFT }],
  ])("%s", (_, series) => {
    expect(told(series)).toEqual([]);
  });

  test("and is told where it is wrong in a month, with the offences alone as its parts", () => {
    const total = ALL.with(7, ALL[7]! + 9);
    const series = { Violence: OF_VIOLENCE, ...VIOLENCE, Theft: OF_THEFT, ...THEFT, TOTAL: total };
    const { details } = only(checkedChain([strands, wide("Data", series)]), "totalDisagrees");
    expect(details.parts).toEqual([...Object.keys(VIOLENCE), ...Object.keys(THEFT)]);
    expect(details.values.map(({ found, expected }) => [found, expected])).toEqual([[ALL[7]! + 9, ALL[7]!]]);
  });

  test("and is right where a group's own line is wrong in a month", () => {
    expect(told({ Violence: OF_VIOLENCE.with(3, 1), ...VIOLENCE, Theft: OF_THEFT, ...THEFT, TOTAL: ALL })).toEqual([]);
  });

  test("but not where two lines are alike by chance in a few months", () => {
    const near = OF_VIOLENCE.map((count, at) => (at % 4 === 0 ? count + 5 : count));
    expect(told({ Violence: near, ...VIOLENCE, Theft: OF_THEFT, ...THEFT, TOTAL: ALL })).not.toEqual([]);
  });
});
