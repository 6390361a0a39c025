import { renderToStaticMarkup } from 'react-dom/server'
import { scatterModel } from '@/components/charts/plot-model'
import { StaticPlot } from '@/components/charts/static-plot'
import { IMPROVEMENT, X_KINDS } from '@/lib/query/chart/axes'
import { axisOf } from '@/lib/query/chart/axis'
import type { ScatterChart } from '@/lib/query/chart/scatter'
import { mark } from './marks'

const chart: ScatterChart = {
  view: 'scale',
  title: 'Improvement against scale',
  summary: '',
  warning: null,
  total: 3,
  drawn: 2,
  notDrawn: [],
  x: axisOf(X_KINDS.params, [1e9, 1e11]),
  y: axisOf(IMPROVEMENT, [1, 50]),
  noChange: { value: 1, label: '1× is no change' },
  marks: [mark({ id: 'c1', yHigh: 30 })],
  unscaled: [mark({ id: 'c2', x: null, scale: null })],
  tiles: [{ x: [1e9, 2e9], y: [2, 3], count: 12, median: 2.5 }],
  unscaledTiles: [],
  unscaledTitle: 'Scale not stated',
  quality: null,
  overlays: [
    {
      key: 'fit',
      label: 'fit',
      line: [
        { x: 1e9, y: 2 },
        { x: 1e11, y: 4 },
      ],
      band: null,
      steps: false,
      note: '',
      warnings: [],
    },
  ],
  lines: [{ axis: 'x', value: 7e9, label: '', kind: 'reader', note: null }],
}
const { main, strip } = scatterModel(chart, null)
const draw = (plot: typeof main) => renderToStaticMarkup(<StaticPlot plot={plot} color="family" />)

test('without a script every drawn claim is a link to its page', () => {
  const html = draw(main)
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="/claims/c1"'])
  expect(html).toContain('aria-label="FastNet: inference speed raised 10×; 1B parameters"')
})

test('a claim without a scale is in the strip and says so', () => {
  const html = strip === null ? '' : draw(strip)
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="/claims/c2"'])
  expect(html).toContain('scale not stated')
})

test('ticks, cells, lines and the reader’s own line with its unit are drawn at shares of the box', () => {
  const html = draw(main)
  for (const { label } of [...chart.x.ticks, ...chart.y.ticks]) expect(html).toContain(`>${label}</text>`)
  expect(html).toContain('12 claims, median 2.5×')
  expect(html).toContain('data-overlay="fit"')
  expect(html).toMatch(/data-line="x7000000000".*>7B<\/text>/)
  expect(html).toMatch(/<svg x="[\d.]+%" y="[\d.]+%"/)
})

test('a part of the chart has only its own marks, and ticks of its own', () => {
  const near = scatterModel(chart, { x: [2e9, 3e9], y: [2, 20] }).main
  expect(near.placed).toEqual([])
  expect(near.x?.ticks.every(({ value }) => value >= 2e9 && value <= 3e9)).toBe(true)
})

test('long numbers up the side get the room that they need, short ones no more than before', () => {
  const tick = (label: string) => ({ value: 2, label })
  const leftOf = (label: string) =>
    scatterModel({ ...chart, y: { ...chart.y, ticks: [tick(label)] } }, null).main.margin.left
  expect(leftOf('2×')).toBe(scatterModel(chart, null).main.margin.left)
  // Inter's digits are about 6 px wide at the size of a tick.
  expect(leftOf('500 TFLOP/s')).toBeGreaterThan(6 * '500 TFLOP/s'.length)
})
