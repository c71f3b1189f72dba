/** Table of contents of a long page. */
export function Contents({ items }: { items: readonly { readonly id: string, readonly label: string }[] }) {
  return (
    <nav className="toc" aria-label="On this page">
      <ol>{items.map(item => <li key={item.id}><a href={`#${item.id}`}>{item.label}</a></li>)}</ol>
    </nav>
  )
}
