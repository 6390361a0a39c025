export default function tearDown() {
  Reflect.get(globalThis, 'claimboardServer')?.kill()
}
