export { ANSWER_NAMES, REASON_TEXTS, reasonText } from './answer-texts.ts';
export { LIBRARY_REASON_TEXTS, LIBRARY_STATE_NAMES, libraryText } from './library-texts.ts';
export { DIFFERENCE_TEXTS, PAIR_NAMES, pairText } from './match-texts.ts';
export { REGISTER_NEED_TEXTS } from './need-texts.ts';
export {
  CERTIFICATE_ACTION_NAMES,
  CERTIFICATE_STATE_NAMES,
  DRAFT_ACTION_NAMES,
  DRAFT_STATE_NAMES,
  PROPOSAL_ACTION_NAMES,
  PROPOSAL_STATE_NAMES,
} from './procedure-texts.ts';
export { ROW_PLACE_NAMES, ROW_TEXTS, rowFindingText } from './row-texts.ts';
export {
  AXIS_NAMES,
  AXIS_REASONS,
  CALIBRATION_NAMES,
  CREDIT_STATE_NAMES,
  mergeObstacleText,
  REQUIRED_POST_NAMES,
  SIGNING_TEXTS,
  STATUS_NAMES,
} from './standing-texts.ts';
