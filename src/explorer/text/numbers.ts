const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const precise = new Intl.NumberFormat("en", { maximumSignificantDigits: 2 });

/** Tonnes a year for reading: `7,245 t`; under ten with two digits; null is `unknown`. */
export function formatTonnes(tonnes: number | null): string {
  if (tonnes === null) {
    return "unknown";
  }
  return `${(Math.abs(tonnes) < 10 ? precise : whole).format(tonnes)} t`;
}

/** A share as percent: `84 %`; small shares keep a digit, and only 0 is `0 %`. */
export function formatShare(share: number): string {
  return `${formatPercent(share)} %`;
}

function formatPercent(share: number): string {
  const percent = 100 * share;
  if (share > 0 && percent < 0.1) {
    return "under 0.1";
  }
  if (share < 1 && percent > 99.9) {
    return "over 99.9";
  }
  return percent < 1 || (percent > 99 && percent < 100) ? percent.toFixed(1).replace(/\.0$/, "") : whole.format(percent);
}

/** Bounds of a share: `84 to 85 %`, or one number where both read the same. The lower is rounded down, the upper up. */
export function formatBounds(atLeast: number, atMost: number): string {
  const [low, high] = [Math.floor(100 * atLeast + 1e-9), Math.ceil(100 * atMost - 1e-9)];
  return low >= high || atLeast === atMost ? formatShare(atLeast) : `${low} to ${high} %`;
}

/** Bounds of an index from 0 to 1: `0.13`, or `0.13 to 0.15`. The lower is rounded down, the upper up. */
export function formatIndex(atLeast: number, atMost: number): string {
  const [low, high] = [Math.floor(100 * atLeast + 1e-9) / 100, Math.ceil(100 * atMost - 1e-9) / 100];
  return atLeast === atMost || high - low < 0.015 ? ((atLeast + atMost) / 2).toFixed(2) : `${low.toFixed(2)} to ${high.toFixed(2)}`;
}

/** A confidence, 0 to 1, as it is on record: `0.9`, `0.95`; the mean of several has two digits. */
export const formatConfidence = (confidence: number) => confidence.toFixed(2).replace(/0$/, "");

/** A count for reading. */
export const formatCount = (count: number) => whole.format(count);

/** One of something or several: `1 chain`, `130 chains`. */
export const formatMany = (count: number, one: string, many = `${one}s`) => `${whole.format(count)} ${count === 1 ? one : many}`;

const tenths = ["almost none", "a tenth", "two tenths", "three tenths", "four tenths", "half", "six tenths", "seven tenths",
  "eight tenths", "nine tenths", "almost all"];

/** A share in words: `seven tenths`. */
export function spellShare(share: number): string {
  return share <= 0 ? "none" : share >= 1 ? "all" : tenths[Math.round(10 * share)]!;
}

/** A text that begins with a capital letter. */
export const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
