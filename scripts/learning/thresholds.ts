/** How sure the judge must be of each claim (0–1). One value for all, but for those whose errors cost a whole set. */
export const THRESHOLDS: Readonly<Record<string, number>> = {}
