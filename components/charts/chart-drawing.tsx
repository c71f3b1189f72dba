import { ContextChart, GroupsChart, LifeSpansChart, ListedChart, MatrixChart, QuartersChart, ResponseChart, StepsChart, TriggersChart } from '@/components/charts/drawn'
import { StackKey } from '@/components/charts/stack-key'
import type { ChartDrawing as Drawing } from '@/lib/charts/chart'

/** Draws whatever a chart is made of. */
export function ChartDrawing({ drawing }: { drawing: Drawing }) {
  switch (drawing.kind) {
    case 'steps': return <StepsChart {...drawing} />
    case 'groups': return <GroupsChart {...drawing} />
    case 'quarters': return <><StackKey bars={drawing.quarters.length} /><QuartersChart {...drawing} /></>
    case 'triggers': return <><StackKey /><TriggersChart {...drawing} /></>
    case 'listed': return <ListedChart {...drawing} />
    case 'context': return <ContextChart {...drawing} />
    case 'matrix-drawing': return <MatrixChart {...drawing} />
    // The room that these two take follows from what they draw.
    case 'life-spans': return <div className="life-room" style={{ blockSize: `${drawing.height / 16}rem` }}><LifeSpansChart {...drawing} /></div>
    case 'response': return <div className="response-room" style={{ '--wide': `${drawing.heights.wide / 16}rem`, '--narrow': `${drawing.heights.narrow / 16}rem` } as React.CSSProperties}><ResponseChart {...drawing} /></div>
  }
}
