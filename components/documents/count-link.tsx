interface CountLinkProps {
  readonly count: number
  readonly href: string
  /** What is counted, for readers who hear the link out of its row: "EU measures answering the 2022 invasion". */
  readonly what: string
  readonly className?: string
}

/** A figure that opens the rows it counts; a quiet dash for none. */
export function CountLink({ count, href, what, className }: CountLinkProps) {
  if (count === 0) return <span className="none"><span className="vh">no {what}</span></span>
  return <a className={`cl${className === undefined ? '' : ` ${className}`}`} href={href}>{count}<span className="vh"> {what}</span></a>
}
