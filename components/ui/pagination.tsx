interface PaginationProps {
  readonly page: number
  readonly pages: number
  readonly perPage: number
  readonly total: number
  readonly hrefOfPage: (page: number) => string
  readonly sizes: readonly number[]
  readonly hrefOfSize: (size: number) => string
}

/** First and last page, the current one and its neighbours; gaps are shown as such. */
function shownPages(page: number, pages: number): (number | 'gap')[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter(one => one >= 1 && one <= pages)
  return [...new Set(wanted)].sort((a, b) => a - b).flatMap((one, index, all) => (index > 0 && one - (all[index - 1] ?? 0) > 1 ? ['gap' as const, one] : [one]))
}

export function Pagination({ page, pages, perPage, total, hrefOfPage, sizes, hrefOfSize }: PaginationProps) {
  const first = (page - 1) * perPage + 1
  return (
    <nav className="pages" aria-label="Pages">
      <span>{first}–{Math.min(page * perPage, total)} of {total}</span>
      {pages > 1 && (
        <span className="nums">
          {page > 1 && <a href={hrefOfPage(page - 1)} rel="prev">Previous</a>}
          {shownPages(page, pages).map((one, index) => (one === 'gap'
            ? <span key={`gap${index}`} aria-hidden="true">…</span>
            : <a key={one} href={hrefOfPage(one)} aria-current={one === page ? 'page' : undefined} aria-label={`Page ${one}`}>{one}</a>))}
          {page < pages && <a href={hrefOfPage(page + 1)} rel="next">Next</a>}
        </span>
      )}
      <span className="per">Rows: {sizes.map(size => (size === perPage ? <b key={size}>{size} </b> : <a key={size} href={hrefOfSize(size)} aria-label={`${size} rows per page`}>{size}</a>))}</span>
    </nav>
  )
}
