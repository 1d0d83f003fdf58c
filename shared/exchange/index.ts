/** What goes to other programs: tables for spreadsheets. */
export { csvOf } from './spreadsheet/csv.ts';
export { xlsxOf } from './spreadsheet/xlsx.ts';
