-- Name, address and signatories of an institution change without a decision on its certificate; then the certificate is
-- printed anew for the same decision. So a document is known by its bytes, and the earliest that says what holds is used.
ALTER TABLE credentials.document
  DROP CONSTRAINT document_pkey,
  DROP CONSTRAINT document_sha256_key,
  ADD PRIMARY KEY (sha256);
CREATE INDEX document_by_decision ON credentials.document (decision_id, language, issued_at);
