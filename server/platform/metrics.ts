import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

// Labels are words of our own (routes, codes, tools, roles): never a name, an id or anything a person typed.
const counters = {
  httpRequests: { name: 'hearth_http_requests_total', help: 'HTTP requests by route and status', labels: ['route', 'method', 'status'] },
  refusals: { name: 'hearth_refusals_total', help: 'Requests and commands that were refused, by code', labels: ['where', 'code'] },
  faults: { name: 'hearth_faults_total', help: 'Faults on our side', labels: ['where'] },
  orders: { name: 'hearth_orders_total', help: 'Live commands by tool, command and outcome', labels: ['tool', 'command', 'outcome'] },
  handshakes: { name: 'hearth_handshakes_total', help: 'Live sockets asked for, by outcome', labels: ['outcome'] },
  journalCommits: { name: 'hearth_journal_commits_total', help: 'Transactions of the live journal', labels: ['outcome'] },
  journalEvents: { name: 'hearth_journal_events_total', help: 'Events written by the live journal', labels: [] },
  documentUpdates: { name: 'hearth_document_updates_total', help: 'Changes of shared documents, by outcome', labels: ['outcome'] },
  mediaRequests: { name: 'hearth_media_requests_total', help: 'Media signaling by message and outcome', labels: ['message', 'outcome'] },
  jobs: { name: 'hearth_jobs_total', help: 'Tries of jobs by kind; givenUp: for good', labels: ['kind', 'outcome'] },
  workerDeaths: { name: 'hearth_media_worker_deaths_total', help: 'Media workers that died and were replaced', labels: [] },
} as const;

const histograms = {
  httpSeconds: { name: 'hearth_http_seconds', help: 'Time to answer an HTTP request', labels: ['route'] },
  orderSeconds: { name: 'hearth_order_seconds', help: 'Time from a live command to its answer', labels: ['tool'] },
} as const;

const gauges = {
  liveSessions: { name: 'hearth_live_sessions', help: 'Sessions held in memory' },
  sockets: { name: 'hearth_sockets', help: 'Open live sockets' },
  jobsFailed: { name: 'hearth_jobs_failed', help: 'Jobs given up for good, as the database has them' },
  mediaWorkers: { name: 'hearth_media_workers', help: 'Media workers alive' },
  mediaRouters: { name: 'hearth_media_routers', help: 'Media routers' },
  mediaTransports: { name: 'hearth_media_transports', help: 'WebRTC transports' },
  mediaProducers: { name: 'hearth_media_producers', help: 'Streams received' },
  mediaConsumers: { name: 'hearth_media_consumers', help: 'Streams forwarded' },
} as const;

/** How often the process looks whether it was held up. Ten times as often, as the library does by itself, wakes an idle server for nothing. */
const LAG_EVERY_MS = 100;

export type CounterName = keyof typeof counters;
export type HistogramName = keyof typeof histograms;
export type GaugeName = keyof typeof gauges;
type Labels<Spec> = Spec extends { labels: readonly (infer L extends string)[] } ? { [K in L]: string | number } : never;

export interface Metrics {
  registry: Registry;
  /** Adds one. A label must come from a closed set of our own words. */
  count<N extends CounterName>(name: N, labels: Labels<(typeof counters)[N]>): void;
  /** Records a duration in seconds. */
  observe<N extends HistogramName>(name: N, seconds: number, labels: Labels<(typeof histograms)[N]>): void;
  /** Has a gauge read its value whenever somebody asks for the metrics. */
  watch(name: GaugeName, read: () => number): void;
}

/** Makes the registry of one server with all metrics at zero. Two servers in one process do not share it. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LAG_EVERY_MS });
  const counterOf = mapValues(counters, (spec) => new Counter({ name: spec.name, help: spec.help, labelNames: spec.labels, registers }));
  const histogramOf = mapValues(histograms, (spec) => new Histogram({ name: spec.name, help: spec.help, labelNames: spec.labels, registers }));
  return {
    registry,
    count: (name, labels) => counterOf[name].inc(labels as Record<string, string>),
    observe: (name, seconds, labels) => histogramOf[name].observe(labels as Record<string, string>, seconds),
    watch: (name, read) => {
      const { name: metric, help } = gauges[name];
      registry.removeSingleMetric(metric);
      new Gauge({
        name: metric,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    },
  };
}

function mapValues<K extends string, V, R>(values: Record<K, V>, f: (value: V) => R): Record<K, R> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, f(value as V)])) as Record<K, R>;
}
