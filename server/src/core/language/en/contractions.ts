/** Two words and the one they are drawn together to: `you are` → `you're`. */
export const contractions: readonly (readonly [string, string, string])[] = [
  ...['you', 'we', 'they'].map(word => [word, 'are', `${word}'re`] as const),
  ...['you', 'we', 'they', 'i'].map(word => [word, 'have', `${word}'ve`] as const),
  ...['you', 'we', 'they', 'i', 'he', 'she', 'it', 'that', 'there'].flatMap(word => [
    [word, 'will', `${word}'ll`] as const, [word, 'would', `${word}'d`] as const, [word, 'had', `${word}'d`] as const,
  ]),
  ...['he', 'she', 'it', 'that', 'there', 'what', 'here'].flatMap(word => [[word, 'is', `${word}'s`] as const, [word, 'has', `${word}'s`] as const]),
  ['i', 'am', "i'm"], ['let', 'us', "let's"], ['can', 'not', "can't"], ['can', 'not', 'cannot'], ['will', 'not', "won't"], ['shall', 'not', "shan't"],
  ...['do', 'does', 'did', 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'would', 'could', 'should', 'must', 'need'].map(word => [word, 'not', `${word}n't`] as const),
];
