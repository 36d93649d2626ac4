import { words } from "../../words";
import { kindSaid } from "../../../src/checks/values/kinds/said-kinds";

test.each([
  [
    "rolling",
    words(`
      Rolling year | Moving annual total | Moving average | R12 | R12M | 12 months to January 2020 | 12-month total |
      Twelve month sum | Year ending September 2019 | Years ended March | Annualised | annualized rate |
      Last 12 months at month end | Trailing twelve months | MAT figures | Cumul sur 12 mois glissants | les 12 derniers mois |
      Twelve months ending with the month shown
    `),
  ],
  [
    "unit",
    words(`
      Hours lost | Hours | Working days lost | Days lost to sickness, 2019 | Officers | Number of officers by district |
      Police officers in post | Calls | 999 calls by month | Calls for service | Response times (minutes) |
      Total kilometres driven | Suspects by offence | Victims | Stops by offence, Essex | Stop & search | Stop-searches 2019 |
      Number of visits | Vehicles stopped by month | Persons arrested | Incidents attended | Fixed penalty notices issued |
      Crimes solved | Logs by district | Detections by district | Arbeitsstunden
    `),
  ],
  [
    "quarterly",
    ["Three months ending", "3 months to January 2020", "Rolling 3 months", "Rolling quarter", "3-month sums", "R3", "3mma", "3mra", "3m"],
  ],
  [
    "cumulative",
    words(`
      Cumulative | Running total | Running totals | YTD | FYTD | Year to date | Year-to-date | To date | Cumul |
      Crime, year so far | Position since 1 April | Progressive totals | Kumuliert seit Jahresbeginn | Cumulé | Acumulado |
      Ackumulerat | Narastająco | depuis le début de l'année
    `),
  ],
  [
    "rate",
    words(`
      Rate | Crime rates | per 1,000 | Offences per 100000 | per capita | per head | Per cent | percentages | Proportion |
      % solved | Taux pour 1000 habitants | Aufklärungsquote | Rate1000 | Offences per day | Per week | per 100k pop. |
      Share of all crime | Ø pro Tag | Straftaten je 100.000 Einwohner | por cada 100 mil habitantes | per 1.000 abitanti |
      per 100 000 invånare | Häufigkeitszahl (HZ)
    `),
  ],
  [
    "forecast",
    ["Forecast", "Projected", "Projections", "Target", "Targets 2019", "Budget", "Budgeted", "Predicted", "Prediction", "Trajectory"],
  ],
  [
    "average",
    words(`
      Average | Averages | Mean | Median | Average of Days | StdDev of Count | Average number of offences | Moyenne mensuelle |
      Gemiddelde
    `),
  ],
  ["extremes", ["Max of Age", "Minimum of Loss", "Min of Count"]],
  ["adjusted", ["Seasonally adjusted", "Smoothed series", "Modelled demand"]],
  ["rounded", ["Figures rounded to the nearest 10", "Rounded to the nearest five", "Counts are rounded to 5"]],
  ["money", ["Value £k", "Loss (£)", "Cost in $", "£m", "Value stolen", "Stolen property value", "Value of goods lost", "Losses"]],
  [
    "thousands",
    words(`
      All figures in hundreds | Offences (000s) | 000s | Thousands | In 1000s | Offences, thousands | Thousands of crimes |
      x 1,000 | ×1000
    `),
  ],
  [
    "unit",
    [
      "Proceedings",
      "Persons proceeded against",
      "Nominals by district",
      "Road traffic collisions",
      "Deaths",
      "Road deaths by month",
      "Missing episodes",
    ],
  ],
  ["index", ["Index", "Indices", "Index numbers", "Indexed 2010 = 100", "Index (2010 = 100)", "2015 = 100", "= 100"]],
  ["weekly", ["Week", "Weekly", "W/E", "w/c", "Wk 12"]],
] as const)("%s is what a title of that kind says", (kind, titles) => {
  expect(titles.map((title) => [title, kindSaid(title)])).toEqual(titles.map((title) => [title, kind]));
});

test("counts, and what only begins like a kind, say nothing", () => {
  const titles = words(`
    Count | Offences | Pirate radio | Corporate fraud | Weekend burglary | Meaning | Indecent assault | Index offence |
    Targeted attacks | Predate | Theft over £500 | Criminal damage £5,000 and under | Since 2018 | Month | Officers assaulted |
    Thousands of victims helped | Fraud by thousands of calls | Theft over 1,000 | Sum of Count | Calls of a threatening kind |
    Days of action | Staff thefts | Hours-old milk | Victims of hate crime | Arrests made public | Victims of domestic abuse |
    Vehicles: theft of and from | People trafficking | Stopped vehicles abandoned | Searches of premises obstructed |
    Charges of criminal damage | Deaths by dangerous driving | Deaths by careless driving | Contact offences | Missing property
  `);
  expect(titles.filter((title) => kindSaid(title) !== null)).toEqual([]);
});

test.each(
  words(`
  Actual against target | Actual vs target | Compared with the average | Counts, not rates | Numbers and rates | Count and rate |
  Rate and count | Monthly figures with YTD | Excluding forecasts | See note on rates | Source: rates of the year |
  Rates & percentages | Average number and more
`),
)("“%s” speaks of two things, and says nothing", (title) => {
  expect(kindSaid(title)).toBeNull();
});

test("a note of more than 70 characters says nothing; one of 70 does", () => {
  const note = (begins: string) => [70, 71].map((length) => kindSaid(begins.padEnd(length, "x")));
  expect([note("Forecast "), note("Offences (thousands) "), note("Rounded to ")]).toEqual([
    ["forecast", null],
    ["thousands", null],
    ["rounded", null],
  ]);
});
