import { readFileSync } from 'node:fs'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RecordForm } from '@/components/editor/record-form'
import { anchorOf } from '@/components/editor/names'
import { blankContent, issuesOf, readContent, type Content, type Control, type Fields, type Json, type Option, type Referred } from '@/lib/form'
import { KIND_IDS, checkContent, kindOf, type Kind } from '@/lib/records/kinds'
import type { RecordForm as RecordFormState } from '@/lib/records/form-state'

const seed = (file: string) => JSON.parse(readFileSync(path.join(import.meta.dirname, `../../prisma/seed/${file}.json`), 'utf8')) as Record<string, Content[]>
const bodies = ['eu', 'us', 'uk', 'by'].map(seed)
const raw: Readonly<Record<Kind, readonly Content[]>> = {
  measure: bodies.flatMap(body => body.measures ?? []), instrument: bodies.flatMap(body => body.instruments ?? []),
  relief: bodies.flatMap(body => body.reliefs ?? []), trigger: seed('triggers').triggers ?? [],
}
// As the database has them: with what the schema fills in.
const records = Object.fromEntries(KIND_IDS.map(kind => [kind, raw[kind].map(one => kindOf(kind).schema.parse(one) as Content)])) as Record<Kind, Content[]>
// As many as make a list; all triggers, which are few enough for boxes.
const references = Object.fromEntries(KIND_IDS.map(kind => [kind, records[kind].map((one): Option => ({ id: String(one.id), label: String(one[kindOf(kind).heading]) })).slice(0, 45)])) as Record<Referred, Option[]>

function formOf(kind: Kind, content: Content, more: Partial<RecordFormState> = {}): RecordFormState {
  return { record: { id: '0', kind, slug: null, latest: 0, published: null, archived: false, proposal: null }, base: 0, content, issues: [], missing: [], warnings: [], offer: null, references, returned: null, behind: false, reason: null, note: null, unsaved: false, ...more }
}

const draw = (form: RecordFormState) => renderToStaticMarkup(<RecordForm form={form} />)

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': '\'' }
const decode = (text: string) => text.replace(/&(#x27|[a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
const attributes = (tag: string) => new Map([...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name.toLowerCase(), decode(value)]))

/** What a browser sends of a form, in the order of the page, but for its buttons: the HTML standard's "constructing the entry list". */
function postOf(html: string): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const [, tag = '', textarea, inside = ''] of html.matchAll(/<(input [^>]*)>|<textarea( [^>]*)>([^]*?)<\/textarea>/g)) {
    const found = attributes(textarea ?? ` ${tag}`)
    const name = found.get('name')
    if (name === undefined || (found.get('type') === 'checkbox' && !found.has('checked'))) continue
    // A browser drops the first line break of a text area and sends the others as CR LF.
    const value = textarea === undefined ? found.get('value') ?? '' : decode(inside).replace(/^\n/, '').replace(/\r?\n/g, '\r\n')
    values.set(name, [...(values.get(name) ?? []), value])
  }
  for (const [, tag = '', inside = ''] of html.matchAll(/<select( [^>]*)>([^]*?)<\/select>/g)) {
    const options = [...inside.matchAll(/<option( [^>]*)>/g)].map(([, option = '']) => attributes(option))
    const name = attributes(tag).get('name') ?? ''
    values.set(name, [(options.find(option => option.has('selected')) ?? options[0])?.get('value') ?? ''])
  }
  return values
}

/** The names that a form must have so that nothing of the content is lost: from the definitions, not from what is drawn. */
function namesOf(fields: Fields, content: Content, prefix = ''): string[] {
  return Object.entries(fields).flatMap(([key, { control }]) => {
    const name = prefix + key
    const value = content[key] ?? null
    if (control.kind === 'count') return ['count', 'precision', 'kind'].map(part => `${name}.${part}`)
    if (control.kind === 'entry') return namesOf(control.fields, (value ?? {}) as Content, `${name}.`)
    if (control.kind === 'entries') return (value as Content[]).flatMap((entry, index) => namesOf(control.fields, entry, `${name}.${index}.`))
    return [name]
  })
}

const namesIn = (html: string) => new Set([...html.matchAll(/<(?:input|select|textarea)( [^>]*)>/g)].map(([, tag = '']) => attributes(tag).get('name') ?? ''))
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(match => match[1] ?? '')

/** Content with its keys in the order of the fields, as it comes out of a form. */
const sent = (kind: Kind, html: string) => readContent(kindOf(kind).fields, postOf(html), new Set())

