import { NEW_MEASURE, type MeasureForm } from "../../../src/session/views/measure-fields";

/** A tally of a burglary section, as it is filled in. */
export const TALLY: MeasureForm = {
  ...NEW_MEASURE,
  section: "Burglary",
  name: "Arrests",
  values: "1,207",
  from: "Jun 2019",
  to: "2020-01",
};

/** Themes of a robbery section. */
export const THEMES: MeasureForm = {
  ...NEW_MEASURE,
  section: "Robbery",
  name: "By place",
  kind: "theme",
  themes: "Town: centre: 11\nParks: -\nOther",
  of: "11",
  from: "1 Dec 2019",
  to: "25 Feb 2020",
};
