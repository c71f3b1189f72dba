import { BODIES, labelOf, type Body } from '@/lib/measures/vocab'

/** The code of a body in its colour; the letters carry the meaning, the colour only repeats it. */
export function BodyCode({ body }: { body: Body }) {
  return <b className={`b ${bodyClass(body)}`}><abbr title={labelOf(BODIES, body)}>{body}</abbr></b>
}

/** The class that gives an element the colour of a body. */
export function bodyClass(body: Body): string {
  return body.toLowerCase()
}

const MARKS: Readonly<Record<Body, React.ReactNode>> = {
  EU: <circle r="4.5" />, US: <path d="M-4-4h8v8h-8z" />, UK: <path d="M0-5.2 5 3.8h-10z" />, BY: <path d="M0-5.2 5.2 0 0 5.2-5.2 0z" />,
}

/** The shape of a body in charts and their heads: disc, square, triangle, diamond. */
export function BodyMark({ body }: { body: Body }) {
  return <svg className={`key ${bodyClass(body)}`} viewBox="-7 -7 14 14" aria-hidden="true">{MARKS[body]}</svg>
}
