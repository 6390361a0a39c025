/** What the tests use of Frictionless' reader, which brings no types. */
declare module 'datapackage' {
  type Resource = { read(options: { keyed: true }): Promise<Record<string, unknown>[]> }
  export class Package {
    static load(descriptor: object, options: { basePath: string }): Promise<Package>
    readonly valid: boolean
    readonly errors: readonly Error[]
    readonly resourceNames: readonly string[]
    getResource(name: string): Resource
  }
}
