const steps = [1, 2, 3, 4, 6, 8, 10, 12, 18, 24, 30, 45, 60];

/** How often an exercise may be gone through: a few sensible numbers up to the most, the usual one among them. */
export const loopsToChoose = (usual: number, most: number): number[] =>
  [...new Set([...steps.filter((n) => n <= most && n >= Math.min(usual, most) / 5), usual, most])].sort((a, b) => a - b);
