import type { Fault } from '@/components/accounts/fault'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password'
  readonly hint?: string
  readonly value?: string | undefined
  readonly autoComplete: string
  readonly maxLength?: number
  readonly readOnly?: boolean
  readonly fault: Fault | null
}

/** A labelled field of one line, with what is wrong with it. */
export function Field({ id, label, type = 'text', hint, value, autoComplete, maxLength, readOnly, fault }: FieldProps) {
  const wrong = fault?.field === id ? fault.text : null
  const described = [hint !== undefined && `${id}-hint`, wrong !== null && `${id}-err`].filter(Boolean).join(' ')
  return (
    <p className={wrong === null ? 'field' : 'field bad'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <span className="hint" id={`${id}-hint`}>{hint}</span>}
      <input id={id} name={id} type={type} defaultValue={value} autoComplete={autoComplete} maxLength={maxLength} readOnly={readOnly} required
        autoCapitalize={type === 'text' ? 'words' : 'none'} spellCheck={false} aria-invalid={wrong !== null || undefined} aria-describedby={described || undefined} />
      {wrong !== null && <span className="err" id={`${id}-err`}>{wrong}</span>}
    </p>
  )
}

const NEW_PASSWORD = 'At least 12 characters, of any kind. A sentence is good; so is what a password manager makes.'

/** A new password, twice, because nobody sees what they type. */
export function NewPassword({ fault }: { readonly fault: Fault | null }) {
  return (
    <>
      <Field id="password" label="New password" type="password" hint={NEW_PASSWORD} autoComplete="new-password" fault={fault} />
      <Field id="again" label="New password again" type="password" autoComplete="new-password" fault={fault} />
    </>
  )
}
