const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * The time at which something was saved, as people read it.
 * @param iso a timestamp in UTC, `2026-11-25T14:02:11.123Z`
 * @returns `25 Nov 2026, 14:02 UTC`; what is no such timestamp comes back as it is
 */
export function formatMoment(iso: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(iso)
  const month = MONTHS[Number(match?.[2]) - 1]
  return match === null || month === undefined ? iso : `${Number(match[3])} ${month} ${match[1]}, ${match[4]} UTC`
}
