export { countingIds, fixedClock, type TestClock } from './means.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
