import type { Body } from '@/lib/measures/vocab'

/** The shape of a body around the origin of a drawing: disc, square, triangle, diamond. */
export function BodyShape({ body }: { body: Body }) {
  switch (body) {
    case 'EU': return <circle r="4.5" />
    case 'US': return <path d="M-4-4h8v8h-8z" />
    case 'UK': return <path d="M0-5.2 5 3.8h-10z" />
    case 'BY': return <path d="M0-5.2 5.2 0 0 5.2-5.2 0z" />
  }
}
