/** A measured figure beside the most that it shall be, in the same unit. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly limit: number
}

const round = (value: number): string => (value < 10 ? value.toFixed(3) : value.toFixed(1))

/** Prints figures in columns: what, how much, its limit, and the share of the limit that it takes. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`)
  for (const { name, value, unit, limit } of figures)
    console.log(
      `  ${name.padEnd(44)}${`${round(value)} ${unit}`.padStart(14)}   limit ${`${round(limit)} ${unit}`.padEnd(12)} ${(value / limit).toFixed(2)} of it${value > limit ? '  ABOVE' : ''}`,
    )
}
