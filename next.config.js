/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // lib/server/serve.mjs compresses, brotli too.
  compress: false,

  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'better-sqlite3',
    '@prisma/adapter-better-sqlite3',
    'pino',
    // One registry of metrics for the server and the routes.
    'prom-client',
    '@resvg/resvg-wasm',
  ],
  rewrites: async () => [
    {
      source: '/api/v1/comparisons/:slug([a-z0-9]+).:format(csv|bib|tex|md|parquet)',
      destination: '/api/v1/comparisons/:slug/:format',
    },
  ],
}

export default config
