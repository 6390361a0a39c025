/** JSON Lines of papers with plain titles, each abstract with two claims; the same for the same numbers. */
export function manyPapers(count: number, { from = 0, word = 'Swift' } = {}): string {
  const line = (index: number) => {
    const name = `${word}Net${from + index}`
    const [times, per] = [2 + (index % 40) / 10, 10 + (index % 80)]
    return JSON.stringify({
      title: `${name}: a small network for quick answers, number ${from + index}`,
      abstract: `We present ${name}, a network of ${1 + (index % 70)}B parameters. ${name} is ${times}x faster than the baseline at inference on a V100 GPU, and reduces memory by ${per}%.`,
    })
  }
  return `${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n`
}
