import { ENDED_HOW, STATES, labelOf, type EndedHow, type State } from '@/lib/measures/vocab'

/** The shapes of the states, drawn once per page; every mark refers to them. */
export function StateGlyphs() {
  return (
    <svg className="glyphs" aria-hidden="true">
      <symbol id="g-announced" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="1.77 1.77" /></symbol>
      <symbol id="g-in_force" viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" fill="currentColor" /></symbol>
      <symbol id="g-eased" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.2" /><path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" fill="currentColor" /></symbol>
      <symbol id="g-licensed" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.2" /><circle cx="6" cy="6" r="1.7" fill="currentColor" /></symbol>
      <symbol id="g-suspended" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.2" /><path d="M4.7 4v4M7.3 4v4" stroke="currentColor" strokeWidth="1.2" /></symbol>
      <symbol id="g-ended" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.2" /><path d="M3 9 9 3" stroke="currentColor" strokeWidth="1.2" /></symbol>
    </svg>
  )
}

/** The shape of a state, without its word. */
export function StateGlyph({ state }: { state: State }) {
  return <svg className="g" viewBox="0 0 12 12" aria-hidden="true"><use href={`#g-${state}`} /></svg>
}

/** A state by shape and word, in ink: `● in force`; an ended one says how. */
export function StateMark({ state, how = null }: { state: State, how?: EndedHow | null }) {
  const word = state === 'ended' && how !== null ? labelOf(ENDED_HOW, how) : labelOf(STATES, state)
  return <span className="st"><StateGlyph state={state} />{word.toLowerCase()}</span>
}
