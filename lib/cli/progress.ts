import { Presets, SingleBar } from 'cli-progress'

export type Progress = { update(done: number, total: number): void; stop(): void }

/** A bar on a terminal; nothing where standard error goes to a file or a pipe. */
export function progress(label: string): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined }
  const bar = new SingleBar(
    {
      format: `${label} {bar} {value}/{total} · {eta_formatted} left`,
      stream: process.stderr,
      hideCursor: true,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    update(done, total) {
      if (started) bar.update(done)
      else bar.start(total, done)
      started = true
    },
    stop: () => bar.stop(),
  }
}
