import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori'
import { LIGHT } from '@/components/charts/palette'

const css = readFileSync(path.join(process.cwd(), 'app/globals.css'), 'utf8')

/** Every color of the page's themes: light, dark. */
const themes = [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
  ([, name = '', light = '', dark = '']) => ({ name, light, dark }),
)
const families = themes.filter(({ name }) => name.startsWith('family-'))
const ground = themes.find(({ name }) => name === 'bg') ?? { light: '', dark: '' }

const EYES: Readonly<Record<string, (color: Color) => Color>> = {
  'full color vision': (color) => color,
  deuteranopia: filterDeficiencyDeuter(1),
  protanopia: filterDeficiencyProt(1),
  tritanopia: filterDeficiencyTrit(1),
}
const difference = differenceCiede2000()

/** The two families that are nearest to each other, as such eyes see them. */
function nearest(theme: 'light' | 'dark', see: (color: Color) => Color) {
  const seen = families.map((family) => {
    const color = parse(family[theme])
    if (color === undefined) throw new Error(`${family.name} is no color: ${family[theme]}`)
    return { name: family.name, color: see(color) }
  })
  const pairs = seen.flatMap((one, index) =>
    seen.slice(index + 1).map((other) => ({
      pair: `${one.name} ${other.name}`,
      apart: difference(one.color, other.color),
    })),
  )
  return pairs.reduce((least, each) => (each.apart < least.apart ? each : least))
}

test('the colors of a file are those of the light theme', () => {
  for (const { name, light } of themes) if (name in LIGHT) expect([name, LIGHT[name]]).toEqual([name, light])
  expect(families).toHaveLength(14)
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('every family stands off the ground as WCAG asks of graphics, 3 to 1', () => {
    const faint = families.filter((family) => wcagContrast(family[theme], ground[theme]) < 3)
    expect(faint.map(({ name }) => name)).toEqual([])
  })

  test('words of every ink stand off the ground, 4.5 to 1', () => {
    const inks = themes.filter(({ name }) => /^(ink|accent|warn|good)(-\d)?$/.test(name))
    expect(inks.length).toBeGreaterThan(5)
    expect(inks.filter((ink) => wcagContrast(ink[theme], ground[theme]) < 4.5)).toEqual([])
  })

  // A difference of 2.3 can just be seen side by side; marks that lie apart need more.
  test.each(Object.entries(EYES))('no two families look alike to eyes with %s', (_eyes, see) => {
    const { pair, apart } = nearest(theme, see)
    expect({ pair, isApart: apart > 5 }).toEqual({ pair, isApart: true })
  })
})
