-- Listings sorted by document: one entry a document, against a sort of every fact.
CREATE INDEX documents_path ON documents(path);
