import { measureRounds } from './rounds.ts';

// The page's way in: what the bench calls from outside.
Object.assign(globalThis, { measureRounds });
