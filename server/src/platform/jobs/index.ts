export { addJob, type JobHandler, type JobHandlers, repeated, startJobs } from './jobs.ts';
