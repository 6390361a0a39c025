import { readFileSync } from 'node:fs'
import { FIELDS } from './agreement'
const cmp = JSON.parse(readFileSync('/tmp/ext/cv.json','utf8'))
const which = process.argv[2] as 'family'
const counts = new Map<string,number>(); const lines:string[]=[]
for (const c of cmp) for (const {gold:g,predicted:p} of c.agreement.pairs) if (!FIELDS[which](g,p)) {
  const k=`${g[which]}≠${p[which]}`; counts.set(k,(counts.get(k)??0)+1)
  lines.push(`${k} | ${p.confidence} | ${p.metric} | ${c.paper.abstract.slice(Math.max(0,p.figure.start-75),p.figure.end+45).replace(/\n/g,' ')} | gold ${g.metric} ${g.unit}`)
}
console.log([...counts].sort((a,b)=>b[1]-a[1]).map(x=>x.join(' ')).join(', ')); console.log(lines.sort().join('\n'))
