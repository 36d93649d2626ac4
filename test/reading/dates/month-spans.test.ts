import { isoMonth } from "../../../src/domain/month";
import { spansIn } from "../../../src/reading/dates/month-spans";

const said = (text: string) => spansIn(text).map(({ first, last }) => `${isoMonth(first)} to ${isoMonth(last)}`);

describe("The months from one to another that a title says", () => {
  test.each([
    ["January–December 2018", "2018-01 to 2018-12"],
    ["Jan to Dec 2018", "2018-01 to 2018-12"],
    ["Recorded crime, January - September 2018, by offence", "2018-01 to 2018-09"],
    ["Recorded crime (Apr 2018 to Mar 2019)", "2018-04 to 2019-03"],
    ["1 April 2018 to 31 March 2019", "2018-04 to 2019-03"],
    ["2018 (January to December)", "2018-01 to 2018-12"],
    ["2018: Jan-Dec", "2018-01 to 2018-12"],
    ["April–March 2018/19", "2018-04 to 2019-03"],
    ["Enero-diciembre 2018", "2018-01 to 2018-12"],
    ["Enero a diciembre de 2018", "2018-01 to 2018-12"],
    ["Janvier à décembre 2018", "2018-01 to 2018-12"],
    ["Januar bis Dezember 2018", "2018-01 to 2018-12"],
    ["January   to\nDecember 2018", "2018-01 to 2018-12"],
    ["October 2019 to March 2020", "2019-10 to 2020-03"],
    ["January 2019 to January 2020", "2019-01 to 2020-01"],
  ])("%s", (title, months) => {
    expect(said(title)).toEqual([months]);
  });

  test.each([
    ["one month", "Offences January 2018"],
    ["no year", "January to December"],
    ["other words", "Plan to Deliver 2018"],
    ["a year that may be either's", "October to March 2019"],
    ["a year before and after", "2018 January to December 2019"],
    ["a year of two digits alone", "January to December 18"],
    ["a word of the length of a month first", "Amount to December 2018"],
    ["one month twice", "January to January 2018"],
    ["two years with months in order", "January to December 2018/19"],
    ["two years with one month", "April to April 2018/19"],
    ["two years and another", "April 2018 to March 2018/19"],
    ["two years that do not follow one another", "April to March 2018/25"],
    ["an end before its begin", "March 2019 to January 2019"],
    ["days within months", "15 January to 14 February 2018"],
    ["a first day within a month", "15 January to 28 February 2018"],
  ])("are none where there is %s", (_, title) => {
    expect(said(title)).toEqual([]);
  });

  test("are each of two", () => {
    expect(said("Jan-Dec 2018 and Jan-Dec 2019")).toEqual(["2018-01 to 2018-12", "2019-01 to 2019-12"]);
  });
});
