import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHARTS } from '../lib/charts/catalogue'
import { root } from './processes.mjs'
import { PAGES, WITHOUT } from './screen-pages.mjs'

/** The addresses that the pages of app/ answer, with their parameters in brackets. */
const routes = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' }).filter(name => path.basename(name) === 'page.tsx')
  .map(name => `/${path.dirname(name).split(path.sep).join('/')}`.replace(/\/\.$/, '/'))
const pathOf = ({ address }) => new URL(address, 'http://site').pathname
/** Whether a route answers a path and none does that is more exact. */
const answers = (route, wanted) => new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/]+')}$`).test(wanted) && (route === wanted || !routes.includes(wanted))

describe('the pictures', () => {
  test('show every kind of page', () => {
    expect(routes).toContain('/measures/[slug]')
    const shown = routes.filter(route => !Object.keys(WITHOUT).some(start => route === start || route.startsWith(`${start}/`)))
    expect(shown.filter(route => !PAGES.some(page => answers(route, pathOf(page))))).toEqual([])
  })

  test('leave out only what is there', () => {
    for (const start of Object.keys(WITHOUT)) expect(routes.some(route => route === start || route.startsWith(`${start}/`)), start).toBe(true)
  })

  test('show every chart in each of its ways', () => {
    for (const { id, options } of CHARTS) for (const [index, way] of [undefined, ...options.flatMap(({ key, values }) => values.slice(1).map(value => [key, value.id]))].entries()) {
      expect(PAGES.some(page => pathOf(page) === `/charts/${id}` && (index === 0 ? !options.some(({ key }) => page.address.includes(`${key}=`)) : page.address.includes(`${way[0]}=${way[1]}&`))), `${id} ${way ?? ''}`).toBe(true)
    }
  })

  test('have names of their own', () => {
    expect(new Set(PAGES.map(page => page.name)).size).toBe(PAGES.length)
    for (const { name } of PAGES) expect(name).toMatch(/^[a-z0-9-]+$/)
  })

  test('that README.md shows are there', () => {
    const shown = [...readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/docs\/screens\/[\w.-]+/g)].map(match => match[0])
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter(file => !existsSync(path.join(root, file)))).toEqual([])
  })
})
