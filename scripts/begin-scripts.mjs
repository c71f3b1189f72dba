/**
 * Runs in the browser, as text at the end of a page whose scripts are held (held-scripts.mjs). As soon as the reader reaches for a part that
 * lives by them (`data-live`), or comes near a place that only they can fill (`data-live=near`), it asks for them. What the reader did until React has taken
 * over is kept in `window.early` for the parts that it meant.
 * @param {{ files: string[], address: string, header: string }} held
 */
export function begin({ files, address, header }) {
  const { nonce } = document.currentScript
  const reaches = ['pointerover', 'pointerdown', 'focusin', 'keydown']
  const early = window.early = []
  const note = ({ type, target }) => { early.push({ type, target }) }
  for (const kind of ['click', 'change']) addEventListener(kind, note, true)

  const add = (name, attributes) => {
    const element = document.createElement(name)
    Object.assign(element, { nonce }, attributes)
    document.head.append(element)
    return element
  }
  const run = src => new Promise((resolve, reject) => { add('script', { src, onload: resolve, onerror: reject }) })
  // Where the texts are no longer kept: from the page itself, asked for whole.
  const again = async () => {
    const whole = await (await fetch(location.href, { headers: { [header]: 'whole' } })).text()
    for (const { text } of new DOMParser().parseFromString(whole, 'text/html').scripts) if (text.includes('self.__next_f')) add('script', { text })
  }
  const start = async () => {
    for (const reach of reaches) removeEventListener(reach, reached, true)
    removeEventListener('beforeprint', start)
    near.disconnect()
    for (const href of files) add('link', { rel: 'preload', as: 'script', href })
    // The files are to find the texts: Next takes them to be complete once the page is.
    await run(address).catch(() => undefined)
    if (self.__next_f === undefined) await again()
    await Promise.all(files.map(run))
    // By then React has taken over, on the slowest telephone too.
    setTimeout(() => {
      for (const kind of ['click', 'change']) removeEventListener(kind, note, true)
      early.length = 0
    }, 3000)
  }
  const reached = ({ target }) => { if (target instanceof Element && target.closest('[data-live]')) void start() }
  // A little before the place is seen.
  const near = new IntersectionObserver(entries => { if (entries.some(entry => entry.isIntersecting)) void start() }, { rootMargin: '0px 0px 400px 0px' })
  for (const place of document.querySelectorAll('[data-live=near]')) near.observe(place)
  for (const reach of reaches) addEventListener(reach, reached, { capture: true, passive: true })
  addEventListener('beforeprint', start)
}
