// Who may import whom: one table, everything else is an error. scripts/check-imports.mjs runs it and proves that it looked.
// stage → stages it may import besides itself; the order is the way of the data.
const may = {
  'lib/base': [],
  'lib/net': ['lib/base'],
  'lib/model': ['lib/base', 'lib/net'],
  'lib/collect': ['lib/base', 'lib/net', 'lib/model'],
  'lib/normalise': ['lib/base', 'lib/net', 'lib/model'],
  'lib/graph': ['lib/base', 'lib/net', 'lib/model'],
  'lib/analyse': ['lib/base', 'lib/net', 'lib/model', 'lib/graph'],
  'lib/view': ['lib/base', 'lib/net', 'lib/model', 'lib/graph'],
  'lib/contract': ['lib/base', 'lib/model'],
  'lib/store': ['lib/base', 'lib/model'],
  'lib/worlds': ['lib/base', 'lib/net', 'lib/model'],
  'lib/server': ['lib/base', 'lib/net', 'lib/model', 'lib/collect', 'lib/normalise', 'lib/graph', 'lib/analyse', 'lib/view', 'lib/contract', 'lib/store', 'lib/worlds'],
  'lib/cli': ['lib/base', 'lib/net', 'lib/model', 'lib/collect', 'lib/normalise', 'lib/graph', 'lib/analyse', 'lib/view', 'lib/contract', 'lib/store', 'lib/worlds', 'lib/server', 'messages'],
  messages: [],
  components: ['lib/base', 'lib/net', 'lib/model', 'lib/graph', 'lib/analyse', 'lib/view', 'lib/contract', 'messages'],
  app: ['components', 'lib/base', 'lib/model', 'lib/view', 'lib/contract', 'lib/server', 'messages'],
};
const pure = '^lib/(base|net|model|normalise|graph|analyse|view|contract|worlds)/';
const test = '(\\.(test|bench)\\.tsx?$|/testing-[^/]+\\.ts$)';
const own = '^(app|components|lib|messages|e2e|bench)/';
const layers = Object.entries(may).map(([from, to]) => ({
  name: `layer-${from.replace('lib/', '')}`,
  comment: `${from} may import only: ${to.join(', ') || '(nothing)'}`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: test },
  to: { path: own, pathNot: [from, ...to].map((folder) => `^${folder}/`) },
}));

module.exports = {
  forbidden: [
    ...layers,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'pure-core', comment: 'pure stages touch no IO, framework or driver', severity: 'error',
      from: { path: pure, pathNot: test },
      to: { path: ['^(node:|fs|net|http|https|crypto|child_process|path|os|worker_threads)$', '^node:', '(^|/)node_modules/(next|react|react-dom|@xyflow|@aws-sdk|@smithy|server-only|yauzl|use-intl)(/|$)'] },
    },
    { name: 'zod-only-in-contracts', comment: 'bulk data is read by hand: docs/decisions', severity: 'error', from: { path: '^lib/(?!contract/|server/)', pathNot: test }, to: { path: '(^|/)node_modules/zod/' } },
    { name: 'react-flow-only-in-map', severity: 'error', from: { pathNot: '^(components/map/|app/globals|app/layout|bench/)' }, to: { path: '(^|/)node_modules/@xyflow/' } },
    { name: 'database-only-in-store', comment: 'soaks and browser tests look at what was written from outside', severity: 'error', from: { pathNot: ['^(lib/store|bench/soak|e2e)/', test] }, to: { path: '^(node:)?sqlite$' } },
    { name: 'aws-sdk-only-in-live', severity: 'error', from: { pathNot: ['^lib/(collect/live|testing)/', test] }, to: { path: '(^|/)node_modules/(@aws-sdk|@smithy)/' } },
    { name: 'no-production-to-test', severity: 'error', from: { pathNot: ['^(e2e|bench|lib/testing)/', test] }, to: { path: ['^(e2e|bench|lib/testing)/', test] } },
  ],
  required: [
    { name: 'server-only-is-marked', comment: 'IO stages can never reach the browser', severity: 'error', module: { path: '^lib/(server|store|collect|cli)/', pathNot: test }, to: { path: '(^|/)node_modules/server-only/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['react-server', 'import', 'types', 'default'] },
  },
};
