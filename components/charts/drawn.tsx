'use client'
import { whenNear } from '@/components/charts/near'

/** The charts, each with its code only where it is about to be seen. */
export const ContextChart = whenNear(async () => (await import('@/components/charts/context-chart')).ContextChart)
export const GroupsChart = whenNear(async () => (await import('@/components/charts/groups-chart')).GroupsChart)
export const LifeSpansChart = whenNear(async () => (await import('@/components/charts/life-spans-chart')).LifeSpansChart)
export const ListedChart = whenNear(async () => (await import('@/components/charts/listed-chart')).ListedChart)
export const MatrixChart = whenNear(async () => (await import('@/components/charts/matrix-chart')).MatrixChart)
export const QuartersChart = whenNear(async () => (await import('@/components/charts/quarters-chart')).QuartersChart)
export const ResponseChart = whenNear(async () => (await import('@/components/charts/response-chart')).ResponseChart)
export const StepsChart = whenNear(async () => (await import('@/components/charts/steps-chart')).StepsChart)
export const TriggersChart = whenNear(async () => (await import('@/components/charts/triggers-chart')).TriggersChart)
