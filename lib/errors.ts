/** One thing that is wrong with a request, in words that say what to do. `key` is the query parameter or field. */
export interface Problem {
  readonly key: string
  /** What was given, shortened for showing; null where a whole key is unknown or repeated. */
  readonly value: string | null
  readonly message: string
}

/** Why something was not done, for the person who asked: a status of HTTP, what happened, what to do. Never holds what only an operator may see. */
export class Refusal extends Error {
  constructor(readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429, readonly title: string, readonly advice: string) {
    super(title)
  }
}
