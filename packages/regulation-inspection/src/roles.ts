/** Who acts in the procedures of inspection. The system administrator is named so that tests can show he may nothing. */
export type InspectionRole =
  | 'clerk'
  | 'division-head'
  | 'joint-department'
  | 'party'
  | 'host'
  | 'auditor'
  | 'discipline'
  | 'district-clerk'
  | 'district-head'
  | 'system-administrator';
