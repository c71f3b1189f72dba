import { blankContent, type Content, type Fields, type Json } from '@/lib/form'

/** For tests: what the form of a record sends for some content, by the names of its controls. */
export function postOf(fields: Fields, content: Content, prefix = ''): [string, string[]][] {
  return Object.entries(fields).flatMap(([key, { control }]): [string, string[]][] => {
    const value = content[key] ?? null
    const name = prefix + key
    if (control.kind === 'entry') return postOf(control.fields, (value ?? blankContent(control.fields)) as Content, `${name}.`)
    if (value === null) return control.kind === 'count' ? [] : [[name, ['']]]
    switch (control.kind) {
      case 'entries': return (value as Content[]).flatMap((entry, index) => postOf(control.fields, entry, `${name}.${index}.`))
      case 'count': return Object.entries(value as Content).flatMap(([part, one]): [string, string[]][] => (one === null ? [] : [[`${name}.${part}`, [String(one)]]]))
      case 'tick': return value === true ? [[name, ['yes']]] : []
      case 'lines': return [[name, [(value as string[]).join('\r\n')]]]
      case 'choices': return [[name, value as string[]]]
      case 'references': return [[name, (value as Json[]).map(one => (typeof one === 'string' ? one : String((one as Content).citation)))]]
      case 'text': case 'area': case 'day': case 'precision': case 'choice': case 'reference': return [[name, [value as string]]]
    }
  })
}
