export { addJob, type JobHandler, type JobHandlers, startJobs } from './jobs.ts';
