/**
 * A picture of a chart as it is seen: whatever stands in an element, as an SVG that needs nothing else. Drawings are cloned with their computed
 * styles as attributes; text, borders and grounds of HTML become text, lines and rectangles; the typeface is put in.
 */

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

interface Words {
  readonly title: string
  readonly finding: string
  readonly source: string
}

const SVG = 'http://www.w3.org/2000/svg'
const EDGE = 32
/** Twice as many pixels as on the page: sharp in print and on any screen. */
const SCALE = 2

/**
 * Draws what stands in an element, below its title and finding and above its source.
 * @returns well-formed XML, and its size in pixels of the page
 */
export async function pictureOf(element: HTMLElement, { title, finding, source }: Words): Promise<Picture> {
  const page = getComputedStyle(document.documentElement)
  const body = getComputedStyle(document.body)
  const colour = (name: string) => resolved(page.getPropertyValue(name), element)
  const box = extentOf(element)
  const width = Math.ceil(box.width + 2 * EDGE)
  const room = width - 2 * EDGE
  const titles = wrap(title, room, 22, 600)
  const findings = wrap(finding, Math.min(room, 736), 16, 400)
  const sources = wrap(source, room, 12, 400)
  const top = EDGE + titles.length * 28 + 8 + findings.length * 24 + 20
  const height = Math.ceil(top + box.height + 24 + sources.length * 18 + EDGE - 8)

  const root = make('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'font-family': 'Inter, system-ui, sans-serif', color: body.color })
  root.append(make('title', {}, title), make('desc', {}, `${finding} ${source}`))
  root.append(make('style', {}, `${await faces(`${title}${finding}${source}${element.textContent}`)}text{font-variant-numeric:tabular-nums lining-nums}`))
  root.append(make('rect', { width, height, fill: opaque(body.backgroundColor) }))
  let y = EDGE + 20
  for (const line of titles) { root.append(make('text', { x: EDGE, y, 'font-size': 22, 'font-weight': 600, fill: body.color }, line)); y += 28 }
  y += 4
  for (const line of findings) { root.append(make('text', { x: EDGE, y, 'font-size': 16, fill: colour('--ink-2') }, line)); y += 24 }
  const drawn = make('g', { transform: `translate(${round(EDGE - box.x)} ${round(top - box.y)})` })
  draw(element, drawn)
  root.append(drawn)
  y = top + box.height + 28
  root.append(make('path', { d: `M${EDGE} ${round(y - 16)}h${room}`, stroke: colour('--rule'), 'stroke-width': 1 }))
  for (const line of sources) { root.append(make('text', { x: EDGE, y: round(y), 'font-size': 12, fill: colour('--ink-3') }, line)); y += 18 }
  return { svg: new XMLSerializer().serializeToString(root), width, height }
}

/** The picture in pixels, as PNG. */
export async function toPng({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image()
  await new Promise<void>((resolve, reject) => {
    image.onload = () => { resolve() }
    image.onerror = () => { reject(new Error('the browser could not draw it')) }
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  })
  // Typefaces within an image may be read after it has loaded; a decoded image has them.
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('the browser has no canvas for it')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => { canvas.toBlob(blob => { if (blob === null) reject(new Error('it is too large for the browser')); else resolve(blob) }, 'image/png') })
}

function make(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') element.setAttribute(key, String(value))
  if (text !== undefined) element.textContent = text
  return element
}

const round = (value: number) => Math.round(value * 100) / 100

/** Room that an element and whatever reaches out of it takes, in pixels of the window. */
function extentOf(element: HTMLElement): DOMRect {
  const own = element.getBoundingClientRect()
  let [left, top, right, bottom] = [own.left, own.top, own.right, own.bottom]
  for (const text of element.querySelectorAll('svg text')) {
    if (isHidden(text)) continue
    const box = text.getBoundingClientRect()
    if (box.width === 0) continue
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.right)
    bottom = Math.max(bottom, box.bottom)
  }
  return new DOMRect(left, top, right - left, bottom - top)
}

/** Whether a reader does not see it. What is only for readers of screens is no part of a picture. */
function isHidden(element: Element): boolean {
  if (element.matches('.vh, .hit, .recharts-tooltip-wrapper, script, style, title, desc')) return true
  const { display, visibility, opacity } = getComputedStyle(element)
  return display === 'none' || visibility === 'hidden' || opacity === '0'
}

