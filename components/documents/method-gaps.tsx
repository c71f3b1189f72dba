import { BodyCode } from '@/components/ui/body-code'
import type { Gaps } from '@/lib/context/data'
import { formatDay, formatDayLong } from '@/lib/dates'
import type { Renewal } from '@/lib/measures/data'
import { toHref } from '@/lib/measures/filter'
import { BODIES } from '@/lib/measures/vocab'

interface MethodGapsProps {
  readonly gaps: Gaps
  /** Terms that ran out without a known renewal. */
  readonly passed: readonly Renewal[]
  readonly measures: number
  /** The day of the page, which links keep; what is missing is said as of today. */
  readonly asOf: string | undefined
}

/** What is missing, body by body, said before anyone has to find out. */
export function MethodGaps({ gaps, passed, measures, asOf }: MethodGapsProps) {
  return (
    <section className="sec prose" aria-labelledby="gaps">
      <h2 id="gaps">Known gaps</h2>
      <p>“In force” means that no end was known on the day to which the law of a body was followed. What a body did after that day is not here.</p>
      <dl className="defs">
        {BODIES.map(body => <div key={body.id}><dt><BodyCode body={body.id} /> <a href={toHref(`/bodies/${body.id}`, { asOf })}>{body.label}</a></dt><dd>followed until {formatDayLong(body.followed_until)}{body.id === 'UK' && ', its legal texts to March 2026'}</dd></div>)}
      </dl>

      <h3>Terms that ran out without a known renewal{asOf !== undefined && ', as of today'}</h3>
      {passed.length === 0 ? <p>None.</p> : (
        <ul className="bul">
          {passed.map(term => <li key={`${term.body} ${term.on}`}><a href={toHref('/measures', { body: [term.body], review: term.on })}>{term.count === 1 ? term.titles[0] : `${term.count} measures of ${term.body}`}</a>, whose term ended on {formatDay(term.on)}</li>)}
        </ul>
      )}

      <h3>Before September 2004</h3>
      <p>The record begins with the entry ban of 24 September 2004. What had been imposed and lifted before that day was not collected, so that an earlier date shows an empty record, not a world without sanctions.</p>

      <h3>European Union</h3>
      <ul className="bul">
        <li>Numbers of several implementing acts: the listings of December 2024, March 2025 and April 2026, all on the Ukraine list.</li>
        <li>The exact rules of October 2025 on crypto-assets, payments and software, of February 2025 on transport and disputes, and of April 2026 on the digital rouble.</li>
        <li>Most transition periods, and the outcomes of court cases.</li>
        <li>Names on the Ukraine list were counted in July 2026, so that names struck off earlier are missing.</li>
        <li>One of the 40 names of October 2020 and one of the 28 of August 2024 were struck off on days that are not known. Without a day there is no relief, and the two rounds stay in force.</li>
        <li>Left out on purpose: border closures and import bans of single member states, and Russia packages that touch Belarus only by the way.</li>
      </ul>

      <h3>United States</h3>
      <ul className="bul">
        <li>The legal form of the relief of March 2026, and anything after it; the renewal of the national emergency due in June 2026.</li>
        <li>The content of General Licence 10, the names of several Entity List rules, and some visa rounds.</li>
        <li>Left out: the policy of denying arms exports, which is older than 2004; a finding of 2004 on Infobank under section 311; listings of Belarusian firms under Iran or arms programmes.</li>
        <li>No US SWIFT ban, central-bank measure or import ban on Belarusian goods is known.</li>
      </ul>

      <h3>United Kingdom</h3>
      <ul className="bul">
        <li>British steps before 2020 were EU law. Three EU rounds of 2020 are kept as British ones because the Treasury listed them.</li>
        <li>The UK signed the WTO statement of March 2022 but has no record of its own for it.</li>
        <li>No SWIFT ban, no clearing ban and no ban on professional services is known under the Belarus regulations.</li>
      </ul>

      <h3>Belarus</h3>
      <ul className="bul">
        <li>Most counter-measures stand by assumption only: no source reports their end. The record says which.</li>
        <li>Several resolutions lack a number or a first day.</li>
      </ul>

      <h3>Figures and addresses</h3>
      <ul className="bul">
        <li>Missing in the <a href={`${toHref('/data', { asOf })}#context`}>figures in context</a>: EU trade for most years, Frontex figures for whole years, prisoners in 2026.</li>
        <li>No official running total of the US or UK lists was found; those totals are counted or computed.</li>
        <li>{gaps.instruments_without_text} of {gaps.instruments} <a href={toHref('/instruments', { asOf })}>legal acts</a>, most of them US licences and Belarusian acts, have no address of their own text.</li>
        <li>{gaps.records_without_link} of {gaps.records} measures and reliefs have no source that can be linked; theirs are named.</li>
        <li>{gaps.confidence.get('verified') ?? 0} of {measures} measures are verified, {gaps.confidence.get('partial') ?? 0} partial and {gaps.confidence.get('recalled') ?? 0} recalled.</li>
        <li>Copies of EU annexes that were used for names and dates were made by OpenSanctions under a non-commercial licence: only single facts were taken from them.</li>
      </ul>
    </section>
  )
}
