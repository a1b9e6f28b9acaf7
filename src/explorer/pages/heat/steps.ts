const limits = [0.02, 0.1, 0.25, 0.5, 0.75] as const;

/** The colour step of a share, 0 (almost nothing) to 5 (three quarters or more). */
export const heatStep = (share: number) => limits.filter((limit) => share >= limit).length;

/** The steps with what each means, for the legend. */
export const heatSteps = [
  ...limits.map((limit, step) => ({ step, text: `under ${Math.round(100 * limit)} %` })),
  { step: limits.length, text: "75 % or more" },
];
