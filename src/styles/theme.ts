/** Which of its two sets of colours an element shows: one of them, or what the person's system says. */
export type Theme = 'light' | 'dark' | 'system';
