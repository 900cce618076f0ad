-- What was found last at each path of a document (docs/decisions/0030): place is the path from the root of the file system, superseded_by the SHA-256 of the
-- bytes that were found there later. A document is superseded when its own path is, which is then so of all its paths.
ALTER TABLE documents ADD COLUMN place TEXT;
ALTER TABLE documents ADD COLUMN superseded_by TEXT;
ALTER TABLE copies ADD COLUMN place TEXT;
ALTER TABLE copies ADD COLUMN superseded_by TEXT;
UPDATE documents SET place = path WHERE path LIKE '/%';
UPDATE copies SET place = path WHERE path LIKE '/%';
CREATE INDEX documents_place ON documents(place);
CREATE INDEX copies_place ON copies(place);
CREATE INDEX documents_superseded ON documents(id) WHERE superseded_by IS NOT NULL;

DROP VIEW v_reports;
DROP VIEW v_execution;
DROP VIEW v_figures;
DROP VIEW v_indicators;
DROP VIEW v_rates;
DROP VIEW v_headcounts;
DROP VIEW v_scores;
DROP VIEW v_findings;
DROP VIEW v_evidence;
DROP VIEW v_rules;
DROP VIEW v_organizations;
DROP VIEW v_documents;
DROP VIEW v_problems;
DROP VIEW v_years;
DROP VIEW v_files;
