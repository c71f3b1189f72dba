import type { Content, Issue, Option, Referred } from '@/lib/form'
import type { Kind } from '@/lib/records/kinds'

/** What the form of a record is given to show. Built by lib/records/open.ts, drawn by components/editor. */

/** Something unusual that an editor must have seen before the record is saved. */
export interface Warning {
  readonly key: 'duplicates' | 'renewal' | 'retroactive'
  readonly message: string
  /** Label of the tick that says it was seen: "These are different measures". */
  readonly accept: string
  readonly links: readonly { readonly href: string, readonly label: string }[]
  readonly accepted: boolean
}

/** What the citation that was typed last turned out to be. */
export interface Offer {
  readonly text: string
  /** The field that it is for. */
  readonly field: string
  /** Acts on record that it names. */
  readonly known: readonly { readonly id: string, readonly citation: string }[]
  /** Acts that were made together with them, on the same day: a decision beside a regulation. */
  readonly companions: readonly { readonly id: string, readonly citation: string }[]
  /** What those acts tell of a record that names them. */
  readonly acts: readonly { readonly id: string, readonly body: string, readonly adopted_on: string | null, readonly published_on: string | null, readonly in_force_on: string | null }[]
  /** The act as it would be logged, where it is not on record; without an id where the text does not tell one. */
  readonly fresh: { readonly id: string, readonly body: string, readonly citation: string, readonly celex: string | null, readonly url: string | null, readonly url_kind: 'official' | 'copy' | null, readonly adopted_on: string | null } | null
}

export interface RecordForm {
  readonly record: { readonly id: string, readonly kind: Kind, readonly slug: string | null, readonly latest: number, readonly published: number | null, readonly archived: boolean, readonly proposal: 'draft' | 'in_review' | null }
  /** Number of the revision that the form started from; 0 for none. */
  readonly base: number
  readonly content: Content
  /** Mistakes to point out: empty until somebody asked to save or submit. */
  readonly issues: readonly Issue[]
  /** What is missing before it can be reviewed. */
  readonly missing: readonly Issue[]
  readonly warnings: readonly Warning[]
  readonly offer: Offer | null
  /** Records that a field can refer to, by kind; label = title or citation. */
  readonly references: Readonly<Record<Referred, readonly Option[]>>
  /** With what words the record was sent back, if it was and has not been sent in again. */
  readonly returned: { readonly comment: string, readonly by: string, readonly at: string } | null
  /** Somebody saved the record after this form was begun. */
  readonly behind: boolean
  /** Why it is changed, as it was typed last. */
  readonly reason: string | null
  /** What the reviewer is told, as it was typed last. */
  readonly note: string | null
  /** Not saved yet: what stands here differs from the revision it started from. */
  readonly unsaved: boolean
}
