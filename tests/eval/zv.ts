import { readFileSync } from 'node:fs'
import { pair, FIELD_NAMES, FIELDS, isUsable, isComplete } from './agreement'
import { GoldClaim, readSet } from './gold'
const second = new Map([1,2,3].flatMap(k=>readFileSync(`/tmp/annot/val-${k}.jsonl`,'utf8').trim().split('\n')).map(l=>{const p=JSON.parse(l);return [p.title,p.claims.map((c:unknown)=>GoldClaim.parse(c))]}))
let g=0,p=0,d=0,u=0,c=0,both=0,e1=0,agreeSilent=0
const out:string[]=[]
for (const paper of readSet('validation')) {
  const other = second.get(paper.title); if(!other){console.log('missing',paper.title);continue}
  const a = pair(paper.claims, other as any)
  g+=paper.claims.length;p+=other.length;d+=a.pairs.length
  const lines:string[]=[]
  for (const {gold,predicted} of a.pairs){ if(isUsable(gold,predicted))u++; if(isComplete(gold,predicted))c++
    const w=(['family','relation','direction','subject','params','hardware'] as const).filter(f=>!FIELDS[f](gold,predicted)); if(w.length) lines.push(`   DIFF ${gold.quote} :: ${w.map(f=>`${f}: A=${JSON.stringify((gold as any)[f])} B=${JSON.stringify((predicted as any)[f])}`).join('; ')}`) }
  for (const x of a.missed) lines.push(`   ONLY-A ${x.value} ${x.value_high??''} ${x.unit} ${x.relation} ${x.family} ${x.subject} | ${x.quote}`)
  for (const x of a.extra as any[]) lines.push(`   ONLY-B ${x.value} ${x.value_high??''} ${x.unit} ${x.relation} ${x.family} ${x.subject} | ${x.quote}`)
  if(lines.length) out.push(`## ${paper.title}\n${paper.abstract.replace(/\n/g,' ')}\n${lines.join('\n')}`)
}
const f=(h:number)=>(200*h/(g+p)).toFixed(1)
console.log('A',g,'B',p,'detected',f(d),'usable',f(u),'complete',f(c), 'papers with differences',out.length)
if (process.argv[2]) console.log(out.slice(Number(process.argv[2]),Number(process.argv[3])).join('\n'))
