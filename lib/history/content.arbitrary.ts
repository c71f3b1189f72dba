import fc from 'fast-check'
import type { Content, Control, Fields, Json } from '@/lib/form'

/** For tests: anything that a form can make of a kind of record, drafts with gaps and slips included. */
export function arbitraryContent(fields: Fields): fc.Arbitrary<Content> {
  const values = Object.fromEntries(Object.entries(fields).map(([key, { control }]) => [key, arbitraryValue(control)]))
  return fc.record(values, { requiredKeys: [] }).map(content => content as Content)
}

const text = fc.option(fc.constantFrom('potash', 'a ban on potash', 'a ban on tobacco', 'x'), { nil: null })
const id = fc.constantFrom('eu-one', 'eu-two', 'eu-three', 'us-one')

function arbitraryValue(control: Control): fc.Arbitrary<Json> {
  switch (control.kind) {
    case 'text': case 'area': return text
    case 'day': return fc.option(fc.constantFrom('2022-03-20', '2022-03-21', '2024-02-30'), { nil: null })
    case 'precision': return fc.constantFrom(null, 'month', 'year')
    case 'choice': return fc.option(fc.constantFrom(...control.options.map(option => option.id), 'none-such'), { nil: null })
    case 'choices': return fc.uniqueArray(fc.constantFrom(...control.options.map(option => option.id)), { maxLength: 4 })
    case 'tick': return fc.boolean()
    case 'lines': return fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 })
    case 'count': return fc.option(fc.record({ count: fc.constantFrom(null, 30, 36, '3O'), precision: fc.constantFrom(null, 'exact', 'at_least', 'unknown'), kind: fc.constantFrom(null, 'added', 'list_total') }), { nil: null })
    case 'reference': return fc.option(id, { nil: null })
    case 'references': return fc.uniqueArray(control.foreign ? fc.oneof(id, fc.record({ citation: fc.constantFrom('E.O. 1', 'E.O. 2') })) : id, { maxLength: 4 })
    case 'entry': return fc.option(arbitraryContent(control.fields), { nil: null })
    case 'entries': return fc.array(arbitraryContent(control.fields), { maxLength: 4 })
  }
}
