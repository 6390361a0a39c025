import { jest } from '@jest/globals'

// A bound for what hangs, not a measure of speed: tests share two cores with a browser and a server.
jest.setTimeout(120_000)
