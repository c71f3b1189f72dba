interface PreviewFrameProps {
  readonly recordId: string
  /** Whether what is shown was only typed, and not saved. */
  readonly unsaved: boolean
  /** What keeps it from being drawn as readers would see it, where something does. */
  readonly problem?: string
  readonly children?: React.ReactNode
}

/** Around a record as readers will see it: says that none of it is published, and leads back. */
export function PreviewFrame({ recordId, unsaved, problem, children }: PreviewFrameProps) {
  const form = <a href={`/editor/records/${recordId}`}>Back to the form</a>
  return (
    <>
      <div className="preview-bar" role="region" aria-label="Preview">
        <p><b>Preview.</b> Nothing of this is published. {unsaved ? 'It shows what you typed; only you see it.' : 'It shows the latest saved revision.'}</p>
        <p>{form}</p>
      </div>
      {problem === undefined ? <div className="preview">{children}</div> : <div className="nothing"><p><b>It cannot be shown yet.</b></p><p>{problem}</p></div>}
      <p className="preview-end">End of the preview. {form}</p>
    </>
  )
}
