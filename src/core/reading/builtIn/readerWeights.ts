/** A linear model: one weight a feature, by name, and what every comment starts from (log odds). */
export interface ReaderWeights {
  intercept: number;
  byFeature: Readonly<Record<string, number>>;
}
