import type { Observed, Observer } from './contract/observer.ts'
import type { ObserveSettings } from './settings.ts'

/** Opens what the settings ask for. Its rooms are imported only then, so that a service without them loads no library. */
export async function openObservers({ metrics, traces }: ObserveSettings, observed: Observed): Promise<Observer[]> {
  const observers: Observer[] = []
  if (traces) observers.push((await import('./traces/openTraces.ts')).openTraces(traces, observed))
  if (metrics) observers.push(await (await import('./metrics/openMetrics.ts')).openMetrics(metrics, observed))
  return observers
}
