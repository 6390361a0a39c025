import { readFileSync } from 'node:fs'
import { evaluate } from './evaluate'
const cmp = JSON.parse(readFileSync('/tmp/ext/cv.json','utf8'))
const news = new Set(readFileSync('/tmp/ext/new.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l).title))
for (const [n,s] of [['old',cmp.filter((c:any)=>!news.has(c.paper.title))],['new',cmp.filter((c:any)=>news.has(c.paper.title))]] as const) {
  const e = evaluate(s); console.log(n, s.length, e.gold, JSON.stringify(e.detected), e.usable.f1, e.complete.f1, e.silent, JSON.stringify(e.fields))
}
let missed:string[]=[], extra:string[]=[]
for (const c of cmp) { 
  for (const g of c.agreement.missed) missed.push(`${c.paper.title.slice(0,40)} | ${g.quote} | ${g.value} ${g.value_high??''} ${g.unit} ${g.relation} ${g.family}`)
  for (const p of c.agreement.extra) extra.push(`${c.paper.title.slice(0,40)} | ${c.paper.abstract.slice(Math.max(0,p.figure.start-60),p.figure.end+40).replace(/\n/g,' ')} | ${p.value} ${p.value_high??''} ${p.unit} ${p.relation} ${p.family} ${p.confidence}`)
}
console.log('MISSED',missed.length); console.log(missed.join('\n')); console.log('EXTRA',extra.length); console.log(extra.join('\n'))
