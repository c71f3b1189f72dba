/** One thing that is wrong with a request, in words that say what to do. `key` is the query parameter or field. */
export interface Problem {
  readonly key: string
  /** What was given, shortened for showing; null where a whole key is unknown or repeated. */
  readonly value: string | null
  readonly message: string
}
