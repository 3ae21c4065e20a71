/**
 * Person-months of one year as the Current and Pending (Other) Support form allows them: 0 to 12, at most two decimals.
 * (SciENcv's own validator: `personmonth` text 0..12 with at most two decimals, under a year that must be present.)
 *
 * @returns null when the text is anything else: what the form cannot hold was never certified, so it is not summed.
 */
export function parsePersonMonths(text: string): number | null {
  if (!/^\d{1,2}(?:\.\d{0,2})?$|^\.\d{1,2}$/u.test(text)) return null;
  const months = Number(text);
  return months <= 12 ? months : null;
}