/** Draws an HTML element and all in it: ground, borders, then its contents in their order. */
function draw(element: Element, into: SVGElement) {
  if (isHidden(element)) return
  if (element instanceof SVGSVGElement) { into.append(placed(element)); return }
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  if (box.width > 0 && opaque(style.backgroundColor) !== 'none') into.append(make('rect', { x: round(box.left), y: round(box.top), width: round(box.width), height: round(box.height), fill: opaque(style.backgroundColor) }))
  const edges = [['Top', box.left, box.top, box.right, box.top, 0, 0.5], ['Bottom', box.left, box.bottom, box.right, box.bottom, 0, -0.5], ['Left', box.left, box.top, box.left, box.bottom, 0.5, 0], ['Right', box.right, box.top, box.right, box.bottom, -0.5, 0]] as const
  for (const [side, x1, y1, x2, y2, dx, dy] of edges) {
    const thick = Number.parseFloat(style[`border${side}Width`])
    const stroke = opaque(style[`border${side}Color`])
    if (thick > 0 && style[`border${side}Style`] !== 'none' && stroke !== 'none') into.append(make('line', { x1: round(x1 + dx * thick), y1: round(y1 + dy * thick), x2: round(x2 + dx * thick), y2: round(y2 + dy * thick), stroke, 'stroke-width': thick }))
  }
  for (const before of ['::before', '::after'] as const) drawGenerated(element, before, into)
  for (const child of element.childNodes) {
    if (child instanceof Text) drawText(child, style, into)
    else if (child instanceof Element) draw(child, into)
  }
}

/** Text that the styles put in, as the dash of an empty cell: on the left of its element, or on the right where it is set so. */
function drawGenerated(element: Element, which: '::before' | '::after', into: SVGElement) {
  const style = getComputedStyle(element, which)
  const text = /^"(.+)"$/.exec(style.content)?.[1]?.replace(/\\(.)/g, '$1')
  if (text === undefined || text.trim() === '' || style.display === 'none') return
  const box = element.getBoundingClientRect()
  const width = Number.parseFloat(style.width)
  const right = style.textAlign === 'end' || style.textAlign === 'right'
  const size = Number.parseFloat(style.fontSize)
  into.append(make('text', { x: round(box.left + Number.parseFloat(getComputedStyle(element).paddingLeft) + (right && width > 0 ? width : 0)), y: round(box.top + box.height / 2 + size * 0.35), 'text-anchor': right ? 'end' : 'start', 'font-size': size, fill: opaque(style.color) }, text))
}

/** A piece of text, one element for each line that it takes. */
function drawText(text: Text, style: CSSStyleDeclaration, into: SVGElement) {
  if (text.data.trim() === '') return
  const size = Number.parseFloat(style.fontSize)
  const { ascent, descent } = metrics(style)
  const range = document.createRange()
  let line: { words: string, x: number, y: number, height: number } | null = null
  const flush = () => {
    if (line === null || line.words.trim() === '') return
    const words = line.words.trimEnd()
    into.append(make('text', {
      x: round(line.x), y: round(line.y + (line.height - ascent - descent) / 2 + ascent), 'font-size': round(size), 'font-weight': style.fontWeight, fill: opaque(style.color), 'xml:space': 'preserve',
      ...(!style.fontFamily.startsWith('Inter') && { 'font-family': style.fontFamily.replaceAll('"', "'") }), ...(style.textTransform === 'uppercase' && { 'text-rendering': 'auto' }),
    }, style.textTransform === 'uppercase' ? words.toUpperCase() : words))
  }
  for (const match of text.data.matchAll(/\S+\s*/g)) {
    range.setStart(text, match.index)
    range.setEnd(text, match.index + match[0].trimEnd().length)
    const box = range.getClientRects()[0]
    if (box === undefined) continue
    const word = match[0].replace(/\s+/g, ' ')
    if (line !== null && Math.abs(box.top - line.y) < size / 2) line.words += word
    else { flush(); line = { words: word, x: box.left, y: box.top, height: box.height } }
  }
  flush()
}

const canvas = () => document.createElement('canvas').getContext('2d')

function metrics(style: CSSStyleDeclaration): { ascent: number, descent: number } {
  const context = canvas()
  const size = Number.parseFloat(style.fontSize)
  if (context === null) return { ascent: 0.97 * size, descent: 0.24 * size }
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('Hg')
  return { ascent, descent }
}

/** A drawing at its place in the window, with everything that it takes from the page put in. */
function placed(svg: SVGSVGElement): SVGElement {
  const box = svg.getBoundingClientRect()
  const clone = inlined(svg) as SVGElement
  for (const [key, value] of Object.entries({ x: round(box.left), y: round(box.top), width: round(box.width), height: round(box.height), overflow: 'visible' })) clone.setAttribute(key, String(value))
  return clone
}

