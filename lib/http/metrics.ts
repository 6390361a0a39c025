import { Counter, Gauge, register } from 'prom-client'

/** The metric of a name, made where it is not there yet: several routes' bundles share one registry. */
function once<T>(name: string, make: () => T): T {
  return (register.getSingleMetric(name) as T | undefined) ?? make()
}

/** Requests that were refused because their client had asked too often, by limit. */
export const countRefusal = (limit: string): void =>
  once(
    'claimboard_rate_limited_total',
    () =>
      new Counter({
        name: 'claimboard_rate_limited_total',
        help: 'Requests refused because their client asked too often',
        labelNames: ['limit'],
      }),
  ).inc({ limit })

/** Everything that is measured, in the text format of Prometheus, with the dataset's revision. */
export async function metricsText(revision: string): Promise<{ body: string; mediaType: string }> {
  const dataset = once(
    'claimboard_dataset_info',
    () =>
      new Gauge({
        name: 'claimboard_dataset_info',
        help: 'The dataset’s revision, as a label',
        labelNames: ['revision'],
      }),
  )
  dataset.reset()
  dataset.set({ revision }, 1)
  return { body: await register.metrics(), mediaType: register.contentType }
}
