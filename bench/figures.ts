/** The value below which a share `q` (0 to 1) of `values` lies; NaN where there are none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

/** To two digits behind the point, for tables. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