/** What a style says that an attribute can say as well; left out where it is what goes without saying. */
const STYLES: Readonly<Record<string, readonly string[]>> = {
  fill: ['rgb(0, 0, 0)'], 'fill-opacity': ['1'], stroke: ['none'], 'stroke-width': ['1px'], 'stroke-opacity': ['1'], 'stroke-dasharray': ['none'], 'stroke-linecap': ['butt'], 'stroke-linejoin': ['miter'],
  opacity: ['1'], 'paint-order': ['normal'], 'text-anchor': ['start'], 'font-size': [], 'font-weight': [], 'dominant-baseline': ['auto'], 'shape-rendering': ['auto'], 'vector-effect': ['none'], 'stop-color': ['rgb(0, 0, 0)'],
}
/** Those that only concern text. */
const OF_TEXT = new Set(['text-anchor', 'font-size', 'font-weight', 'dominant-baseline'])
/** Attributes that carry what a drawing is, and not how the page treats it. */
const KEPT = new Set(['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'dx', 'dy', 'points', 'width', 'height', 'transform', 'viewBox', 'preserveAspectRatio', 'overflow', 'id', 'patternUnits', 'patternTransform', 'patternContentUnits', 'clipPathUnits', 'clip-path', 'offset', 'gradientUnits', 'textLength', 'lengthAdjust'])

function inlined(source: Element): Element | null {
  if (source.matches('.hit, title, desc') || (isHidden(source) && source.closest('defs') === null)) return null
  if (source instanceof SVGUseElement) return used(source)
  // A link leads nowhere in a file.
  const name = source.localName === 'a' ? 'g' : source.localName
  const copy = document.createElementNS(SVG, name)
  const style = getComputedStyle(source)
  const isText = name === 'text' || name === 'tspan'
  const isShape = !['svg', 'g', 'defs', 'pattern', 'clipPath', 'linearGradient', 'symbol'].includes(name)
  for (const { name: key, value } of source.attributes) if (KEPT.has(key)) copy.setAttribute(key, pixels(value))
  for (const [key, usual] of Object.entries(STYLES)) {
    if (!isShape || (OF_TEXT.has(key) && !isText)) continue
    const value = style.getPropertyValue(key)
    if (value !== '' && !usual.includes(value)) copy.setAttribute(key, own(value))
  }
  const opacity = style.getPropertyValue('opacity')
  if (!isShape && opacity !== '1') copy.setAttribute('opacity', opacity)
  for (const child of source.childNodes) {
    if (child instanceof Text) { if (isText) copy.append(child.data) }
    else if (child instanceof Element) { const inner = inlined(child); if (inner !== null) copy.append(inner) }
  }
  return copy
}

/** A shape that the page keeps once, put in where it is used. */
function used(use: SVGUseElement): Element | null {
  const symbol = document.querySelector(use.getAttribute('href') ?? '#none')
  if (!(symbol instanceof SVGElement)) return null
  const copy = make('svg', { viewBox: symbol.getAttribute('viewBox') ?? '0 0 12 12', color: opaque(getComputedStyle(use).color), overflow: 'visible' })
  for (const child of symbol.children) copy.append(child.cloneNode(true))
  return copy
}

/** A value without what only this page could resolve: the address of a pattern of its own is a mere fragment. */
function own(value: string): string {
  const fragment = /^url\(["']?[^#"']*(#[^"')]+)["']?\)/.exec(value)?.[1]
  return fragment === undefined ? opaque(value) : `url(${fragment})`
}

/** Lengths in the text size of the page, as pixels. */
function pixels(value: string): string {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return value.replace(/(-?[\d.]+)rem\b/g, (_, count: string) => String(round(Number(count) * rem)))
}

const opaque = (colour: string) => (/^rgba\(.*, 0\)$|^transparent$/.test(colour) ? 'none' : colour)

/** A colour as the theme of an element has it. */
function resolved(value: string, element: Element): string {
  const probe = document.createElement('span')
  probe.style.color = value
  element.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

function wrap(text: string, room: number, size: number, weight: number): string[] {
  const context = canvas()
  if (context !== null) context.font = `${weight} ${size}px Inter, sans-serif`
  const fits = (line: string) => context === null || context.measureText(line).width <= room
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`
    else if (fits(word)) lines.push(word)
    // A long address breaks anywhere.
    else for (const letter of word) {
      const end = lines.at(-1)
      if (end !== undefined && fits(end + letter) && letter !== word[0]) lines[lines.length - 1] = end + letter
      else lines.push(letter)
    }
  }
  return lines
}

/** The parts of the typeface that a text needs, put in as data. Where they cannot be read the file names the typeface alone. */
async function faces(text: string): Promise<string> {
  const points = [...new Set([...text].map(letter => letter.codePointAt(0) ?? 0))]
  const rules = [...document.styleSheets].flatMap(sheet => { try { return [...sheet.cssRules] } catch { return [] } })
  const found: string[] = []
  for (const rule of rules) {
    if (!(rule instanceof CSSFontFaceRule) || !/^["']?Inter["']?$/.test(rule.style.getPropertyValue('font-family'))) continue
    const ranges = rule.style.getPropertyValue('unicode-range')
    const source = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1]
    if (source === undefined || found.some(face => face.includes(ranges)) || !points.some(point => covers(ranges, point))) continue
    try {
      const answer = await fetch(new URL(source, rule.parentStyleSheet?.href ?? location.href))
      if (answer.ok) found.push(`@font-face{font-family:Inter;font-weight:400 700;src:url(data:font/woff2;base64,${base64(new Uint8Array(await answer.arrayBuffer()))}) format("woff2");unicode-range:${ranges}}`)
    } catch { /* the picture then names the typeface alone */ }
  }
  return found.join('')
}

function covers(ranges: string, point: number): boolean {
  return ranges.split(',').some(range => {
    const [from, to] = range.trim().replace(/^U\+/i, '').split('-').map(hex => Number.parseInt(hex, 16))
    return from !== undefined && point >= from && point <= (to ?? from)
  })
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
