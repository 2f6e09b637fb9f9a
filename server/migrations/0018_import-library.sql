-- Standards and parameters come in from tables as lists of institutions do.
ALTER TABLE registry.import_batch DROP CONSTRAINT import_batch_subject_check;
ALTER TABLE registry.import_batch ADD CONSTRAINT import_batch_subject_check
  CHECK (subject IN ('institution', 'inspector', 'expert', 'conflict', 'capability', 'staff', 'instrument', 'standard', 'parameter'));

-- Rows of standards and parameters on their way in. Reached only through a batch, and batches are under row security.
CREATE TABLE library.import_row (
  batch_id    uuid NOT NULL,
  row_number  integer NOT NULL,
  -- The cells as they came, for the file that goes back.
  cells       text[] NOT NULL,
  problems    jsonb NOT NULL,
  state       text COLLATE "C" NOT NULL CHECK (state IN ('good', 'bad', 'imported', 'undone', 'kept')),
  -- Number of the standard, or code of the entry.
  key         text COLLATE "C",
  -- What the row becomes; null for a row that cannot be taken.
  draft       jsonb,
  -- The list it was laid down in.
  intake_id   uuid,
  PRIMARY KEY (batch_id, row_number)
);
GRANT SELECT, INSERT, UPDATE (problems, state, intake_id), DELETE ON library.import_row TO hengjian_app;

-- Takes back standards that an import recorded and nothing has come to rest on: all of them or, where something refers to
-- one, none. The only way out of library.standard_change, which stays append-only for everything else; that they were
-- recorded and taken back stays in the transparency log. How long the list is the planner cannot know: it would compare tens of
-- thousands of numbers with each other one by one.
CREATE FUNCTION library.take_back_standards(wanted text[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET enable_nestloop = off AS $$
BEGIN
  IF EXISTS (SELECT FROM library.standard s JOIN unnest(wanted) AS t ON t = s.number WHERE s.version > 1)
    OR EXISTS (SELECT FROM library.replacement r JOIN unnest(wanted) AS t ON t = r.new_number
      LEFT JOIN unnest(wanted) AS o ON o = r.old_number WHERE o IS NULL)
    OR EXISTS (SELECT FROM library.entry_revision r CROSS JOIN unnest(r.standards) AS n JOIN unnest(wanted) AS t ON t = n)
    OR EXISTS (SELECT FROM library.telling l JOIN library.standard_change c ON c.id = l.change_id
      JOIN unnest(wanted) AS t ON t = c.number)
  THEN RAISE EXCEPTION 'something refers to a standard that was to be taken back';
  END IF;
  DELETE FROM library.replacement r USING unnest(wanted) AS t WHERE r.old_number = t;
  DELETE FROM library.standard_change c USING unnest(wanted) AS t WHERE c.number = t;
  DELETE FROM library.standard s USING unnest(wanted) AS t WHERE s.number = t;
END $$;
REVOKE ALL ON FUNCTION library.take_back_standards FROM public;
GRANT EXECUTE ON FUNCTION library.take_back_standards TO hengjian_app;

-- Withdraws a list that no version has taken in; false where one has. Once released it is history and stays.
CREATE FUNCTION library.withdraw_intake(intake uuid)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM library.intake_release r WHERE r.intake_id = intake) THEN RETURN false; END IF;
  DELETE FROM library.intake_row r WHERE r.intake_id = intake;
  DELETE FROM library.intake i WHERE i.id = intake;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION library.withdraw_intake FROM public;
GRANT EXECUTE ON FUNCTION library.withdraw_intake TO hengjian_app;