describe.each(KIND_IDS)('the form of a record: %s', kind => {
  const { fields, schema } = kindOf(kind)

  it('asks for every field of every record, and gives back what it was given', () => {
    expect(records[kind].length).toBeGreaterThan(20)
    for (const content of records[kind]) {
      const html = draw(formOf(kind, content))
      const names = namesIn(html)
      expect(namesOf(fields, content).filter(name => !names.has(name)), String(content.id)).toEqual([])
      expect(sent(kind, html), String(content.id)).toEqual(content)
    }
  }, 60_000)

  it('gives back an empty record as an empty one', () => {
    expect(sent(kind, draw(formOf(kind, blankContent(fields))))).toEqual(blankContent(fields))
  })

  it('sends nothing that the form does not understand', () => {
    const content = records[kind][0] ?? {}
    const seen = new Set(['base', 'intent', 'note', 'reason', 'citation', 'accept'])
    const post = postOf(draw(formOf(kind, content)))
    readContent(fields, post, seen)
    expect([...post.keys()].filter(name => !seen.has(name))).toEqual([])
  })

  it('uses no id twice, and labels every control', () => {
    for (const content of records[kind].slice(0, 25)) {
      const html = draw(formOf(kind, content, { missing: checkContent(kind, blankContent(fields)) }))
      const ids = idsIn(html)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
      const labelled = new Set([...html.matchAll(/<label for="([^"]*)"/g)].map(match => match[1]))
      const bare = [...html.replaceAll(/<label><input[^>]*>/g, '').matchAll(/<(?:input|select|textarea)( [^>]*)>/g)].map(([, tag = '']) => attributes(tag))
      expect(bare.filter(tag => tag.get('type') !== 'hidden' && !tag.has('aria-label') && !labelled.has(tag.get('id')))).toEqual([])
    }
  }, 60_000)

  it('keeps what was typed wrongly, as it was typed', () => {
    const wrong: Partial<Record<Control['kind'], Json>> = { choices: ['no such thing', 'other <&> "thing"'], lines: ['a', 'b\'s'], references: ['no such thing', 'other <&> "thing"'], count: { count: 'about 12', precision: 'exactly', kind: 'counted' }, tick: true, entries: [] }
    const content = Object.fromEntries(Object.entries(fields).map(([key, { control }]) => [key, wrong[control.kind] ?? 'no <b>such</b> & "thing"']))
    // Unknown acts come back as citations.
    const back = sent(kind, draw(formOf(kind, content)))
    for (const key of Object.keys(fields)) {
      const control = fields[key]?.control
      expect(back[key], key).toEqual(control?.kind === 'references' && control.foreign ? ['no such thing', 'other <&> "thing"'].map(citation => ({ citation })) : content[key])
    }
  })

  it('leads from every mistake to a control that is there, and says it beside it', () => {
    const entry = (key: string) => { const control = fields[key]?.control; return control?.kind === 'entries' ? [{ ...blankContent(control.fields) }] : control?.kind === 'count' ? { count: 'x', precision: null, kind: null } : control?.kind === 'references' ? ['X', 'Y'] : null }
    for (const content of [blankContent(fields), Object.fromEntries(Object.keys(fields).map(key => [key, entry(key)]))]) {
      const issues = issuesOf(fields, schema, content)
      expect(issues.length).toBeGreaterThan(3)
      const html = draw(formOf(kind, content, { issues, references: { ...references, trigger: [] } }))
      const ids = new Set(idsIn(html))
      for (const { path: at, message } of issues) {
        expect(ids.has(anchorOf(fields, at)), at).toBe(true)
        const said = html.split(renderToStaticMarkup(<>{message}</>)).length - 1
        expect(said, `${at}: in the summary and at the field`).toBeGreaterThanOrEqual(2)
      }
    }
  })
})

describe('a list in the form', () => {
  const html = draw(formOf('measure', { ...records.measure[0], events: records.measure[0]?.events ?? [], sources: [] }))
  const length = (records.measure[0]?.events as Json[]).length

  it('can be added to, removed from and moved, but not past its ends', () => {
    const intents = [...html.matchAll(/<button( [^>]*)>/g)].map(([, tag = '']) => attributes(tag).get('value') ?? '').filter(one => one.startsWith('events.')).map(one => one.slice(7))
    expect(intents).toContain('add')
    expect(intents.filter(one => one.endsWith('.remove'))).toHaveLength(length)
    expect(intents).not.toContain('0.up')
    expect(intents).not.toContain(`${length - 1}.down`)
  })

  it('does not lose an entry to Enter: the first button only keeps what was typed', () => {
    expect(/<button[^>]*>/.exec(html)?.[0]).toContain('value="keep"')
  })
})
