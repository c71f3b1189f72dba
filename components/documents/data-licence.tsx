interface DataLicenceProps {
  /** Address of this site. */
  readonly site: string
  /** The day of the law, in words. */
  readonly date: string
}

/** Who may do what with data and code, and what the sources themselves allow. */
export function DataLicence({ site, date }: DataLicenceProps) {
  return (
    <section className="sec prose" aria-labelledby="licence">
      <h2 id="licence">Licence</h2>
      <p>The data and texts of this tracker are under <a href="https://creativecommons.org/licenses/by/4.0/" rel="noopener external license">Creative Commons Attribution 4.0</a> (CC BY 4.0): use them for anything, also for money, and say where they come from. The code is under the MIT licence.</p>
      <p>Say it in this form, with the day of the law that you used:</p>
      <p className="attr">Belarus Sanctions Tracker, {site}, law as of {date}, CC BY 4.0.</p>
      <p>A single measure has its own line for citing on its page.</p>
      <h3>The sources’ own terms</h3>
      <p>The records state facts in our own words and cite where they are written. They do not copy the texts of acts; whoever needs those follows the link and the terms of the publisher.</p>
      <dl className="defs">
        <div><dt>European Union</dt><dd>EUR-Lex lets legal texts be reused with acknowledgement, under Commission Decision 2011/833/EU; its own editorial content is under CC BY 4.0. Only the Official Journal is authentic.</dd></div>
        <div><dt>United States</dt><dd>Works of the federal government have no copyright in the United States (17 U.S.C. 105).</dd></div>
        <div><dt>United Kingdom</dt><dd>Legislation and most government publications are under the Open Government Licence v3.0.</dd></div>
        <div><dt>Belarus</dt><dd>The Belarusian law on copyright does not protect official documents, such as laws and court decisions.</dd></div>
        <div><dt>All others</dt><dd>Press, law firms and research are cited by publisher, title and date, with short quotations at most. Their texts remain theirs.</dd></div>
      </dl>
    </section>
  )
}
