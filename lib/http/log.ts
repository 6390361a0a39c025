import pino from 'pino'

/** One JSON line an event on standard error; LOG_LEVEL chooses how much. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: null }, pino.destination(2))
