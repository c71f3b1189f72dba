import { z } from 'zod'
import type { Fields } from '@/lib/form'
import { SOURCE_KINDS, idsOf } from '@/lib/measures/vocab'
import { day } from '@/lib/schema'

const address = z.string().max(2000).regex(/^https?:\/\/\S+$/, 'Give a full web address that begins with https:// or http://.')

// A court's "short extract"; long quotations would be somebody else's text, not a reference to it.
const MOST_WORDS = 50
const quote = z.string().min(1).max(600).refine(text => text.split(/\s+/).length <= MOST_WORDS, `A quotation has at most ${MOST_WORDS} words.`)

/** THE definition of a source: a page that supports a claim. */
export const sourceFields = {
  url: { schema: address.nullable(), label: 'Address', hint: 'Full web address of the page; empty where there is none.', control: { kind: 'text', width: 'long' } },
  publisher: { schema: z.string().min(1).max(120), label: 'Publisher', hint: 'Who published it.', control: { kind: 'text' } },
  title: { schema: z.string().min(1).max(300).nullable(), label: 'Title', hint: 'Title of the page.', control: { kind: 'text', width: 'long' } },
  published_on: { schema: day.nullable(), label: 'Published', hint: 'Day of publication, where the page states one.', control: { kind: 'day' } },
  supports: { schema: z.string().min(1).max(600).nullable(), label: 'Supports', hint: 'What it supports in this record.', control: { kind: 'area', rows: 2 } },
  kind: { schema: z.enum(idsOf(SOURCE_KINDS)), label: 'Kind', hint: 'Who speaks there.', control: { kind: 'choice', options: SOURCE_KINDS } },
  primary: { schema: z.boolean(), label: 'Primary', hint: 'It is the act itself, or the announcement of those who made it.', control: { kind: 'tick' } },
  link: { schema: z.boolean(), label: 'Link to it', hint: 'Untick to name it without sending readers there.', control: { kind: 'tick', checked: true } },
  quote: { schema: quote.nullable().default(null), label: 'Quotation', hint: `Its own words, at most ${MOST_WORDS}; optional.`, control: { kind: 'area', rows: 2 } },
  locator: { schema: z.string().min(1).max(120).nullable().default(null), label: 'Place', hint: 'Article, page or paragraph; optional.', control: { kind: 'text' } },
  archived_url: { schema: address.nullable().default(null), label: 'Archived copy', hint: 'Address of an archived copy; optional.', control: { kind: 'text', width: 'long' } },
} as const satisfies Fields
