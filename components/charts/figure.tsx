interface ChartFigureProps {
  /** Class of the figure, which reserves the height of its drawing. */
  readonly kind: string
  /** Id of the drawing, for whatever makes a picture of it. */
  readonly id?: string
  readonly drawing: React.ReactNode
  readonly table: React.ReactNode
}

/** A drawing and the table of its figures. Without JavaScript there is no drawing: the styles then take its place away and open the table. */
export function ChartFigure({ kind, id, drawing, table }: ChartFigureProps) {
  return (
    <figure className={`fig ${kind}`}>
      <div className="drawing" id={id} data-live="near">{drawing}</div>
      <details className="as-table"><summary>Show as table</summary><div className="scroll">{table}</div></details>
    </figure>
  )
}
