import { readFileSync } from 'node:fs'
import { LinearClassifiers } from '@/lib/extract/learned/linear-model'
import { readSet } from './gold'
import { lessonOf } from './learn'
import { trainRanking } from './ranking'
import { tidyName } from '@/lib/normalize/names'
const t0=Date.now()
const news = new Set(readFileSync('/tmp/ext/new.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l).title))
const ref = readSet('reference').map(lessonOf)
const refs = new Set(ref.map(l=>l.paper.title))
const all = [...readSet('development').map(lessonOf), ...ref].filter(l=>l.choices.length)
console.log('lessons', Date.now()-t0)
for (const decay of (process.argv[2]??'1').split(',').map(Number)) {
const opts = { label:'subject', decay, rounds: Number(process.argv[3]??120) }
const score: Record<string, number[]> = {old:[0,0],new:[0,0],ref:[0,0]}
const errs: string[] = []
for (let f=0;f<5;f++){
  const model = trainRanking(all.filter((_,i)=>i%5!==f).flatMap(l=>l.choices), opts)
  const ask = new LinearClassifiers([model])
  all.forEach((l,i)=>{ if(i%5!==f) return
    const set = refs.has(l.paper.title)?'ref':news.has(l.paper.title)?'new':'old'
    const golds = l.numbers.filter(n=>n.gold!==null)
    l.choices.forEach((c,k)=>{
      let best=c.options[0]!, bs=-1e9
      for (const o of c.options){ const s=ask.score(o.features); if(s>bs){bs=s;best=o} }
      score[set]![1]!++; if(best.isRight) score[set]![0]!++
      else if (set!=='ref') errs.push(`[${set}] ${l.paper.title.slice(0,80)} | ${golds[k]!.gold!.quote} | GOLD ${golds[k]!.gold!.subject} | PRED ${(best as any).mention?.words} ${c.options.some(o=>o.isRight)?'':'UNREACH'}`)
    })
  })
}
console.log(decay, Object.entries(score).map(([k,[a,b]])=>`${k} ${(100*a!/b!).toFixed(1)} of ${b}`).join('  '), 'dev', (100*(score.old![0]!+score.new![0]!)/(score.old![1]!+score.new![1]!)).toFixed(1), Date.now()-t0)
if (process.argv.includes('-e')) console.log(errs.join('\n'))
}
