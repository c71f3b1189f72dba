import { describe, expect, it } from 'vitest'
import { turnsOn } from '@/lib/charts/facts.fixture'
import { standOn } from '@/lib/charts/steps'
import { BODIES } from '@/lib/measures/vocab'
import { axisOf } from '@/lib/periods/axis'
import { courseOf } from '@/lib/periods/course'

const axis = axisOf('2026-11-28')

describe('the course along the axis', () => {
  it('ends as high as each body stands, with names that keep their distance', () => {
    const turns = turnsOn(axis.to)
    const lines = courseOf(turns, axis, 150)
    expect(lines.map(line => line.body)).toEqual(BODIES.map(body => body.id))
    const stand = standOn(turns, axis.to)
    const ends = lines.map(line => ({ body: line.body, height: Number(/V(\d+)H1000$/.exec(line.path)?.[1]) }))
    for (const one of ends) for (const other of ends) if (stand[one.body] > stand[other.body]) expect(one.height).toBeLessThan(other.height)
    expect(Math.min(...lines.flatMap(line => [...line.path.matchAll(/V(\d+)/g)].map(match => Number(match[1]))))).toBe(0)
    const labels = lines.map(line => line.label).sort((a, b) => a - b)
    for (const [index, label] of labels.entries()) if (index > 0) expect(label - (labels[index - 1] ?? 0)).toBeGreaterThanOrEqual(149.9)
    expect(lines.map(line => line.path).join('')).not.toMatch(/NaN|undefined|-/)
  })

  it('begins with what stood before the axis, and leaves out who never had anything', () => {
    const [line, ...more] = courseOf([{ body: 'EU', on: '1999-01-01', change: 2 }, { body: 'EU', on: '2016-01-01', change: -1 }], axis, 150)
    expect(more).toEqual([])
    expect(line?.path).toMatch(/^M0 0H[\d.]+V500H1000$/)
    expect(courseOf([], axis, 150)).toEqual([])
  })
})
