/** What a run of the tests is asked for, and what came out of it. */
import { Problem } from './terminal.mjs'

const parts = ['types', 'lint', 'unit', 'database', 'browser']

/**
 * Which parts to run, and which files.
 * @param {string[]} args
 */
export function choose(args) {
  const files = args.filter(arg => !arg.startsWith('--'))
  const specs = files.filter(file => file.includes('.spec.'))
  const tests = files.filter(file => !specs.includes(file))
  const only = args.find(arg => arg.startsWith('--only='))?.slice('--only='.length).split(',')
  const unknown = [...(only ?? []).filter(part => !parts.includes(part)), ...args.filter(arg => arg.startsWith('--') && !/^--(fast$|only=)/.test(arg))]
  if (unknown.length) throw new Problem(`Unknown: ${unknown.join(', ')}. There is --fast and --only= with some of ${parts.join(',')}`)
  const byFile = files.length ? [...(tests.length ? ['unit', 'database'] : []), ...(specs.length ? ['browser'] : [])] : undefined
  return { wanted: only ?? byFile ?? (args.includes('--fast') ? ['types', 'lint', 'unit'] : parts), specs, tests }
}

export function readVitest({ numPassedTests, numFailedTests, testResults }) {
  // A file that cannot even be loaded has no tests, failed or not.
  const broken = testResults.filter(file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'))
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

export function readPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
}
