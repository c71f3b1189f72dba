import { countAlone, tenseOf, upperFirst, type Part } from '@/lib/charts/words'
import { formatDayLong } from '@/lib/dates'
import { BITING, type Body } from '@/lib/measures/vocab'

/** What a body has in force on a day, in one sentence whose count opens its measures. */
export function inForceOf(body: Body, biting: number, day: string, today: string): Part[] {
  const tense = tenseOf(day, today)
  const on = formatDayLong(day)
  if (biting === 0) return [{ past: `No measure of its own that was in force on ${on} is on record.`, present: 'None of its measures is in force.', future: `By the law known today, none of its measures will be in force on ${on}.` }[tense]]
  const said = `${countAlone(biting)} of its measures`
  const figure = (text: string): Part => ({ text, filter: { body: [body], state: [...BITING] }, body })
  switch (tense) {
    case 'past': return [`On ${on}, `, figure(said), ` ${biting === 1 ? 'was' : 'were'} in force, whole or eased.`]
    case 'present': return [figure(upperFirst(said)), ` ${biting === 1 ? 'is' : 'are'} in force, whole or eased.`]
    case 'future': return ['By the law known today, ', figure(said), ` will be in force on ${on}, whole or eased.`]
  }
}
