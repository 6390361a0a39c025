/** The part of jStat that is used; the package brings no types. */
declare module 'jstat' {
  const jStat: {
    readonly studentt: {
      /** The quantile of Student's t at probability `p`, 0 to 1, with `dof` degrees of freedom. */
      inv(p: number, dof: number): number
    }
  }
  export default jStat
}
