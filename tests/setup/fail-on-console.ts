import { afterEach, beforeEach, expect, jest } from '@jest/globals'

// A warning nobody reads becomes a bug somebody meets: whatever is printed as an error or warning fails the test.
let spies: { mock: { calls: unknown[][] }; mockRestore(): void }[] = []

beforeEach(() => {
  spies = [
    jest.spyOn(console, 'error').mockImplementation(() => undefined),
    jest.spyOn(console, 'warn').mockImplementation(() => undefined),
  ]
})

afterEach(() => {
  const calls = spies.flatMap((spy) => spy.mock.calls)
  for (const spy of spies) spy.mockRestore()
  expect(calls).toEqual([])
})
