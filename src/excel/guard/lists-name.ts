/**
 * The defined name by which the add-in knows its sheet of lists, whatever the sheet is called by now. It does not begin
 * like the report's names: each build points unknown ones of those elsewhere.
 */
export const LISTS_NAME = "StrandReport_lists";
