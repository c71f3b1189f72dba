import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Every file of ours below a folder. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const name = path.join(folder, entry.name)
    return entry.isDirectory() ? (entry.name === 'generated' ? [] : filesOf(name)) : [name]
  })
}

const code = ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e'].flatMap(filesOf).filter(file => /\.(ts|tsx|mjs)$/.test(file))
const isTest = (file: string) => /\.(test|spec|arbitrary)\./.test(file) || file.startsWith('e2e/')
const importsOf = (file: string) => [...readFileSync(file, 'utf8').matchAll(/^import .*?from '([^']+)'|^import '([^']+)'/gms)].map(match => match[1] ?? match[2] ?? '')

describe('the shape of the code', () => {
  it('lets imports run one way: app, components, lib', () => {
    const against = code.filter(file => !isTest(file)).flatMap(file => importsOf(file).map(imported => ({ file, imported }))).filter(({ file, imported }) => (
      (file.startsWith('lib/') && /^@\/(app|components)\//.test(imported)) || (file.startsWith('components/') && /^@\/app\/(?!styles\/)/.test(imported))
      || (file.startsWith('app/') && !/^app\/styles/.test(file) && /^@\/(app\/(?!styles\/)|prisma|lib\/db)/.test(imported))
    ))
    expect(against).toEqual([])
  })

  it('lets only data, rows, periods and lib/db speak to the database', () => {
    const speakers = code.filter(file => !isTest(file) && !file.startsWith('scripts/') && importsOf(file).some(imported => /^@\/lib\/db\/|prisma\/generated/.test(imported)))
    const allowed = /^(lib\/db\/|prisma\/seed\.ts$|lib\/[\w-]+\/(data|mutations|rows|periods)\.ts$)/
    expect(speakers.filter(file => !allowed.test(file))).toEqual([])
  })

  it('keeps JavaScript dates out of everything but lib/dates.ts', () => {
    const dated = code.filter(file => /^(app|components|lib)\//.test(file) && !isTest(file) && file !== 'lib/dates.ts').filter(file => /new Date\(|Date\.parse|toLocaleDateString/.test(readFileSync(file, 'utf8')))
    // The moment of the last edit is a time, not a day of law.
    expect(dated.filter(file => file !== 'lib/measures/data.ts')).toEqual([])
  })

  it('keeps pages thin', () => {
    const pages = code.filter(file => /^app\/.*(page|route)\.tsx?$/.test(file))
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.map(file => [file, readFileSync(file, 'utf8').split('\n').length]).filter(([, lines]) => Number(lines) > 48)).toEqual([])
  })

  it('streams nothing: no loading state, no Suspense on a reader’s page', () => {
    expect(code.filter(file => /^app\/.*loading\.tsx$/.test(file) || (/^(app|components)\//.test(file) && /<Suspense/.test(readFileSync(file, 'utf8'))))).toEqual([])
  })

  it('has no drawer for whatever fits nowhere', () => {
    expect(code.filter(file => /(^|\/)(utils?|helpers?|common|misc|index)(\/|\.)/.test(file))).toEqual([])
  })

  it('loads nothing from elsewhere', () => {
    const styles = filesOf('app/styles').map(file => readFileSync(file, 'utf8')).join('\n')
    expect(styles).not.toMatch(/url\(["']?(https?:)?\/\//)
  })
})
