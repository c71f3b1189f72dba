/** A text cut at a word, with an ellipsis, where it is longer than `most` characters. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\s,;:.(–-]+\S*$/, '')} …`
}
