import { crossValidate } from './cross-validate'
import { evaluate, calibrate } from './evaluate'
import { readSet } from './gold'
import { lessonOf } from './learn'
import { writeFileSync } from 'node:fs'
const t0=Date.now()
const dev = readSet('development').map(lessonOf), ref = readSet('reference').map(lessonOf)
console.log('lessons', Date.now()-t0)
const all = [...dev, ...ref]
// coverage
let n=0, reach=0, size=0
for (const l of dev) for (const c of l.choices) { n++; size+=c.options.length; if (c.options.some(o=>o.isRight)) reach++ }
console.log('subject reachable', n, reach/n, size/n)
const cmp = crossValidate(all, [], 0.65)
const titles = new Set(dev.map(l=>l.paper.title))
for (const [name, set] of [['dev', cmp.filter(c=>titles.has(c.paper.title))], ['ref', cmp.filter(c=>!titles.has(c.paper.title))]] as const) {
  const e = evaluate(set)
  console.log(name, 'det', e.detected.f1, 'us', e.usable.f1, 'comp', e.complete.f1, 'silent', e.silent, JSON.stringify(e.fields))
}
console.log(Date.now()-t0)
writeFileSync('/tmp/ext/cv.json', JSON.stringify(cmp.filter(c=>titles.has(c.paper.title))))
