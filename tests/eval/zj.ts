import { readFileSync } from 'node:fs'
import { decide, FAMILIES, RELATIONS } from '@/lib/extract/learned/decide'
import { LinearClassifiers } from '@/lib/extract/learned/linear-model'
import { readSet } from './gold'
import { numbersOf } from './examples'
import { learnJudge } from './learn'
const news = new Set(readFileSync('/tmp/ext/new.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l).title))
const dev = readSet('development').map(p=>({...numbersOf(p),title:p.title})), ref = readSet('reference').map(p=>({...numbersOf(p),title:p.title}))
const K=4
for (const [fd,rd] of (process.argv[2]??'0.5:1').split(',').map(x=>x.split(':').map(Number))) {
const sc:any[]=[]
for (let f=0;f<K;f++){ 
  const j = learnJudge([...dev.filter((_,i)=>i%K!==f),...ref].flatMap(l=>l.numbers), 0.5, {result: rd!, family: fd!, relation: rd!, direction: rd!})
  const ask = new LinearClassifiers([j.result,j.family,j.relation,j.direction])
  dev.forEach((l,i)=>{ if(i%K!==f) return; for (const n of l.numbers){ const [r=[],fa=[],re=[],d=[]]=ask.probabilities(n.features); const dec=decide(n.draft,n.context,{families:fa,relations:re,rising:d[0]??0}); const g=n.gold
    const fam=dec?.reading.family, rel=dec?.reading.valueRelation, dir=dec?.reading.direction
    const chg=(x:any)=>/points|percent/.test(x)
    const fOK=g&&fam===g.family, rOK=g&&(rel===g.relation||(chg(rel)&&chg(g.relation))), dOK=g&&(g.relation==='absolute'||dir===g.direction)
    sc.push({p:dec?r[0]:0,g,fOK,rOK,dOK,us:fOK&&rOK&&dOK,title:l.title,n,fam,rel,dir,bestf:FAMILIES[fa.indexOf(Math.max(...fa))]}) } }) }
const lost=dev.flatMap(l=>l.unreachable).length, G=sc.filter(s=>s.g).length+lost
const gs=sc.filter(s=>s.g)
console.log(fd,rd,'lost',lost,'numbers',sc.length,'family',(100*gs.filter(s=>s.fOK).length/gs.length).toFixed(1),'rel',(100*gs.filter(s=>s.rOK).length/gs.length).toFixed(1),'dir',(100*gs.filter(s=>s.dOK).length/gs.length).toFixed(1),'rawfam',(100*gs.filter(s=>s.bestf===s.g.family).length/gs.length).toFixed(1))
console.log([0.35,0.4,0.45,0.5,0.55,0.6,0.65].map(t=>{const k=sc.filter(s=>s.p>=t);const h=k.filter(s=>s.g).length,u=k.filter(s=>s.us).length;const em=dev.filter(l=>!l.numbers.some(n=>n.gold)&&!l.unreachable.length); const al=new Set(k.filter(s=>!s.g).map(s=>s.title)); return `${t}: det ${(200*h/(k.length+G)).toFixed(1)} us ${(200*u/(k.length+G)).toFixed(1)} sil ${(100*em.filter(l=>!al.has(l.title)).length/em.length).toFixed(1)}`}).join('\n'))
}
