import { Presets, SingleBar } from 'cli-progress'

export type Progress = { update(done: number, total: number): void; stop(): void }

/** A bar with rate and time left on a terminal; nothing where standard error goes to a file or a pipe. */
export function progress(label: string): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined }
  const bar = new SingleBar(
    {
      format: `${label} {bar} {value}/{total} · {rate} a second · {eta_formatted} left`,
      stream: process.stderr,
      hideCursor: true,
    },
    Presets.shades_classic,
  )
  let start: number | undefined
  return {
    update(done, total) {
      if (start === undefined) {
        start = performance.now()
        bar.start(total, done, { rate: '–' })
        return
      }
      const seconds = (performance.now() - start) / 1000
      bar.update(done, { rate: seconds > 0 ? Math.round(done / seconds).toLocaleString('en') : '–' })
    },
    stop: () => bar.stop(),
  }
}
