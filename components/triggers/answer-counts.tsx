import { CountLink } from '@/components/documents/count-link'
import { bodyClass } from '@/components/ui/body-code'
import type { Answer } from '@/lib/measures/data'
import { toHref } from '@/lib/measures/filter'
import type { Body } from '@/lib/measures/vocab'
import type { Trigger } from '@/lib/triggers/schema'

export interface AnswerCountProps {
  readonly trigger: Pick<Trigger, 'id' | 'label'>
  readonly body: Body
  readonly answers: readonly Answer[]
  readonly asOf: string | undefined
}

/** Number of measures of one body that answer a trigger, open to the register. */
export function AnswerCount({ trigger, body, answers, asOf }: AnswerCountProps) {
  const count = countOf(answers, trigger.id, body)
  const what = `${body === 'BY' ? 'Belarusian' : body} measures answering: ${trigger.label}`
  return <CountLink count={count} href={toHref('/measures', { body: [body], trigger: [trigger.id], asOf })} what={what} className={bodyClass(body)} />
}

export function countOf(answers: readonly Answer[], trigger: string, body?: Body): number {
  return answers.filter(answer => answer.trigger === trigger && (body === undefined || answer.body === body)).reduce((sum, answer) => sum + answer.count, 0)
}
