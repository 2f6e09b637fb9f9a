export { sampleBundle, sampleOpenings, samplePublicBundle } from './sample-draw.ts';
export {
  SAMPLE_NOW,
  sampleDraw,
  sampleHead,
  sampleLog,
  samplePlan,
  sampleSite,
  sampleVoidDraw,
} from './sample-facts.ts';
