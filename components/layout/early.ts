/** What scripts/begin-scripts.mjs keeps of the time before React took the page over. */
declare global {
  interface Window {
    readonly early?: readonly { readonly type: string, readonly target: EventTarget | null }[]
  }
}

/**
 * The elements in a part of the page that the reader used before React had taken it over; what was meant is to be done then.
 * @param kind of the use
 */
export function usedEarly(kind: 'click' | 'change', part: Element | null): readonly Element[] {
  return (window.early ?? []).flatMap(({ type, target }) => (type === kind && target instanceof Element && part?.contains(target) ? [target] : []))
}
