import { renderToStaticMarkup } from 'react-dom/server'
import { mainPlot, stripPlot } from '@/components/charts/plot-model'
import { StaticPlot } from '@/components/charts/static-plot'
import { chartOf } from '@/lib/query/chart-marks'
import { claim } from '../../factories/claim'

const chart = chartOf([
  claim({ id: 'c1', params: 7e9, improvement: 2, improvementHigh: 5 }),
  claim({ id: 'c2', params: null, improvement: 3 }),
  claim({ id: 'c3', params: 7e9, improvement: null, noImprovementReason: 'not_a_ratio' }),
])

test('without a script every drawn claim is a link to its page', () => {
  const html = renderToStaticMarkup(<StaticPlot plot={mainPlot(chart)} />)
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="/claims/c1"'])
  expect(html).toContain('aria-label="FastNet: inference speed raised 2× against PlainNet; 7B parameters"')
})

test('a claim without a scale is in the strip and says so', () => {
  const html = renderToStaticMarkup(<StaticPlot plot={stripPlot(chart)} />)
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="/claims/c2"'])
  expect(html).toContain('scale not stated')
})

test('ticks are written, and places are per cent of the box', () => {
  const html = renderToStaticMarkup(<StaticPlot plot={mainPlot(chart)} />)
  for (const { label } of [...chart.xTicks, ...chart.yTicks]) expect(html).toContain(`>${label}</text>`)
  expect(html).toMatch(/translate\([\d.]+%, [\d.]+%\)/)
})
