/** The hatching of Belarus in bars, as a pattern of a drawing. */
export function HatchBy({ id }: { id: string }) {
  return <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" className="hatch-ground" /><rect width="2.6" height="4" className="hatch-line" /></pattern>
}
