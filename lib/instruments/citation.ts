/**
 * A citation short enough for a table cell, as lawyers of that body shorten it; the full one stands on the page of the act.
 * `Council Implementing Regulation (EU) 2022/398` becomes `Impl. Reg. (EU) 2022/398`; what no rule fits is cut at a word.
 */
export function shortCitation(citation: string): string {
  for (const [pattern, short] of RULES) {
    const match = pattern.exec(citation)
    if (match) return short.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
  }
  const head = citation.split(/[,(]| of (?=[A-Z]|\d)/)[0]?.trim() ?? citation
  return head.length <= LONGEST ? head : `${head.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}

const LONGEST = 30

const RULES: readonly (readonly [RegExp, string])[] = [
  [/Implementing Regulation \((EU|EC)\) (No )?(\d+\/\d+)/, 'Impl. Reg. ($1) $2$3'],
  [/Delegated Regulation \((EU|EC)\) (No )?(\d+\/\d+)/, 'Del. Reg. ($1) $2$3'],
  [/Regulation \((EU|EC)\) (No )?(\d+\/\d+)/, 'Reg. ($1) $2$3'],
  [/Implementing Decision \((CFSP|EU)\) (\d+\/\d+)/, 'Impl. Dec. ($1) $2'],
  [/Implementing Decision (\d+\/\d+\/CFSP)/, 'Impl. Dec. $1'],
  [/Decision \((CFSP|EU)\) (\d+\/\d+)/, 'Dec. ($1) $2'],
  [/Decision (\d+\/\d+\/CFSP)/, 'Dec. $1'],
  [/Common Position (\d+\/\d+\/CFSP)/, 'CP $1'],
  [/^SI (\d+\/\d+)/, 'SI $1'],
  [/General Licence (INT\/\d+\/\d+)/, 'GL $1'],
  [/^OFAC Directive (\d+)/, 'Directive $1'],
  [/General License (\d+[A-Z]?)/, 'GL $1'],
  [/(?:Executive Order|E\.O\.) (\d+)/, 'E.O. $1'],
  [/Proclamation (\d+)/, 'Proclamation $1'],
  [/(\d+ FR \d+)/, '$1'],
  [/NOTAM ([A-Z]+ [A-Z]\d+\/\d+)/, 'NOTAM $1'],
  [/^(Edict|Decree|Directive|Law|Resolution)\b.*? No\. ([\w-]+) of \d+ \w+ (\d{4})/, '$1 No. $2 of $3'],
]
