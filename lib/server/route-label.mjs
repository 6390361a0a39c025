import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** @typedef {{ page: string, regex: string }} Route */

/**
 * Names a path by the route that answers it, so that a metric has as many series as there are routes and not as
 * there are addresses. The routes are those that the build wrote down.
 * @param {string} root The folder that holds `.next`.
 * @returns {Promise<(path: string) => string>}
 */
export async function routeLabels(root) {
  /** @type {{ staticRoutes: Route[], dynamicRoutes: Route[], rewrites: { afterFiles: { source: string, regex: string }[] } }} */
  const manifest = JSON.parse(await readFile(path.join(root, '.next/routes-manifest.json'), 'utf8'))
  const rewrites = manifest.rewrites.afterFiles.map(({ source, regex }) => ({ page: source, regex }))
  const routes = [...manifest.staticRoutes, ...rewrites, ...manifest.dynamicRoutes].map(
    ({ page, regex }) => ({
      page,
      fits: new RegExp(regex),
    }),
  )
  return (asked) => {
    if (asked.startsWith('/_next/')) return '/_next'
    return routes.find(({ fits }) => fits.test(asked))?.page ?? 'unknown'
  }
}
