import { bodyClass } from '@/components/ui/body-code'
import { FILTER_KEYS, filters, type Filter, type Names } from '@/lib/measures/filter'
import { BODIES, TYPE_GROUPS, TYPES } from '@/lib/measures/vocab'

interface NarrowFormProps {
  readonly path: string
  readonly filter: Filter
  readonly names: Names
  /** Fields of the page's own, before the others. */
  readonly children?: React.ReactNode
}

/** Bodies, type and trigger as a GET form; every other filter of the address is kept. Works without JavaScript. */
export function NarrowForm({ path, filter, names, children }: NarrowFormProps) {
  const chosen: readonly (keyof Filter)[] = ['body', ...((filter.type?.length ?? 0) < 2 ? ['type' as const] : []), ...((filter.trigger?.length ?? 0) < 2 ? ['trigger' as const] : [])]
  const kept = FILTER_KEYS.filter(key => !chosen.includes(key)).flatMap(key => [filter[key] ?? []].flat().map(value => [key, String(value)] as const))
  return (
    <form className="narrow-form" action={path} method="get" aria-label="What to show">
      {kept.map(([key, value]) => <input key={`${key} ${value}`} type="hidden" name={key} value={value} />)}
      {children}
      <fieldset>
        <legend>{filters.body.label}</legend>
        {BODIES.map(({ id, label }) => <label key={id}><input type="checkbox" name="body" value={id} defaultChecked={filter.body?.includes(id) ?? false} /><b className={`b ${bodyClass(id)}`} aria-hidden="true">{id}</b><span className="vh">{label}</span></label>)}
      </fieldset>
      {chosen.includes('type') && (
        <label className="pick-one">{filters.type.label}
          <select name="type" defaultValue={filter.type?.[0] ?? ''}>
            <option value="">All types</option>
            {TYPE_GROUPS.map(group => <optgroup key={group.id} label={group.label}>{TYPES.filter(type => type.group === group.id).map(type => <option key={type.id} value={type.id}>{type.label}</option>)}</optgroup>)}
          </select>
        </label>
      )}
      {chosen.includes('trigger') && (
        <label className="pick-one">{filters.trigger.label}
          <select name="trigger" defaultValue={filter.trigger?.[0] ?? ''}>
            <option value="">All triggers</option>
            {[...names.trigger].map(([id, label]) => <option key={id} value={id}>{label}</option>)}
          </select>
        </label>
      )}
      <button type="submit">Show</button>
    </form>
  )
}
