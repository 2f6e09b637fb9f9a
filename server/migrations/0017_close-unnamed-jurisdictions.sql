-- A transaction that names no jurisdiction sees nothing. Until now that held for a fresh connection only: a setting that was
-- once made for a transaction reads as an empty text in the next one on the same connection, and the empty text was also
-- the prefix of the nation. The setting is therefore the whole pattern now (`31%`, and `%` for the nation), and an empty one
-- is none.
DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['institution', 'inspector', 'expert', 'change', 'import_batch'] LOOP
    EXECUTE format($policy$
      ALTER POLICY by_jurisdiction ON registry.%I
        USING (region_code LIKE nullif(current_setting('hengjian.jurisdiction', true), ''))
        WITH CHECK (region_code LIKE nullif(current_setting('hengjian.jurisdiction', true), ''))
    $policy$, guarded);
  END LOOP;
END $$;
