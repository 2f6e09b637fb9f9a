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
export {
  sampleCompare,
  sampleDirectory,
  sampleHome,
  sampleInstitution,
  sampleOpenData,
  sampleSearch,
  sampleStandard,
  sampleStandards,
  sampleVerify,
} from './sample-register.ts';
