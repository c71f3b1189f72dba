import { StateGlyph } from '@/components/ui/state-mark'
import { toHref } from '@/lib/measures/address'
import { STATES } from '@/lib/measures/vocab'

const DATES = [
  ['Announced', 'The day on which it was made public. Before that day the measure does not exist in this tracker.'],
  ['Adopted', 'The day of the act: signed, adopted or made.'],
  ['Effective', 'The first day on which the prohibition bites. Some US acts were signed, and in effect, before they were made public.'],
  ['Ended', 'The first day without the measure. Where that day is unknown, a day by which it had ended.'],
  ['Review', 'The last day of the current term, or the next known step of a schedule.'],
] as const

const RULE = [
  ['ended', 'On and after the day of its end: ended, and how.'],
  ['announced', 'Before it takes effect, or where no day of effect is known: announced. Where the effective date is unknown, the first adoption of an act stands in.'],
  ['suspended', 'Else, while a full suspension runs: suspended.'],
  ['licensed', 'Else, while another full relief runs: listed but licensed. A delisting takes names off a round and never licenses the rest, so that even a full one only eases.'],
  ['eased', 'Else, while any other relief that counts runs: eased.'],
  ['in_force', 'Else: in force.'],
] as const

/** How the tracker counts: measures, dates, states, names, triggers, sources. */
export function MethodRules({ asOf }: { asOf: string | undefined }) {
  return (
    <>
      <section className="sec prose" aria-labelledby="measure">
        <h2 id="measure">What a measure is</h2>
        <p>A measure is one prohibition or action by one body: a SWIFT ban, an import ban on potash, one round of listings. It is the row that every figure here counts. A person or firm on a list is not a measure; the round that put them there is one.</p>
        <p>A package of sanctions is several measures that one act or statement brought together. An amendment that adds names or goods is a measure of its own and, where it widens an older one, also an event in the life of that one. A mere prolongation is an event, not a measure: the yearly renewal of the whole EU regime is written out on three measures only and holds for every EU measure with the same term.</p>
        <p>A measure may have several types, sectors and triggers. It then stands in each of their rows, and once in every total.</p>
      </section>

      <section className="sec prose" aria-labelledby="dates">
        <h2 id="dates">Four dates that are never mixed, and a fifth</h2>
        <dl className="defs">{DATES.map(([word, meaning]) => <div key={word}><dt>{word}</dt><dd>{meaning}</dd></div>)}</dl>
        <p>Dates of law are calendar days without a zone. Where only the month or the year is known, the page says so and the first day stands in for sorting and counting. A date that is not known is said to be not established; it sorts last.</p>
        <p><b>Intervals are half-open.</b> A measure bites on a day when its effective date is that day or earlier and its end is later. Both “ended” and the end of a relief are the first day without: a licence usable until and including 21 November 2023 ends, in the data, on 22 November 2023. US licences end at one minute past midnight of the day they name, so that day is already the first without. A review date, by contrast, is the last day of the term.</p>
        <p>With an as-of date, every page shows the law as it stood on that day. What was not yet announced is not there, and nothing that happened later is shown as if it had been known. Reviews are on record for the current term only.</p>
        <p><b>A second clock</b> runs through what this tracker knew. With <code>knownAt=2026-12-01</code> in its address, the <a href={toHref('/measures', { asOf })}>register</a>, the page of a measure and the files show what had been published here by the end of that day (UTC), without later corrections and with what has been archived since. Together with an as-of date this answers what an older citation or download said. Who changed what, when and why stands in the history of each record, which its page links to. Contradictions between sources are kept without revisions and are shown as they are noted now.</p>
      </section>

      <section className="sec prose" aria-labelledby="state">
        <h2 id="state">How a state is found</h2>
        <p>Nobody types a state in. It follows from the dates of a measure and the reliefs that run, in this order:</p>
        <ol className="rule">
          {RULE.map(([state, words]) => <li key={state}><StateGlyph state={state} />{words}</li>)}
        </ol>
        <p>“In force” in headlines and charts means that the prohibition bites, whole or in part: the states {STATES.filter(state => state.id === 'in_force' || state.id === 'eased').map(state => state.label.toLowerCase()).join(' and ')} together.</p>
        <p>Not every relief counts. Suspensions, delistings and full reliefs always do. Winding-down periods that came with a measure, and narrow licences or exceptions (fees, flight safety, administration, sport, a few goods), leave the measure in force and are shown beside it. The wind-down of 2021 after General Licence 2 counts, because full blocking returned only at its end. A relief for one name of a round leaves the round eased, not ended. Events never change a state by themselves.</p>
      </section>

      <section className="sec prose" aria-labelledby="names">
        <h2 id="names">How names are counted</h2>
        <p>The persons, entities, ships and aircraft that a measure names are given exactly, as at least so many, as about so many, or as unknown. A sum over any part that is not exact says “at least”. A figure marked as the total of the list is the whole list after the act; it is never added to anything.</p>
        <p>A visa round and a freeze can hit the same person, the British carry-over of December 2020 repeats the EU rounds before it, and some EU names stand on the Ukraine list rather than on the Belarus list. Sums of measures are therefore not the number of names listed. For that, the page of each <a href={toHref('/bodies', { asOf })}>body</a> has the totals of its lists, each with how it is known.</p>
      </section>

      <section className="sec prose" aria-labelledby="answering">
        <h2 id="answering">What “answering” means</h2>
        <p>A <a href={toHref('/triggers', { asOf })}>trigger</a> is an event that was answered with measures or reliefs. Each measure on record names the event or events that it answers. How fast a body answered is counted from the first day of the trigger to the first measure that was announced or took effect on or after that day. A measure older than its trigger, such as an embargo that was later kept for it, answers it without being first. The first listing is the first asset freeze or visa action; the first sectoral measure is the first of the groups finance, trade and transport.</p>
      </section>

      <section className="sec prose" aria-labelledby="editing">
        <h2 id="editing">Who writes, and who publishes</h2>
        <p>Every change is a revision that nobody can alter afterwards, with its author, its time and the reason for it. Somebody who wrote none of it reads it and publishes it; the database refuses anything else. Where one person keeps the whole desk, the history of the record says that its author published it. The facts that this tracker began with were researched and loaded from files, and their first revision says so.</p>
        <p>Each record links to its history, where the differences between what was published stand field by field. Nothing published is deleted: a record that should not be there is archived, its address says why, and its history stays open.</p>
      </section>

      <section className="sec prose" aria-labelledby="sources">
        <h2 id="sources">Sources and confidence</h2>
        <p>Every record names the pages that support it, what each supports, and whether it is the act, list, notice or statement itself. Official pages were often out of reach; many official texts were read in copies, in law-firm alerts or in agency reports, and the record then says so. Mirrors, imitations of official sites and re-hosted propaganda are named, not linked.</p>
        <p>A verified record has a source for its date and its content, though not every detail of the summary may stand in it. In a partial record at least one value is inferred, has no source yet or is contradicted, and the record says which. A recalled record has no source and must not be quoted.</p>
        <p>All texts here are in our own words. This is no legal advice: only the official journals are authentic.</p>
      </section>
    </>
  )
}
