/** Time from one day to another in words, by the calendar: "4 years and 8 months", "13 days"; only the two largest units. */
export function spanWords(from: string, to: string): string {
  const [fromYear, fromMonth, fromDay] = parts(from)
  const [toYear, toMonth, toDay] = parts(to)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
  if (months < 1) {
    // Within a month the number of days settles it; the length of the month before `to` bridges the turn of a month.
    const days = toMonth === fromMonth && toYear === fromYear ? toDay - fromDay : monthLength(fromYear, fromMonth) - fromDay + toDay
    return plural(days, 'day')
  }
  const said = [...(months >= 12 ? [plural(Math.floor(months / 12), 'year')] : []), ...(months % 12 > 0 ? [plural(months % 12, 'month')] : [])]
  return said.join(' and ')
}

function parts(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** The first sentence of a summary. A dot ends it only after a small letter, digit or bracket and before a capital: "No. 273" and "U.S. firms" go on. */
export function firstSentence(text: string): string {
  return /^.*?[a-z0-9)”"%](?<!\b(?:No|Nos|Mr|Ms|Dr|St|Art|Reg|Dec))\.(?=\s+[A-Z“"]|$)/s.exec(text)?.[0] ?? text
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count within a heading or sentence: a word up to twelve, figures above; zero is "no". */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count)
}

/** Words in a row: "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`
}
