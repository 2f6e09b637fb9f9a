export { becomeDemoPerson, type Browser, openBrowser } from './browser.ts';
export { countingIds, fixedClock, type TestClock } from './means.ts';
export { seedSmallProvince } from './small-province.ts';
export { type Answer, createTestHouse, type Desk, type TestHouse } from './test-house.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
