import enArrange from './en/arrange.json';
import enCli from './en/cli.json';
import enCommon from './en/common.json';
import enExport from './en/export.json';
import enFixes from './en/fixes.json';
import enGuest from './en/guest.json';
import enHome from './en/home.json';
import enInspector from './en/inspector.json';
import enKinds from './en/kinds.json';
import enMap from './en/map.json';
import enNotes from './en/notes.json';
import enProblems from './en/problems.json';
import enQuery from './en/query.json';
import enReach from './en/reach.json';
import enRules from './en/rules.json';
import enScan from './en/scan.json';
import enScanPage from './en/scan-page.json';
import enScenarios from './en/scenarios.json';
import enSearch from './en/search.json';
import enShare from './en/share.json';
import enTable from './en/table.json';
import enTour from './en/tour.json';
import enTrace from './en/trace.json';
import enTree from './en/tree.json';
import enViews from './en/views.json';
import jaArrange from './ja/arrange.json';
import jaCli from './ja/cli.json';
import jaCommon from './ja/common.json';
import jaExport from './ja/export.json';
import jaFixes from './ja/fixes.json';
import jaGuest from './ja/guest.json';
import jaHome from './ja/home.json';
import jaInspector from './ja/inspector.json';
import jaKinds from './ja/kinds.json';
import jaMap from './ja/map.json';
import jaNotes from './ja/notes.json';
import jaProblems from './ja/problems.json';
import jaQuery from './ja/query.json';
import jaReach from './ja/reach.json';
import jaRules from './ja/rules.json';
import jaScan from './ja/scan.json';
import jaScanPage from './ja/scan-page.json';
import jaScenarios from './ja/scenarios.json';
import jaSearch from './ja/search.json';
import jaShare from './ja/share.json';
import jaTable from './ja/table.json';
import jaTour from './ja/tour.json';
import jaTrace from './ja/trace.json';
import jaTree from './ja/tree.json';
import jaViews from './ja/views.json';

/** All texts of the product, by language; one file per area, one top-level key per file. */
export const locales = ['en', 'ja'] as const;
export type Locale = (typeof locales)[number];

export const messages = {
  en: {
    arrange: enArrange,
    cli: enCli,
    common: enCommon,
    export: enExport,
    fixes: enFixes,
    guest: enGuest,
    home: enHome,
    inspector: enInspector,
    kinds: enKinds,
    map: enMap,
    notes: enNotes,
    problems: enProblems,
    query: enQuery,
    reach: enReach,
    rules: enRules,
    scan: enScan,
    scanPage: enScanPage,
    scenarios: enScenarios,
    search: enSearch,
    share: enShare,
    table: enTable,
    tour: enTour,
    trace: enTrace,
    tree: enTree,
    views: enViews,
  },
  ja: {
    arrange: jaArrange,
    cli: jaCli,
    common: jaCommon,
    export: jaExport,
    fixes: jaFixes,
    guest: jaGuest,
    home: jaHome,
    inspector: jaInspector,
    kinds: jaKinds,
    map: jaMap,
    notes: jaNotes,
    problems: jaProblems,
    query: jaQuery,
    reach: jaReach,
    rules: jaRules,
    scan: jaScan,
    scanPage: jaScanPage,
    scenarios: jaScenarios,
    search: jaSearch,
    share: jaShare,
    table: jaTable,
    tour: jaTour,
    trace: jaTrace,
    tree: jaTree,
    views: jaViews,
  },
} as const;

