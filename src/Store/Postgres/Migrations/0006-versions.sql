-- What was found last at each path of a document (docs/decisions/0030): place is the path from the root of the file system, superseded_by the SHA-256 of the
-- bytes that were found there later. A document is superseded when its own path is, which is then so of all its paths.
ALTER TABLE documents ADD COLUMN place TEXT COLLATE "C";
ALTER TABLE documents ADD COLUMN superseded_by TEXT COLLATE "C";
ALTER TABLE copies ADD COLUMN place TEXT COLLATE "C";
ALTER TABLE copies ADD COLUMN superseded_by TEXT COLLATE "C";
UPDATE documents SET place = path WHERE path LIKE '/%';
UPDATE copies SET place = path WHERE path LIKE '/%';
-- By hash, because a B-tree takes 2704 bytes and refuses the row else.
CREATE INDEX documents_place ON documents USING hash (place);
CREATE INDEX copies_place ON copies USING hash (place);
CREATE INDEX documents_superseded ON documents(id) WHERE superseded_by IS NOT NULL;
