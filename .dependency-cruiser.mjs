/**
 * The import matrix: what each folder may import. Everything that is not allowed is forbidden.
 * The map with its reasons is lib/README.md.
 */
const PURE = ['ingest', 'extract', 'normalize', 'analysis', 'query', 'export']

/** @type {Record<string, readonly string[]>} */
const MAY_IMPORT = {
  'lib/domain': [],
  ...Object.fromEntries(PURE.map((stage) => [`lib/${stage}`, ['lib/domain']])),
  // Columns and statements are told in the words of the query layer.
  'lib/export': ['lib/domain', 'lib/query'],
  'lib/store': ['lib/domain', 'lib/query'],
  'lib/services': ['lib/domain', 'lib/store', ...PURE.map((stage) => `lib/${stage}`)],
  'lib/http': ['lib/domain', 'lib/query', 'lib/export', 'lib/services'],
  'lib/cli': ['lib/domain', 'lib/query', 'lib/export', 'lib/services'],
  'lib/setup': [],
  components: ['lib/domain', 'lib/query'],
  app: ['lib/domain', 'lib/query', 'lib/export', 'lib/services', 'lib/http', 'components'],
}

const own = /** @param {string} folder */ (folder) => `^${folder}/`

const matrix = Object.entries(MAY_IMPORT).map(([from, allowed]) => ({
  name: `${from.replace('/', '-')}-imports`,
  severity: 'error',
  comment: `${from} may import ${[from, ...allowed].join(', ')}`,
  from: { path: own(from) },
  to: { path: '^(lib|app|components|prisma|tests)/', pathNot: [own(from), ...allowed.map(own)] },
}))

const pureFolders = `^lib/(domain|${PURE.join('|')})/`

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...matrix,
    {
      name: 'pure-stages',
      severity: 'error',
      comment: 'Stages know no framework, no database and no machine',
      from: { path: pureFolders },
      to: { path: '(^|node_modules/)(next|react|react-dom|recharts|@prisma|better-sqlite3|pino)(/|$)' },
    },
    {
      name: 'pure-stages-no-node',
      severity: 'error',
      comment: 'Stages run anywhere, so they use nothing of Node',
      from: { path: pureFolders },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'prisma-in-store-only',
      severity: 'error',
      comment: 'lib/store is the only importer of Prisma and of the driver',
      from: { pathNot: '^lib/store/' },
      to: { path: '(^|node_modules/)(@prisma|better-sqlite3)(/|$)|^lib/store/generated' },
    },
    {
      name: 'components-stay-light',
      severity: 'error',
      comment: 'What reaches the browser has no validation library in it',
      from: { path: '^components/' },
      to: { path: '(^|node_modules/)zod(/|$)', reachable: true },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^lib/store/generated/(?!client)' },
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
